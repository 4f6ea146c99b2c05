import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OwnRequest } from '../core/own-knowledge/protocol.ts';
import type { PhraseTable } from '../core/recognition/match.ts';
import { createPromptReader } from '../page/prompts/prompt-reader.ts';
import { handOverReader } from '../page/read/shared-record.ts';

/** The background starts it in a document that may show a prompt of the organisation's own. */
export default defineUnlistedScript(() => {
  const wanted: OwnRequest = { type: 'own-phrases-wanted' };
  const answer: Promise<PhraseTable | null | undefined> = browser.runtime.sendMessage(wanted);
  const handOver = (phrases: PhraseTable | null | undefined) => {
    if (!phrases) return;
    handOverReader('own', (document, onPrompt, signal) =>
      createPromptReader(document, { hint: phrases.hint, read: () => phrases }, onPrompt, signal),
    );
  };
  answer.then(handOver, () => {});
});
