import { read as readPhrases } from 'knowledge:phrases';
import prefilter from 'knowledge:prefilter';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardAct } from '../../core/guidance/card-act.ts';
import type { HintLevel } from '../../core/hint-levels.ts';
import type { Remedy } from '../../core/knowledge/shipped.ts';
import { createNextInput } from '../../page/prompts/next-input.ts';
import { clock } from '../../page/read/clock.ts';
import type { MeasureBox } from '../../page/read/readers.ts';
import { takeOver } from '../../page/read/shared-record.ts';
import { onceShown } from '../../page/read/shown.ts';
import { followCardSettings } from './card-settings.ts';
import { type CardView, createCardView, type ViewNeeds } from './card-view.tsx';
import { createRequestHearing } from './hear-requests.ts';
import { type Starts, watchStarts } from './page-start.ts';
import { isCutOff, send } from './send.ts';
import { watchSwitched } from './watch-document.ts';

/** Runs in the top page; and in a frame of a page that is not the portal's, to show the card there. */
export default defineUnlistedScript(() => {
  const { signal } = takeOver('top');
  onceShown(document, () => begin(signal), signal);
});

// ---------------------------------------------------------------------------------------------

function begin(signal: AbortSignal): void {
  let act: CardAct | undefined;
  let view: CardView | undefined;
  // Next to no page has a card: with the first one, what shows it is run for the first time.
  const viewAtNeed = () => {
    const askForBook = async () => (await starts?.book()) ?? send({ type: 'card-book-wanted' });
    view ??= createCardView(
      document,
      viewNeeds(askForBook, () => act),
      signal,
    );
    return view;
  };
  const setAct = (next?: CardAct) => {
    act = next;
    view?.update();
  };

  const awaitInput = createNextInput(() => void send({ type: 'input-seen' }), signal);
  let starts: Starts | undefined;
  const show = (wanted: string | Remedy, words?: MeasureBox, told?: Promise<unknown>) => {
    awaitInput();
    starts?.noteShown();
    // What it knows may be out of date.
    if (isCutOff()) viewAtNeed().askToReload();
    else void viewAtNeed().show(wanted, words, told);
  };
  const onPrompt = (prompt: string, words?: MeasureBox) => {
    // First, since a dialog of the browser stops the page until it is answered.
    const told = send({ type: 'prompt-seen', prompt }).then(
      (answer) => answer && setAct(answer.act),
    );
    show(prompt, words, told);
  };
  // Read as soon as a text may hold a prompt, so that the card need not wait for them.
  const read = () => {
    if (!isCutOff()) viewAtNeed().prepare();
    return readPhrases();
  };
  const onPage = () => void send({ type: 'way-needed' });
  // In a frame of a page that is not the portal's, it is started only to show the card.
  const isTop = window.top === window;
  // At once, since what the page shows while the background answers is not shown again.
  const turnOff = isTop
    ? watchSwitched(document, { prefilter, read }, { onPrompt, onPage }, signal)
    : () => {};
  if (isTop) starts = watchStarts({ onOff: turnOff, onPrompt }, signal);
  const setLevel = async (level: HintLevel) => {
    // The storage may tell it later, and what the page already says is found only once.
    await view?.setLevel(level);
    turnOff(level === 'off');
  };
  const onTold = (prompt: string) => starts?.noteTold(prompt);
  hearRequests(
    () => createRequestHearing({ view: () => view, setAct, show, setLevel, onTold }),
    signal,
  );
}

/**
 * Most pages are asked for nothing: what checks and answers is run with the first request.
 *
 * @param create makes it
 * @param signal ends it
 */
function hearRequests(
  create: () => ReturnType<typeof createRequestHearing>,
  signal: AbortSignal,
): void {
  let made: ReturnType<typeof create> | undefined;
  const hear: ReturnType<typeof create> = (...arrived) => {
    made ??= create();
    return made(...arrived);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}

function viewNeeds(
  askForBook: Parameters<typeof followCardSettings>[0],
  act: ViewNeeds['act'],
): ViewNeeds {
  return {
    followCardSettings: (onChange, ended) => followCardSettings(askForBook, onChange, ended),
    act,
    onGuide: (page) => void send({ type: 'guide-wanted', page }),
    clock,
  };
}
