/** What is remembered of each tab, and the number at the toolbar's button. */
import { browser } from 'wxt/browser';
import { isOwnId } from '../../core/own-knowledge/compile.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../../store/tab-state.ts';

/** A page that raises more kinds of prompts than this is not the portal. */
const MOST_PROMPTS = 20;

/** Adds a prompt to those that a tab's page has raised. */
export function recordPrompt(tab: number, prompt: string): Promise<void> {
  return change(tab, ({ prompts, ...rest }) => ({
    ...rest,
    prompts: [prompt, ...prompts.filter((id) => id !== prompt)].slice(0, MOST_PROMPTS),
  }));
}

/** Notes which page of the portal a tab shows. */
export function recordPage(
  tab: number,
  { page, registration }: Pick<TabState, 'page' | 'registration'>,
): Promise<void> {
  return change(tab, ({ prompts }) => ({
    prompts,
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
  }));
}

/** Forgets what the page before said. */
export function startPage(tab: number): Promise<void> {
  return change(tab, (state) => (state.prompts.length > 0 || state.page ? NOTHING_KNOWN : state));
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
  return inTurn(() => tabState(tab).clear());
}

// ---------------------------------------------------------------------------------------------

function change(tab: number, next: (state: TabState) => TabState): Promise<void> {
  return inTurn(async () => {
    const stored = tabState(tab);
    const before = await stored.read();
    const after = next(before);
    if (after === before) return;
    // What cannot be kept is still counted.
    await stored.write(after).catch(() => {});
    const count = after.prompts.length;
    await browser.action
      .setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' })
      // The tab has been closed meanwhile.
      .catch(() => {});
  });
}

/**
 * Reading and writing takes two steps: one change after the other, so that none is lost. Where
 * storage fails, there is nobody to tell.
 */
let last: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch(() => {});
  return last;
}
