import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { leanPreact, UNUSED } from '../../../scripts/lean-preact.ts';
import { importsOf, root } from '../imports.ts';

const preact = readFileSync(join(root, 'node_modules/preact/dist/preact.mjs'), 'utf8');

/** @returns the files of ours that a file imports, and what they import */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of importsOf(file)) {
    if (/^\..*\.tsx?$/.test(name)) reachedFrom(resolve(dirname(file), name), seen);
  }
  return seen;
}

test('a Preact that has changed stops the build', () => {
  expect(leanPreact(preact).length).toBeLessThan(preact.length - 500);
  expect(() => leanPreact(preact.replace('moveBefore', 'moved'))).toThrow('moveBefore');
});

test('what runs in pages uses nothing of what is taken out', () => {
  const files = [...reachedFrom(join(root, 'entrypoints/top/index.ts'))];
  expect(files.filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(5);
  const unused = new RegExp(
    `\\b(?:${UNUSED.replaceAll(' ', '|')}|Suspense|lazy|createPortal|hydrate|createContext|dangerouslySetInnerHTML)\\b|preact/|@preact|<(?:math|template)`,
  );
  expect(files.filter((file) => unused.test(readFileSync(file, 'utf8')))).toEqual([]);
});
