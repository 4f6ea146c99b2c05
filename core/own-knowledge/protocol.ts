/** What is said of an organisation's own prompts, as `core/protocol.ts` says what is said of ours. */
import type { Remedy } from '../knowledge/shipped.ts';
import type { Box } from '../place.ts';

/** What a document that looks for own prompts says to the background. */
export type OwnRequest =
  /** It starts, and is answered with the hint by which to look; null for none. */
  | { readonly type: 'own-hint-wanted' }
  /** It says something that may be an own prompt, and needs what can tell. */
  | { readonly type: 'own-reader-needed' }
  /** What can tell has been started, and is answered with the phrases; null for none. */
  | { readonly type: 'own-phrases-wanted' }
  | OwnPromptSeen;

interface OwnPromptSeen {
  readonly type: 'own-prompt-seen';
  /** Id of the prompt. */
  readonly prompt: string;
  /** Where its words stand, if on the top page itself. */
  readonly words?: Box;
}

/**
 * What the background says to who shows cards, who does not know what an organisation has to say:
 * what to show, or that all of it that is shown is out of date.
 */
export type OwnNews =
  | { readonly type: 'own-remedy'; readonly remedy: Remedy; readonly words?: Box }
  | { readonly type: 'own-changed'; readonly remedy?: undefined };

/** @returns the request, or undefined when `value` is none */
export function readOwnRequest(value: unknown): OwnRequest | undefined {
  const { type, prompt, words } = (value ?? {}) as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'own-hint-wanted':
    case 'own-reader-needed':
    case 'own-phrases-wanted':
      return { type };
    case 'own-prompt-seen':
      if (typeof prompt !== 'string') return undefined;
      return { type, prompt, ...(isBox(words) && { words }) };
    default:
      return undefined;
  }
}

/** @returns the news, or undefined when `value` is none */
export function readOwnNews(value: unknown): OwnNews | undefined {
  const news = value as OwnNews | null | undefined;
  return /^own-/.test(news?.type ?? '') ? (news ?? undefined) : undefined;
}

// ---------------------------------------------------------------------------------------------

function isBox(value: unknown): value is Box {
  const { left, top, width, height } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return [left, top, width, height].every(Number.isFinite);
}
