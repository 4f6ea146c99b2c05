/** What was changed on the roster last, so that it can be taken back. */
import type { Person, Roster } from '../../core/roster/person.ts';

/** What one change did. Other windows may change the roster meanwhile: theirs stays. */
export interface RosterChange {
  /** Ids of those who came. */
  readonly came: readonly string[];
  /** Those who were changed or have gone, as they were, with their places. */
  readonly were: readonly { readonly person: Person; readonly at: number }[];
}

/** @returns what has to be taken back to get from the second to the first */
export function changeBetween(before: Roster, after: Roster): RosterChange {
  const now = new Map(after.people.map((person) => [person.id, person]));
  const then = new Set(before.people.map(({ id }) => id));
  return {
    came: after.people.flatMap(({ id }) => (then.has(id) ? [] : [id])),
    were: before.people.flatMap((person, at) => {
      const is = now.get(person.id);
      return is === person || JSON.stringify(is) === JSON.stringify(person) ? [] : [{ person, at }];
    }),
  };
}

/** @returns the roster as it is now, without that change */
export function takenBack({ people }: Roster, { came, were }: RosterChange): Roster {
  const old = new Map(were.map(({ person }) => [person.id, person]));
  const gone = new Set(came);
  const left = people.filter(({ id }) => !gone.has(id)).map((one) => old.get(one.id) ?? one);
  const there = new Set(left.map(({ id }) => id));
  // In the order of their places, so that each finds those before it there.
  for (const { person, at } of were) if (!there.has(person.id)) left.splice(at, 0, person);
  return { people: left };
}
