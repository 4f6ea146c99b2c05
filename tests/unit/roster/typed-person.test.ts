import { describe, expect, test } from 'vitest';
import { readSince, readTyped } from '../../../guide/roster/typed-person.ts';

const NOTHING = { name: '', specialties: [], annotatedOn: '', birthYear: '', note: '' };
const ID = 'abcdefghij';

describe('readTyped', () => {
  test('reads dates and years as people write them, and leaves out empty fields', () => {
    const typed = {
      name: ' 张三 ',
      specialties: [
        { name: '建筑工程', validUntil: '2026.9.1' },
        { name: '', validUntil: '2027年3月5日' },
        { name: ' ', validUntil: ' ' },
      ],
      annotatedOn: '44805',
      birthYear: '1966年5月',
      note: '',
    };
    expect(readTyped(ID, typed)).toEqual({
      person: {
        id: ID,
        name: '张三',
        specialties: [
          { name: '建筑工程', validUntil: '2026-09-01' },
          { name: '', validUntil: '2027-03-05' },
        ],
        annotatedOn: '2022-09-01',
        birthYear: 1966,
      },
    });
  });

  test('takes specialties by their short names, and one that is called in two ways only once', () => {
    const typed = (...names: readonly string[]) =>
      readTyped(ID, {
        ...NOTHING,
        name: '张三',
        specialties: names.map((name) => ({ name, validUntil: '2026-09-01' })),
      });
    expect(typed('建筑', '市政专业', '土木')).toMatchObject({
      person: { specialties: [{ name: '建筑工程' }, { name: '市政公用工程' }, { name: '土木' }] },
    });
    expect(typed('建筑', '建筑工程')).toEqual({
      faults: [{ where: 'specialties.1.name', reason: '这个专业写了两次' }],
    });
    expect(typed('建筑', '二级市政', '路')).toEqual({
      faults: [
        { where: 'specialties.1.name', reason: expect.stringContaining('二级的不记') },
        { where: 'specialties.2.name', reason: '可能是公路工程、铁路工程，请写全' },
      ],
    });
  });

  test.each([
    ['name', {}],
    ['annotatedOn', { name: '张三', annotatedOn: '2026年9月' }],
    ['birthYear', { name: '张三', birthYear: '六六' }],
    [
      'specialties.1.validUntil',
      {
        name: '张三',
        specialties: [
          { name: '', validUntil: '' },
          { name: '', validUntil: '2026-02-30' },
        ],
      },
    ],
    [
      'specialties.2.name',
      {
        name: '张三',
        specialties: [
          { name: '建筑工程', validUntil: '' },
          { name: '', validUntil: '' },
          { name: '13800138000', validUntil: '' },
        ],
      },
    ],
    ['note', { name: '张三', note: '电话 13800138000' }],
    ['name', { name: '110101199003070016' }],
  ])('tells that %s is not understood, in the field where it stands', (where, typed) => {
    const read = readTyped(ID, { ...NOTHING, ...typed });
    expect('faults' in read && read.faults.map((fault) => fault.where)).toEqual([where]);
  });
});

test.each([
  ['2026.9.1', { day: '2026-09-01' }],
  ['2026-11-29', { day: '2026-11-29' }],
  ['2026-11-30', { reason: '还没有到 2026-11-30，请核对' }],
  ['1899-12-31', { reason: '年份不对，请核对' }],
  ['2026年9月', { reason: '只写到月：请写出哪一天，如 2026-09-01' }],
  ['2026-09-01、2026-09-02', { reason: '只写一个日期，如 2026-09-01' }],
  ['', { reason: '看不出是哪一天，如 2026-09-01' }],
])('somebody waits since %j', (text, read) => {
  expect(readSince(text, '2026-11-29')).toEqual(read);
});
