/** People of one name, and what tells them apart. */
import type { Person } from '../core/roster/person.ts';

/** What may tell people apart, the shortest first. */
const MARKS: readonly ((person: Person) => string)[] = [
  ({ specialties }) => specialties.map(({ name }) => name).join('、'),
  ({ note = '' }) => note,
  ({ birthYear }) => (birthYear === undefined ? '' : `${birthYear} 年出生`),
  ({ specialties }) => specialties.map(({ validUntil = '' }) => validUntil).join('、'),
];

/**
 * @param people everybody on the roster
 * @returns by their ids, for those alone who have their name with others, a few words that only they
 *   have among these: a specialty, a note, a year or a day; where nothing differs, their number
 */
export function apartOf(people: readonly Person[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = person.name.normalize('NFKC').replace(/\s/g, '');
    const group = groups.get(name);
    if (group) group.push(person);
    else groups.set(name, [person]);
  }
  return new Map(
    [...groups.values()].flatMap((group) => (group.length > 1 ? markedIn(group) : [])),
  );
}

// ---------------------------------------------------------------------------------------------

function markedIn(group: readonly Person[]): readonly (readonly [id: string, mark: string])[] {
  const telling = MARKS.find((markOf) => {
    const marks = new Set(group.map(markOf));
    return marks.size === group.length && !marks.has('');
  });
  return group.map((person, i) => [person.id, telling?.(person) ?? `同名第 ${i + 1} 位`]);
}
