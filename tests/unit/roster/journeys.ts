/** Journeys and books for tests of the roster. */
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileSourceTable } from '../../../core/knowledge/cited.ts';
import { compileDecision } from '../../../core/knowledge/compile.ts';
import { compileMessageTexts } from '../../../core/knowledge/compile-message-texts.ts';
import type { MessageBook } from '../../../core/roster/message-subject.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { book } from '../guidance/journeys.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());

export const decision = compileDecision(knowledge).decision;
export const sources = compileSourceTable(knowledge);
export const messageBook: MessageBook = {
  journey: book,
  texts: compileMessageTexts(knowledge),
  sources,
};

/** A journey on a path up to that step, which was reached on that day. */
export function journeyAt(path: string, step: string, on: string): Journey {
  const steps = walk(book, path).map(({ id }) => id);
  return steps
    .slice(0, steps.indexOf(step))
    .reduce(
      (journey, id) => advance(journey, { type: 'ticked', path, step: id, done: true, on }, book),
      advance(NO_JOURNEY, { type: 'chose', path, on }, book),
    );
}
