/**
 * Most pages hold no prompt at all. A prefilter tells so without normalising them: it is one regular
 * expression over the raw text, which browsers run many times faster than any code of ours, and
 * which is ready at once where such code would first have to be warmed up. `scan.ts` runs it.
 *
 * For each phrase it looks for one pair of neighbouring characters, in any spelling, with anything
 * between them that is no Chinese character. So it finds too much rather than too little.
 */
import { betweenHan, HAN } from './han.ts';
import { normaliseText } from './normalise.ts';

/**
 * Chooses for the phrases the pairs that an ordinary page of the portal has least. While building
 * only: it goes through the whole of Unicode's basic plane.
 *
 * @param texts normalised texts of the phrases
 * @param corpus normalised text of the kind that the portal's pages have
 * @returns the source of the regular expression
 * @throws Error that names a text without two neighbouring Chinese characters
 */
export function createPrefilter(texts: readonly string[], corpus: string): string {
  const likelihood = createLikelihood(without(corpus, texts));
  const untold = new Set(texts);
  const chosen: string[] = [];
  while (untold.size > 0) {
    // Of all pairs the one that is likeliest to be a phrase where it is found: it is in many
    // phrases, and seldom in anything else.
    const falseAlarms = ([pair, told]: readonly [string, string[]]) =>
      likelihood(pair) / told.length;
    const [best] = [...textsByPair(untold)].sort((a, b) => falseAlarms(a) - falseAlarms(b));
    if (!best) {
      const [text] = untold;
      throw new Error(`phrase \u201c${text}\u201d needs two neighbouring Chinese characters`);
    }
    const [pair, told] = best;
    chosen.push(pair);
    for (const text of told) untold.delete(text);
  }
  const spellings = collectSpellings();
  return chosen.map((pair) => prefilterOfPair(pair, (one) => spellings.get(one) ?? one)).join('|');
}

/**
 * @param pair two characters
 * @param spellingsOf gives all characters that are normalised to one, itself among them
 * @returns the source of a regular expression that finds the pair in raw text
 */
export function prefilterOfPair(pair: string, spellingsOf: (character: string) => string): string {
  const [first = '', second = ''] = pair;
  const spellings = spellingsOf(first);
  return `[${spellings}]${betweenHan(spellings)}[${spellingsOf(second)}]`;
}

/** @returns the pairs of neighbouring Chinese characters in a text, each once, in their order */
export function hanPairsOf(text: string): string[] {
  const pairs = Array.from({ length: text.length }, (_, i) => text.slice(i, i + 2));
  return [...new Set(pairs.filter((pair) => HAN_PAIR.test(pair)))];
}

// ---------------------------------------------------------------------------------------------

const HAN_PAIR = new RegExp(`^[${HAN}]{2}$`);

/** For each pair, the texts that it is in. */
function textsByPair(texts: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    for (const pair of hanPairsOf(text)) found.set(pair, [...(found.get(pair) ?? []), text]);
  }
  return found;
}

/** What the knowledge says of prompts holds their own words, which an ordinary page does not. */
function without(corpus: string, texts: readonly string[]): string {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, text) => rest.replaceAll(text, '\n'), corpus);
}

/**
 * How often a pair is to be expected: how often it was seen, and, since most pairs never were, how
 * common its two characters are.
 */
function createLikelihood(corpus: string): (pair: string) => number {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < corpus.length - 1; i++) {
    count(corpus.charAt(i));
    count(corpus.slice(i, i + 2));
  }
  const seen = (key: string) => counts.get(key) ?? 0;
  return (pair) => {
    const byChance = ((seen(pair.charAt(0)) + 1) * (seen(pair.charAt(1)) + 1)) / corpus.length;
    return seen(pair) + byChance;
  };
}

let collected: Map<string, string> | undefined;

/** For each normalised character, all those that become it, or something with it in. */
function collectSpellings(): ReadonlyMap<string, string> {
  if (collected) return collected;
  const spellings = new Map<string, string>();
  for (let code = 0x2000; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    for (const normalised of normaliseText(character)) {
      spellings.set(normalised, (spellings.get(normalised) ?? '') + character);
    }
  }
  collected = spellings;
  return spellings;
}
