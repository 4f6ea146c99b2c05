/** The sizes of the shipped scripts, and how large they may be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Largest size of each script, in bytes after gzip. */
export const LARGEST: Readonly<Record<string, number>> = {
  'dialogs.js': 600,
  'frame.js': 8_000,
  'content-scripts/top.js': 32_000,
  'reader.js': 12_000,
  'way.js': 10_000,
};

/** One script, in bytes after gzip. */
export interface ScriptSize {
  readonly script: string;
  readonly size: number;
  readonly largest: number;
}

/**
 * @param build the folder of the built extension
 * @returns the size of each script that has a limit
 */
export function scriptSizes(build: string): ScriptSize[] {
  return Object.entries(LARGEST).map(([script, largest]) => ({
    script,
    size: gzipSync(readFileSync(join(build, script)), { level: 9 }).length,
    largest,
  }));
}

/**
 * @param build the folder of the built extension
 * @throws Error that names each script that is too large
 */
export function checkScriptSizes(build: string): void {
  const tooLarge = scriptSizes(build)
    .filter(({ size, largest }) => size > largest)
    .map(({ script, size, largest }) => `${script}: ${size} bytes gzipped, ${largest} at most`);
  if (tooLarge.length > 0) throw new Error(`scripts are too large\n${tooLarge.join('\n')}`);
}
