/**
 * Most pages hold no prompt at all. A hint tells so without normalising them: it is one regular
 * expression over the raw text, which browsers run many times faster than any code of ours, and
 * which is ready at once where such code would first have to be warmed up.
 *
 * It looks for two neighbouring characters of each phrase, in any spelling, with anything between
 * them that is no Chinese character. So it finds too much rather than too little.
 */
import { normaliseText } from './normalise.ts';

/**
 * Everything but Chinese characters: punctuation, spaces, pinyin, even the text of a script. With the
 * characters themselves: every frame loads it, and escaped they are longer.
 */
const BETWEEN = '[^\u3400-\u9fff]*';

/**
 * Chooses for the phrases the pairs that an ordinary page of the portal has least. While building
 * only: it goes through the whole of Unicode's basic plane.
 *
 * @param texts normalised texts of the phrases
 * @param corpus normalised text of the kind that the portal's pages have
 * @returns the source of the regular expression
 * @throws Error that names a text without two neighbouring Chinese characters
 */
export function createHint(texts: readonly string[], corpus: string): string {
  const likelihood = createLikelihood(without(corpus, texts));
  const waiting = new Set(texts);
  const pairs: string[] = [];
  // Each time the pair that tells most texts from least of an ordinary page.
  while (waiting.size > 0) {
    const served = new Map<string, string[]>();
    for (const text of waiting) {
      for (const pair of pairsOf(text)) served.set(pair, [...(served.get(pair) ?? []), text]);
    }
    const cost = ([pair, of]: readonly [string, string[]]) => likelihood(pair) / of.length;
    const [best] = [...served].sort((one, other) => cost(one) - cost(other));
    if (!best) {
      const [text] = waiting;
      throw new Error(`phrase \u201c${text}\u201d needs two neighbouring Chinese characters`);
    }
    pairs.push(best[0]);
    for (const text of best[1]) waiting.delete(text);
  }
  const spellings = collectSpellings();
  const classOf = (character: string) => `[${spellings.get(character) ?? character}]`;
  return pairs
    .map(([first = '', second = '']) => classOf(first) + BETWEEN + classOf(second))
    .join('|');
}

// ---------------------------------------------------------------------------------------------

/** The pairs of neighbouring Chinese characters, each once. */
function pairsOf(text: string): Set<string> {
  const pairs = Array.from({ length: text.length }, (_, i) => text.slice(i, i + 2));
  return new Set(pairs.filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair)));
}

/** What the knowledge says of prompts holds their own words, which an ordinary page does not. */
function without(corpus: string, texts: readonly string[]): string {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, text) => rest.replaceAll(text, '\n'), corpus);
}

/** How often a pair is to be expected: how often it was seen, and how common its characters are. */
function createLikelihood(corpus: string): (pair: string) => number {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < corpus.length - 1; i++) {
    count(corpus.charAt(i));
    count(corpus.slice(i, i + 2));
  }
  const of = (key: string) => counts.get(key) ?? 0;
  return (pair) => of(pair) + ((of(pair.charAt(0)) + 1) * (of(pair.charAt(1)) + 1)) / corpus.length;
}

/** For each normalised character, all those that become it, or something with it in. */
function collectSpellings(): Map<string, string> {
  const spellings = new Map<string, string>();
  for (let code = 0x2000; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    for (const normalised of normaliseText(character)) {
      spellings.set(normalised, (spellings.get(normalised) ?? '') + character);
    }
  }
  return spellings;
}
