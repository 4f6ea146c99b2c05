/** Finds people on the roster by a part of their names, in characters, pinyin, or its initials. */
import { allSyllables, syllableOf } from '../asking/syllables.ts';
import { readingsInNames } from './name-characters.ts';
import type { Person } from './person.ts';

/** Nobody types more to find somebody. */
const LONGEST_QUERY = 40;

/**
 * @param people among whom to look
 * @param query what is typed: 三, zhangsan, zs, zhang s, 张s
 * @returns those who have it in their names, best first: the whole name, its beginning, a later part; of
 *   equals in the order that they had. Everybody where nothing is typed
 */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const typed = plain(query).slice(0, LONGEST_QUERY);
  if (typed === '') return people;
  return people
    .map((person) => ({ person, rank: rankOf(plain(person.name), typed) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}

// ---------------------------------------------------------------------------------------------

const NOT_FOUND = 4;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·]/g, '')
    .replaceAll('ü', 'v');
}

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  const characters = [...name];
  const starts = characters.findIndex((_, i) => isRead(characters.slice(i), typed, readings));
  if (starts >= 0) return Math.min(starts, 1) + 1;
  return isRead(characters, typed, anyReading) ? NOT_FOUND - 1 : NOT_FOUND;
}

/** Whether what is typed can stand for the first of the characters, or for all of them. */
function isRead(
  characters: readonly string[],
  typed: string,
  readingsOf: (character: string) => readonly string[],
): boolean {
  // The places up to which the characters so far can have been typed.
  let places: ReadonlySet<number> = new Set([0]);
  for (const character of characters) {
    const next = new Set<number>();
    for (const place of places) {
      for (const way of [character, ...readingsOf(character).flatMap(waysToType)]) {
        if (typed.startsWith(way, place)) next.add(place + way.length);
        // The last one may not be finished yet.
        else if (way.startsWith(typed.slice(place))) return true;
      }
    }
    if (next.has(typed.length)) return true;
    if (next.size === 0) return false;
    places = next;
  }
  return false;
}

/** In full, or by its initial; ü is typed as v or u. */
function waysToType(syllable: string): readonly string[] {
  const [initial = ''] = /^(?:[zcs]h|.)/.exec(syllable) ?? [];
  return [syllable, syllable.replace('v', 'u'), initial, initial.charAt(0)];
}

function readings(character: string): readonly string[] {
  const usual = syllableOf(character);
  return [...(usual ? [usual] : []), ...readingsInNames(character)];
}

/** What is in no table of ours is read in some way: where the name begins as typed, that will do. */
function anyReading(character: string): readonly string[] {
  const known = readings(character);
  return known.length > 0 || !/\p{Script=Han}/u.test(character) ? known : allSyllables();
}
