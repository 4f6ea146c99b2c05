import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawFolderMap,
  type FolderImport,
  readFolderImports,
  withFolderMap,
} from '../../../scripts/lib/folder-map.ts';
import { root } from '../imports.ts';

const architecture = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');
const imports = readFolderImports();

test('the map is that of now (else: npm run docs:map)', () => {
  expect(withFolderMap(architecture, drawFolderMap(imports))).toBe(architecture);
});

test('plain imports and those of built knowledge are seen, in every kind of source', () => {
  expect(imports).toEqual(
    expect.arrayContaining([
      { from: 'page', to: 'core', built: false },
      { from: 'entrypoints', to: 'assets', built: true },
      { from: 'scripts', to: 'tests', built: false },
    ]),
  );
});

test('every folder of the map has its row in the table of the house, and no other has', () => {
  const rows = Array.from(
    architecture.matchAll(/^\| `([a-z/-]+\/)` \|/gm),
    ([, name = '']) => name,
  );
  expect(rows.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  const mapped = new Set(imports.flatMap(({ from, to }) => [from, to]));
  expect(new Set(rows.map((name) => name.split('/')[0]))).toEqual(mapped);
});

test('an arrow for each import of what ships, and a line for each folder that does not', () => {
  const folder = fc.constantFrom('entrypoints', 'guide', 'page', 'core', 'scripts', 'tests');
  const one = fc.record({ from: folder, to: folder, built: fc.boolean() });
  const several = fc.uniqueArray(one, { selector: (made) => JSON.stringify(made), maxLength: 12 });
  fc.assert(
    fc.property(several, (made) => {
      const map = drawFolderMap(made);
      const shipped = shippedOf(made);
      const arrows = made.filter(({ from }) => shipped.has(from)).map(arrowOf);
      const others = new Set(made.map(({ from }) => from).filter((from) => !shipped.has(from)));
      expect(map.match(/^ {2}.*>.*$/gm) ?? []).toEqual(arrows);
      expect(map.match(/(?<=^- `)\w+/gm) ?? []).toEqual([...others]);
    }),
  );
});

test('a document without a place for the map is not written', () => {
  expect(() => withFolderMap('# Architecture', drawFolderMap(imports))).toThrow('docs:map');
});

/** The folders to which a way leads from the doors, found by following every import in turn. */
function shippedOf(made: readonly FolderImport[]): Set<string> {
  const reached = new Set(['entrypoints']);
  for (const _ of made) {
    for (const { from, to } of made) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

function arrowOf({ from, to, built }: FolderImport): string {
  return `  ${from}["${from}/"] ${built ? '-.->' : '-->'} ${to}["${to}/"]`;
}
