/**
 * What is known of a tab while it is open: ids only, in the memory of the browser, so that popup
 * and side panel can say it, and a background that was stopped finds it again.
 */
import { type StoredValue, storedValue } from './stored-value.ts';

/** What the portal said in a tab, and where the tab is. */
export interface TabState {
  /** Ids of the prompts that its page raised, the newest first, each once. */
  readonly prompts: readonly string[];
  /** Id of the newest that asks something of the person, while they have done nothing since. */
  readonly unanswered?: string;
  /** Id of the page of the portal; missing where it is none that is known. */
  readonly page?: string;
  /** Id of the registration that the page is about, where it names one. */
  readonly registration?: string;
  /** Id of the step of the walked path whose control stands on the page, where the page said so. */
  readonly step?: string;
}

export const NOTHING_KNOWN: TabState = { prompts: [] };

/** @param tab the browser's id of the tab */
export function tabState(tab: number): StoredValue<TabState> {
  return storedValue(`tab:${tab}`, NOTHING_KNOWN, parse, { area: 'session' });
}

// ---------------------------------------------------------------------------------------------

function parse(stored: unknown): TabState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { prompts, unanswered, page, registration, step } = stored as Record<string, unknown>;
  if (!Array.isArray(prompts) || !prompts.every((id) => typeof id === 'string')) return undefined;
  return {
    prompts,
    ...(typeof unanswered === 'string' && { unanswered }),
    ...(typeof page === 'string' && { page }),
    ...(typeof registration === 'string' && { registration }),
    ...(typeof step === 'string' && { step }),
  };
}
