import { expect, test } from 'vitest';
import { formatTable, shorten } from '../../../scripts/knowledge/lib/table.ts';

test('what does not fit is cut', () => {
  expect(shorten('注册证书', 8)).toBe('注册证书');
  expect(shorten('注册证书', 7)).toBe('注册证…');
  expect(shorten('注册证书', 6)).toBe('注册…');
});

test('columns stand below each other', () => {
  const table = formatTable([
    ['名称', '数'],
    ['a', '1'],
    ['（A）', '2'],
    ['注册证书', ''],
  ]);
  const lines = ['名称      数', '────────────', 'a         1', '（A）     2', '注册证书'];
  expect(table).toBe(lines.join('\n'));
});
