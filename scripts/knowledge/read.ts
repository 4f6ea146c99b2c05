/** Reads the knowledge files from disk, for the build, the authors' commands and the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { KnowledgeFile } from '../../core/knowledge/check-files.ts';

/** The folder of the knowledge files. */
export const knowledgeFolder = join(import.meta.dirname, '../../assets/knowledge');

/**
 * @param folder where the files are; everything below it is read
 * @returns every file with its path relative to `folder`, in a stable order
 */
export function readKnowledgeFiles(folder = knowledgeFolder): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(folder, path).replaceAll(sep, '/'),
      content: readFileSync(path, 'utf8'),
    }));
}
