import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../imports.ts';
import { textOf } from './markdown.ts';

const text = textOf('docs/ARCHITECTURE.md');

test.each([
  ['limits', '| limit | reason | where |'],
  ['what a card leaves for', '| what happens | what goes, and until when | where |'],
])('each row of the table of %s names code that is there, and its file', (_, head) => {
  const rows = rowsBelow(head);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const named = codeIn(row.split(' | ').at(-1) ?? '');
    expect([row, named.length > 0]).toEqual([row, true]);
    for (const { names, file } of named) {
      const code = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
      const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
      expect([file, missing]).toEqual([file, []]);
    }
  }
});

function rowsBelow(head: string): string[] {
  const [, below = ''] = text.split(`\n${head}\n`);
  const lines = below.split('\n').slice(1);
  return lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
}

/** @returns what a cell names: `a`, `b` in `file` */
function codeIn(cell: string): { readonly names: string[]; readonly file: string }[] {
  const groups = cell.matchAll(/((?:`\w+`, )*`\w+`) in `([\w/.-]+)`/g);
  return Array.from(groups, ([, names = '', file = '']) => ({
    names: Array.from(names.matchAll(/\w+/g), ([name]) => name),
    file,
  }));
}
