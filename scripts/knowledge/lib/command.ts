/** What the authors' commands have in common: how they end, and how they read and write. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KnowledgeError } from '../../../core/knowledge/fault.ts';

const root = join(import.meta.dirname, '../../..');

/** The command was called in a way that it does not know; the message is one line that says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command. Faults of the knowledge are printed and end it with exit code 1, wrong usage
 * with 2.
 */
export function runCommand(command: () => void): void {
  try {
    command();
  } catch (error) {
    if (error instanceof KnowledgeError) {
      console.error(`${error.message}\n知识库有 ${error.faults.length} 处错误`);
      process.exitCode = 1;
    } else if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
}

/** A file to write. `path` is relative to the repository, with `/`. */
export interface JsonFile {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Writes JSON in the repository's format.
 *
 * @param flag `wx` for files that must not be there yet
 */
export function writeJsonFiles(files: readonly JsonFile[], flag: 'w' | 'wx' = 'w'): void {
  for (const { path, value } of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${JSON.stringify(value, null, 2)}\n`, { flag });
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const paths = files.map(({ path }) => path);
  const { status, stderr } = spawnSync(process.execPath, [biome, 'format', '--write', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
