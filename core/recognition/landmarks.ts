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

/**
 * For few letters in a long text, once: to compile an expression for them takes five times as long.
 *
 * @param raw any text
 * @param letters what `lettersOf` has given
 * @returns where the text says these letters, whatever stands between them that does not count
 */
export function placesOf(raw: string, letters: string): number[] {
  const text = LATIN.test(letters) ? withSmallLetters(raw) : raw;
  const first = letters.charAt(0);
  const places: number[] = [];
  if (first === '') return places;
  for (let i = text.indexOf(first); i >= 0; i = text.indexOf(first, i + 1)) {
    if (isAt(text, i, letters)) places.push(i);
  }
  return places;
}

/**
 * @param most counting ends behind so many
 * @returns how many letters of a text count when texts are compared; `most` + 1 where it is more
 */
export function countLetters(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i++) {
    if (isLetter(text.charCodeAt(i))) count += 1;
  }
  return count;
}

// ---------------------------------------------------------------------------------------------

/** What does not count: spaces, brackets of either width, line breaks. */
const OTHER = `[^${HAN}a-zA-Z]`;
const OTHERS = new RegExp(`${OTHER}+`, 'g');
const LATIN = /[a-z]/;
const CAPITALS = /[A-Z]+/g;

/** In a long text of Chinese characters many times as fast as `toLowerCase`, and of the same length. */
function withSmallLetters(text: string): string {
  return text.replace(CAPITALS, (some) => some.toLowerCase());
}

function isAt(text: string, index: number, letters: string): boolean {
  let matched = 0;
  for (let i = index; i < text.length && matched < letters.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === letters.charCodeAt(matched)) matched += 1;
    else if (isLetter(unit)) return false;
  }
  return matched === letters.length;
}

/** @param unit a UTF-16 unit */
function isLetter(unit: number): boolean {
  // With this bit a capital letter is a small one.
  const small = unit | 0x20;
  return isHan(unit) || (small >= 0x61 && small <= 0x7a);
}

function spelled(text: string): string {
  return Array.from(lettersOf(text)).join(`${OTHER}*`);
}
