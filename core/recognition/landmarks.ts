/** Finding known texts in raw text, whatever the page puts between their characters. */
import { HAN } from './han.ts';

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
  return text.replace(OTHERS, '').toLowerCase();
}

/**
 * @param most counting ends behind so many
 * @returns how many letters of a text count when texts are compared; `most` + 1 where it is more
 */
export function countLetters(text: string, most: number): number {
  let count = 0;
  LETTER.lastIndex = 0;
  while (count <= most && LETTER.test(text)) count += 1;
  return count;
}

// ---------------------------------------------------------------------------------------------

const LETTERS = new RegExp(`[${HAN}]|[a-z]+`, 'gi');
/** What does not count. */
const OTHERS = new RegExp(`[^${HAN}a-zA-Z]+`, 'g');
const LETTER = new RegExp(`[${HAN}a-z]`, 'gi');
/** Spaces, brackets of either width, line breaks. */
const BETWEEN = `[^${HAN}a-z]*`;

function spelled(text: string): string {
  return (text.match(LETTERS) ?? []).join(BETWEEN);
}
