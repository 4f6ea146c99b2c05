/** The knowledge as it ships, its search index, and the search over it. */
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { buildSearchIndex } from '../../../core/search/build-index.ts';
import { createSearch } from '../../../core/search/search.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

export const knowledge = checkKnowledge(readKnowledgeFiles());
export const index = buildSearchIndex(knowledge);
export const search = createSearch(index);

export const prompts = [...knowledge.prompts.values()];
export const questions = [...knowledge.questions.values()];

/**
 * @param number the question's number in `jiangsu-2023-08`
 * @returns its id
 * @throws Error when the knowledge does not have it
 */
export function questionNumber(number: number): string {
  const question = questions.find(({ published }) =>
    published.some((place) => place.source === 'jiangsu-2023-08' && place.number === number),
  );
  if (!question) throw new Error(`no question has the number ${number}`);
  return question.id;
}

/** @returns at which place, counted from 1, a question is found; Infinity when it is not */
export function placeOf(id: string, query: string): number {
  const place = search(query).findIndex((hit) => hit.id === id);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}
