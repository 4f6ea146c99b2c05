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
  const start = characters.findIndex((_, i) => isRead(characters.slice(i), typed, waysOf));
  if (start >= 0) return Math.min(start, 1) + 1;
  return isRead(characters, typed, anyWaysOf) ? NOT_FOUND - 1 : NOT_FOUND;
}

/** Whether what is typed can stand for the first of the characters, or for all of them. */
function isRead(
  characters: readonly string[],
  typed: string,
  waysToType: (character: string) => readonly string[],
): boolean {
  // The places up to which the characters so far can have been typed.
  let places: ReadonlySet<number> = new Set([0]);
  for (const character of characters) {
    const ways = waysToType(character);
    const next = new Set<number>();
    for (const place of places) {
      const rest = typed.slice(place);
      for (const way of ways) {
        if (rest.startsWith(way)) next.add(place + way.length);
        // The last one may not be finished yet.
        else if (way.startsWith(rest)) return true;
      }
    }
    if (next.has(typed.length)) return true;
    if (next.size === 0) return false;
    places = next;
  }
  return false;
}

const waysByCharacter = new Map<string, readonly string[]>();
let waysOfAny: readonly string[] | undefined;

/** By itself, and by each of its syllables, in full or by the initial. */
function waysOf(character: string): readonly string[] {
  const known = waysByCharacter.get(character);
  if (known) return known;
  const usual = syllableOf(character);
  const syllables = [...(usual ? [usual] : []), ...readingsInNames(character)];
  const ways = [character, ...waysOfSyllables(syllables)];
  waysByCharacter.set(character, ways);
  return ways;
}

/** What is in no table of ours is read in some way: where the name begins as typed, that will do. */
function anyWaysOf(character: string): readonly string[] {
  const ways = waysOf(character);
  if (ways.length > 1 || !/\p{Script=Han}/u.test(character)) return ways;
  waysOfAny ??= waysOfSyllables(allSyllables());
  return [character, ...waysOfAny];
}

/** `ü` is typed as v or u. */
function waysOfSyllables(syllables: readonly string[]): readonly string[] {
  const ways = syllables.flatMap((syllable) => {
    const [initial = ''] = /^(?:[zcs]h|.)/.exec(syllable) ?? [];
    return [syllable, syllable.replace('v', 'u'), initial, initial.charAt(0)];
  });
  return [...new Set(ways)];
}
