/** The knowledge as it ships, what asking reads of it, and the answers. */
import { createAsking } from '../../../core/asking/ask.ts';
import { buildAskingBook } from '../../../core/asking/build-book.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

export const knowledge = checkKnowledge(readKnowledgeFiles());
export const book = buildAskingBook(knowledge);
export const ask = createAsking(book);

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
  const place = ask(query).hits.findIndex((hit) => hit.id === id);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}
