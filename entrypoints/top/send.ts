/** How the top page's script asks and tells the background. */
import { browser } from 'wxt/browser';
import { isCardBook, isPageStart, isPromptAct } from '../../core/protocol/answers.ts';
import { createSend } from '../../core/protocol/send.ts';

/** Sends a request; see `createSend`. */
export const send = createSend(() => browser.runtime, {
  'page-started': isPageStart,
  'prompt-seen': isPromptAct,
  'card-book-wanted': isCardBook,
});

/** Whether the extension was updated or removed while the page is open. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
