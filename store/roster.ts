/** The roster, whom on it somebody registers just now, and the journeys of all others. */
import { browser } from 'wxt/browser';
import type { Journey } from '../core/guidance/journey-state.ts';
import { readJourney } from '../core/guidance/read-journey.ts';
import { type Journeys, ONESELF } from '../core/guidance/whose-journey.ts';
import type { JourneyBook } from '../core/knowledge/compile-journey.ts';
import { readRoster } from '../core/roster/check-person.ts';
import type { Roster } from '../core/roster/person.ts';
import { isId, isRecordOf, isText } from '../core/shapes.ts';
import { JOURNEY, journeyValue } from './journey.ts';
import { inTurn } from './lock.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** The turn in which the journey is changed, and all others with it. */
export const JOURNEY_TURN = `local:${JOURNEY}`;
/** The key of the journeys of all but the current person. */
export const OTHER_JOURNEYS = 'journeys';
/** The turn in which the roster is changed. */
export const ROSTER_TURN = 'local:roster';

/**
 * Without people while no roster is used. The roster's page writes it, and the head of who has one, where
 * the person says so.
 */
export const roster: StoredValue<Roster> = storedValue<Roster>(
  'roster',
  { people: [] },
  readRoster,
);

/** Id of whoever is registered just now: `journey` is theirs. Empty for oneself. */
export const currentPerson: StoredValue<string> = storedValue(
  'current-person',
  ONESELF,
  (stored) => (isText(stored) && (stored === ONESELF || isId(stored)) ? stored : undefined),
);

/**
 * The journeys of those on the roster who are not the current person, by their ids; while one of them
 * is, that of oneself under the empty id. Only the background writes it.
 *
 * @param book paths, and what prompts mean for them
 */
export function otherJourneys(book: JourneyBook): StoredValue<Readonly<Record<string, Journey>>> {
  return storedValue<Readonly<Record<string, Journey>>>(OTHER_JOURNEYS, {}, (stored) =>
    isRecordOf(stored, () => true)
      ? Object.fromEntries(
          Object.entries(stored).map(([person, one]) => [person, readJourney(one, book)]),
        )
      : undefined,
  );
}

/**
 * Writes what `next` makes of all journeys, all at once, in turn with the other changes of the journey;
 * nothing where it gives back the same.
 *
 * @param book paths, and what prompts mean for them
 * @throws when it cannot be read or kept; what was stored stays, whole
 */
export function changeJourneys(
  book: JourneyBook,
  next: (now: Journeys) => Journeys | Promise<Journeys>,
): Promise<void> {
  const [front, behind] = [journeyValue(book), otherJourneys(book)];
  return inTurn(JOURNEY_TURN, async () => {
    const stored = await browser.storage.local.get([front.key, behind.key, currentPerson.key]);
    const before: Journeys = {
      current: currentPerson.parse(stored[currentPerson.key]) ?? currentPerson.fallback,
      journey: front.parse(stored[front.key]) ?? front.fallback,
      others: behind.parse(stored[behind.key]) ?? behind.fallback,
    };
    const after = await next(before);
    if (after === before) return;
    await browser.storage.local.set({
      [front.key]: after.journey,
      [behind.key]: after.others,
      [currentPerson.key]: after.current,
    });
  });
}
