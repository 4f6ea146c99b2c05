import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areCertificateDates,
  clearDates,
  datesInRows,
  datesInText,
} from '../../../core/roster/certificate-dates.ts';
import { SPECIALTIES } from '../../../core/roster/specialties.ts';

const inText = (text: string) =>
  datesInText(text).map(({ specialty, validUntil }) => `${specialty} ${validUntil}`);
const inRows = (...rows: readonly string[]) =>
  datesInRows(rows.map((row) => row.split('|'))).map(
    ({ specialty, validUntil }) => `${specialty} ${validUntil}`,
  );

test.each([
  ['注册专业：建筑工程\n有效期至：2026-09-01', '建筑工程 2026-09-01'],
  ['注册专业\n建筑工程\n有效期至\n2026.9.1', '建筑工程 2026-09-01'],
  ['建筑工程（有效期：2023-09-02至2026-09-01）', '建筑工程 2026-09-01'],
  ['建筑工程专业，注册有效期至 2026年9月1日', '建筑工程 2026-09-01'],
  [
    '一级建造师注册证书 张三 市政公用工程 有效期至：２０２６．９．１ 加注',
    '市政公用工程 2026-09-01',
  ],
  ['机电工程 有效期：自 2023年9月2日 至 2026年9月1日', '机电工程 2026-09-01'],
  ['机电工程；证书有效期截止日期：2026/09/01。', '机电工程 2026-09-01'],
  ['水利水电工程 有效期限 2024-02-29', '水利水电工程 2024-02-29'],
])('%j says %s', (text, says) => {
  expect(inText(text)).toEqual([says]);
});

test('of several specialties each has its own day', () => {
  const text = '建筑工程（有效期至：2026-09-01）、机电工程（有效期至：2027-03-05）';
  expect(inText(text)).toEqual(['建筑工程 2026-09-01', '机电工程 2027-03-05']);
});

test.each([
  // No day that the calendar has, or none at all.
  '建筑工程 有效期至：2026-02-30',
  '建筑工程 有效期至：2026-13-01',
  '建筑工程 有效期至：2026年9月',
  '建筑工程 有效期至：44805',
  '建筑工程 有效期至：长期',
  '建筑工程 有效期至：0026-09-01',
  // A part of something longer.
  '建筑工程 有效期至：2026-09-011',
  '建筑工程 有效期至：12026-09-01',
  '房屋建筑工程 有效期至：2026-09-01',
  // Something else begins, or is meant.
  '建筑工程 有效期自：2023-09-02',
  '建筑工程 有效期：2023年9月2日起',
  '建筑工程 有效期：2023-09-02 至 长期',
  '建筑工程 使用有效期：2026-09-01',
  '建筑工程 加注件有效期至：2026-09-01',
  '建筑工程 发证日期：2023-09-02',
  '建筑工程 2026-09-01',
  // Not right behind it.
  '建筑工程 证书编号 123 有效期至：2026-09-01',
  '有效期至：2026-09-01 建筑工程',
  '有效期至：2026-09-01',
  '电力工程 有效期至：2026-09-01',
  // Another certificate.
  '二级建造师注册证书\n注册专业：建筑工程\n有效期至：2026-09-01',
  '资格证书\n专业：建筑工程 有效期至：2026-09-01',
])('%j says nothing', (text) => {
  expect(inText(text)).toEqual([]);
});

const HEAD = '证照名称|持证人|注册专业|有效期至|操作';

test('below a landmark, the row says the specialty', () => {
  const rows = [
    HEAD,
    '一级建造师注册证书|张三|建筑工程|2026-09-01|证照加注',
    '一级建造师注册证书|张三|市政公用工程（增项）|２０２７年３月５日|证照加注',
    '一级建造师注册证书|张三|机电工程|-|证照加注',
    '一级建造师注册证书|张三| 公路工程 专业|2023.9.2至2026.9.1|证照加注',
  ];
  expect(inRows(...rows)).toEqual([
    '建筑工程 2026-09-01',
    '市政公用工程 2027-03-05',
    '公路工程 2026-09-01',
  ]);
});

