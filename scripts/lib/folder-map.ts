/** The map of the house in docs/ARCHITECTURE.md: which top-level folder imports which. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { importsOf, root, sourceFiles } from '../../tests/unit/imports.ts';

/** One folder imports from another one. */
export interface FolderImport {
  readonly from: string;
  readonly to: string;
  /** Whether it imports what the build makes of the other's files, as a `knowledge:` module. */
  readonly built: boolean;
}

/** What the browser starts; all that ships is reached from here. */
const DOORS = 'entrypoints';
/** What the `knowledge:` modules are made of. */
const KNOWLEDGE = 'assets';

const BEGIN = '<!-- Written by `npm run docs:map`. -->';
const END = '<!-- End of what is written by it. -->';

/** @returns what the sources import from one top-level folder to another, each once, in order */
export function readFolderImports(): FolderImport[] {
  const folders = topLevelFolders();
  const found = folders.flatMap((from) =>
    sourceFiles(from)
      .flatMap((file) => importsOf(file).map((name) => targetOf(file, name)))
      .filter(({ to }) => to !== from && folders.includes(to))
      .map(({ to, built }) => ({ from, to, built })),
  );
  const once = new Map(found.map((one) => [`${one.from} ${one.to} ${one.built}`, one]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/**
 * @param imports as `readFolderImports` gives them
 * @returns Markdown: a graph of what ships, then a list of the folders that do not
 */
export function drawFolderMap(imports: readonly FolderImport[]): string {
  const shipped = reachedFrom(DOORS, imports);
  const arrows = imports
    .filter(({ from }) => shipped.has(from))
    .map(({ from, to, built }) => `  ${node(from)} ${built ? '-.->' : '-->'} ${node(to)}`);
  const others = [...new Set(imports.map(({ from }) => from))]
    .filter((from) => !shipped.has(from))
    .map((from) => {
      const targets = new Set(imports.filter((one) => one.from === from).map(({ to }) => to));
      return `- \`${from}/\`, which does not ship, imports ${[...targets].map((to) => `\`${to}/\``).join(', ')}.`;
    });
  return ['```mermaid', 'flowchart TD', ...arrows, '```', '', ...others].join('\n');
}

/**
 * @param text a document with the two marks between which the map stands
 * @returns the document with this map
 * @throws where the marks are missing
 */
export function withFolderMap(text: string, map: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error(`the document has no ${BEGIN} and ${END}`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${map}\n\n${text.slice(end)}`;
}

function topLevelFolders(): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(`${name}/`))
    .sort();
}

function targetOf(file: string, name: string): Omit<FolderImport, 'from'> {
  if (name.startsWith('knowledge:')) return { to: KNOWLEDGE, built: true };
  if (!name.startsWith('.')) return { to: '', built: false };
  const [to = ''] = relative(root, resolve(dirname(file), name)).split(sep);
  return { to, built: false };
}

function reachedFrom(start: string, imports: readonly FolderImport[]): Set<string> {
  const reached = new Set([start]);
  // What is added while the set is walked through is walked through as well.
  for (const folder of reached) {
    for (const { from, to } of imports) if (from === folder) reached.add(to);
  }
  return reached;
}

function node(folder: string): string {
  return `${folder}["${folder}/"]`;
}
