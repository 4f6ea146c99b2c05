/**
 * Real old engines: Chromium's headless shell for Linux, as npm packages carry it. They are fetched
 * when they are first needed, into a folder of the ignored output, and are no dependency: 55 MB each.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** An engine, and the package that it comes in. */
export interface Engine {
  /** Chromium's version. */
  readonly major: number;
  readonly version: string;
  /** SHA-512 of the package, as npm writes it. */
  readonly integrity: string;
}

const PACKAGE = '@sparticuz/chromium';

/** The oldest that is supported, the last one for Windows 7, and the first that knows `world`. */
export const ENGINES: readonly Engine[] = [
  {
    major: 106,
    version: '106.0.2',
    integrity:
      'sha512-YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
  },
  {
    major: 109,
    version: '109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
  {
    major: 111,
    version: '111.0.0',
    integrity:
      'sha512-h68PUvW3tz3vZxYa/XxpHdudZ65p6zejBcBdW6qwsJ3xHR4d6myclK+E3stQd3epnPNVZAf/rDf37njG1VjNWg==',
  },
];

/**
 * @param engine which one
 * @param folder where engines are kept
 * @returns the path of its program, fetched and unpacked where it is not there yet
 * @throws when the machine cannot run it, or the package is not the one that was pinned
 */
export async function prepareEngine(engine: Engine, folder: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('这些旧内核只能在 64 位 Linux 上运行');
  }
  const kept = join(folder, engine.version);
  const program = join(kept, 'chromium');
  if (existsSync(program)) return program;
  const unpacking = `${kept}.unpacking`;
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  unpack(fetchPackage(engine, unpacking), unpacking);
  const packed = join(unpacking, 'package', 'bin');
  await decompress(join(packed, 'chromium.br'), join(unpacking, 'chromium'), 0o755);
  // What it draws with where there is no graphics card.
  await decompress(join(packed, 'swiftshader.tar.br'), join(unpacking, 'swiftshader.tar'));
  unpack(join(unpacking, 'swiftshader.tar'), unpacking);
  // Only a whole one has the name by which it is looked for.
  renameSync(unpacking, kept);
  return program;
}

// ---------------------------------------------------------------------------------------------

/** @returns the path of the package's archive */
function fetchPackage({ version, integrity }: Engine, folder: string): string {
  const args = ['pack', `${PACKAGE}@${version}`, '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ readonly filename: string }];
  const archive = join(folder, filename.replace('@', '').replace('/', '-'));
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity) {
    throw new Error(`${PACKAGE}@${version} 与记录的校验值不符：sha512-${hash}`);
  }
  return archive;
}

function unpack(archive: string, folder: string): void {
  execFileSync('tar', ['-xf', archive, '-C', folder]);
}

async function decompress(from: string, to: string, mode = 0o644): Promise<void> {
  await pipeline(
    Readable.from([readFileSync(from)]),
    createBrotliDecompress(),
    createWriteStream(to, { mode }),
  );
}
