/** What the roster's page knows, kept equal to what is stored. */
import guideBook from 'knowledge:guide-book';
import journeyBook from 'knowledge:journey-book';
import sources from 'knowledge:sources';
import { computed, signal } from '@preact/signals';
import { dayOf } from '../../core/guidance/days.ts';
import { NO_JOURNEY } from '../../core/guidance/journey.ts';
import type { Journey } from '../../core/guidance/journey-state.ts';
import { type Journeys, ONESELF } from '../../core/guidance/whose-journey.ts';
import { findPeople } from '../../core/roster/find-person.ts';
import type { Roster } from '../../core/roster/person.ts';
import { journeyValue } from '../../store/journey.ts';
import { currentPerson, otherJourneys, roster } from '../../store/roster.ts';
import { into } from '../keep.ts';
import { apartOf } from '../namesakes.ts';
import { listPeople } from './listed-people.ts';

export const everybody = signal<Roster>({ people: [] });
const current = signal(ONESELF);
const journey = signal<Journey>(NO_JOURNEY);
const others = signal<Readonly<Record<string, Journey>>>({});
export const today = signal(dayOf(new Date()));

export const journeys = computed<Journeys>(() => ({
  current: current.value,
  journey: journey.value,
  others: others.value,
}));

/** Everybody, what presses most first. */
export const listed = computed(() =>
  listPeople({
    roster: everybody.value,
    journeys: journeys.value,
    today: today.value,
    book: journeyBook,
    guides: guideBook.guides,
    sources,
  }),
);

/** Reads everything once and follows it from then on. */
export async function followRoster(): Promise<void> {
  await Promise.all([
    roster.follow(into(everybody)),
    currentPerson.follow(into(current)),
    journeyValue(journeyBook).follow(into(journey)),
    otherJourneys(journeyBook).follow(into(others)),
  ]);
  // The page stays open for days; who comes back to it sees the day of now.
  window.addEventListener('focus', () => {
    today.value = dayOf(new Date());
  });
}

/** @returns the name of a person, with what tells them from others of that name; empty when they are gone */
export function nameOf(person: string): string {
  const { people } = everybody.value;
  const name = people.find(({ id }) => id === person)?.name ?? '';
  const apart = apartOf(people).get(person);
  return apart === undefined ? name : `${name}（${apart}）`;
}

/** Names of specialties that somebody on the roster has. */
export const specialtyNames = computed(() => [
  ...new Set(
    everybody.value.people.flatMap(({ specialties }) =>
      specialties.flatMap(({ name }) => (name === '' ? [] : [name])),
    ),
  ),
]);

/** @returns ids of those whom somebody looks for by these words */
export function idsFor(words: string): ReadonlySet<string> {
  return new Set(findPeople(everybody.value.people, words).map(({ id }) => id));
}
