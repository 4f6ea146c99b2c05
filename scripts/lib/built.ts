/** What a build asks of the browser, and what it consists of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The builds whose description is recorded. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

export const RECORD = join(import.meta.dirname, '../../tests/e2e/built.json');

/**
 * @param folder the folder of the built extension
 * @returns the whole manifest but its version, and every file, without the hash in its name
 */
export function describeBuild(folder: string): { manifest: object; files: string[] } {
  const { version: _, ...manifest } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/').replace(/-[\w-]{8}(?=\.(?:js|css)$)/, '-*'));
  return { manifest, files: files.sort() };
}
