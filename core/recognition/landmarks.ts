/** Finding known texts in raw text, whatever the page puts between their characters. */
import { HAN, isHan } from './han.ts';

/** A regular expression, and what each of its groups stands for. */
export interface TextPattern {
  readonly pattern: RegExp;
  readonly texts: readonly string[];
}

/**
 * @param texts texts of pages: landmarks, labels, names of items
 * @returns what finds each of them; of those that begin alike, the longest
 */
export function createTextPattern(texts: Iterable<string>): TextPattern {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((text) => `(${spelled(text)})`);
  return { pattern: new RegExp(sources.join('|'), 'gi'), texts: longestFirst };
}

/** @returns what of a text counts when texts are compared */
export function lettersOf(text: string): string {
  return withSmallLetters(text.replace(OTHERS, ''));
}

/** Letters that are looked for in long texts, few times: to compile an expression for them takes far longer. */
export type SoughtLetters = readonly [
  /** What `lettersOf` has given; not empty. */
  letters: string,
  /** Which of them is looked for first, by its index: the rarer in the text, the faster. It is a Chinese one. */
  rarest: number,
  ...rest: unknown[],
];

/**
 * @param raw any text
 * @param from where to begin
 * @returns the place of the rarest of the letters at which the text says all of them, whatever stands between
 *   them that does not count, and where they begin; undefined where it does not
 */
export function nextPlaceOf(
  raw: string,
  [letters, rarest]: SoughtLetters,
  from: number,
): { readonly at: number; readonly begin: number } | undefined {
  const sought = letters.charAt(rarest);
  for (let at = raw.indexOf(sought, from); at >= 0; at = raw.indexOf(sought, at + 1)) {
    const begin = endOf(raw, at, letters, rarest, -1);
    if (begin >= 0 && endOf(raw, at, letters, rarest, 1) >= 0) return { at, begin };
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
const OTHER = `[^${HAN}a-zA-Z]`;
const OTHERS = new RegExp(`${OTHER}+`, 'g');
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

function spelled(text: string): string {
  return Array.from(lettersOf(text)).join(`${OTHER}*`);
}
