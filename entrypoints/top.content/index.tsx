import landmark from 'knowledge:landmark-hint';
import phrases from 'knowledge:phrases';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { type Message, readMessage } from '../../core/protocol.ts';
import { watchPrompts } from '../../page/watch-prompts.ts';
import { createCardView } from './card-view.tsx';

export default defineContentScript({
  matches: PORTAL_HOSTS,
  runAt: 'document_start',
  matchOriginAsFallback: true,
  // The page would hear it too.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const view = createCardView(document, ctx.signal);
    const show = (prompt: string) => {
      // After an update this script is cut off, and what it knows may be out of date.
      if (ctx.isInvalid) view.askToReload();
      else if (Object.hasOwn(remedies, prompt) && remedies[prompt]) view.show(remedies[prompt]);
    };
    const send = (message: Message) => {
      if (!ctx.isInvalid) browser.runtime.sendMessage(message).catch(() => {});
    };
    const raise = (prompt: string) => {
      show(prompt);
      send({ type: 'prompt-seen', prompt });
    };
    // In a frame of a page that is not the portal's, it is started only to show the card.
    if (window.top === window) {
      send({ type: 'page-started' });
      const onLandmark = () => send({ type: 'way-needed' });
      watchPrompts(document, phrases, landmark, { onPrompt: raise, onLandmark }, ctx.signal);
    }

    const hear = (value: unknown, _sender: unknown, answer: (heard: boolean) => void) => {
      const message = readMessage(value);
      if (message?.type !== 'prompt-seen') return;
      show(message.prompt);
      answer(true);
    };
    browser.runtime.onMessage.addListener(hear);
    ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(hear));
  },
});
