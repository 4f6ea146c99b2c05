import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOwnPhrases } from '../core/protocol/answers.ts';
import { createSend } from '../core/protocol/send.ts';
import { createPromptReader } from '../page/prompts/prompt-reader.ts';
import { handOverReader } from '../page/read/shared-record.ts';

/** The background starts it in a document that may show a prompt of the organisation's own. */
export default defineUnlistedScript(() => {
  const send = createSend(() => browser.runtime, { 'own-phrases-wanted': isOwnPhrases });
  void send({ type: 'own-phrases-wanted' }).then((phrases) => {
    if (!phrases) return;
    handOverReader('own', (document, onPrompt, signal) =>
      createPromptReader(
        document,
        { prefilter: phrases.prefilter, read: () => phrases },
        onPrompt,
        signal,
      ),
    );
  });
});
