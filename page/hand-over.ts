/** Scripts of the extension in one frame share nothing but their global object. */
import type { OnPrompt } from './occurrences.ts';
import type { PromptReader } from './prompt-reader.ts';

type CreateReader = (document: Document, onPrompt: OnPrompt, signal: AbortSignal) => PromptReader;

type Accept = (create: CreateReader) => void;

const shared = globalThis as {
  jianzaoshiHelper?: { readonly ended: AbortController; readonly accept: Accept };
};

/**
 * Ends the script that was started before in this frame, if there is one.
 *
 * @param ended ends the script that calls, when one is started later
 * @param accept takes the reader of a script that is started later
 */
export function acceptReader(ended: AbortController, accept: Accept): void {
  shared.jianzaoshiHelper?.ended.abort();
  shared.jianzaoshiHelper = { ended, accept };
}

/** @param create makes the reader for the script that was started first */
export function handOverReader(create: CreateReader): void {
  shared.jianzaoshiHelper?.accept(create);
}
