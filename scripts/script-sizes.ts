/** The sizes of the shipped scripts, and how large they may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

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
 * Largest sum of what each page loads, in bytes after gzip: its own scripts, and the knowledge; apart
 * from them what it fetches once it has been drawn, of which all but 5,000 is knowledge: no page has
 * more than 75,000 of that.
 */
const LARGEST_OF_PAGE = { scripts: 41_000, knowledge: 30_000, asking: 50_000 };
const PAGES = ['popup', 'sidepanel'];

/** As `scripts` above, of the page that a clerk has open all day: it reads tables and writes calendars. */
const ROSTER = { page: 'roster', scripts: 53_000 };

/** The chunk that answers questions, with the knowledge for it. */
const ASKING_CHUNK = 'asking-room';

/** The chunk that holds all other knowledge, and nothing else; `wxt.config.ts` puts it there. */
export const KNOWLEDGE_CHUNK = 'knowledge';

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
    size: sumOf(
      build,
      chunksOf(build, ROSTER.page).filter((path) => !isKnowledge(path)),
    ),
    largest: ROSTER.scripts,
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

/** @throws Error when the page loads no knowledge apart from its scripts, or asking with them */
function sizesOfPage(build: string, page: string): ScriptSize[] {
  const chunks = chunksOf(build, page);
  if (!chunks.some(isKnowledge)) throw new Error(`${page}.html loads no ${KNOWLEDGE_CHUNK} chunk`);
  const later = readdirSync(join(build, 'chunks'))
    .filter((name) => name.startsWith(`${ASKING_CHUNK}-`))
    .map((name) => `chunks/${name}`);
  if (later.length !== 1 || chunks.includes(later[0] ?? '')) {
    throw new Error(`${page}.html does not load ${ASKING_CHUNK} later`);
  }
  return [
    {
      script: `${page}.html`,
      size: sumOf(
        build,
        chunks.filter((path) => !isKnowledge(path)),
      ),
      largest: LARGEST_OF_PAGE.scripts,
    },
    {
      script: `${page}.html, knowledge`,
      size: sumOf(build, chunks.filter(isKnowledge)),
      largest: LARGEST_OF_PAGE.knowledge,
    },
    { script: `${page}.html, asking`, size: sumOf(build, later), largest: LARGEST_OF_PAGE.asking },
  ];
}

/** The scripts that a page loads. */
function chunksOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, `${page}.html`), 'utf8');
  // Every chunk is named there: what a script imports is loaded ahead.
  return [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
}

function isKnowledge(path: string): boolean {
  return path.startsWith(`chunks/${KNOWLEDGE_CHUNK}-`);
}

function sumOf(build: string, paths: readonly string[]): number {
  return paths.reduce((total, path) => total + gzippedSize(build, path), 0);
}

function gzippedSize(build: string, script: string): number {
  return gzipSync(readFileSync(join(build, script)), { level: 9 }).length;
}
