/** Which words of a title are highlighted: few, and those that tell. */
import { characterEnd, normalise } from '../recognition/normalise.ts';
import type { AskingBook } from './book.ts';
import { type Features, featuresOf } from './features.ts';

/** Where words stand in a text: start and end (exclusive) in UTF-16 units; ascending, apart. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** A word that more than this part of the titles has tells nothing. */
const COMMON = 0.2;
/** What counts less was only guessed. */
const LEAST_WEIGHT = 0.3;

/**
 * @returns for a title and what was asked, where the title says the same in two characters or more
 *   that not every title has
 */
export function createMarker({
  questions,
}: Pick<AskingBook, 'questions'>): (title: string, features: Features) => Ranges {
  const found = new Map<string, number>();
  for (const { title } of questions) {
    for (const feature of featuresOf(title).keys()) {
      found.set(feature, (found.get(feature) ?? 0) + 1);
    }
  }
  const tells = (feature: string) => (found.get(feature) ?? 0) <= questions.length * COMMON;
  return (title, features) => {
    const { text, offsets } = normalise(title);
    const marked = new Set<number>();
    for (let i = 1; i < text.length; i++) {
      const [pair] = [...featuresOf(text.slice(i - 1, i + 1)).keys()].filter((feature) =>
        feature.includes(' '),
      );
      if (pair === undefined || !tells(pair)) continue;
      if ((features.get(pair) ?? 0) >= LEAST_WEIGHT) marked.add(i - 1).add(i);
    }
    const ranges: [start: number, end: number][] = [];
    for (const i of [...marked].sort((a, b) => a - b)) {
      const start = offsets[i] ?? 0;
      const last = ranges.at(-1);
      if (last && marked.has(i - 1)) last[1] = characterEnd(title, start);
      else ranges.push([start, characterEnd(title, start)]);
    }
    return ranges;
  };
}
