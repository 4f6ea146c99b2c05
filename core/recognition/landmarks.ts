/** Finding known texts in raw text, whatever the page puts between their characters. */
import { HAN, isHan } from './han.ts';

/** A known text, and where a raw one says it. */
export interface FoundText {
  readonly text: string;
  /** What of it counts. */
  readonly letters: string;
  /** The places of its first and of its last letter. */
  readonly begin: number;
  readonly end: number;
}

/** Finds known texts. */
export interface TextFinder {
  /** @returns whether a raw text says one of them */
  isIn(raw: string): boolean;
  /** @returns the one that is all of a raw text, as far as that counts */
  only(raw: string): string | undefined;
  /**
   * @param most no more than so many are looked for
   * @returns those that a raw text says, in its order; of two that overlap, the one that begins first, and of
   *   those that begin alike, the longest
   */
  find(raw: string, most: number): FoundText[];
}

/** @param texts texts of pages: landmarks, labels, names of items. Each has a Chinese character. */
export function createTextFinder(texts: Iterable<string>): TextFinder {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  const all = longestFirst.map(lettersOf);
  const countIn = (letter: string) => all.filter((one) => one.includes(letter)).length;
  const sought = all.map((letters): SoughtLetters => [letters, rarestOf(letters, countIn)]);
  return {
    isIn: (raw) => sought.some((one) => nextPlaceOf(raw, one, 0) !== undefined),
    only: (raw) => longestFirst[all.indexOf(lettersOf(raw))],
    find(raw, most) {
      const found: FoundText[] = [];
      const places = sought.map((one) => nextPlaceOf(raw, one, 0));
      for (let last = -1; found.length < most; ) {
        let next: FoundText | undefined;
        longestFirst.forEach((text, i) => {
          const one = sought[i] as SoughtLetters;
          let place = places[i];
          while (place && place.begin <= last) place = nextPlaceOf(raw, one, place.at + 1);
          places[i] = place;
          const { begin = Infinity, end = 0 } = place ?? {};
          if (begin < (next?.begin ?? Infinity)) next = { text, letters: one[0], begin, end };
        });
        if (!next) break;
        found.push(next);
        last = next.end;
      }
      return found;
    },
  };
}

/** @returns what of a text counts when texts are compared */
export function lettersOf(text: string): string {
  return withSmallLetters(text.replace(OTHERS, ''));
}

/**
 * @param letters what of a text counts
 * @param count tells how often a letter is met
 * @returns the index of the Chinese one that is met least
 */
export function rarestOf(letters: string, count: (letter: string) => number): number {
  const countAt = (index: number) => count(letters.charAt(index));
  const chinese = Array.from(letters, (_, i) => i).filter((i) => isHan(letters.charCodeAt(i)));
  return chinese.reduce(
    (best, one) => (countAt(one) < countAt(best) ? one : best),
    chinese[0] ?? 0,
  );
}

/** Letters that are looked for in long texts, few times: to compile an expression for them takes far longer. */
export type SoughtLetters = readonly [
  /** What `lettersOf` has given; not empty. */
  letters: string,
  /** Which of them is looked for first, by its index: the rarer in the text, the faster. It is a Chinese one. */
  rarest: number,
  ...rest: unknown[],
];

/** Where a text says letters, whatever stands between them that does not count. */
interface Place {
  /** Of the one that was looked for. */
  readonly at: number;
  /** Of the first and the last one. */
  readonly begin: number;
  readonly end: number;
}

/**
 * @param raw any text
 * @param from where to begin
 * @returns the next place of the rarest of the letters at which the text says all of them; undefined where it
 *   does not
 */
export function nextPlaceOf(
  raw: string,
  [letters, rarest]: SoughtLetters,
  from: number,
): Place | undefined {
  const sought = letters.charAt(rarest);
  for (let at = raw.indexOf(sought, from); at >= 0; at = raw.indexOf(sought, at + 1)) {
    const begin = endOf(raw, at, letters, rarest, -1);
    const end = begin < 0 ? -1 : endOf(raw, at, letters, rarest, 1);
    if (end >= 0) return { at, begin, end };
  }
  return undefined;
}

/**
 * @param most counting ends behind so many
 * @returns how many letters of a text count when texts are compared; `most` + 1 where it is more
 */
export function countLetters(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i++) {
    if (letterAt(text, i) !== 0) count += 1;
  }
  return count;
}

// ---------------------------------------------------------------------------------------------

/** What does not count: spaces, brackets of either width, line breaks. */
const OTHERS = new RegExp(`[^${HAN}a-zA-Z]+`, 'g');
const CAPITALS = /[A-Z]+/g;

/** In a long text of Chinese characters many times as fast as `toLowerCase`, and of the same length. */
function withSmallLetters(text: string): string {
  return text.replace(CAPITALS, (some) => some.toLowerCase());
}

/**
 * @param at the place of letter number `which`
 * @param step 1 to go on to the last of the letters, -1 to go back to the first
 * @returns the place of that one; -1 where another letter stands before it
 */
function endOf(text: string, at: number, letters: string, which: number, step: 1 | -1): number {
  const end = step > 0 ? letters.length - 1 : 0;
  let place = at;
  for (let next = which; next !== end; ) {
    place += step;
    const letter = letterAt(text, place);
    if (letter === 0) continue;
    next += step;
    if (letter !== letters.charCodeAt(next)) return -1;
  }
  return place;
}

/** @returns the UTF-16 unit at a place, a capital letter as a small one; 0 where it does not count, NaN behind the end */
function letterAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  if (isHan(unit)) return unit;
  // With this bit a capital letter is a small one.
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return small;
  return unit >= 0 ? 0 : Number.NaN;
}
