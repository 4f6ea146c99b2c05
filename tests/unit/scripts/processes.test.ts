import { expect, test } from 'vitest';
import { descendants } from '../../../scripts/lib/processes.mjs';

test('descendants are found through all generations, and nobody else', () => {
  const row = (pid: number, parent: number) => ({ pid, parent, started: `${pid}` });
  const table = [row(1, 0), row(30, 20), row(10, 1), row(20, 10), row(11, 1), row(21, 10)];
  expect(descendants(10, table).map(({ pid }) => pid)).toEqual([20, 30, 21]);
  expect(descendants(30, table)).toEqual([]);
  expect(descendants(undefined, table)).toEqual([]);
});
