import { expect, test } from 'vitest';
import { readTable } from '../../../core/roster/read-table.ts';

const ROWS = 10_000;
const HEADS = '姓名\t专业\t有效期至\t上次加注\t出生年月\t备注';

/** The i-th name of many. */
const nameOf = (i: number) => `张${String.fromCharCode(0x4e00 + (i % 90), 0x5000 + (i % 1_900))}`;

const rows = (write: (i: number) => string) =>
  [HEADS, ...Array.from({ length: ROWS }, (_, i) => write(i))].join('\n');

test.each([
  [
    'people with several specialties',
    rows(
      (i) =>
        `${nameOf(Math.floor(i / 6))}\t专业${i % 6}工程\t2026年${(i % 12) + 1}月3日\t2026.3.4\t1970年3月\t在${i}号`,
    ),
  ],
  ['what is not understood', rows((i) => `${nameOf(i)}${i}\t\t2026年9月\t无\t70\t138123456${i}`)],
  ['quotation marks that nothing closes', rows(() => '"张三\t"建筑\t"2026\t"\t"\t"')],
  ['long cells', rows(() => `张三\t${'1-'.repeat(200)}\t\t\t\t`)],
])('10,000 rows with %s are read within a second', (_, text) => {
  readTable(HEADS);
  const start = performance.now();
  const { people, notes } = readTable(text);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(people.length + notes.length).toBeGreaterThan(0);
});
