/**
 * The phrase syntax of the knowledge files:
 *
 * - `[请确认]`: this part may be missing
 * - `{功能|栏目}`: one of these
 * - a number stands for any number; punctuation and spaces do not count (see `normalise.ts`)
 *
 * A phrase is expanded into the plain texts it stands for while building, so that looking for it
 * later is only comparing characters.
 */
import { normaliseText } from './normalise.ts';

/** More texts than this from one phrase means that the phrase should be two. */
const MOST_TEXTS = 64;

/** Shorter texts are said by too many pages to mean a prompt. Normalised characters. */
const SHORTEST_TEXT = 4;

/**
 * @param phrase in the syntax above
 * @returns the normalised texts it stands for, longest first, none twice
 * @throws Error that names the phrase, when a bracket is not closed or not opened, when it stands
 *   for more than 64 texts, or when one of them is shorter than 4 normalised characters
 */
export function expandPhrase(phrase: string): string[] {
  let texts = [''];
  for (const part of splitPhrase(phrase)) {
    texts = texts.flatMap((text) => part.map((choice) => text + choice));
    if (texts.length > MOST_TEXTS) {
      throw new Error(`phrase “${phrase}” stands for more than ${MOST_TEXTS} texts`);
    }
  }
  const normalised = new Set(texts.map(normaliseText));
  for (const text of normalised) {
    if (text.length < SHORTEST_TEXT) {
      throw new Error(`phrase “${phrase}” is too short: “${text}”`);
    }
  }
  return [...normalised].sort((a, b) => b.length - a.length);
}

// ---------------------------------------------------------------------------------------------

function splitPhrase(phrase: string): string[][] {
  const parts: string[][] = [];
  const pattern = /\[([^[\]{}]*)\]|\{([^[\]{}]*)\}|([^[\]{}]+)/gy;
  while (pattern.lastIndex < phrase.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(phrase);
    if (!match) throw new Error(`phrase “${phrase}”: bracket without its other half at ${start}`);
    const [, optional, choices, plain] = match;
    if (optional !== undefined) parts.push([optional, '']);
    else if (choices !== undefined) parts.push(choices.split('|'));
    else parts.push([plain ?? '']);
  }
  return parts;
}
