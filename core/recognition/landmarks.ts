/** Finding known texts in raw text, whatever the page puts between their characters. */

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

/**
 * While building only.
 *
 * @param texts as above
 * @returns the source of a regular expression that tells whether any of them is in a raw text
 */
export function createLandmarkHint(texts: readonly string[]): string {
  return texts.map((text) => lettersOf(text).split('').join(NOT_CHINESE)).join('|');
}

/** @returns what of a text counts when texts are compared */
export function lettersOf(text: string): string {
  return text.match(LETTERS)?.join('').toLowerCase() ?? '';
}

// ---------------------------------------------------------------------------------------------

const LETTERS = /[\u3400-\u9fff]|[a-z]+/gi;
/** As in `hint.ts`: it may find too much, and is fast. */
const NOT_CHINESE = '[^\u3400-\u9fff]*';
/** Spaces, brackets of either width, line breaks. */
const BETWEEN = '[^\\u3400-\\u9fffa-z]*';

function spelled(text: string): string {
  return (text.match(LETTERS) ?? []).join(BETWEEN);
}
