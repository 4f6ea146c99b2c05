/** What the kinds of prompts mean for the person; which there are is said in `schema.ts`. */
import type { PromptKind } from './schema.ts';

/** @returns whether such a prompt asks nothing of the person: something has worked, or is told */
export function asksNothing(kind: PromptKind): boolean {
  return kind === 'success' || kind === 'notice';
}
