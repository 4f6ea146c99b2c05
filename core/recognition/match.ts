/**
 * Finds all phrases in one pass over a text. The cost does not grow with the number of phrases:
 * each position costs one look-up by its first four characters, in a table of bits small enough to
 * stay in the processor's cache; only where that says yes is anything compared.
 */

/** What ships of the prompts: plain data. */
export interface PhraseTable {
  /** Ids of the prompts. */
  readonly prompts: readonly string[];
  /** Normalised texts, each with the index of its prompt. */
  readonly texts: readonly (readonly [text: string, prompt: number])[];
  /** The source of a regular expression that finds a part of each text; see `hint.ts`. */
  readonly hint?: string;
}

/** Where a phrase was found, in the normalised text: from `start` up to but not with `end`. */
export interface Match {
  readonly prompt: string;
  readonly start: number;
  readonly end: number;
}

/**
 * @param table the phrases to look for, each of at least two characters
 * @returns a function that takes a normalised text and gives the matches in order. Where several
 *   phrases start at the same place the longest counts, and matches do not overlap.
 */
export function createMatcher(table: PhraseTable): (text: string) => Match[] {
  const longestFirst = [...table.texts].sort(([a], [b]) => b.length - a.length);
  const shortest = longestFirst.at(-1)?.[0].length ?? KEY_LENGTH;
  // Where a phrase is shorter, the rest of every key is left empty.
  const isWhole = shortest >= KEY_LENGTH;
  const keyAt = (text: string, at: number) =>
    hash(
      text.charCodeAt(at),
      text.charCodeAt(at + 1),
      isWhole ? text.charCodeAt(at + 2) : 0,
      isWhole ? text.charCodeAt(at + 3) : 0,
    );
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(longestFirst.length * BITS_PER_PHRASE)));
  const shift = 32 - bits;
  const mayStart = new Uint8Array(2 ** (bits - 3));
  const byKey = new Map<number, (readonly [text: string, prompt: string])[]>();
  for (const [text, prompt] of longestFirst) {
    const key = keyAt(text, 0);
    const bit = key >>> shift;
    mayStart[bit >>> 3] = (mayStart[bit >>> 3] as number) | (1 << (bit & 7));
    const bucket = byKey.get(key) ?? [];
    bucket.push([text, table.prompts[prompt] ?? '']);
    byKey.set(key, bucket);
  }
  const keyLength = isWhole ? KEY_LENGTH : 2;
  return (text) => {
    const matches: Match[] = [];
    const last = text.length - keyLength;
    for (let start = 0; start <= last; start++) {
      const key = keyAt(text, start);
      const bit = key >>> shift;
      if (((mayStart[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
      const found = byKey.get(key)?.find(([phrase]) => text.startsWith(phrase, start));
      if (!found) continue;
      const end = start + found[0].length;
      matches.push({ prompt: found[1], start, end });
      start = end - 1;
    }
    return matches;
  };
}

// ---------------------------------------------------------------------------------------------

/** So many characters of a phrase are looked up: few other texts begin like that. */
const KEY_LENGTH = 4;
/** The smallest table: 1 KB. */
const LEAST_BITS = 13;
/** With so many, one place in 16 says yes by mistake. */
const BITS_PER_PHRASE = 16;

/** Spreads four UTF-16 units over 32 bits; the upper ones are the well-mixed ones. */
function hash(first: number, second: number, third: number, fourth: number): number {
  const half = Math.imul((first << 16) | second, 0x9e3779b1) ^ ((third << 16) | fourth);
  return Math.imul(half ^ (half >>> 15), 0x85ebca6b);
}
