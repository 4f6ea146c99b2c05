import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../core/roster/find-person.ts';
import { readingsInNames } from '../../../core/roster/name-characters.ts';
import type { Person } from '../../../core/roster/person.ts';
import { people } from './people.ts';

const NAMES = [
  ...['张三', '李四', '王五', '赵六', '欧阳娜娜', '张三丰', '曾国强', '单雄信', '吕布', '陈晟鑫'],
  ...['买买提·阿卜杜拉', 'Li Wei', '重阳', '尉迟恭', '孙龘', '小张', '章珊'],
];

const roster = NAMES.map(
  (name, i): Person => ({ id: `p${i}`.padEnd(10, '0'), name, specialties: [] }),
);
const find = (query: string) => findPeople(roster, query).map(({ name }) => name);

describe('finds', () => {
  test.each<[string, string[]]>([
    ['张三', ['张三', '张三丰']],
    ['三', ['张三', '张三丰']],
    ['张', ['张三', '张三丰', '小张']],
    ['zhangsan', ['张三', '张三丰']],
    ['ZhangSan', ['张三', '张三丰']],
    ['zhang san', ['张三', '张三丰']],
    ["xi'ao", ['小张']],
    ['zs', ['张三', '张三丰', '章珊']],
    ['zhs', ['张三', '张三丰', '章珊']],
    ['zsf', ['张三丰']],
    ['csx', ['陈晟鑫']],
    ['shengxin', ['陈晟鑫']],
    ['zhangs', ['张三', '张三丰', '章珊']],
    ['zhangsh', ['章珊']],
    ['张s', ['张三', '张三丰']],
    ['ouyang', ['欧阳娜娜']],
    ['oynn', ['欧阳娜娜']],
    ['nana', ['欧阳娜娜']],
    ['zengguo', ['曾国强']],
    ['sxx', ['单雄信']],
    ['lvbu', ['吕布']],
    ['lubu', ['吕布']],
    ['lübu', ['吕布']],
    ['chongyang', ['重阳']],
    ['yuchi', ['尉迟恭']],
    ['abudula', ['买买提·阿卜杜拉']],
    ['abdl', ['买买提·阿卜杜拉']],
    ['abudi', []],
    ['liwei', ['Li Wei']],
    ['wei', ['尉迟恭', 'Li Wei']],
    ['ＺＳＦ', ['张三丰']],
    ['四', ['李四']],
    ['xyz', []],
    ['张四', []],
  ])('%s', (query, names) => {
    expect(find(query)).toEqual(names);
  });

  test('everybody where nothing is typed', () => {
    expect(find(' ')).toEqual(NAMES);
  });

  test('whoever has a rare character, by whatever is typed for it', () => {
    for (const query of ['孙龘', 'sunda', 'sd', 'sunx']) expect(find(query)).toEqual(['孙龘']);
  });
});

test('everybody is found by their name, each part of it, its pinyin and its initials', () => {
  const name = fc
    .array(fc.constantFrom(...'张李王刘陈杨黄赵吴周伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚'), {
      minLength: 2,
      maxLength: 4,
    })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (whole, from, length) => {
      const one: Person = { id: 'abcdefghij', name: whole, specialties: [] };
      const start = from % whole.length;
      const part = whole.slice(start, start + 1 + (length % (whole.length - start)));
      const spelled = pinyin(part, { toneType: 'none', type: 'array', surname: 'off', v: true });
      const queries = [
        part,
        spelled.join(''),
        spelled.map((syllable) => syllable[0]).join(''),
        spelled.join('').slice(0, -1) || part,
      ];
      for (const query of queries) expect(findPeople([one], query)).toEqual([one]);
    }),
  );
});

test('characters are read as a dictionary has them', () => {
  const wrong = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i))
    .flatMap((character) => readingsInNames(character).map((syllable) => [character, syllable]))
    .filter(([character = '', syllable = '']) => {
      const known = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
      return !known.includes(syllable);
    });
  expect(wrong).toEqual([]);
});

test('what is found is among those who were there, each once', () => {
  fc.assert(
    fc.property(people, fc.string({ unit: fc.constantFrom(...'zhangs三张 aou') }), (all, query) => {
      const found = findPeople(all, query);
      expect(new Set(found).size).toBe(found.length);
      expect(all).toEqual(expect.arrayContaining([...found]));
    }),
  );
});
