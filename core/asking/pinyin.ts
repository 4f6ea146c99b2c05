/** Turns what was typed in pinyin into the words of the knowledge that it can stand for. */

/** A normalised text, and for each of its characters the syllables that it is read by. */
export interface Spelling {
  readonly text: string;
  readonly syllables: readonly (readonly string[])[];
}

/** Words that some letters stand for; `likelihood` from 0 to 1. */
export interface Reading {
  readonly text: string;
  readonly likelihood: number;
}

/** Nobody types more without a space, and a pasted address must not take long. */
const MOST_LETTERS = 40;
/** Words are shorter; longer names are found by their parts. */
const MOST_CHARACTERS = 8;

// What a letter earns by how it is explained: a whole syllable is sure, an initial stands for much.
// A letter that stands for itself, as in PDF, is no surer than an initial.
const OF_SYLLABLE = 1;
const OF_UNFINISHED = 0.8;
const OF_INITIAL = 0.6;
/** What each group of letters costs, so that few long words win over many short ones. */
const COST_OF_WORD = 1;

/** The words that the letters from one place to another can stand for, and what they earn. */
interface Group {
  earned: number;
  texts: Set<string>;
}

/**
 * @param spellings what can be typed
 * @returns for lower-case letters without spaces, the words of the likeliest way to split them.
 *   Syllables can be whole, or initials (`sjh`), or mixed; the last one can be unfinished.
 */
export function createPinyinReader(spellings: readonly Spelling[]): (letters: string) => Reading[] {
  const starts = startsOf(spellings);

  return (typed) => {
    const letters = typed.slice(0, MOST_LETTERS);
    // From the end, so that the best way on from each place is known when it is needed.
    const best: { earned: number; next: number; group?: Group }[] = [];
    best[letters.length] = { earned: 0, next: letters.length };
    for (let from = letters.length - 1; from >= 0; from--) {
      best[from] = { earned: best[from + 1]?.earned ?? 0, next: from + 1 };
      for (const [to, group] of groupsAt(letters, from, starts.get(letters.charAt(from)) ?? [])) {
        const earned = group.earned - COST_OF_WORD + (best[to]?.earned ?? 0);
        if (earned > (best[from]?.earned ?? 0)) best[from] = { earned, next: to, group };
      }
    }
    const readings: Reading[] = [];
    for (let from = 0; from < letters.length; from = best[from]?.next ?? letters.length) {
      const { group, next } = best[from] ?? { next: from };
      if (!group) continue;
      const likelihood = group.earned / (next - from);
      for (const text of group.texts) readings.push({ text, likelihood });
    }
    return readings;
  };
}

// ---------------------------------------------------------------------------------------------

/** All places where words can start, by the first letter; the same characters only once. */
function startsOf(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const starts = new Map<string, Spelling[]>();
  const known = new Set<string>();
  for (const { text, syllables } of spellings) {
    for (let at = 0; at < text.length; at++) {
      const start = text.slice(at, at + MOST_CHARACTERS);
      if (known.has(start)) continue;
      known.add(start);
      const spelling = { text: start, syllables: syllables.slice(at, at + MOST_CHARACTERS) };
      for (const letter of new Set(syllables[at]?.map((syllable) => syllable.charAt(0)))) {
        const others = starts.get(letter) ?? [];
        starts.set(letter, others);
        others.push(spelling);
      }
    }
  }
  return starts;
}

/** All groups of letters from a place on, by where they end; of each only what explains it best. */
function groupsAt(letters: string, from: number, starts: readonly Spelling[]): Map<number, Group> {
  const groups = new Map<number, Group>();
  for (const { text, syllables } of starts) {
    let place = from;
    let earned = 0;
    for (const [i, readings] of syllables.entries()) {
      const [length, perLetter] = bestWay(readings, letters, place);
      if (length === 0) break;
      place += length;
      earned += length * perLetter;
      keep(groups, place, earned, text.slice(0, i + 1));
    }
  }
  return groups;
}

function keep(groups: Map<number, Group>, to: number, earned: number, text: string): void {
  const known = groups.get(to);
  if (!known || earned > known.earned) groups.set(to, { earned, texts: new Set([text]) });
  else if (earned === known.earned) known.texts.add(text);
}

/** The reading that explains most of the letters at a place. */
function bestWay(
  readings: readonly string[],
  letters: string,
  place: number,
): readonly [length: number, perLetter: number] {
  return readings
    .map((syllable) => wayToType(syllable, letters, place))
    .reduce((best, way) => (way[0] * way[1] > best[0] * best[1] ? way : best), [0, 0]);
}

/** How many of the letters at a place stand for a syllable, none for 0, and what each earns. */
function wayToType(
  syllable: string,
  letters: string,
  place: number,
): readonly [length: number, perLetter: number] {
  if (letters[place] !== syllable[0]) return [0, 0];
  if (syllable.length > 1 && letters.startsWith(syllable, place)) {
    return [syllable.length, OF_SYLLABLE];
  }
  const left = letters.slice(place);
  if (left.length < syllable.length && syllable.startsWith(left)) {
    return [left.length, OF_UNFINISHED];
  }
  return [/^[zcs]h/.test(syllable) && left[1] === 'h' ? 2 : 1, OF_INITIAL];
}
