/** What is remembered of each tab, and the number at the toolbar's button. */
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import { isOwnId } from '../../core/own-knowledge/compile.ts';
import type { PageStart } from '../../core/protocol/exchanges.ts';
import { NOTHING_KNOWN, type TabState, tabState, withPlace } from '../../store/tab-state.ts';
import { isOff } from './frames.ts';

/** A page that raises more kinds of prompts than this is not the portal. */
const MOST_PROMPTS = 20;

/** Both browsers take null for none of its own, which the types do not know. */
interface BadgeOfTab {
  readonly tabId: number;
  readonly text: string | null;
}

/** Adds a prompt to those that a tab's page has raised, unless the person wants to be told of none. */
export function recordPrompt(tab: number, prompt: string): Promise<void> {
  // As it is set now, not when its turn has come.
  const off = isOff();
  return change(tab, async (state) => {
    // In turn, so that neither input nor the next page, which come later, overtakes it.
    if (await off) return state;
    return {
      ...state,
      prompts: [prompt, ...state.prompts.filter((id) => id !== prompt)].slice(0, MOST_PROMPTS),
      ...(isKept(prompt) && { pending: prompt }),
    };
  });
}

/** Notes that the person has done something since the last prompt: it is pending no more. */
export function recordInput(tab: number): Promise<void> {
  return change(tab, ({ pending, ...rest }) => rest);
}

/**
 * Notes which page of the portal a document of a tab shows. The last one to show one counts; when it
 * shows none any more, as a frame that is hidden, the one before counts again.
 */
export function recordPage(tab: number, document: string, shown: ShownPage): Promise<void> {
  return change(tab, (state) => withPlace(state, document, shown));
}

/**
 * Notes who is logged in at a tab's page.
 * @param loggedIn as in `TabState`; without it, that is not known
 */
export function recordLogin(tab: number, loggedIn?: string): Promise<void> {
  return change(tab, (state) => {
    const { loggedIn: before, ...rest } = state;
    return before === loggedIn ? state : { ...rest, ...(loggedIn !== undefined && { loggedIn }) };
  });
}

/**
 * Forgets what the page before said.
 * @returns what the new page has to know; the pending prompt stays noted as such
 */
export async function startPage(tab: number): Promise<Omit<PageStart, 'book'>> {
  const off = isOff();
  let kept: string | undefined;
  await change(tab, async (state) => {
    const { pending } = state;
    if (!pending || !isKept(pending) || (await off)) return forgotten(state);
    kept = pending;
    return { prompts: [], pending };
  });
  return { isOff: await off, ...(kept !== undefined && { pending: kept }) };
}

/** Forgets what the portal said. */
export function leavePortal(tab: number): Promise<void> {
  return change(tab, forgotten);
}

/** Forgets what a tab's page said that is not there any more, but not the pending prompt. */
export function losePage(tab: number): Promise<void> {
  return change(tab, (state) => {
    const { pending } = state;
    return pending === undefined ? forgotten(state) : { prompts: [], pending };
  });
}

/** Forgets the organisation's own prompts among those that a tab's page has raised. */
export function forgetOwnPrompts(tab: number): Promise<void> {
  return change(tab, (state) =>
    state.prompts.some(isOwnId)
      ? { ...state, prompts: state.prompts.filter((id) => !isOwnId(id)) }
      : state,
  );
}

/** Forgets a tab that is closed. */
export function forgetTab(tab: number): Promise<void> {
  // Where storage fails, there is nobody to tell.
  return tabState(tab)
    .clear()
    .catch(() => {});
}

// ---------------------------------------------------------------------------------------------

/** An organisation's own are known to their own watchers only. */
function isKept(prompt: string): boolean {
  return remedies[prompt]?.asksNothing === false;
}

function forgotten(state: TabState): TabState {
  const { prompts, page, pending, loggedIn } = state;
  return prompts.length > 0 || page || pending || loggedIn ? NOTHING_KNOWN : state;
}

/** Writes what `next` makes of what is known of a tab, and the number at the toolbar's button. */
async function change(
  tab: number,
  next: (state: TabState) => TabState | Promise<TabState>,
): Promise<void> {
  let changed: TabState | undefined;
  const make = async (before: TabState) => {
    const after = await next(before);
    if (after !== before) changed = after;
    return after;
  };
  try {
    await tabState(tab).change(make);
  } catch {
    // What cannot be kept is still counted; so is what comes after something that cannot be read.
    if (!changed) await make(NOTHING_KNOWN);
  }
  if (!changed) return;
  const { length } = changed.prompts;
  // Without one of its own, the tab has the number of all tabs: that of `due-badge.ts`.
  const badge: BadgeOfTab = { tabId: tab, text: length > 0 ? String(length) : null };
  await browser.action
    .setBadgeText(badge as Parameters<typeof browser.action.setBadgeText>[0])
    // The tab has been closed meanwhile.
    .catch(() => {});
}
