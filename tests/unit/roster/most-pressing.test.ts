import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../core/guidance/days.ts';
import { NO_JOURNEY } from '../../../core/guidance/journey.ts';
import { isPressing } from '../../../core/roster/due.ts';
import { lastDayToRenew } from '../../../core/roster/due-by-specialty.ts';
import type { Due } from '../../../core/roster/due-entry.ts';
import { countPressing, peopleByUrgency } from '../../../core/roster/most-pressing.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';

const journeys = { current: '', journey: NO_JOURNEY, others: {} };

/** Their ids are their names. */
function person(id: string, ...ends: readonly string[]) {
  return {
    id,
    name: id,
    specialties: ends.map((validUntil) => ({ name: '建筑工程', validUntil })),
  };
}

test('what presses most stands first, who has nothing due last, and few press', () => {
  const people = [
    person('nothing'),
    person('far', '2028-01-01'),
    person('over', '2026-02-20'),
    person('soon', '2028-01-01', '2026-04-20'),
    person('nothing, either'),
  ];
  const sorted = peopleByUrgency({ people }, journeys, '2026-03-02', book);
  expect(sorted.map((one) => [one.person.id, one.due?.kind])).toEqual([
    ['soon', 'renewal'],
    ['over', 'expired'],
    ['far', 'renewal'],
    ['nothing', undefined],
    ['nothing, either', undefined],
  ]);
  expect(countPressing(sorted)).toBe(2);
});

const TODAY = '2026-11-29';

test('who has eleven days left stands above who is over the age since last year', () => {
  const all: readonly Person[] = [
    { ...person('over the age', '2027-12-01'), birthYear: 1960 },
    person('expired long ago', '2024-01-01'),
    person('expired', '2026-11-20'),
    { ...person('annotated'), annotatedOn: '2026-06-15' },
    person('a month left', '2027-01-25'),
    person('eleven days left', addDays(TODAY, 11)),
  ];
  const sorted = peopleByUrgency({ people: all }, journeys, TODAY, book);
  expect(sorted.map((one) => one.person.id)).toEqual([
    'eleven days left',
    'a month left',
    'expired',
    'expired long ago',
    'annotated',
    'over the age',
  ]);
  expect(countPressing(sorted)).toBe(all.length);
});

/** What the sentence of the rule says of one that is due: its place among the kinds, and within its own. */
function placeOf(due: Due | undefined): readonly [number, number] {
  if (!due) return [5, 0];
  if (!isPressing(due)) return [4, 0];
  switch (due.kind) {
    case 'renewal':
      return [0, daysBetween(TODAY, lastDayToRenew(due.validUntil ?? ''))];
    case 'expired':
      return [1, -due.days];
    case 'annotation-end':
      return [2, due.days];
    default:
      return [3, due.days];
  }
}

test('what can still be lost comes first, then what is past, a month, the age; whoever it is', () => {
  const around = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
  const anybody = fc.record(
    { annotatedOn: around, birthYear: fc.integer({ min: 1955, max: 1970 }) },
    { requiredKeys: [] },
  );
  const roster = fc.array(fc.tuple(anybody, fc.array(around, { maxLength: 2 })), { maxLength: 8 });
  fc.assert(
    fc.property(roster, (all) => {
      const people = all.map(([one, ends], i) => ({ ...person(`${i}`, ...ends), ...one }));
      const sorted = peopleByUrgency({ people }, journeys, TODAY, book);
      const places = sorted.map(({ due }) => placeOf(due));
      expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || x - y));
      expect(countPressing(sorted)).toBe(places.filter(([rank]) => rank < 4).length);
    }),
  );
});
