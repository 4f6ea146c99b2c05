import { describe, expect, test } from 'vitest';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import { ONESELF } from '../../../core/guidance/whose-journey.ts';
import { planMerge } from '../../../core/roster/merge.ts';
import type { Person } from '../../../core/roster/person.ts';
import { linesOf, progressWith } from '../../../guide/roster/import-lines.ts';
import { book, DAY } from '../guidance/journeys.ts';

function someone(name: string, validUntil?: string, part: Partial<Person> = {}): Person {
  const specialties = [{ name: '建筑工程', ...(validUntil !== undefined && { validUntil }) }];
  return { id: name, name, specialties, ...part };
}

function lines(known: readonly Person[], coming: readonly Person[]) {
  const drafts = coming.map(({ id: _, ...draft }) => draft);
  return linesOf(planMerge({ people: known }, drafts).changes);
}

describe('linesOf', () => {
  test('names what was, and what it becomes', () => {
    const [line] = lines(
      [someone('张三', '2027-03-05', { birthYear: 1970 })],
      [
        someone('张三', undefined, {
          specialties: [
            { name: '建筑工程', validUntil: '2030-03-05' },
            { name: '机电工程', validUntil: '2029-01-01' },
          ],
          annotatedOn: '2026-11-01',
          note: '在项目上',
        }),
      ],
    );
    expect(line?.changes?.map(({ says }) => says)).toEqual([
      '建筑工程 2027-03-05 → 2030-03-05',
      '新增 机电工程 2029-01-01',
      '上次加注 没填 → 2026-11-01',
      '备注 没填 → 在项目上',
    ]);
    expect(line?.changes?.some(({ goesBack }) => goesBack)).toBe(false);
  });

  test('warns where a day goes back', () => {
    const [line] = lines([someone('张三', '2027-03-05')], [someone('张三', '2023-03-05')]);
    expect(line?.changes).toEqual([
      { says: '建筑工程 2027-03-05 → 2023-03-05（比原来早）', goesBack: true },
    ]);
  });

  test('has those first who have to be looked at, and otherwise keeps the order of the table', () => {
    const known = ['甲', '乙', '丙', '丁'].map((name) => someone(name, '2027-03-05'));
    const coming = [
      someone('新一', '2027-01-01'),
      someone('甲', '2027-03-05'),
      someone('乙', '2028-03-05'),
      someone('新二', '2027-01-01'),
      someone('丙', '2026-03-05'),
      someone('丁', '2029-03-05'),
    ];
    expect(lines(known, coming).map(({ person }) => person.name)).toEqual([
      '丙',
      '乙',
      '丁',
      '新一',
      '新二',
      '甲',
    ]);
  });
});

describe('progressWith', () => {
  const chose = (path: string) => advance(NO_JOURNEY, { type: 'chose', path, on: DAY }, book);

  test('names those whose progress is replaced, and counts those who have none yet', () => {
    const known = [someone('甲'), someone('乙'), someone('丙')];
    const coming = [...known, someone('丁'), someone('戊')];
    const now = {
      current: '甲',
      journey: chose('initial'),
      others: { [ONESELF]: chose('renewal'), 乙: chose('renewal') },
    };
    const taken = Object.fromEntries(
      ['甲', '乙', '丙', '丁'].map((name) => [name, chose('renewal')]),
    );
    const { changes } = planMerge({ people: known }, coming);
    expect(progressWith(changes, coming, taken, now)).toEqual([
      '1 人办到哪一步，会换成文件里的：甲',
      '2 人办到哪一步，文件里有，会一起加入',
    ]);
    expect(progressWith(changes, coming, {}, now)).toEqual([]);
  });
});
