import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../core/roster/csv.ts';
import { dueOf } from '../../../core/roster/due.ts';
import type { Person } from '../../../core/roster/person.ts';
import { readTable } from '../../../core/roster/read-table.ts';
import { book } from '../guidance/journeys.ts';
import { person } from './people.ts';

const someone = (part: Partial<Person>): Person => ({
  id: 'abcdefghij',
  name: '张三',
  specialties: [],
  ...part,
});

/** The cells of a file of ours, which are all in quotes. */
const cellsOf = (csv: string) =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

test('a row for each specialty, with a mark that tells the encoding', () => {
  const one = someone({
    specialties: [{ name: '建筑工程', validUntil: '2026-09-01' }, { name: '机电工程' }],
    annotatedOn: '2026-05-01',
    birthYear: 1970,
    note: '说"好",\n在外地',
  });
  expect(writeCsv([one, someone({ name: '李四' })])).toBe(
    [
      '\ufeff"姓名","专业","有效期至","最近要办的事","日期","还有几天","正在办","下一步","上次加注","出生年份","备注"',
      '"张三","建筑工程","2026-09-01","","","","","","2026-05-01","1970","说""好"",\n在外地"',
      '"张三","机电工程","","","","","","","","",""',
      '"李四","","","","","","","","","",""',
      '',
    ].join('\r\n'),
  );
});

describe('what there is to say of a person', () => {
  const rowOf = (part: Partial<Person>, today: string) => {
    const one = someone(part);
    const [due] = dueOf(one, undefined, today, book);
    const csv = writeCsv([one], () => ({
      ...(due && { due }),
      underWay: '延续注册',
      next: '点击「上报」。',
    }));
    return cellsOf(csv).slice(11, 22);
  };
  const specialties = [{ name: '建筑工程', validUntil: '2026-10-01' }];

  test('is what presses most, its day, how far away it is, what is under way, and what is next', () => {
    expect(rowOf({ specialties }, '2026-08-22').slice(3, 8)).toEqual([
      '最晚这一天申请延续注册（建筑工程）',
      '2026-09-01',
      '10',
      '延续注册',
      '点击「上报」。',
    ]);
    expect(rowOf({ specialties }, '2026-10-03').slice(4, 6)).toEqual(['2026-10-01', '已过 2']);
    // Valid still, though the last day to apply has passed.
    expect(rowOf({ specialties }, '2026-09-11').slice(4, 6)).toEqual(['2026-10-01', '20']);
  });

  test('of a birthday is the year alone', () => {
    expect(rowOf({ birthYear: 1962 }, '2026-09-01').slice(4, 6)).toEqual(['2027', '']);
  });

  test('is there though nothing is due', () => {
    expect(rowOf({}, '2026-09-01').slice(3, 7)).toEqual(['', '', '', '延续注册']);
  });
});

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x!A1', "'=1", '＝1', '＠a'])(
  'no cell runs as a formula: %j',
  (note) => {
    const last = cellsOf(writeCsv([someone({ note })])).at(-1);
    expect(last).toBe(`'${note}`);
    expect(last).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  },
);

test('nothing that anybody writes runs as a formula', () => {
  fc.assert(
    fc.property(person, fc.string(), (one, note) => {
      for (const cell of cellsOf(writeCsv([{ ...one, note }]))) {
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }
    }),
  );
});

test('what was written is read again, and what there is to say of a person is not kept', () => {
  const names = ['张三', '李四', '王五', '欧阳娜娜', '赵六'];
  fc.assert(
    fc.property(fc.array(person, { maxLength: names.length }), (all) => {
      const people = all.map((one, i) => ({ ...one, name: names[i] ?? '' }));
      const drafts = people.map(({ id: _, ...draft }) => draft);
      expect(readTable(writeCsv(people)).people).toEqual(drafts);
      const table = writeCsv(people, (one) => {
        const [due] = dueOf(one, undefined, '2026-09-01', book);
        return { ...(due && { due }), underWay: '增项注册', next: '等待审核。' };
      });
      expect(readTable(table).people).toEqual(drafts);
    }),
  );
});
