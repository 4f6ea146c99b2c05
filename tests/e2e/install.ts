import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, builtFor, launchOf } from '../harness/fixtures.ts';
import type { TestBrowser } from '../harness/types.ts';

/** A browser of its own for a test of how the extension comes and goes. */
export interface Life {
  /** Started without the extension. */
  readonly browser: TestBrowser;
  /** Where the build is that is installed; empty before the first install. */
  readonly directory: string;
  /** Installs the shipped build, or updates to it. */
  install(version?: string): Promise<void>;
}

interface Options {
  /** Whether the manifest names the main world; where not, it is what Chromium before 111 reads. */
  readonly namesPageWorld: boolean;
  /** What an administrator has set before the extension is installed, by name. */
  readonly policy: Readonly<Record<string, unknown>> | undefined;
}

export const test = base.extend<{ life: Life } & Options>({
  namesPageWorld: [true, { option: true }],
  policy: [undefined, { option: true }],
  // They have a browser of their own.
  forgotten: undefined,
  life: async ({ portal, policy, namesPageWorld }, use, { project }) => {
    const built = builtFor(project.name);
    const directory = mkdtempSync(join(tmpdir(), 'jianzaoshi-life-'));
    const browser = await launchOf(project.name)({ portalPort: portal.port, policy });
    await use({
      browser,
      directory,
      install: async (version) => {
        cpSync(built, directory, { recursive: true });
        changeManifest(join(directory, 'manifest.json'), (manifest) => ({
          ...manifest,
          ...(version !== undefined && { version }),
          ...(!namesPageWorld && { content_scripts: manifest.content_scripts.map(withoutWorld) }),
        }));
        await browser.install(directory);
      },
    });
    await browser.close();
    rmSync(directory, { recursive: true });
  },
});

interface Manifest {
  readonly content_scripts: readonly { readonly world?: string }[];
}

function changeManifest(path: string, change: (manifest: Manifest) => object): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, JSON.stringify(change(manifest)));
}

function withoutWorld({ world: _, ...script }: Manifest['content_scripts'][number]): object {
  return script;
}
