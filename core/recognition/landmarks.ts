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

/**
 * While building only.
 *
 * @param texts as above
 * @returns what of each of them counts, with `|` in between: what `landmark-hint.ts` takes
 */
export function joinLandmarks(texts: readonly string[]): string {
  return texts.map(lettersOf).join('|');
}

/** @returns what of a text counts when texts are compared */
export function lettersOf(text: string): string {
  return text.match(LETTERS)?.join('').toLowerCase() ?? '';
}

// ---------------------------------------------------------------------------------------------

const LETTERS = new RegExp(`[${HAN}]|[a-z]+`, 'gi');
/** Spaces, brackets of either width, line breaks. */
const BETWEEN = `[^${HAN}a-z]*`;

function spelled(text: string): string {
  return (text.match(LETTERS) ?? []).join(BETWEEN);
}
