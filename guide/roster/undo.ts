/** The last thing that was done with people of the roster, as long as it can be taken back. */
import { effect, type Signal, signal } from '@preact/signals';
import type { Journey } from '../../core/guidance/journey-state.ts';
import { type Journeys, journeyOf } from '../../core/guidance/whose-journey.ts';
import type { Person, Roster } from '../../core/roster/person.ts';
import type { Clock } from '../../page/read/clock.ts';
import type { RosterChange } from './change.ts';
import { isSame } from './is-same.ts';

/** So long it is offered: who has gone on with something else does not mean it any more. Milliseconds. */
const PERIOD = 60_000;

/** Journeys by the ids of people on the roster. */
export type PeoplesJourneys = Readonly<Record<string, Journey>>;

/** What was done, and what there is to know to take it back. */
export interface LastChange {
  /** What was done, in words. */
  readonly says: string;
  /** Whether that was to take something back, so that it can be done once more. */
  readonly isTakenBack: boolean;
  readonly did: RosterChange;
  /** The journeys that were replaced with it, as they were. */
  readonly journeys: PeoplesJourneys;
  /** What it may have left of each person and of their journey; see `statesOf`. */
  readonly left: ReadonlyMap<string, States>;
}

/** What has become of one person through a change: it is kept in steps, so both sides of it are. */
interface States {
  readonly person: readonly (Person | undefined)[];
  readonly journey: readonly Journey[];
}

/**
 * @param before and `after` the roster on both sides of a change
 * @param journeys of those whose journeys it touches, on both sides
 * @returns the states between which each person it touches may be while nothing else is done with them
 */
export function statesOf(
  did: RosterChange,
  [before, after]: readonly [Roster, Roster],
  ...journeys: readonly PeoplesJourneys[]
): ReadonlyMap<string, States> {
  const ids = [...did.came, ...did.were.map(({ person }) => person.id)];
  const [then, now] = [before, after].map(({ people }) => new Map(people.map((p) => [p.id, p])));
  const all = new Set([...ids, ...journeys.flatMap((of) => Object.keys(of))]);
  return new Map(
    [...all].map((id) => [
      id,
      {
        person: [then?.get(id), now?.get(id)],
        journey: journeys.flatMap(({ [id]: journey }) => (journey ? [journey] : [])),
      },
    ]),
  );
}

/**
 * @param clock tells when the time is over
 * @returns the last change: gone after a while, and as soon as something else was done with its people
 */
export function createLastChange(
  clock: Clock,
  now: () => { readonly roster: Roster; readonly journeys: Journeys },
): Signal<LastChange | undefined> {
  const last = signal<LastChange | undefined>(undefined);
  const end = () => {
    last.value = undefined;
  };
  effect(() => (last.value ? clock.after(PERIOD, end) : undefined));
  effect(() => {
    const { roster, journeys } = now();
    if (last.value && !isUntouched(last.value, roster, journeys)) end();
  });
  return last;
}

// ---------------------------------------------------------------------------------------------

/** Whether nothing else was done with the people of a change since. */
function isUntouched({ left }: LastChange, { people }: Roster, journeys: Journeys): boolean {
  const now = new Map(people.map((person) => [person.id, person]));
  return [...left].every(([id, { person, journey }]) => {
    const one = now.get(id);
    // The journey of who is gone has gone with them.
    return isOneOf(one, person) && (one === undefined || isOneOf(journeyOf(journeys, id), journey));
  });
}

function isOneOf(one: unknown, of: readonly unknown[]): boolean {
  return of.some((other) => isSame(one, other));
}
