import landmark from 'knowledge:landmark-hint';
import phrases from 'knowledge:phrases';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import type { OwnPrompts } from '../../core/own-knowledge/compile.ts';
import { type Message, readMessage } from '../../core/protocol.ts';
import type { PhraseTable } from '../../core/recognition/match.ts';
import { watchPrompts } from '../../page/watch-prompts.ts';
import { createCardView } from './card-view.tsx';
import { followWishes, type Wishes } from './wishes.ts';

/** A regular expression that finds nothing. */
const NO_TEXT = '(?!)';
/** With it, no text is a prompt. */
const NO_PHRASES: PhraseTable = { prompts: [], texts: [], hint: NO_TEXT };

export default defineContentScript({
  matches: PORTAL_HOSTS,
  runAt: 'document_start',
  matchOriginAsFallback: true,
  // The page would hear it too.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const view = createCardView(document, ctx.signal);
    let wishes: Wishes | undefined;
    const reading = followWishes(() => {
      if (!wishes) return;
      view.update(wishes);
      watchAsWanted(wishes);
    }, ctx.signal);
    void reading.then((read) => {
      wishes = read;
      watchAsWanted(read);
    });

    const send = (message: Message) => {
      if (!ctx.isInvalid) browser.runtime.sendMessage(message).catch(() => {});
    };
    const show = (prompt: string, set: Wishes, known = remedies) => {
      // After an update this script is cut off, and what it knows may be out of date.
      if (ctx.isInvalid) view.askToReload();
      else if (Object.hasOwn(known, prompt) && known[prompt]) view.show(known[prompt], set);
    };
    const raise = (prompt: string, set: Wishes) => {
      if (set.level === 'off') return;
      // First, since a dialog of the browser stops the page until it is answered.
      send({ type: 'prompt-seen', prompt });
      show(prompt, set);
    };

    const watch = (table: PhraseTable) => {
      const watching = new AbortController();
      ctx.onInvalidated(() => watching.abort());
      // A page can raise a prompt before it is known whether the person wants to be told.
      const onPrompt = (prompt: string) => {
        if (wishes) raise(prompt, wishes);
        else void reading.then((read) => raise(prompt, read));
      };
      const onLandmark = () => send({ type: 'way-needed' });
      watchPrompts(document, table, landmark, { onPrompt, onLandmark }, watching.signal);
      return { table, watching };
    };
    // Own prompts are watched for beside the official ones, which so are never without a watcher.
    const startPage = async () => {
      const started: Message = { type: 'page-started' };
      const own: OwnPrompts | null | undefined = await browser.runtime.sendMessage(started);
      if (!own) return;
      const onPrompt = (prompt: string) =>
        void reading.then((read) => show(prompt, read, own.remedies));
      watchPrompts(document, own.phrases, NO_TEXT, { onPrompt, onLandmark() {} }, ctx.signal);
    };
    // In a frame of a page that is not the portal's, it is started only to show the card.
    const isTop = window.top === window;
    if (isTop) startPage().catch(() => {});
    // At once, since what the page shows while the settings are read is not shown again.
    let current = isTop ? watch(phrases) : undefined;
    const watchAsWanted = ({ level }: Wishes) => {
      const table = level === 'off' ? NO_PHRASES : phrases;
      if (!current || current.table === table) return;
      current.watching.abort();
      current = watch(table);
    };

    const hear = (value: unknown, _sender: unknown, answer: (heard: boolean) => void) => {
      const message = readMessage(value);
      if (message?.type !== 'prompt-seen') return;
      void reading.then((read) => show(message.prompt, read));
      answer(true);
    };
    browser.runtime.onMessage.addListener(hear);
    ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(hear));
  },
});
