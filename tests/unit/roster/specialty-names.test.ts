import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPECIALTIES } from '../../../core/roster/specialties.ts';
import {
  isSameSpecialty,
  readSpecialty,
  wholeSpecialty,
} from '../../../core/roster/specialty-names.ts';

const SHORT: readonly (readonly [whole: string, ...short: readonly string[]])[] = [
  ['建筑工程', '建筑', '房建', '房屋建筑'],
  ['公路工程', '公路'],
  ['铁路工程', '铁路'],
  ['民航机场工程', '民航', '机场', '民航机场'],
  ['港口与航道工程', '港航', '港口', '航道', '港口与航道'],
  ['水利水电工程', '水利', '水电', '水利水电'],
  ['矿业工程', '矿业'],
  ['市政公用工程', '市政', '市政公用'],
  ['通信与广电工程', '通信', '广电', '通信与广电'],
  ['机电工程', '机电'],
];

test('each of the ten is known whole and for short, and by nothing that another one is', () => {
  expect(SHORT.map(([whole]) => whole).sort()).toEqual([...SPECIALTIES].sort());
  for (const [whole, ...short] of SHORT) {
    for (const name of [whole, ...short]) {
      for (const behind of ['', '专业', ...(name === whole ? [] : ['工程', '工程专业'])]) {
        expect([name + behind, wholeSpecialty(name + behind)]).toEqual([name + behind, whole]);
      }
      for (const other of SPECIALTIES) {
        expect(isSameSpecialty(name, other)).toBe(other === whole);
      }
    }
  }
});

test('what stands about a name is no part of it', () => {
  const name = fc.constantFrom(
    ...SHORT.flatMap(([whole, ...all]) => all.map((one) => [one, whole])),
  );
  const before = fc.constantFrom('', '一级', '一建', '一级建造师', '一级注册建造师：', ' ');
  const behind = fc.constantFrom(
    '',
    '专业',
    '工程',
    '（主项）',
    '(增)',
    '（一级）',
    '专业（主）',
    '　',
  );
  fc.assert(
    fc.property(name, before, behind, ([written = '', whole = ''], a, b) => {
      expect(readSpecialty(a + written + b)).toEqual({ name: whole });
    }),
  );
  expect(readSpecialty('一级建造师（建筑工程）')).toEqual({ name: '建筑工程' });
});

describe('is refused with the reason', () => {
  test.each(['二级建筑', '建筑（二级）', '二建', '二级建造师', '市政公用工程 二级'])(
    '%s',
    (written) => {
      expect(readSpecialty(written)).toEqual({ reason: expect.stringContaining('二级') });
    },
  );

  test.each([
    ['路', '可能是公路工程、铁路工程，请写全'],
    ['航', '可能是民航机场工程、港口与航道工程，请写全'],
    ['水', '可能是水利水电工程，请写全'],
    ['工程', '看不出是哪个专业，请写全'],
  ])('%s', (written, reason) => {
    expect(readSpecialty(written)).toEqual({ reason });
  });
});

test.each([
  ['', ''],
  ['一级', ''],
  ['一级注册建造师', ''],
  ['土木工程', '土木工程'],
  [' Civil Engineering ', 'Civil Engineering'],
  ['造价专业（一级）', '造价'],
])('%j is kept as %j', (written, name) => {
  expect(readSpecialty(written)).toEqual({ name });
});

test('whatever is written: a name is one of the ten, or as it was written; nothing of 二级 is one', () => {
  const piece = fc.constantFrom(
    ...[...'建筑市政机电港口航道水利路工程专业一二级建（）() a', '一级', '二级', '主项'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const written = pieces.join('');
      const read = readSpecialty(written);
      if (!('name' in read)) return;
      expect(written).not.toMatch(/二级|二建/);
      const isWhole = SPECIALTIES.some((one) => one === read.name);
      expect(isWhole || read.name.length <= written.trim().length).toBe(true);
    }),
  );
});
