import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../core/roster/csv.ts';
import type { Person } from '../../../core/roster/person.ts';
import { readTable } from '../../../core/roster/read-table.ts';
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
      '\ufeff"姓名","专业","有效期至","上次加注","出生年份","备注"',
      '"张三","建筑工程","2026-09-01","2026-05-01","1970","说""好"",\n在外地"',
      '"张三","机电工程","","","",""',
      '"李四","","","","",""',
      '',
    ].join('\r\n'),
  );
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

test('what was written is read again', () => {
  const names = ['张三', '李四', '王五', '欧阳娜娜', '赵六'];
  fc.assert(
    fc.property(fc.array(person, { maxLength: names.length }), (all) => {
      const people = all.map((one, i) => ({ ...one, name: names[i] ?? '' }));
      const drafts = people.map(({ id: _, ...draft }) => draft);
      expect(readTable(writeCsv(people)).people).toEqual(drafts);
    }),
  );
});
