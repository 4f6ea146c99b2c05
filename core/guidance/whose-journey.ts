/**
 * The journeys of everybody whom somebody registers, and whose is the one that all else follows. Without
 * a roster there is one, of oneself.
 */
import { NO_JOURNEY } from './journey.ts';
import type { Journey } from './journey-state.ts';
import { own } from './walk.ts';

/** In the place of a person's id: nobody on the roster, but who sits at the computer (自己). */
export const ONESELF = '';

/** All journeys. */
export interface Journeys {
  /** Id of the current person, or `ONESELF`. */
  readonly current: string;
  /** That of the current person. */
  readonly journey: Journey;
  /** Those of all others who have begun one, by id of the person, or `ONESELF`. */
  readonly others: Readonly<Record<string, Journey>>;
}

/**
 * @param person id of the one whose journey is to be followed from now on, or `ONESELF`
 * @returns the same journeys, with that one in front; who has begun none begins there
 */
export function switchTo(now: Journeys, person: string): Journeys {
  const { current, journey, others } = now;
  if (person === current) return now;
  const { [person]: _, ...rest } = others;
  return {
    current: person,
    journey: own(others, person) ?? NO_JOURNEY,
    others: hasBegun(journey) ? { ...rest, [current]: journey } : rest,
  };
}

/** @returns the journey of a person, or of `ONESELF`; an empty one where none was begun */
export function journeyOf({ current, journey, others }: Journeys, person: string): Journey {
  return person === current ? journey : (own(others, person) ?? NO_JOURNEY);
}

/** @returns the journeys with that one as the person's, or that of `ONESELF` */
export function withJourney(now: Journeys, person: string, journey: Journey): Journeys {
  if (person === now.current) return { ...now, journey };
  const { [person]: _, ...rest } = now.others;
  return { ...now, others: hasBegun(journey) ? { ...rest, [person]: journey } : rest };
}

/** What is left of the journeys, and those that are gone. */
export interface Parted {
  readonly left: Journeys;
  /** By id of the person. */
  readonly gone: Readonly<Record<string, Journey>>;
}

/**
 * @param isThere whether the person of that id is still on the roster
 * @returns the journeys without those of persons who are not; where the current one is gone, oneself is
 *   the current one again
 */
export function withoutGone(now: Journeys, isThere: (person: string) => boolean): Parted {
  const stays = (person: string) => person === ONESELF || isThere(person);
  const { current, journey, others } = stays(now.current) ? now : switchTo(now, ONESELF);
  const all = Object.entries(others);
  return {
    left: {
      current,
      journey,
      others: Object.fromEntries(all.filter(([person]) => stays(person))),
    },
    gone: Object.fromEntries(all.filter(([person]) => !stays(person))),
  };
}

// ---------------------------------------------------------------------------------------------

function hasBegun({ paths, ...rest }: Journey): boolean {
  return Object.keys(paths).length > 0 || Object.keys(rest).length > 0;
}
