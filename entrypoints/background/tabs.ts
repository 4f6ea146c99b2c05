/** What is remembered of each tab, and the number at the toolbar's button. */
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { asksNothing } from '../../core/knowledge/kinds.ts';
import { isOwnId } from '../../core/own-knowledge/compile.ts';
import { NOTHING_KNOWN, type TabState, tabState } from '../../store/tab-state.ts';
import { isOff } from './frames.ts';

/** A page that raises more kinds of prompts than this is not the portal. */
const MOST_PROMPTS = 20;

/** Adds a prompt to those that a tab's page has raised, unless the person wants to be told of none. */
export function recordPrompt(tab: number, prompt: string): Promise<void> {
  return change(tab, async (state) => {
    // In turn, so that neither an answer nor the next page, which come later, overtakes it.
    if (await isOff()) return state;
    return {
      ...state,
      prompts: [prompt, ...state.prompts.filter((id) => id !== prompt)].slice(0, MOST_PROMPTS),
      ...(isKept(prompt) && { unanswered: prompt }),
    };
  });
}

/** Notes that the person has done something since the last prompt: it is answered. */
export function recordAnswer(tab: number): Promise<void> {
  return change(tab, ({ unanswered, ...rest }) => rest);
}

/** Notes which page of the portal a tab shows. */
export function recordPage(
  tab: number,
  { page, registration }: Pick<TabState, 'page' | 'registration'>,
): Promise<void> {
  return change(tab, ({ prompts, unanswered }) => ({
    prompts,
    ...(unanswered !== undefined && { unanswered }),
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
  }));
}

/**
 * Forgets what the page before said.
 * @returns the id of its prompt that the person has not answered to; it stays noted as such
 */
export async function startPage(tab: number): Promise<string | undefined> {
  let kept: string | undefined;
  await change(tab, async (state) => {
    const { unanswered } = state;
    if (!unanswered || !isKept(unanswered) || (await isOff())) return forgotten(state);
    kept = unanswered;
    return { prompts: [], unanswered };
  });
  return kept;
}

/** Forgets what the portal said. */
export function leavePortal(tab: number): Promise<void> {
  return change(tab, forgotten);
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

/** An organisation's own are known to their own watchers only. */
function isKept(prompt: string): boolean {
  const kind = remedies[prompt]?.kind;
  return kind !== undefined && !asksNothing(kind);
}

function forgotten(state: TabState): TabState {
  return state.prompts.length > 0 || state.page || state.unanswered ? NOTHING_KNOWN : state;
}

function change(
  tab: number,
  next: (state: TabState) => TabState | Promise<TabState>,
): Promise<void> {
  return inTurn(async () => {
    const stored = tabState(tab);
    const before = await stored.read();
    const after = await next(before);
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
