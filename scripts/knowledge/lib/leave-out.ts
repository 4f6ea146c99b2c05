/** Answers ways of asking by what was learnt from the others only. */
import type { Example } from '../../../core/asking/train.ts';

/** Each is left out once, together with so many others: one at a time would take an hour. */
const PARTS = 4;

/**
 * @param learn makes what answers a text from the examples that it may know
 * @returns each example with the answer of who has not seen it
 */
export function leaveOut<Answer>(
  examples: readonly Example[],
  learn: (others: readonly Example[]) => (text: string) => Answer,
): { readonly example: Example; readonly answer: Answer }[] {
  return Array.from({ length: PARTS }).flatMap((_, part) => {
    const isLeft = (i: number) => i % PARTS === part;
    const answer = learn(examples.filter((_, i) => !isLeft(i)));
    return examples
      .filter((_, i) => isLeft(i))
      .map((example) => ({ example, answer: answer(example.text) }));
  });
}
