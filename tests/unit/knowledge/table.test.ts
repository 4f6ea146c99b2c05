import { expect, test } from 'vitest';
import { formatTable, shorten, widthOf } from '../../../scripts/knowledge/lib/table.ts';

test.each([
  ['abc', 3],
  ['注册', 4],
  ['（A）', 5],
  ['𠮷', 2],
  ['a\u200bb', 2],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('what does not fit is cut', () => {
  expect(shorten('注册证书', 8)).toBe('注册证书');
  expect(shorten('注册证书', 7)).toBe('注册证…');
  expect(shorten('注册证书', 6)).toBe('注册…');
});

test('columns stand below each other', () => {
  const table = formatTable([
    ['名称', '数'],
    ['a', '1'],
    ['注册证书', ''],
  ]);
  expect(table).toBe(['名称      数', '────────────', 'a         1', '注册证书'].join('\n'));
});
