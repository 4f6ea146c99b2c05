/** A roster as a file of one's own: written, and read again with everything in it checked. */
import type { Journey } from '../guidance/journey-state.ts';
import { readJourney } from '../guidance/read-journey.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { findJsonFault } from '../knowledge/json-fault.ts';
import { checkPerson, LIMITS, type PersonFault } from './check-person.ts';
import type { Person, Roster } from './person.ts';

/** Says whose file it is. */
const FORMAT = 'jianzaoshi-helper-roster';
/**
 * Version 1 was the roster as it is stored, without a format; 2 has journeys beside it, 3 for which
 * specialties a renewal was handed in.
 */
const VERSION = 3;
/** A larger file is none of ours. UTF-16 units. */
const LARGEST = 10_000_000;

const NOT_OURS = '这不是花名册的文件';

/** Journeys by the ids of people. */
export type Journeys = Readonly<Record<string, Journey>>;

/** What a file holds. */
export interface RosterFile {
  /** Those who are as they should be, each id once. */
  readonly people: readonly Person[];
  /** Theirs, where they have begun anything. */
  readonly journeys: Journeys;
  /** What is wrong with the others; `where` begins with `people.0`, from 0. */
  readonly faults: readonly PersonFault[];
}

/** Why a file was not taken at all, in Chinese. */
export interface RosterFileFault {
  readonly reason: string;
  /** Where it stops being JSON, from 1; missing where that is not the reason. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * @param roster to write
 * @param journeys of the people on it; none to leave them out
 * @returns the text of the file
 */
export function writeRosterFile({ people }: Roster, journeys: Journeys = {}): string {
  const theirs = Object.fromEntries(
    people.flatMap(({ id }) => (Object.hasOwn(journeys, id) ? [[id, journeys[id]]] : [])),
  );
  const file = { format: FORMAT, version: VERSION, people, journeys: theirs };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param text of a file, of this version or an older one
 * @param book what journeys can be about
 * @returns what it holds, or why nothing of it was taken
 */
export function readRosterFile(text: string, book: JourneyBook): RosterFile | RosterFileFault {
  if (text.length > LARGEST) return { reason: '文件太大' };
  const parsed = parse(text.replace(/^\ufeff/, ''));
  if ('reason' in parsed) return parsed;
  const file = migrated(parsed.value);
  if ('reason' in file) return file;
  const { people, faults } = readPeople(file.people);
  const journeys = people.flatMap(({ id }) => {
    const journey = readJourney(file.journeys.get(id), book);
    return Object.keys(journey).length > 1 || Object.keys(journey.paths).length > 0
      ? [[id, journey]]
      : [];
  });
  return { people, faults, journeys: Object.fromEntries(journeys) };
}

// ---------------------------------------------------------------------------------------------

function parse(text: string): { readonly value: unknown } | RosterFileFault {
  try {
    const fault = findJsonFault(text);
    if (fault) return { reason: fault.zh, line: fault.line, column: fault.column };
    return { value: JSON.parse(text) };
  } catch {
    // Nested too deeply to be gone through.
    return { reason: NOT_OURS };
  }
}

/** A file in the form of today, nothing of it checked. */
interface Unchecked {
  readonly people: readonly unknown[];
  readonly journeys: ReadonlyMap<string, unknown>;
}

function migrated(file: unknown): Unchecked | RosterFileFault {
  const { format, version = 1, people, journeys } = tableOf(file);
  const isOurs = format === FORMAT || (format === undefined && version === 1);
  if (!isOurs || !Array.isArray(people) || typeof version !== 'number') {
    return { reason: NOT_OURS };
  }
  if (version > VERSION) return { reason: '这个文件是新版本的扩展导出的：请先更新扩展' };
  if (people.length > LIMITS.people) return { reason: `最多 ${LIMITS.people} 人` };
  return { people, journeys: new Map(Object.entries(tableOf(journeys))) };
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? { ...value } : {};
}

function readPeople(stored: readonly unknown[]) {
  const people = new Map<string, Person>();
  const faults: PersonFault[] = [];
  stored.forEach((one, i) => {
    const checked = checkPerson(one);
    const found =
      'faults' in checked
        ? checked.faults
        : people.has(checked.person.id)
          ? [{ where: 'id', reason: '编号用了两次' }]
          : [];
    const path = (where: string) => (where ? `people.${i}.${where}` : `people.${i}`);
    faults.push(...found.map(({ where, reason }) => ({ where: path(where), reason })));
    if ('person' in checked && found.length === 0) people.set(checked.person.id, checked.person);
  });
  return { people: [...people.values()], faults };
}
