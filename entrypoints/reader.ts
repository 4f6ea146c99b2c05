import phrases from 'knowledge:phrases';
import prefilter from 'knowledge:prefilter';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSend } from '../core/protocol/send.ts';
import { createNextInput } from '../page/prompts/next-input.ts';
import { createPromptReader } from '../page/prompts/prompt-reader.ts';
import { handOverReader } from '../page/read/shared-record.ts';

/** The background starts it in a frame that may show a prompt. */
export default defineUnlistedScript(() => {
  const send = createSend(() => browser.runtime, {});
  handOverReader('frame', (document, onPrompt, signal) => {
    const awaitInput = createNextInput(() => void send({ type: 'input-seen' }), signal);
    const report = (prompt: string) => {
      onPrompt(prompt);
      awaitInput();
    };
    return createPromptReader(document, { prefilter, read: () => phrases }, report, signal);
  });
});
