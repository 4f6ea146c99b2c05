/** Which registration a person needs: follows the questions of the knowledge, answer by answer. */
import type { DecisionResult, DecisionTree } from '../knowledge/shipped.ts';

type DecisionQuestion = DecisionTree['questions'][number];

/** What comes after some answers: another question, or the result. */
export type DecisionState =
  | { readonly kind: 'question'; readonly question: DecisionQuestion }
  | { readonly kind: 'result'; readonly result: DecisionResult };

/**
 * @param decision the questions and results
 * @param answers ids of the chosen options, in the order of the questions; to go back, leave off
 *   the last ones
 * @returns the next question, or the result when the answers lead to one
 * @throws Error that names the answer which is no option of its question, or comes after the result
 */
export function decide(decision: DecisionTree, answers: readonly string[]): DecisionState {
  let state = stateAt(decision, decision.start);
  for (const answer of answers) {
    if (state.kind === 'result') throw new Error(`"${answer}" comes after ${state.result.id}`);
    const { question } = state;
    const option = question.options.find(({ id }) => id === answer);
    if (!option) throw new Error(`"${answer}" is no option of the question ${question.id}`);
    state = stateAt(decision, option.to);
  }
  return state;
}

// ---------------------------------------------------------------------------------------------

function stateAt({ questions, results }: DecisionTree, id: string): DecisionState {
  const question = questions.find((candidate) => candidate.id === id);
  if (question) return { kind: 'question', question };
  const result = results.find((candidate) => candidate.id === id);
  if (result) return { kind: 'result', result };
  throw new Error(`"${id}" is neither a question nor a result`);
}
