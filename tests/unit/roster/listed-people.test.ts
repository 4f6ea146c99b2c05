import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, fits } from '../../../components/roster/listed.ts';
import { addDays } from '../../../core/guidance/days.ts';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import { type Journey, positionOn } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { ONESELF } from '../../../core/guidance/whose-journey.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileSourceTable } from '../../../core/knowledge/cited.ts';
import { compileGuideBook } from '../../../core/knowledge/compile.ts';
import { countPressing, peopleByUrgency } from '../../../core/roster/most-pressing.ts';
import type { Person } from '../../../core/roster/person.ts';
import { type Known, listPeople, wishesTo } from '../../../guide/roster/listed-people.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { book, DAY, paths } from '../guidance/journeys.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const { guides } = compileGuideBook(knowledge);
const sources = compileSourceTable(knowledge);

function someone(name: string, validUntil?: string, part: Partial<Person> = {}): Person {
  const specialties = validUntil === undefined ? [] : [{ name: '建筑工程', validUntil }];
  return { id: name.padEnd(10, '0'), name, specialties, ...part };
}

function list(people: readonly Person[], part: Partial<Known> = {}) {
  const journeys = { current: ONESELF, journey: NO_JOURNEY, others: {} };
  const roster = { people };
  return listPeople({ roster, journeys, today: '2026-11-29', book, guides, sources, ...part });
}

/** A journey after what is said, in turn. */
function said(journey: Journey, path: string, step: string): Journey {
  return wishesTo(journey, path, step, book).reduce(
    (now, wish) => advance(now, { ...wish, on: DAY }, book),
    journey,
  );
}

describe('listPeople', () => {
  test('has who presses most on top, and who has nothing due last', () => {
    const people = [
      someone('none'),
      someone('later', '2027-12-31'),
      someone('soon', '2027-01-10'),
      someone('expired', '2026-11-01'),
      someone('none-either'),
    ];
    expect(list(people).map(({ person }) => person.name)).toEqual([
      'soon',
      'expired',
      'later',
      'none',
      'none-either',
    ]);
  });

  test.each([
    ['2026-11-28', 'over', '已过 1 天'],
    // Within thirty days the last day to apply is over, and it counts still.
    ['2026-11-29', 'late', '今天到期'],
    ['2026-12-28', 'late', '还有 29 天到期'],
    ['2026-12-29', 'soon', '就在今天'],
    ['2027-01-28', 'soon', '还有 30 天'],
    ['2027-01-29', 'near', '还有 31 天'],
    ['2027-03-29', 'near', '还有 90 天'],
    ['2027-03-30', 'far', '还有 91 天'],
    ['2028-11-29', 'far', '还有 23 个月'],
  ])('a specialty that is valid until %s is %s: %s', (validUntil, urgency, away) => {
    const [one] = list([someone('a', validUntil)]);
    expect(one?.dues[0]).toMatchObject({ urgency, away });
    // Beside what is counted down to.
    if (urgency === 'late') expect(one?.dues[0]?.day).toBe(validUntil);
  });

  test('the filters of days contain each other, and leave as many as the popup counts', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-29', days));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 8 }), (days) => {
        const people = days.map(([validUntil, annotatedOn], i) =>
          someone(`p${i}`, validUntil, { annotatedOn }),
        );
        const of = (filter: Filter) =>
          list(people).flatMap((one) => (fits(one, filter) ? [one.person.id] : []));
        expect(of('soon')).toEqual(expect.arrayContaining([...of('late'), ...of('over')]));
        expect(of('near')).toEqual(expect.arrayContaining(of('soon')));
        const journeys = { current: ONESELF, journey: NO_JOURNEY, others: {} };
        const counted = peopleByUrgency({ people }, journeys, '2026-11-29', book);
        expect(of('soon')).toHaveLength(countPressing(counted));
      }),
    );
  });

  test('says in words what each due rests on, and which registration it calls for', () => {
    const [one] = list([someone('a', '2027-01-10')]);
    expect(one?.dues[0]?.registration).toEqual({
      id: 'renewal',
      name: book.paths['renewal']?.name,
    });
    expect(one?.dues[0]?.sources.join()).toContain('建设部');
  });

  test('of a birthday only the year is known', () => {
    const turning = (birthYear: number) =>
      list([someone('a', undefined, { birthYear })])[0]?.dues[0];
    expect(turning(1961)).toMatchObject({ day: '', away: '今年', urgency: 'soon' });
    expect(turning(1962)).toMatchObject({ day: '', away: '2027 年' });
    // Not what has expired: no hurry helps.
    expect(turning(1960)).toMatchObject({ urgency: 'soon' });
  });

  test('an annotation that is over presses nobody', () => {
    const [one] = list([someone('a', undefined, { annotatedOn: '2026-01-01' })]);
    expect(one?.dues[0]?.urgency).toBe('far');
  });

  test('says of a registration what is next, or is waited for, and of whom it is', () => {
    const waits = said(
      advance(NO_JOURNEY, { type: 'chose', path: 'renewal', on: DAY }, book),
      'renewal',
      'wait-employer',
    );
    const people = [someone('a'), someone('b')];
    const [a, b] = list(people, {
      journeys: { current: people[0]?.id ?? '', journey: waits, others: {} },
      today: DAY,
    });
    expect(a?.isCurrent).toBe(true);
    expect(a?.registration).toMatchObject({
      id: 'renewal',
      waiting: { since: DAY, begins: '上报的那天' },
      step: 'wait-employer',
    });
    expect(b).toMatchObject({ isCurrent: false });
    expect(b?.registration).toBeUndefined();
    const [later] = list(people, {
      journeys: { current: ONESELF, journey: NO_JOURNEY, others: { [people[0]?.id ?? '']: waits } },
      today: '2026-03-14',
    });
    expect(later?.registration?.now).toContain('已等 12 天');
    const [reviewed] = list(people, {
      journeys: {
        current: people[0]?.id ?? '',
        journey: said(waits, 'renewal', 'wait-review'),
        others: {},
      },
    });
    expect(reviewed?.registration?.waiting?.begins).toBe('单位已经确认的那天');
  });
});

describe('wishesTo', () => {
  const places = paths.flatMap((path) =>
    [...walk(book, path).map(({ id }) => id), ''].map((step) => ({ path, step })),
  );

  test('leads from any step of a path to any other, and says nothing twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(fc.nat({ max: 99 }), { maxLength: 3 }),
        ({ path, step }, before) => {
          const all = places.filter((place) => place.path === path);
          const start = advance(NO_JOURNEY, { type: 'chose', path, on: DAY }, book);
          const been = before.reduce(
            (now, i) => said(now, path, all[i % all.length]?.step ?? ''),
            start,
          );
          const now = said(been, path, step);
          const { steps, at } = positionOn(now, path, book);
          expect(steps[at]?.id ?? '').toBe(step);
          expect(wishesTo(now, path, step, book)).toEqual([]);
        },
      ),
    );
  });
});
