/** What the source files of the repository import, as their text says it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

const SOURCE = /\.(ts|tsx|mjs|js|css|html)$/;

/**
 * @param folder relative to the root
 * @returns the absolute paths of all source files in it and below
 */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @returns what the file imports, as `importNames` gives it, without a query such as `?inline` */
export function importsOf(file: string): string[] {
  return importNames(readFileSync(file, 'utf8')).map((name) => name.replace(/\?.*$/, ''));
}

/** @returns the names in all imports and re-exports of the code, of types too, in their order */
export function importNames(code: string): string[] {
  const forms = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+|\b(?:src|href)=)(['"])([^'"]+)\1/g;
  return Array.from(code.matchAll(forms), (match) => match[2] ?? '');
}

/** @returns the code without its comments */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
