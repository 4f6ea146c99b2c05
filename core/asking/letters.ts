/** What letters tell that may be pinyin: whole, by initials, or unfinished. */
import { normaliseText } from '../recognition/normalise.ts';
import { addCharacters, addPair, type Features } from './features.ts';
import { createPinyinReader, type Spelling } from './pinyin.ts';
import { allSyllables, soundOf, syllableOf } from './syllables.ts';

/** What is guessed counts less than what is written. */
const GUESSED = 0.7;
/** Nobody types more without a space. */
const MOST_LETTERS = 60;

/**
 * @param texts what can be typed by initials
 * @param otherReadings further syllables of characters that are read in more than one way
 * @param isKnown whether a feature tells anything
 * @returns adds to features what a run of small letters can stand for
 */
export function createLetterReader(
  texts: readonly string[],
  otherReadings: Readonly<Record<string, string>>,
  isKnown: (feature: string) => boolean,
): (features: Features, letters: string) => void {
  let readPinyin: ReturnType<typeof createPinyinReader> | undefined;
  return (features, letters) => {
    const pairs: Features = new Map();
    const split = splitSyllables(letters.slice(0, MOST_LETTERS))?.map(soundOf);
    split?.forEach((sound, i) => {
      addPair(pairs, split[i - 1], sound, 1);
    });
    for (const [pair, weight] of pairs) features.set(pair, weight);
    // Whole syllables that are all known words need no guesses.
    if (pairs.size > 0 && [...pairs.keys()].every(isKnown)) return;
    readPinyin ??= createPinyinReader(texts.map((text) => spell(text, otherReadings)));
    for (const { text, likelihood } of readPinyin(letters)) {
      addCharacters(features, text, GUESSED * likelihood);
    }
  };
}

/** @returns whether letters are whole syllables, one after the other */
export function isPinyin(letters: string): boolean {
  return splitSyllables(letters) !== undefined;
}

// ---------------------------------------------------------------------------------------------

function spell(raw: string, others: Readonly<Record<string, string>>): Spelling {
  const text = normaliseText(raw);
  return {
    text,
    syllables: text.split('').map((character) => {
      const usual = syllableOf(character) ?? character;
      const other = others[character];
      return other === undefined ? [usual] : [usual, other];
    }),
  };
}

let syllables: ReadonlySet<string> | undefined;

/** @returns the fewest whole syllables that the letters consist of, if they do */
function splitSyllables(letters: string): string[] | undefined {
  syllables ??= new Set(allSyllables());
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const syllable = letters.slice(start, end);
      if (!before || !syllables.has(syllable)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, syllable];
    }
  }
  return best[letters.length];
}
