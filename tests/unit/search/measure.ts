/**
 * What a search costs. `node tests/unit/search/measure.ts` says it in milliseconds and bytes, and
 * which ways of asking are not answered first.
 */
import { gzipSync } from 'node:zlib';
import { createSearch } from '../../../core/search/search.ts';
import { asked } from './asked.ts';
import { index, placeOf, prompts, questionNumber, search } from './shipped.ts';

/** What people type: all ways of asking, and all prompts as they are pasted. */
const queries = [...asked.map(([query]) => query), ...prompts.map(({ wording }) => wording)];

/** @returns the median time of a query, in milliseconds, once the engine is warm */
export function medianQueryTime(): number {
  for (const query of queries) search(query);
  return median(queries.map((query) => timeOf(() => search(query))));
}

/** @returns the median time to read the index, in milliseconds: something to compare with */
export function medianReadingTime(): number {
  return median(Array.from({ length: 5 }, () => timeOf(() => createSearch(index))));
}

/** @returns how many bytes the index takes, gzipped as in the package */
export function indexSize(): number {
  return gzipSync(JSON.stringify(index)).length;
}

if (import.meta.main) {
  const places = asked.map(([query, number]) => placeOf(questionNumber(number), query));
  asked.forEach(([query, number], i) => {
    if (places[i] !== 1) console.log(`${query} → ${number}: place ${places[i]}`);
  });
  const upTo = (most: number) => places.filter((place) => place <= most).length;
  console.log(`first ${upTo(1)}, among the first three ${upTo(3)} of ${asked.length}`);
  console.log(`median query ${medianQueryTime().toFixed(3)} ms`);
  console.log(`reading the index ${medianReadingTime().toFixed(1)} ms`);
  console.log(`index ${(indexSize() / 1024).toFixed(1)} KB gzipped, ${index.entries.length} texts`);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