test.each([
  ['no landmark', '专业|加注日期', '建筑工程|2026-09-01'],
  ['another column', '专业|有效期至|加注日期', '建筑工程|-|2026-09-01'],
  ['other columns', HEAD, '建筑工程|2026-09-01'],
  ['another table below', '专业|有效期至', '专业|加注日期', '建筑工程|2026-09-01'],
  ['two landmarks', '专业|有效期|有效期至', '建筑工程|2023-09-02|2026-09-01'],
  ['use of what is printed', '专业|使用有效期', '建筑工程|2026-09-01'],
  ['another certificate', HEAD, '二级建造师注册证书|张三|建筑工程|2026-09-01|查看'],
  ['two specialties with one day', '专业|增项|有效期至', '建筑工程|机电工程|2026-09-01'],
  ['two specialties in a cell', '专业|有效期至', '建筑工程、机电工程|2026-09-01'],
  ['an impossible day', '专业|有效期至', '建筑工程|2026-02-30'],
  ['more than a day', '专业|有效期至', '建筑工程|2026-09-01 2027-09-01'],
])('rows with %s say nothing', (_, ...rows) => {
  expect(inRows(...rows)).toEqual([]);
});

test('a specialty with several days is left out, whatever else is read', () => {
  const dates = [
    { specialty: '建筑工程', validUntil: '2026-09-01' },
    { specialty: '机电工程', validUntil: '2026-09-01' },
    { specialty: '建筑工程', validUntil: '2027-09-01' },
    { specialty: '机电工程', validUntil: '2026-09-01' },
  ];
  expect(clearDates(dates)).toEqual([{ specialty: '机电工程', validUntil: '2026-09-01' }]);
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** The ways in which pages write a day. */
const WRITTEN: readonly ((year: string, month: string, date: string) => string)[] = [
  (...parts) => parts.join('-'),
  (...parts) => parts.map(Number).join('.'),
  (...parts) => parts.map(Number).join('/'),
  (year, month, date) => `${year}年${Number(month)}月${Number(date)}日`,
  (...parts) => wide(parts.join('-')),
];

test('every day in every form is read, whatever stands before and behind', () => {
  const around = fc.constantFrom('', '\n', ' 加注 ', '。', '（仿真）', '一级建造师注册证书 ');
  const text = fc.record({
    specialty: fc.constantFrom(...SPECIALTIES),
    between: fc.constantFrom(' ', '（', '\n', '：', '；', '专业 '),
    landmark: fc.constantFrom('有效期至', '注册有效期至', '有效期', '有效日期', '有效期限至'),
    colon: fc.constantFrom('：', ':', '\n', ' ', ''),
    validUntil: day,
    write: fc.constantFrom(...WRITTEN),
    before: around,
    behind: around,
  });
  fc.assert(
    fc.property(text, (one) => {
      const [year = '', month = '', date = ''] = one.validUntil.split('-');
      const written = one.write(year, month, date);
      const { specialty, between, landmark, colon, before, behind } = one;
      const page = `${before}${before && '，'}${specialty}${between}${landmark}${colon}${written}${behind}`;
      const [found] = datesInText(page);
      expect(found).toMatchObject({ specialty, validUntil: one.validUntil });
      // The places are those of the page's own text.
      expect(page.slice(found?.places[0]).startsWith(specialty)).toBe(true);
      expect(page.slice(found?.places[1]).startsWith(written.slice(0, 4))).toBe(true);
      expect(inRows(`专业|${landmark}`, `${specialty}|${written}`)).toEqual([
        `${specialty} ${one.validUntil}`,
      ]);
    }),
  );
});

test('whatever a page says, what is read is a known specialty and a day, and stands there', () => {
  const piece = fc.constantFrom(
    ...['建筑工程', '机电工程', '有效期至', '使用', '有效期', '专业', '：', '\n', ' ', '（', '）'],
    ...['2026-09-01', '2026', '-', '.', '9', '1', '年', '月', '日', '至', '二级', '０', 'a'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const found = datesInText(text);
      const dates = found.map(({ specialty, validUntil }) => ({ specialty, validUntil }));
      expect(areCertificateDates(clearDates(dates))).toBe(true);
      for (const { specialty, validUntil, places } of found) {
        const [at, dayAt] = places;
        expect(text.slice(at).startsWith(specialty)).toBe(true);
        expect(text.slice(at, dayAt)).toMatch(/有效/);
        expect(text.slice(at, dayAt)).not.toMatch(/使用/);
        expect(validUntil.slice(0, 4)).toBe(wideless(text.slice(dayAt, dayAt + 4)));
      }
    }),
  );
});

function wideless(text: string): string {
  return text.normalize('NFKC');
}

test.each([
  [[{ specialty: '建筑工程', validUntil: '2026-09-01' }], true],
  [[], true],
  [[{ specialty: '建筑工程', validUntil: '2026-9-1' }], false],
  [[{ specialty: '张三', validUntil: '2026-09-01' }], false],
  [Array.from({ length: 21 }, () => ({ specialty: '建筑工程', validUntil: '2026-09-01' })), false],
  [null, false],
  ['建筑工程', false],
])('only what a script of ours gives is taken: %j', (value, is) => {
  expect(areCertificateDates(value)).toBe(is);
});
