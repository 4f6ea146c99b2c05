/** What the background, and by way of it the frames, tell the top page's script. */
import { browser } from 'wxt/browser';
import { type OwnNews, readOwnNews } from '../../core/own-knowledge/protocol.ts';
import { type Message, readMessage } from '../../core/protocol.ts';

/**
 * @param onMessage takes a message, and returns whether who sent it wants to know that it was heard
 * @param onOwn takes what an organisation has to say
 * @param signal ends it
 */
export function hearMessages(
  onMessage: (message: Message) => boolean,
  onOwn: (news: OwnNews) => void,
  signal: AbortSignal,
): void {
  const hear = (value: unknown, _sender: unknown, answer: (heard: boolean) => void) => {
    const message = readMessage(value);
    if (message && onMessage(message)) answer(true);
    const own = readOwnNews(value);
    if (!own) return;
    onOwn(own);
    answer(true);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}
