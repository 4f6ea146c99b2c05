/**
 * Finds the questions that a person means. `createSearch` takes the index that `build-index.ts` made
 * while building, and gives the function that is called with each key stroke: the query becomes
 * terms (`query.ts`), each term adds to the questions that have it, the greatest sum comes first.
 */
import { characterEnd, normalise, normaliseText } from '../recognition/normalise.ts';
import { createQueryReader } from './query.ts';
import type { EntryKind, IndexEntry, SearchIndex } from './search-index.ts';
import { addTerms, type Terms } from './terms.ts';

/** Where words stand in a text: start and end (exclusive) in UTF-16 units; ascending, apart. */
type Ranges = readonly (readonly [start: number, end: number])[];

/** A question that was found. */
export interface SearchHit {
  /** Id of the question; a result has it once. */
  readonly id: string;
  readonly title: string;
  /** Whether it is an organisation's own. */
  readonly isOwn?: true;
  /** Where the words stand in the title. */
  readonly ranges: Ranges;
  /** What the words were found in best. */
  readonly kind: EntryKind;
  /** That text, where it is not part of the title. */
  readonly excerpt?: { readonly text: string; readonly ranges: Ranges };
  /** The greater the better. Comparable within one result only. */
  readonly score: number;
}

/** How much it tells that a term stands in such a text. */
const WEIGHT_OF_KIND: Readonly<Record<EntryKind, number>> = {
  question: 1,
  prompt: 1,
  label: 0.6,
  registration: 0.6,
  answer: 0.5,
  note: 0.5,
  step: 0.25,
};

/** A text of this many characters has its full weight; a long one says less with each of them. */
const SHORT = 8;
const WEIGHT_OF_LENGTH = 0.3;

/** Questions that score less than this part of the best one's score are not what was meant. */
const WORTH_SHOWING = 0.2;
/** What scores less has no more than a stray character in common with the query. */
const LEAST_SCORE = 0.05;

/**
 * Reads the index, which takes some milliseconds: do it once.
 *
 * @returns the search: for any text, at most `limit` questions that it may mean, the best first. It
 *   never throws, and gives the same for the same text.
 */
export function createSearch(index: SearchIndex): (query: string, limit?: number) => SearchHit[] {
  const { questions, entries } = index;
  const postings = postingsOf(index);
  const readQuery = createQueryReader(index);

  return (query, limit = 10) => {
    const terms = readQuery(query);
    const scores = questions.map(() => 0);
    const entryScores = entries.map(() => 0);
    for (const [term, weight] of terms) {
      const best = new Map<number, number>();
      for (const [entry, gain] of postings.get(term) ?? []) {
        entryScores[entry] = (entryScores[entry] ?? 0) + weight * gain;
        for (const question of entries[entry]?.questions ?? []) {
          best.set(question, Math.max(best.get(question) ?? 0, weight * gain));
        }
      }
      // A question earns by a term once, in the text where it tells most.
      for (const [question, gain] of best) scores[question] = (scores[question] ?? 0) + gain;
    }
    const least = Math.max(LEAST_SCORE, Math.max(...scores) * WORTH_SHOWING);
    return questions
      .map((question, i) => ({ ...question, i, score: scores[i] ?? 0 }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .slice(0, Math.max(0, limit))
      .map(({ id, title, i, score }) => {
        const { kind, text } = bestEntry(entries, entryScores, i);
        const ranges = rangesOf(title, terms);
        if (title.includes(text)) return { id, title, ranges, kind, score };
        return { id, title, ranges, kind, excerpt: { text, ranges: rangesOf(text, terms) }, score };
      });
  };
}

// ---------------------------------------------------------------------------------------------

/** For each term, the entries that have it and what it earns there. */
type Postings = ReadonlyMap<string, readonly (readonly [entry: number, gain: number])[]>;

function postingsOf({ entries, questions }: SearchIndex): Postings {
  const postings = new Map<string, [entry: number, gain: number][]>();
  entries.forEach(({ kind, text }, entry) => {
    const normalised = normaliseText(text);
    const terms: Terms = new Map();
    const length = Math.max(1, normalised.length / SHORT);
    addTerms(terms, normalised, WEIGHT_OF_KIND[kind] / length ** WEIGHT_OF_LENGTH);
    for (const [term, weight] of terms) {
      const known = postings.get(term);
      if (known) known.push([entry, weight]);
      else postings.set(term, [[entry, weight]]);
    }
  });
  // The fewer questions a term leads to, the more it tells.
  for (const found of postings.values()) {
    const leadsTo = new Set(found.flatMap(([entry]) => entries[entry]?.questions ?? []));
    const rarity = Math.log(1 + questions.length / leadsTo.size);
    for (const posting of found) posting[1] *= rarity;
  }
  return postings;
}

function bestEntry(
  entries: readonly IndexEntry[],
  scores: readonly number[],
  question: number,
): Pick<IndexEntry, 'kind' | 'text'> {
  let best = -1;
  entries.forEach((entry, i) => {
    if (entry.questions.includes(question) && (scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  });
  return entries[best] ?? { kind: 'question', text: '' };
}

/** Below this, a term is too little of the query to be shown: filler, single characters. */
const WORTH_MARKING = 0.25;

function rangesOf(raw: string, terms: Terms): Ranges {
  const { text, offsets } = normalise(raw);
  const isMarked = Array.from({ length: text.length }, () => false);
  for (let i = 0; i < text.length; i++) {
    if (terms.size === 1 && terms.has(text.charAt(i))) isMarked[i] = true;
    if (i > 0 && (terms.get(text.slice(i - 1, i + 1)) ?? 0) >= WORTH_MARKING) {
      isMarked[i - 1] = true;
      isMarked[i] = true;
    }
  }
  const ranges: [start: number, end: number][] = [];
  for (const [i, offset] of offsets.entries()) {
    if (!isMarked[i]) continue;
    const end = characterEnd(raw, offset);
    const last = ranges.at(-1);
    if (last && isMarked[i - 1]) last[1] = end;
    else ranges.push([offset, end]);
  }
  return ranges;
}
