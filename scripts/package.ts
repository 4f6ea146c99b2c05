/**
 * `npm run package`: makes the archives for the stores in `.output/` and prints the size and the
 * SHA-256 of each. With `--verify` it then makes them once more, from the unpacked archive of the
 * sources, and says whether each has the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import AdmZip from 'adm-zip';

const ROOT = resolve(import.meta.dirname, '..');
const BROWSERS = ['chrome', 'edge', 'firefox'];

const { verify } = parseArgs({ options: { verify: { type: 'boolean' } } }).values;

const archives = pack(ROOT);
for (const [name, bytes] of archives) {
  console.log(`${digest(bytes)}  ${(bytes.length / 1024).toFixed(1).padStart(7)} KB  ${name}`);
}
if (verify) verifyFromSources();

function verifyFromSources(): void {
  const sources = [...archives].find(([name]) => name.endsWith('-sources.zip'));
  if (!sources) throw new Error('there is no archive of the sources');
  const folder = mkdtempSync(join(tmpdir(), 'jianzaoshi-sources-'));
  try {
    new AdmZip(sources[1]).extractAllTo(folder);
    // What `npm ci` would bring is the same by the lockfile, which is part of the archive.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const rebuilt = pack(folder);
    for (const [name, bytes] of archives) {
      const same = rebuilt.get(name)?.equals(bytes) ?? false;
      console.log(`${same ? 'same bytes' : 'DIFFERENT '}  ${name}`);
      if (!same) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packs the project in `folder`. @returns the archives by name, in the order of their names */
function pack(folder: string): Map<string, Buffer> {
  const output = join(folder, '.output');
  rmSync(output, { recursive: true, force: true });
  for (const browser of BROWSERS) {
    const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'zip', '-b', browser], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`wxt zip -b ${browser} failed\n${stdout}\n${stderr}`);
  }
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(output, name))]));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
