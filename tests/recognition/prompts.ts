import { type PromptId, prompts } from '../portal/prompts.ts';

const ids = prompts.map(({ id }) => id);

/**
 * @param index of a way among others
 * @returns the prompts to show in this way: some in turn, so that every prompt meets many ways
 */
export function promptsFor(index: number): readonly PromptId[] {
  return [0, 5].map((step) => ids[(index * 2 + step) % ids.length] as PromptId);
}
