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
 * @param texts as above
 * @returns tells whether any of them is in a raw text
 */
export function createTextTest(texts: readonly string[]): (raw: string) => boolean {
  const pattern = new RegExp(texts.map(spelled).join('|'), 'i');
  return (raw) => pattern.test(raw);
}

/** @returns what of a text counts when texts are compared */
export function lettersOf(text: string): string {
  return text.match(LETTERS)?.join('').toLowerCase() ?? '';
}

// ---------------------------------------------------------------------------------------------

const LETTERS = /[\u3400-\u9fff]|[a-z]+/gi;
/** Spaces, brackets of either width, line breaks. */
const BETWEEN = '[^\\u3400-\\u9fffa-z]*';

function spelled(text: string): string {
  return (text.match(LETTERS) ?? []).join(BETWEEN);
}
