import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isWanted } from '../core/protocol/answers.ts';
import { createSend } from '../core/protocol/send.ts';
import { takeOver } from '../page/read/shared-record.ts';
import { onceShown } from '../page/read/shown.ts';
import { watchText } from '../page/read/watch-text.ts';
import { createGreetingReader } from '../page/signs/greeting-reader.ts';

/**
 * Runs in every document of the portal while there is a roster, and only then; see
 * `background/logins.ts`. It tells the background whom the document greets, and hears nothing of the
 * roster.
 */
export default defineUnlistedScript(() => {
  const ended = takeOver('greeting');
  const send = createSend(
    () => browser.runtime,
    { 'greeting-wanted': isWanted },
    () => ended.abort(),
  );
  const reader = createGreetingReader((greeted) => void send({ type: 'name-greeted', ...greeted }));
  const ask = async () => {
    const isNeeded = await send({ type: 'greeting-wanted' });
    if (isNeeded) watchText(document, reader, ended.signal);
    else ended.abort();
  };
  onceShown(document, () => void ask(), ended.signal);
});
