import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOwnPrefilter } from '../core/protocol/answers.ts';
import { createSend } from '../core/protocol/send.ts';
import { createWaitingReader } from '../page/prompts/waiting-reader.ts';
import { hearNativeDialogs } from '../page/read/main-world.ts';
import type { OnPrompt } from '../page/read/readers.ts';
import { acceptReader, takeOver } from '../page/read/shared-record.ts';
import { onceShown } from '../page/read/shown.ts';
import { watchText } from '../page/read/watch-text.ts';

/** What a page's dialogs say beyond this before it is known what to look for is not kept. */
const MOST_KEPT = 5;

/**
 * Runs in every document of the portal while an organisation has prompts of its own, and only then;
 * see `background/own-prompts.ts`. It watches beside the official prompts' scripts, which so find
 * theirs as ever.
 */
export default defineUnlistedScript(() => {
  const ended = takeOver('own');
  // After an update of the extension this script is cut off; the top page says so.
  const send = createSend(
    () => browser.runtime,
    { 'own-prefilter-wanted': isOwnPrefilter },
    () => ended.abort(),
  );
  const report: OnPrompt = (prompt, words) => {
    // In a frame they are measured from another corner than the card.
    const box = window.top === window ? words?.() : undefined;
    const where = box && { left: box.left, top: box.top, width: box.width, height: box.height };
    void send({ type: 'own-prompt-seen', prompt, ...(where && { words: where }) });
  };

  const early: string[] = [];
  let hear = (message: string) => {
    if (early.length < MOST_KEPT) early.push(message);
  };
  hearNativeDialogs((message) => hear(message), ended.signal);
  const start = (prefilter: string) => {
    const reader = createWaitingReader(prefilter, () => void send({ type: 'own-reader-needed' }));
    acceptReader('own', (create) => reader.handOver(() => create(document, report, ended.signal)));
    hear = reader.hear;
    early.forEach(hear);
    watchText(document, reader, ended.signal);
  };
  const ask = async () => {
    const prefilter = await send({ type: 'own-prefilter-wanted' });
    if (ended.signal.aborted) return;
    if (prefilter) start(prefilter);
    else ended.abort();
  };
  onceShown(document, () => void ask(), ended.signal);
});
