import hint from 'knowledge:hint';
import { read as readPhrases } from 'knowledge:phrases';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { GuidePage } from '../../components/card.tsx';
import type { Remedy } from '../../core/knowledge/compile.ts';
import type { Box } from '../../core/place.ts';
import type { Message } from '../../core/protocol.ts';
import { createNextAct } from '../../page/prompts/next-act.ts';
import { clock } from '../../page/read/clock.ts';
import { takeOver } from '../../page/read/shared-record.ts';
import { createCardView } from './card-view.tsx';
import { hearMessages } from './hear-messages.ts';
import { type PageStart, watchStarts } from './page-start.ts';
import { watchSwitched } from './watch-document.ts';
import { followWishes } from './wishes.ts';

/** Runs in the top page; and in a frame of a page that is not the portal's, to show the card there. */
export default defineUnlistedScript(() => {
  const ended = takeOver('top');
  const { signal } = ended;
  const send = async (message: Message): Promise<unknown> =>
    isCutOff() ? undefined : browser.runtime.sendMessage(message).catch(() => {});
  const onGuide = (page: GuidePage) => void send({ type: 'guide-wanted', ...page });
  const view = createCardView(document, { followWishes, onGuide, clock }, signal);

  const awaitAct = createNextAct(() => void send({ type: 'prompt-answered' }), signal);
  let start: PageStart | undefined;
  const show = (wanted: string | Remedy, words?: Box) => {
    awaitAct();
    start?.noteShown();
    // What it knows may be out of date.
    if (isCutOff()) view.askToReload();
    else void view.show(wanted, words);
  };
  const onPrompt = (prompt: string, words?: Box) => {
    // First, since a dialog of the browser stops the page until it is answered.
    void send({ type: 'prompt-seen', prompt });
    show(prompt, words);
  };
  // Read with the first hint of a prompt, so that the card need not wait for them.
  const read = () => {
    if (!isCutOff()) view.prepare();
    return readPhrases();
  };
  const onLandmark = () => void send({ type: 'way-needed' });
  // In a frame of a page that is not the portal's, it is started only to show the card.
  const isTop = window.top === window;
  // At once, since what the page shows while the background answers is not shown again.
  const turnOff = isTop
    ? watchSwitched(document, { hint, read }, { onPrompt, onLandmark }, signal)
    : () => {};
  if (isTop) start = watchStarts({ send, onOff: turnOff, onPrompt }, signal);
  const answerAs = async (level: string) => {
    // The storage may tell it later, and what the page already says is found only once.
    await view.setLevel(level);
    turnOff(level === 'off');
  };
  hearMessages(
    (message) => {
      if (message.type === 'hints-set') void answerAs(message.level);
      if (message.type === 'card-wanted') void view.takeFocus();
      if (message.type !== 'prompt-seen') return false;
      start?.noteTold(message.prompt);
      show(message.prompt);
      return true;
    },
    (news) => {
      if (news.remedy) show(news.remedy, news.words);
      else void view.dropOwn();
    },
    signal,
  );
});

// ---------------------------------------------------------------------------------------------

/** Whether the extension was updated or removed while the page is open. */
function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
