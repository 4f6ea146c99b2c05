import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../../../core/guidance/days.ts';
import { readDays, readYear, splitAtDays } from '../../../core/roster/table-dates.ts';
import { day } from './people.ts';

const days = (cell: string) => readDays(cell).map((read) => ('day' in read ? read.day : ''));
const reason = (cell: string) => {
  const [read] = readDays(cell);
  return read && 'reason' in read ? read.reason : '';
};

test.each([
  '2026-09-01',
  '2026.9.1',
  '2026/9/1',
  '2026/09/01 00:00:00',
  '2026-09-01T00:00:00.000Z',
  '2026年9月1日',
  '2026 年 9 月 1 日',
  '2026年09月01',
  '20260901',
  '２０２６．９．１',
  '2026－09－01',
  '2026—9—1',
  '2026。9。1',
  ' 2026-9-1 ',
  '至2026年9月1日',
  '有效期至：2026-09-01',
  '2026年9月1日止',
  '2026-09-01（延续）',
  '46266',
  '46266.5',
  '2023-09-02至2026-09-01',
  '2023.9.2-2026.9.1',
  '2023年9月2日—2026年9月1日',
  '2023-09-02 ~ 2026-09-01',
])('reads %s', (cell) => {
  expect(days(cell)).toEqual(['2026-09-01']);
});

test('reads the count of a spreadsheet', () => {
  expect(days('44805')).toEqual(['2022-09-01']);
  expect(days('45351')).toEqual(['2024-02-29']);
});

test.each(['2026-09-01、2027-03-01', '2026.9.1\n2027.3.1', '2026-09-01；2027-03-01'])(
  'reads two days in %s',
  (cell) => {
    expect(days(cell)).toEqual(['2026-09-01', '2027-03-01']);
  },
);

test.each([
  ['2026年9月', '只写到月'],
  ['2026-09', '只写到月'],
  ['202609', '只写到月'],
  ['2026', '只写了年份'],
  ['2026-02-29', '没有这一天'],
  ['2026-13-01', '没有这一天'],
  ['20260931', '没有这一天'],
  ['9/1/2026', '年份写在前面'],
  ['1/9/26', '年份写在前面'],
  ['长期', '没有日期'],
  ['办理中', '看不出'],
  ['2026-09-01起三年', '看不出'],
  ['99', '看不出'],
  ['2026901', '看不出'],
])('does not understand %s', (cell, why) => {
  expect(reason(cell)).toContain(why);
});

test.each([
  ['1970', 1970],
  ['1970年', 1970],
  ['1970年3月', 1970],
  ['1970-03-07', 1970],
  ['1970.3', 1970],
  ['197003', 1970],
  ['19700307', 1970],
  ['25634', 1970],
  ['18000', 1949],
  ['１９７０', 1970],
])('takes the year of %s', (cell, year) => {
  expect(readYear(cell)).toEqual({ year });
});

test.each(['70', '70年', '三月', '56岁', '1870', ''])('takes no year of %s', (cell) => {
  expect(readYear(cell)).toHaveProperty('reason');
});

test('takes days out of words', () => {
  expect(splitAtDays('建筑工程（2026.9.1）、市政')).toEqual([
    { text: '建筑工程(' },
    { text: '2026.9.1', day: '2026-09-01' },
    { text: ')、市政' },
  ]);
});

test('reads every day, however it is written', () => {
  const forms: ((year: number, month: number, date: number, on: string) => string)[] = [
    (...[, , , on]) => on,
    (...[, , , on]) => on.replaceAll('-', ''),
    (year, month, date) => `${year}.${month}.${date}`,
    (year, month, date) => `${year}/${month}/${date}`,
    (year, month, date) => `${year}年${month}月${date}日`,
    (...[, , , on]) => String(daysBetween('1899-12-30', on)),
  ];
  fc.assert(
    fc.property(day, fc.constantFrom(...forms), (on, write) => {
      const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
      expect(days(write(year, month, date, on))).toEqual([on]);
    }),
  );
});

test('anything at all is answered', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'0123456789-./年月日至 （）:a\n') });
  fc.assert(
    fc.property(cell, (text) => {
      expect(readDays(text).length).toBeGreaterThan(0);
      readYear(text);
      splitAtDays(text);
    }),
  );
});
