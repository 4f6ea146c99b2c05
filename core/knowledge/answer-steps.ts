/** What an answer says to do: sentences of its own, and parts of paths, whose words are the path's. */
import { nameItem } from './item.ts';
import { type PlacedStep, walkPart } from './path.ts';
import type { AnswerStep, Knowledge } from './schema.ts';

/**
 * @param knowledge checked knowledge
 * @param steps of an answer
 * @returns each step as it is shown
 */
export function textsOfSteps(knowledge: Knowledge, steps: readonly AnswerStep[]): string[] {
  return steps.flatMap((step) =>
    typeof step === 'string' ? [step] : textsOfPart(walkPart(knowledge, step)),
  );
}

// ---------------------------------------------------------------------------------------------

/** Between the steps it goes on; only at the end it has to be said how far one has come. */
function textsOfPart(placed: readonly PlacedStep[]): string[] {
  return placed.map(({ step: { action, sees = '' }, item }, i) =>
    nameItem(i === placed.length - 1 ? action + sees : action, item),
  );
}
