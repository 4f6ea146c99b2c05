import landmark from 'knowledge:landmark-hint';
import phrases from 'knowledge:phrases';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readOwnNews } from '../../core/own-knowledge/protocol.ts';
import { type Message, readMessage } from '../../core/protocol.ts';
import type { PhraseTable } from '../../core/recognition/match.ts';
import type { Box } from '../../page/placement.ts';
import { takeOver } from '../../page/take-over.ts';
import { watchPrompts } from '../../page/watch-prompts.ts';
import { createCardView } from './card-view.tsx';
import { followWishes, type Wishes } from './wishes.ts';

/** A regular expression that finds nothing. */
const NO_TEXT = '(?!)';
/** With it, no text is a prompt. */
const NO_PHRASES: PhraseTable = { prompts: [], texts: [], hint: NO_TEXT };

/** Runs in the top page; and in a frame of a page that is not the portal's, to show the card there. */
export default defineUnlistedScript(() => {
  const ended = takeOver('top');
  const send = (message: Message) => {
    if (!isCutOff()) browser.runtime.sendMessage(message).catch(() => {});
  };
  const view = createCardView(
    document,
    (page) => send({ type: 'guide-wanted', ...page }),
    ended.signal,
  );
  let wishes: Wishes | undefined;
  const reading = followWishes(() => {
    if (!wishes) return;
    view.update(wishes);
    watchAsWanted(wishes);
  }, ended.signal);
  void reading.then((read) => {
    wishes = read;
    watchAsWanted(read);
  });

  const show = (set: Wishes, known: typeof remedies, prompt: string, words?: Box) => {
    // What it knows may be out of date.
    if (isCutOff()) view.askToReload();
    else if (Object.hasOwn(known, prompt) && known[prompt]) view.show(known[prompt], set, words);
  };
  const raise = (set: Wishes, prompt: string, words?: Box) => {
    if (set.level === 'off') return;
    // First, since a dialog of the browser stops the page until it is answered.
    send({ type: 'prompt-seen', prompt });
    show(set, remedies, prompt, words);
  };

  const watch = (table: PhraseTable) => {
    const watching = new AbortController();
    ended.signal.addEventListener('abort', () => watching.abort());
    // A page can raise a prompt before it is known whether the person wants to be told.
    const onPrompt = (prompt: string, words?: Box) => {
      if (wishes) raise(wishes, prompt, words);
      else void reading.then((read) => raise(read, prompt, words));
    };
    const onLandmark = () => send({ type: 'way-needed' });
    watchPrompts(document, table, landmark, { onPrompt, onLandmark }, watching.signal);
    return { table, watching };
  };
  // In a frame of a page that is not the portal's, it is started only to show the card.
  const isTop = window.top === window;
  if (isTop) send({ type: 'page-started' });
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
    if (message?.type === 'card-wanted') void reading.then((read) => view.takeFocus(read));
    if (message?.type === 'prompt-seen') {
      void reading.then((read) => show(read, remedies, message.prompt));
      answer(true);
    }
    const own = readOwnNews(value);
    if (!own) return;
    void reading.then((read) => {
      if (own.remedy) show(read, { own: own.remedy }, 'own', own.words);
      else view.dropOwn(read);
    });
    answer(true);
  };
  browser.runtime.onMessage.addListener(hear);
  ended.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
});

// ---------------------------------------------------------------------------------------------

/** Whether the extension was updated or removed while the page is open. */
function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
