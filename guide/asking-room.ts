/** What answers questions: a script of its own, which the guide fetches when it has been drawn. */
import askingBook from 'knowledge:asking-book';
import { type Ask, createAsking } from '../core/asking/ask.ts';
import { createAskingWithOwn } from '../core/own-knowledge/ask.ts';
import type { OwnKnowledge } from '../core/own-knowledge/check.ts';

/** Whom to ask where nothing is known. */
export const { helpers } = askingBook;

/** @returns what answers, also with what an organisation has added, if one has */
export function createAsk(own: OwnKnowledge | null): Ask {
  return own ? createAskingWithOwn(askingBook, own) : createAsking(askingBook);
}
