import { expect, test } from 'vitest';
import { readTable } from '../../../core/roster/read-table.ts';

const MANY = 10_000;
const FEW = 1_000;
const HEADS = '姓名\t专业\t有效期至\t上次加注\t出生年月\t备注';

/** The i-th name of many. */
const nameOf = (i: number) => `张${String.fromCharCode(0x4e00 + (i % 90), 0x5000 + (i % 1_900))}`;

/** The shortest of some runs, in ms: what else the machine does only adds to it. */
function timeOf(count: number, write: (i: number) => string): number {
  const text = [HEADS, ...Array.from({ length: count }, (_, i) => write(i))].join('\n');
  const times = Array.from({ length: 2 }, () => {
    const start = performance.now();
    const { people, notes } = readTable(text);
    expect(people.length + notes.length).toBeGreaterThan(0);
    return performance.now() - start;
  });
  return Math.min(...times);
}

// 10,000 rows of people take 0.2 to 0.4 s of the processor; how long that is, other work decides.
test.each<[string, (i: number) => string]>([
  [
    'people with several specialties',
    (i) =>
      `${nameOf(Math.floor(i / 6))}\t专业${i % 6}工程\t2026年${(i % 12) + 1}月3日\t2026.3.4\t1970年3月\t在${i}号`,
  ],
  ['what is not understood', (i) => `${nameOf(i)}${i}\t\t2026年9月\t无\t70\t138123456${i}`],
  ['one name', () => '张三\t建筑工程\t2026-09-01\t\t\t'],
  ['quotation marks that nothing closes', () => '"张三\t"建筑\t"2026\t"\t"\t"'],
  ['long cells', () => `张三\t${'1-'.repeat(200)}\t\t\t\t`],
])('rows with %s are read in proportion to their number', (_, write) => {
  expect(timeOf(MANY, write)).toBeLessThan((timeOf(FEW, write) * MANY * 3) / FEW);
});
