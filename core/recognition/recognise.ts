/** From a text to the prompts in it: normalise, match, and (with `judge.ts`) decide. */
import type { Finding } from './judge.ts';
import { createMatcher, type PhraseTable } from './match.ts';
import { characterEnd, normalise, normaliseText } from './normalise.ts';

/** Finds the words of prompts in a raw text, in order of their place. */
export type FindPrompts = (block: string) => Finding[];

/**
 * Longer texts are cut. A prompt stands in a box of a few hundred characters; what is longer is an
 * article, and a page must not be able to make the extension read without end. UTF-16 units.
 */
const LONGEST_TEXT = 100_000;

/**
 * @param table the phrases to look for, or what gives them: it is asked when the first text comes,
 *   and nothing is made of them before
 */
export function findPrompts(table: PhraseTable | (() => PhraseTable)): FindPrompts {
  let match: ReturnType<typeof createMatcher> | undefined;
  return (raw) => {
    match ??= createMatcher(typeof table === 'function' ? table() : table);
    const block = raw.slice(0, LONGEST_TEXT);
    // Where each character came from is asked only where something was found.
    if (match(normaliseText(block)).length === 0) return [];
    const { text, offsets } = normalise(block);
    return match(text).map(({ prompt, start, end }) => ({
      prompt,
      block,
      start: offsets[start] ?? 0,
      // The character behind the last one begins where the last one ends.
      end: characterEnd(block, offsets[end - 1] ?? 0),
      matched: end - start,
      total: text.length,
    }));
  };
}
