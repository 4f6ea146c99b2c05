import wayBook from 'knowledge:way-book';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/marker.css?inline';
import { type ActHere, isPageAdvice, type PageAdvice } from '../../core/guidance/page-advice.ts';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import type { RequestToWay } from '../../core/protocol/exchanges.ts';
import { createHear } from '../../core/protocol/hear.ts';
import { createSend } from '../../core/protocol/send.ts';
import { readRequestToWay } from '../../core/protocol/to-way.ts';
import { shareReading, takeOver } from '../../page/read/shared-record.ts';
import { flagAtAct, flagAtOther, HOME } from '../../page/way/flag-words.ts';
import { followWay, type NextOnPage } from '../../page/way/follow-way.ts';
import { createMarker, type Mark, type Marker } from '../../page/way/marker.ts';

/** The background starts it in a document that may be a page which is known. */
export default defineUnlistedScript(() => {
  const ended = takeOver('way');
  const { signal } = ended;
  let showAnew = () => {};
  let advice: PageAdvice | undefined;
  let place: ShownPage = {};
  // After an update of the extension this script is cut off.
  const send = createSend(
    () => browser.runtime,
    { 'page-seen': isPageAdvice },
    () => ended.abort(),
  );
  const take = (given: PageAdvice | undefined) => {
    // It is told at once, and again when what it follows from has been kept.
    if (JSON.stringify(given) === JSON.stringify(advice)) return;
    advice = given;
    showAnew();
  };
  const say = async () => {
    const said = place;
    const given = await send({ type: 'page-seen', ...said });
    if (said === place) take(given);
  };
  const hear = createHear<RequestToWay, unknown>(readRequestToWay, {
    'advice-set': ({ advice: given }) => take(given),
  });
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
  // The tab has been at another page while the browser kept this one.
  addEventListener('pageshow', ({ persisted }) => persisted && void say(), { signal });
  // A frame that goes shows nothing any more.
  const leave = () => void send({ type: 'page-seen' });
  if (window.top !== window) addEventListener('pagehide', leave, { signal });
  let marker: Marker | undefined;
  const mark = (next: NextOnPage | undefined) => {
    // Made with the first: most pages have nothing to be marked.
    if (next) marker ??= createMarker(document, css, signal);
    marker?.show(next && markOf(next, advice));
  };
  const way = followWay(
    document,
    wayBook,
    () => advice,
    {
      onPlace(now) {
        // What was advised for the page before holds for the controls of this one, not for another.
        if (now.page !== place.page) advice = undefined;
        place = now;
        void say();
      },
      onNext: mark,
      onClicked: (act) => void send({ type: 'act-clicked', ...withoutLabels(act) }),
    },
    signal,
  );
  showAnew = way.showAnew;
  shareReading(way.reader);
});

// ---------------------------------------------------------------------------------------------

function withoutLabels(act: ActHere) {
  return 'prompt' in act ? { prompt: act.prompt } : act;
}

function markOf(next: NextOnPage, advice: PageAdvice | undefined): Mark {
  if (next.kind === 'act') {
    const { choice, step } = next;
    const final = choice.isLast ? step?.final : undefined;
    return {
      element: choice.element,
      text: flagAtAct(next, advice?.path !== undefined),
      ...(final !== undefined && { note: final }),
      tone: final === undefined ? 'next' : 'final',
    };
  }
  if (next.kind === 'home') return { element: next.element, text: HOME, tone: 'next' };
  const right = advice?.right ?? '';
  const name = wayBook.ways[right]?.name ?? '';
  const text = flagAtOther(next.item.name, name, right === advice?.path);
  return { element: next.element, text, tone: 'stop' };
}
