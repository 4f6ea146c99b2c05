import hint from 'knowledge:hint';
import phrases from 'knowledge:phrases';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '../core/protocol.ts';
import { createNextAct } from '../page/prompts/next-act.ts';
import { createPromptReader } from '../page/prompts/prompt-reader.ts';
import { handOverReader } from '../page/read/shared-record.ts';

/** The background starts it in a frame that may show a prompt. */
export default defineUnlistedScript(() => {
  handOverReader('frame', (document, onPrompt, signal) => {
    const awaitAct = createNextAct(() => void tellOfAct(), signal);
    const report = (prompt: string) => {
      onPrompt(prompt);
      awaitAct();
    };
    return createPromptReader(document, { hint, read: () => phrases }, report, signal);
  });
});

// ---------------------------------------------------------------------------------------------

async function tellOfAct(): Promise<void> {
  const message: Message = { type: 'prompt-answered' };
  // After an update of the extension there is nobody to tell.
  await browser.runtime?.sendMessage?.(message).catch(() => {});
}
