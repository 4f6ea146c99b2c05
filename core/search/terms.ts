/**
 * What of a text is compared: its pairs of neighbouring characters, because Chinese has no spaces
 * between words; and, counting less, single characters and pairs over a gap of one, so that a
 * missing or wrong character does little harm. All texts here are normalised.
 */

/** Terms, and how much each counts: 1 for a pair. */
export type Terms = Map<string, number>;

const SINGLE = 0.15;
const GAP = 0.4;
const SWAPPED = 0.3;

/** Adds the terms of a text that is searched, or of words that stand for what was typed. */
export function addTerms(terms: Terms, text: string, weight: number): void {
  for (let i = 0; i < text.length; i++) {
    raise(terms, text.charAt(i), weight * SINGLE);
    if (i > 0) raise(terms, text.slice(i - 1, i + 1), weight);
    if (i > 1) raise(terms, text.charAt(i - 2) + text.charAt(i), weight * GAP);
  }
}

/**
 * Adds the terms of a text as somebody typed it: also those that it would have if two neighbours
 * were swapped.
 *
 * @param weights for each character, how much it counts
 */
export function addTypedTerms(terms: Terms, text: string, weights: readonly number[]): void {
  for (let i = 0; i < text.length; i++) {
    const here = weights[i] ?? 0;
    const pair = Math.min(here, weights[i - 1] ?? 0);
    const gap = Math.min(here, weights[i - 2] ?? 0);
    raise(terms, text.charAt(i), here * (text.length === 1 ? 1 : SINGLE));
    if (i > 0) raise(terms, text.slice(i - 1, i + 1), pair);
    if (i > 0) raise(terms, text.charAt(i) + text.charAt(i - 1), pair * SWAPPED);
    if (i > 1) raise(terms, text.charAt(i - 2) + text.charAt(i), gap * GAP);
  }
}

/** A term that comes again counts once: noise is often one word over and over. */
function raise(terms: Terms, term: string, weight: number): void {
  if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
}
