import phrases from 'knowledge:phrases';
import prefilter from 'knowledge:prefilter';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSend } from '../core/protocol/send.ts';
import { createNextAct } from '../page/prompts/next-act.ts';
import { createPromptReader } from '../page/prompts/prompt-reader.ts';
import { handOverReader } from '../page/read/shared-record.ts';

/** The background starts it in a frame that may show a prompt. */
export default defineUnlistedScript(() => {
  const send = createSend(() => browser.runtime, {});
  handOverReader('frame', (document, onPrompt, signal) => {
    const awaitAct = createNextAct(() => void send({ type: 'prompt-answered' }), signal);
    const report = (prompt: string) => {
      onPrompt(prompt);
      awaitAct();
    };
    return createPromptReader(document, { prefilter, read: () => phrases }, report, signal);
  });
});
