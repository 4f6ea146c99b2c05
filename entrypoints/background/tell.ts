/** Telling the scripts in the pages of tabs. */
import { browser } from 'wxt/browser';
import { isHeard } from '../../core/protocol/answers.ts';
import type { RequestToPage, RequestToWay } from '../../core/protocol/exchanges.ts';
import { createSend } from '../../core/protocol/send.ts';

/**
 * @param tab the browser's id of the tab
 * @param request what is told
 * @param frame the browser's id of the frame that is told it; all of them without it
 * @returns whether somebody says that it was heard: nobody does in a tab that is not the portal's,
 *   that has been closed, or where the scripts of an earlier version are
 */
export async function tell(
  tab: number,
  request: RequestToPage | RequestToWay,
  frame?: number,
): Promise<boolean> {
  const send = createSend(
    () => ({
      id: browser.runtime.id,
      sendMessage: (message) =>
        browser.tabs.sendMessage(tab, message, frame === undefined ? {} : { frameId: frame }),
    }),
    { 'prompt-passed-on': isHeard, 'own-remedy': isHeard, 'own-changed': isHeard },
  );
  return (await send(request)) === true;
}
