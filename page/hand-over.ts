/** Scripts of the extension in one frame share nothing but their global object. */
import type { CreateReader } from './readers.ts';

type Accept = (create: CreateReader) => void;

/** Whose prompts are read: each has a watcher of its own. */
type Whose = 'official' | 'own';

const shared = globalThis as {
  jianzaoshiHelper?: {
    [whose in Whose]?: { readonly ended: AbortController; readonly accept: Accept };
  };
};

/**
 * Ends the script that was started before in this frame for the same prompts, if there is one.
 *
 * @param ended ends the script that calls, when one is started later
 * @param accept takes the reader of a script that is started later
 */
export function acceptReader(
  ended: AbortController,
  accept: Accept,
  whose: Whose = 'official',
): void {
  shared.jianzaoshiHelper ??= {};
  shared.jianzaoshiHelper[whose]?.ended.abort();
  shared.jianzaoshiHelper[whose] = { ended, accept };
}

/** @param create makes the reader for the script that was started first for the same prompts */
export function handOverReader(create: CreateReader, whose: Whose = 'official'): void {
  shared.jianzaoshiHelper?.[whose]?.accept(create);
}
