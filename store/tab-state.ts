/**
 * What is known of a tab while it is open: ids only, in the memory of the browser, so that popup
 * and side panel can say it, and a background that was stopped finds it again.
 */
import type { ShownPage } from '../core/guidance/shown-page.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** What one of the documents of a tab shows: its top page, or a frame. */
interface DocumentPlace extends ShownPage {
  /** The browser's id of the document, or of its frame. */
  readonly document: string;
}

/** What the portal said in a tab, and what the document shows there that was shown last. */
export interface TabState extends ShownPage {
  /** Ids of the prompts that its page raised, the newest first, each once. */
  readonly prompts: readonly string[];
  /** Id of the newest that asks something of the person, while they have done nothing since. */
  readonly pending?: string;
  /**
   * Id of the person on the roster who is logged in there, or `STRANGER` of `core/roster/login.ts`; only
   * while there is a roster, and the page has greeted somebody.
   */
  readonly loggedIn?: string;
  /** Those of its documents that are known pages, the one that was shown last first. */
  readonly places?: readonly DocumentPlace[];
}

export const NOTHING_KNOWN: TabState = { prompts: [] };

/** A tab has no more documents with pages of the portal that count. */
const MOST_PLACES = 10;

/**
 * @param document the browser's id of one of its documents
 * @param shown what that shows; nothing where it shows no page any more, so that the one before counts again
 * @returns what is known of a tab then
 */
export function withPlace(
  { prompts, pending, loggedIn, places = [] }: TabState,
  document: string,
  shown: ShownPage,
): TabState {
  const { page, registration, step } = shown;
  const others = places.filter((one) => one.document !== document);
  const own: DocumentPlace = {
    document,
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { step }),
  };
  const now = page === undefined ? others : [own, ...others].slice(0, MOST_PLACES);
  const { document: _, ...counting } = now[0] ?? {};
  return {
    prompts,
    ...(pending !== undefined && { pending }),
    ...(loggedIn !== undefined && { loggedIn }),
    ...counting,
    places: now,
  };
}

/** @param tab the browser's id of the tab */
export function tabState(tab: number): StoredValue<TabState> {
  return storedValue(`tab:${tab}`, NOTHING_KNOWN, parse, { area: 'session' });
}

// ---------------------------------------------------------------------------------------------

function parse(stored: unknown): TabState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { prompts, pending, loggedIn, places, ...rest } = stored as Record<string, unknown>;
  if (!Array.isArray(prompts) || !prompts.every((id) => typeof id === 'string')) return undefined;
  return {
    prompts,
    ...(typeof pending === 'string' && { pending }),
    ...(typeof loggedIn === 'string' && { loggedIn }),
    ...parseShownPage(rest),
    ...(Array.isArray(places) && { places: places.flatMap(parsePlace) }),
  };
}

function parseShownPage({ page, registration, step }: Record<string, unknown>): ShownPage {
  return {
    ...(typeof page === 'string' && { page }),
    ...(typeof registration === 'string' && { registration }),
    ...(typeof step === 'string' && { step }),
  };
}

function parsePlace(stored: unknown): DocumentPlace[] {
  const { document, ...rest } = (stored ?? {}) as Record<string, unknown>;
  return typeof document === 'string' ? [{ document, ...parseShownPage(rest) }] : [];
}
