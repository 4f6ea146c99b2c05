/** What presses most for each person on the roster, and for whom anything does. */
import { type Journeys, journeyOf } from '../guidance/whose-journey.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { byUrgency, dueOf, isPressing } from './due.ts';
import type { Due } from './due-entry.ts';
import type { Person, Roster } from './person.ts';

/** A person, and what presses most for them; nothing where nothing is due. */
export interface PersonDue {
  readonly person: Person;
  readonly due?: Due;
}

/**
 * @param roster everybody
 * @param journeys theirs
 * @param today YYYY-MM-DD
 * @param book paths and what is waited for on them
 * @returns everybody, what presses most first; for whom nothing is due last, in the roster's order
 */
export function peopleByUrgency(
  { people }: Roster,
  journeys: Journeys,
  today: string,
  book: JourneyBook,
): readonly PersonDue[] {
  return people
    .map((person): PersonDue => {
      const [due] = [...dueOf(person, journeyOf(journeys, person.id), today, book)].sort(byUrgency);
      return { person, ...(due && { due }) };
    })
    .sort(({ due: a }, { due: b }) => {
      if (a && b) return byUrgency(a, b);
      return Number(a === undefined) - Number(b === undefined);
    });
}

/** @returns for how many of them something has to be done within a month */
export function countPressing(people: readonly PersonDue[]): number {
  return people.filter(({ due }) => due && isPressing(due)).length;
}
