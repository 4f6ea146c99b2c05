/**
 * Finds all phrases in one pass over a text. The cost does not grow with the number of phrases:
 * each position costs one look-up by its first four characters, in a Bloom filter small enough to
 * be read from memory at little cost; only where that says yes is anything compared.
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
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(longestFirst.length * BITS_PER_PHRASE)));
  const shift = 32 - (bits - 5);
  const mayStart = new Int32Array(2 ** (bits - 5));
  const begins = createKeyTable(longestFirst.length);
  const phrases: { readonly text: string; readonly prompt: string }[][] = [];
  for (const [text, prompt] of longestFirst) {
    const key = hash(pairAt(text, 0), isWhole ? pairAt(text, 2) : 0);
    mayStart[key >>> shift] = (mayStart[key >>> shift] as number) | marksOf(key);
    const group = begins.add(key);
    phrases[group] ??= [];
    phrases[group].push({ text, prompt: table.prompts[prompt] ?? '' });
  }
  const keyLength = isWhole ? KEY_LENGTH : 2;
  return (text) => {
    const matches: Match[] = [];
    if (text.length > mayStart.length / PLACES_READ_TOGETHER && isEmpty(mayStart)) return matches;
    let first = pairAt(text, 0);
    let second = isWhole ? pairAt(text, 2) : 0;
    let until = 0;
    // Each step takes one new unit, however many a key has, and none from beyond the end: reading
    // there would make all of it slow.
    for (let next = keyLength; next <= text.length; next++) {
      const key = hash(first, second);
      const marks = marksOf(key);
      const start = next - keyLength;
      if (((mayStart[key >>> shift] as number) & marks) === marks && start >= until) {
        const group = begins.find(key);
        const found =
          group < 0
            ? undefined
            : phrases[group]?.find((phrase) => text.startsWith(phrase.text, start));
        if (found) {
          until = start + found.text.length;
          matches.push({ prompt: found.prompt, start, end: until });
        }
      }
      if (next === text.length) break;
      const unit = text.charCodeAt(next);
      first = (first << 16) | (isWhole ? second >>> 16 : unit);
      if (isWhole) second = (second << 16) | unit;
    }
    return matches;
  };
}

// ---------------------------------------------------------------------------------------------

/** So many characters of a phrase are looked up: few other texts begin like that. */
const KEY_LENGTH = 4;
/** The smallest table: 1 KB. */
const LEAST_BITS = 13;
/** A processor's cache takes 64 bytes at once. */
const PLACES_READ_TOGETHER = 16;
/** With so many, about one place in 200 says yes by mistake; more would take longer to read than that saves. */
const BITS_PER_PHRASE = 16;

/** Four of the 32 bits of a key's place in the filter; a shift counts by its last five bits. */
function marksOf(key: number): number {
  return (1 << key) | (1 << (key >>> 5)) | (1 << (key >>> 10)) | (1 << (key >>> 15));
}

/**
 * Whether the filter has no mark. Asked also for its side effect: what is read in order comes from
 * memory ahead of time, where the look-ups of a long text would wait for one place after another.
 */
function isEmpty(filter: Int32Array): boolean {
  let all = 0;
  for (let i = 0; i < filter.length; i++) all |= filter[i] as number;
  return all === 0;
}

/** Numbers the different keys from 0 on. A `Map` would be asked often, and keep numbers this large as objects. */
function createKeyTable(most: number) {
  const bits = Math.ceil(Math.log2(most * 2 + 1));
  const mask = 2 ** bits - 1;
  /** By twos, so that they are read together: a key, and one more than its number, 0 where there is none. */
  const slots = new Int32Array(2 ** bits * 2);
  let count = 0;
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot * 2;
  };
  return {
    /** @returns the number of the key, or -1 */
    find: (key: number) => (slots[slotOf(key) + 1] as number) - 1,
    /** @returns the number of the key, a new one where it is new */
    add(key: number): number {
      const slot = slotOf(key);
      if (slots[slot + 1] === 0) {
        count += 1;
        slots[slot] = key;
        slots[slot + 1] = count;
      }
      return (slots[slot + 1] as number) - 1;
    },
  };
}

/** Two UTF-16 units in one number. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Spreads four UTF-16 units over 32 bits; the upper ones are the well-mixed ones. */
function hash(first: number, second: number): number {
  const half = Math.imul(first, 0x9e3779b1) ^ second;
  return Math.imul(half ^ (half >>> 15), 0x85ebca6b);
}
