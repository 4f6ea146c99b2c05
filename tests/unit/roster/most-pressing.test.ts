import { expect, test } from 'vitest';
import { NO_JOURNEY } from '../../../core/guidance/journey.ts';
import { countPressing, peopleByUrgency } from '../../../core/roster/most-pressing.ts';
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
    ['over', 'expired'],
    ['soon', 'renewal'],
    ['far', 'renewal'],
    ['nothing', undefined],
    ['nothing, either', undefined],
  ]);
  expect(countPressing(sorted)).toBe(2);
});
