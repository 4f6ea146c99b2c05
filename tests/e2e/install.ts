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
  /** What an administrator has set before the extension is installed, by name. */
  readonly policy: Readonly<Record<string, unknown>> | undefined;
}

export const test = base.extend<{ life: Life } & Options>({
  policy: [undefined, { option: true }],
  // They have a browser of their own.
  forgotten: undefined,
  life: async ({ portal, policy }, use, { project }) => {
    const built = builtFor(project.name);
    const directory = mkdtempSync(join(tmpdir(), 'jianzaoshi-life-'));
    const browser = await launchOf(project.name)({ portalPort: portal.port, policy });
    await use({
      browser,
      directory,
      install: async (version) => {
        cpSync(built, directory, { recursive: true });
        if (version !== undefined) setVersion(join(directory, 'manifest.json'), version);
        await browser.install(directory);
      },
    });
    await browser.close();
    rmSync(directory, { recursive: true });
  },
});

function setVersion(path: string, version: string): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}
