import hint from 'knowledge:hint';
import { read as readPhrases } from 'knowledge:phrases';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { HintLevel } from '../../core/hint-levels.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { Box } from '../../core/place.ts';
import { isCardBook, isPageStart } from '../../core/protocol/answers.ts';
import type { RequestToPage } from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { readRequestToPage } from '../../core/protocol/requests.ts';
import { createSend } from '../../core/protocol/send.ts';
import { createNextAct } from '../../page/prompts/next-act.ts';
import type { Phrases } from '../../page/prompts/prompt-reader.ts';
import { takeOver } from '../../page/read/shared-record.ts';
import { createCardView } from './card-view.tsx';
import { watchDocument } from './watch-document.ts';
import { followWishes, type Wishes } from './wishes.ts';

/** With it, no text is a prompt: its hint is a regular expression that finds nothing. */
const NO_PHRASES: Phrases = { hint: '(?!)', read: () => ({ prompts: [], texts: [] }) };

/** Runs in the top page; and in a frame of a page that is not the portal's, to show the card there. */
export default defineUnlistedScript(() => {
  const ended = takeOver('top');
  const send = createSend(() => browser.runtime, {
    'page-started': isPageStart,
    'card-book-wanted': isCardBook,
  });
  const view = createCardView(
    document,
    (page) => void send({ type: 'guide-wanted', ...page }),
    ended.signal,
  );
  // The storage costs a page more than all else, and next to none has a card.
  let reading: Promise<Wishes> | undefined;
  const wishes = () => {
    reading ??= followWishes(() => send({ type: 'card-book-wanted' }), view.update, ended.signal);
    return reading;
  };

  // Read with the first hint of a prompt, so that the card need not wait for them.
  const official: Phrases = {
    hint,
    read() {
      if (!isCutOff()) void wishes();
      return readPhrases();
    },
  };

  const awaitAct = createNextAct(() => void send({ type: 'prompt-answered' }), ended.signal);
  let hasShown: boolean;
  const show = async (wanted: string | Remedy, words?: Box) => {
    awaitAct();
    hasShown = true;
    // What it knows may be out of date.
    if (isCutOff()) {
      view.askToReload();
      return;
    }
    const now = await wishes();
    const remedy = typeof wanted === 'string' ? remedyOf(wanted, now) : wanted;
    if (remedy) view.show(remedy, now, words);
  };
  const onPrompt = (prompt: string, words?: Box) => {
    // First, since a dialog of the browser stops the page until it is answered.
    void send({ type: 'prompt-seen', prompt });
    void show(prompt, words);
  };
  const watch = (phrases: Phrases) => {
    const watching = new AbortController();
    ended.signal.addEventListener('abort', () => watching.abort());
    const onLandmark = () => void send({ type: 'way-needed' });
    watchDocument(document, phrases, { onPrompt, onLandmark }, watching.signal);
    return { phrases, watching };
  };
  // In a frame of a page that is not the portal's, it is started only to show the card.
  const isTop = window.top === window;
  // At once, since what the page shows while the background answers is not shown again.
  let current = isTop ? watch(official) : undefined;
  const watchAsWanted = (off: boolean) => {
    const phrases = off ? NO_PHRASES : official;
    if (!current || current.phrases === phrases) return;
    current.watching.abort();
    current = watch(phrases);
  };
  const answerAs = async (level: HintLevel) => {
    // The storage may tell it later, and what the page already says is found only once.
    if (reading) (await reading).level = level;
    watchAsWanted(level === 'off');
  };
  /** The last prompt that a frame has told. */
  let told: string | undefined;
  const start = (isLed: () => boolean) => {
    hasShown = false;
    told = undefined;
    void send({ type: 'page-started' }).then((answer) => {
      watchAsWanted(answer?.isOff === true);
      // If a frame of the page before told it in leaving, it was forgotten together with that page.
      if (told) void send({ type: 'prompt-seen', prompt: told });
      // What the page itself has said meanwhile is newer.
      if (!answer?.unanswered || hasShown) return;
      if (isLed()) onPrompt(answer.unanswered);
      else void send({ type: 'prompt-answered' });
    });
  };
  if (isTop) {
    start(isLedHere);
    // Also when the browser has kept it, and shows it once more.
    addEventListener('pageshow', ({ persisted }) => persisted && start(() => true), {
      signal: ended.signal,
    });
  }

  const hear = createHear<RequestToPage, unknown>(readRequestToPage, {
    'hints-set': ({ level }) => void answerAs(level),
    'card-wanted': () => void wishes().then(view.takeFocus),
    'prompt-passed-on': ({ prompt }) => {
      told = prompt;
      void show(prompt);
      return true;
    },
    'own-remedy': ({ remedy, words }) => {
      void show(remedy, words);
      return true;
    },
    'own-changed': () => {
      void wishes().then(view.dropOwn);
      return true;
    },
  });
  browser.runtime.onMessage.addListener(hear);
  ended.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
});

// ---------------------------------------------------------------------------------------------

/** Whether the page before has led to this one, and not the person by an address or a bookmark. */
function isLedHere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    document.referrer !== '' || (navigation as PerformanceNavigationTiming).type !== 'navigate'
  );
}

/** What is known of a prompt; nothing where the page has made up its id. */
function remedyOf(prompt: string, { remedies }: Wishes): Remedy | undefined {
  return Object.hasOwn(remedies, prompt) ? remedies[prompt] : undefined;
}

/** Whether the extension was updated or removed while the page is open. */
function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
