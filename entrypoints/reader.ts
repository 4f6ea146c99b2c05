import hint from 'knowledge:hint';
import phrases from 'knowledge:phrases';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOverReader } from '../page/hand-over.ts';
import { createPromptReader } from '../page/prompt-reader.ts';

/** The background starts it in a frame that may show a prompt. */
export default defineUnlistedScript(() => {
  handOverReader((document, onPrompt, signal) =>
    createPromptReader(document, { hint, read: () => phrases }, onPrompt, signal),
  );
});
