/** What was decided of words, for the person who asks what was seen on a page, and why. */
import type { Finding, Verdict } from '../../core/recognition/judge.ts';
import { keepJudged } from '../read/shared-record.ts';

/**
 * Keeps a verdict with what speaks for it, in the frame's memory only.
 * @returns whether the words are a prompt
 */
export function keepVerdict(
  { prompt, block, start, end }: Finding,
  { isPrompt, vetoes, presence, doubts }: Verdict,
): boolean {
  keepJudged({
    prompt,
    text: block,
    start,
    end,
    isPrompt,
    reasons: (isPrompt ? presence : [...vetoes, ...doubts]).map(({ reason }) => reason),
  });
  return isPrompt;
}
