/** The sizes of the shipped scripts, and how large they may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LATER_CHUNKS } from './page-scripts.ts';

/** Largest size of each script that runs in pages, in bytes after gzip. */
const LARGEST: Readonly<Record<string, number>> = {
  'dialogs.js': 620,
  'frame.js': 8_100,
  'top.js': 34_000,
  'reader.js': 14_500,
  'own.js': 5_000,
  'own-reader.js': 14_000,
  'way.js': 14_700,
  'unmatched.js': 12_000,
  'heard.js': 6_000,
  'greeting.js': 6_500,
  'other-login.js': 4_000,
  'certificate.js': 4_500,
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

/** All scripts of the page that a clerk has open all day: it reads tables and writes calendars. */
const ROSTER = { page: 'roster', largest: 104_000 };

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
  const roster = {
    script: `${ROSTER.page}.html`,
    size: sumOf(build, chunksOf(build, ROSTER.page)),
    largest: ROSTER.largest,
  };
  return [...single, ...PAGES.flatMap((page) => sizesOfPage(build, page)), roster];
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
  const first = chunksOf(build, page);
  const counted = new Set(first);
  const later = LATER_CHUNKS.map((name) => {
    const paths = readdirSync(join(build, 'chunks'))
      .filter((file) => file.startsWith(`${name}-`))
      .map((file) => `chunks/${file}`);
    const [path = ''] = paths;
    if (paths.length !== 1 || first.includes(path)) {
      throw new Error(`${page}.html does not load ${name} later`);
    }
    const more = [...withImports(build, path)].filter((one) => !counted.has(one));
    for (const one of more) counted.add(one);
    return { name, size: sumOf(build, more) };
  });
  const size = sumOf(build, first);
  return [{ name: 'first' as const, size }, ...later].map((part) => ({
    script: `${page}.html, ${part.name}`,
    size: part.size,
    largest: LARGEST_OF_PAGE[part.name],
  }));
}

/** The scripts that a page loads. */
function chunksOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, `${page}.html`), 'utf8');
  // Every chunk is named there: what a script imports is loaded ahead.
  return [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
}

/** A script, and what it cannot begin without. */
function withImports(build: string, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(join(build, path), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
    withImports(build, `chunks/${name}`, seen);
  }
  return seen;
}

function sumOf(build: string, paths: readonly string[]): number {
  return paths.reduce((total, path) => total + gzippedSize(build, path), 0);
}

function gzippedSize(build: string, script: string): number {
  return gzipSync(readFileSync(join(build, script)), { level: 9 }).length;
}
