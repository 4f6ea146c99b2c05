/**
 * Finds all phrases in one pass over a text: at each place, the phrases that begin with the two
 * characters there are looked up and compared, the longest first. Most places have none.
 */

/** What ships of the prompts: plain data. */
export interface PhraseTable {
  /** Ids of the prompts. */
  readonly prompts: readonly string[];
  /** Normalised texts, each with the index of its prompt. */
  readonly texts: readonly (readonly [text: string, prompt: number])[];
  /** The source of a regular expression that finds a part of each text; see `prefilter.ts`. */
  readonly prefilter?: string;
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
  const phrasesByStart = groupByStart(table);
  const phraseAt = (text: string, start: number) =>
    phrasesByStart.get(pairAt(text, start))?.find((phrase) => text.startsWith(phrase.text, start));
  return (text) => {
    const matches: Match[] = [];
    for (let start = 0; start + 1 < text.length; ) {
      const phrase = phraseAt(text, start);
      const end = start + (phrase?.text.length ?? 1);
      if (phrase) matches.push({ prompt: phrase.prompt, start, end });
      start = end;
    }
    return matches;
  };
}

// ---------------------------------------------------------------------------------------------

interface Phrase {
  readonly text: string;
  readonly prompt: string;
}

/** The phrases by their first two characters, each group with the longest first. */
function groupByStart({ prompts, texts }: PhraseTable): ReadonlyMap<number, readonly Phrase[]> {
  const groups = new Map<number, Phrase[]>();
  const longestFirst = [...texts].sort(([a], [b]) => b.length - a.length);
  for (const [text, prompt] of longestFirst) {
    const start = pairAt(text, 0);
    const group = groups.get(start) ?? [];
    groups.set(start, group);
    group.push({ text, prompt: prompts[prompt] ?? '' });
  }
  return groups;
}

/**
 * Two UTF-16 units as one number: a `Map` with two-character strings as keys takes many times as
 * long in browsers. The number is small enough to take no memory of its own, for which a few pairs
 * share one; what shares it is told apart when the phrases are compared.
 */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1);
}
