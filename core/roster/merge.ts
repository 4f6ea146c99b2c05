/** What an import would change on a roster, to be looked at before it is done. People go by their names. */
import { LIMITS } from './check-person.ts';
import type { Person, PersonDraft, Roster, Specialty } from './person.ts';
import { isSameSpecialty, wholeSpecialty } from './specialty-names.ts';

/** Who comes in; from a roster of one's own, with the id there. */
export type Incoming = PersonDraft & { readonly id?: string };

/** What can change of a person. */
type ChangedField = 'specialties' | 'annotatedOn' | 'birthYear' | 'note' | 'renewing';

/** What would be done about one of those who come in. */
export type Change =
  | { readonly kind: 'add'; readonly person: Incoming }
  | {
      readonly kind: 'change';
      readonly before: Person;
      readonly after: Person;
      /** What differs; at least one. */
      readonly fields: readonly ChangedField[];
    }
  | { readonly kind: 'same'; readonly person: Person }
  /** Which of those with the name it is about is not known: nothing is done. */
  | { readonly kind: 'unclear'; readonly person: Incoming; readonly known: readonly Person[] };

/** What an import would do. */
export interface Merge {
  /** One for each who comes in, in their order. */
  readonly changes: readonly Change[];
  /** Those on the roster whom nobody who comes in has the name of. They stay. */
  readonly left: readonly Person[];
  /** How many people would be more than a roster holds; above 0, nothing is done. */
  readonly tooMany: number;
}

/**
 * What comes in counts where it says something, and what it leaves out stays: a specialty takes its
 * new day, others are added, none is taken away.
 *
 * @param roster as it is
 * @param incoming people who come in
 */
export function planMerge(roster: Roster, incoming: readonly Incoming[]): Merge {
  const known = byName(roster.people);
  const coming = byName(incoming);
  const changes = incoming.map((person) => {
    const key = keyOf(person);
    return changeOf(person, known.get(key) ?? [], coming.get(key) ?? []);
  });
  const added = changes.filter(({ kind }) => kind === 'add').length;
  return {
    changes,
    left: roster.people.filter((person) => !coming.has(keyOf(person))),
    tooMany: Math.max(0, roster.people.length + added - LIMITS.people),
  };
}

/** A roster after an import. */
export interface Merged {
  readonly roster: Roster;
  /** For each who came in their id on the roster; none for who is not on it. */
  readonly ids: readonly (string | undefined)[];
}

/**
 * @param roster as it is; whoever is on it no more since the plan was made stays away
 * @param merge what was planned
 * @param newId makes an id for everybody who is added
 * @returns the roster with it
 */
export function applyMerge(roster: Roster, merge: Merge, newId: () => string): Merged {
  if (merge.tooMany > 0) return { roster, ids: merge.changes.map(() => undefined) };
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const ids = merge.changes.map((change) => {
    if (change.kind === 'unclear') return undefined;
    if (change.kind === 'add') {
      const { id = newId(), ...draft } = change.person;
      const free = people.has(id) ? newId() : id;
      people.set(free, { id: free, ...draft });
      return free;
    }
    const { id } = change.kind === 'same' ? change.person : change.after;
    const now = people.get(id);
    if (now && change.kind === 'change') people.set(id, withMore(now, change.after));
    return now && id;
  });
  return { roster: { people: [...people.values()] }, ids };
}

/**
 * Where somebody has one specialty, a day without a name is its day, and a name that of its day; where
 * they have several, it is that of the same day. One that is called in two ways, as 建筑 in an older file,
 * has its whole name then.
 *
 * @param known the specialties of a person
 * @param one what is said of one of them, or of another one
 * @returns them with it; those that were there stay in their places
 */
export function withSpecialty(known: readonly Specialty[], one: Specialty): readonly Specialty[] {
  const at = placeOf(one, known);
  const before = known[at];
  if (!before) return [...known, one].slice(0, LIMITS.specialties);
  const after = { ...before, ...one, name: nameOfBoth(before.name, one.name) };
  return known.map((other, i) => (i === at ? after : other));
}

