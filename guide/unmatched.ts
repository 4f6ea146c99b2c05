/** What dialogs of the tab have said that is no official prompt. It is kept nowhere. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** A page that says more is not asked for more. */
const MOST = 10;

export const unmatched = signal<readonly string[]>([]);

/** How often it was asked or forgotten: only the last answer counts. */
let turn = 0;

/** Forgets what was said: the tab shows another page. */
export function forgetUnmatched(): void {
  turn += 1;
  unmatched.value = [];
}

/** Asks the frames of a tab; one that is not the portal's says nothing. */
export async function askForUnmatched(tabId: number): Promise<void> {
  turn += 1;
  const asked = turn;
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/unmatched.js'] })
    // The extension may not look at this tab.
    .catch(() => []);
  const texts = answers.flatMap(({ result }): unknown => result);
  const said = texts.filter((text) => typeof text === 'string');
  if (asked === turn) unmatched.value = [...new Set(said)].slice(0, MOST);
}
