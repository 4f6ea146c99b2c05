/** The sizes of the shipped scripts, and how large they may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LATER_CHUNKS } from './page-scripts.ts';

/** Largest size of each script that runs in pages, in bytes after gzip. */
const LARGEST: Readonly<Record<string, number>> = {
  'dialogs.js': 600,
  'frame.js': 8_000,
  'top.js': 36_000,
  'reader.js': 14_500,
  'own.js': 5_000,
  'own-reader.js': 14_000,
  'way.js': 14_000,
  'unmatched.js': 12_000,
  'heard.js': 6_000,
  'greeting.js': 6_500,
  'other-login.js': 4_000,
};

/**
 * Largest sum of what each page loads, in bytes after gzip: what it shows first, and what comes when
 * that has been painted. Of all of it no more than 75,000 is knowledge.
 */
const LARGEST_OF_PAGE: Readonly<Record<'first' | (typeof LATER_CHUNKS)[number], number>> = {
  first: 46_000,
  rooms: 28_000,
  'asking-room': 50_000,
};
const PAGES = ['popup', 'sidepanel'];

/** One script, or all of one kind that a page loads, in bytes after gzip. */
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
  const single = Object.entries(LARGEST).map(([script, largest]) => ({
    script,
    size: gzippedSize(build, script),
    largest,
  }));
  return [...single, ...PAGES.flatMap((page) => sizesOfPage(build, page))];
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

// ---------------------------------------------------------------------------------------------

/** @throws Error when what is to come later comes first, or in several files */
function sizesOfPage(build: string, page: string): ScriptSize[] {
  const html = readFileSync(join(build, `${page}.html`), 'utf8');
  // Every chunk is named there: what a script imports is loaded ahead.
  const first = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const later = LATER_CHUNKS.map((name) => {
    const paths = readdirSync(join(build, 'chunks'))
      .filter((file) => file.startsWith(`${name}-`))
      .map((file) => `chunks/${file}`);
    const [path = ''] = paths;
    if (paths.length !== 1 || first.includes(path)) {
      throw new Error(`${page}.html does not load ${name} later`);
    }
    return { name, size: gzippedSize(build, path) };
  });
  const size = first.reduce((total, path) => total + gzippedSize(build, path), 0);
  return [{ name: 'first' as const, size }, ...later].map((part) => ({
    script: `${page}.html, ${part.name}`,
    size: part.size,
    largest: LARGEST_OF_PAGE[part.name],
  }));
}

function gzippedSize(build: string, script: string): number {
  return gzipSync(readFileSync(join(build, script)), { level: 9 }).length;
}