// ---------------------------------------------------------------------------------------------

/** Blanks tell no names apart. */
function keyOf({ name }: Pick<Person, 'name'>): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

function byName<T extends Pick<Person, 'name'>>(people: readonly T[]): Map<string, T[]> {
  const table = new Map<string, T[]>();
  for (const person of people) {
    const same = table.get(keyOf(person));
    if (same) same.push(person);
    else table.set(keyOf(person), [person]);
  }
  return table;
}

/** @param coming all who come in with that name */
function changeOf(person: Incoming, known: readonly Person[], coming: readonly Incoming[]): Change {
  const own = known.find(({ id }) => id === person.id);
  if (own) return changeBy(own, person);
  if (known.length === 0) return { kind: 'add', person };
  const [only] = known;
  if (only && known.length === 1 && coming.length === 1 && agreeOnBirth(only, person)) {
    return changeBy(only, person);
  }
  for (const isSame of [fits, sharesDay]) {
    const [fitting, ...others] = known.filter((one) => isSame(one, person));
    const isOnly = fitting && coming.filter((one) => isSame(fitting, one)).length === 1;
    if (!fitting || others.length > 0) continue;
    const change = changeBy(fitting, person);
    // Rows without the specialty can be of one person; nothing is lost where all of it is known.
    if (isOnly || (isSame === sharesDay && change.kind === 'same')) return change;
  }
  return { kind: 'unclear', person, known };
}

function changeBy(before: Person, person: Incoming): Change {
  const after = withMore(before, person);
  const fields = FIELDS.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return fields.length === 0
    ? { kind: 'same', person: before }
    : { kind: 'change', before, after, fields };
}

const FIELDS: readonly ChangedField[] = [
  'specialties',
  'annotatedOn',
  'birthYear',
  'note',
  'renewing',
];

function agreeOnBirth({ birthYear: one }: Incoming, { birthYear: other }: Incoming): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Whether two of one name seem to be the same person: by the year of birth, or by a specialty. */
function fits(one: Incoming, other: Incoming): boolean {
  if (!agreeOnBirth(one, other)) return false;
  if (one.birthYear !== undefined && other.birthYear !== undefined) return true;
  return one.specialties.some(({ name }) =>
    other.specialties.some((two) => isSameSpecialty(two.name, name)),
  );
}

/** Whether a specialty of both ends on the same day; without its name, any one that does. */
function sharesDay(one: Incoming, other: Incoming): boolean {
  if (!agreeOnBirth(one, other)) return false;
  return one.specialties.some((first) => other.specialties.some((two) => isSameEnd(first, two)));
}

function isSameEnd(one: Specialty, other: Specialty): boolean {
  if (one.validUntil === undefined || one.validUntil !== other.validUntil) return false;
  return isSameSpecialty(one.name, other.name) || one.name === '' || other.name === '';
}

function withMore(person: Person, incoming: Incoming): Person {
  const { specialties, annotatedOn, birthYear, note, renewing } = incoming;
  return {
    ...person,
    specialties: specialties.reduce(withSpecialty, person.specialties),
    ...(annotatedOn !== undefined && { annotatedOn }),
    ...(birthYear !== undefined && { birthYear }),
    ...(note !== undefined && { note }),
    ...(renewing !== undefined && { renewing }),
  };
}

function placeOf(one: Specialty, known: readonly Specialty[]): number {
  const [only] = known;
  if (known.length === 1 && (only?.name === '' || one.name === '')) return 0;
  const named = known.findIndex(({ name }) => name === one.name);
  if (named >= 0 && one.name !== '') return named;
  const same = known.findIndex(({ name }) => isSameSpecialty(name, one.name));
  if (same >= 0 && one.name !== '') return same;
  const ofDay = known.findIndex((other) => isSameEnd(other, one));
  return ofDay >= 0 ? ofDay : named;
}

function nameOfBoth(before: string, name: string): string {
  if (before === '' || before === name) return name;
  return name === '' ? before : (wholeSpecialty(name) ?? name);
}
