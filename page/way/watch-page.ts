/**
 * Looks at a page again whenever it may have become another one. Only pages with a landmark are
 * watched; what knows the landmarks starts it.
 */
import { real } from '../read/real.ts';
import { documentsAround } from '../signs/visibility.ts';

/** What shows and hides a frame in the pages around it. */
const AROUND: MutationObserverInit = {
  subtree: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

/** At least so long lies between two looks, in milliseconds. */
const LEAST = 250;
/** A look may take this share of the time at most. */
const SHARE = 1 / 20;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'open', 'href', 'value'],
};

/**
 * @param document the page
 * @param look takes a look; what it changes of the page's root is not taken for a change
 * @param signal ends it
 * @returns runs what does not look, but may change the page's root, too
 */
export function watchPage(
  document: Document,
  look: () => void,
  signal: AbortSignal,
): (act: () => void) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;

  const run = () => {
    waiting = undefined;
    const begin = performance.now();
    look();
    const cost = performance.now() - begin;
    earliest = begin + cost + Math.max(LEAST, cost / SHARE);
    observer.takeRecords();
  };
  const ask = () => {
    waiting ??= setTimeout(run, Math.max(0, earliest - performance.now()));
  };
  const observer = new MutationObserver(ask);
  const inView = new IntersectionObserver(ask);
  const view = real(document).defaultView;
  const observe = () => {
    observer.observe(document, CHANGES);
    for (const around of documentsAround(document)) observer.observe(around, AROUND);
  };
  observe();
  // What a frame observes around it would keep its document when it goes.
  view?.addEventListener('pagehide', () => observer.disconnect(), { signal });
  view?.addEventListener('pageshow', ({ persisted }) => persisted && observe(), { signal });
  // It is also shown and hidden by pages that may not be asked.
  if (view !== view?.top) inView.observe(real(document).documentElement);
  // Ticks and choices are no changes of the document; pages come back from the history as they were.
  const options = { capture: true, passive: true, signal };
  for (const type of ['change', 'load']) real(document).addEventListener(type, ask, options);
  for (const type of ['pageshow', 'popstate', 'hashchange', 'resize']) {
    view?.addEventListener(type, ask, options);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    inView.disconnect();
    clearTimeout(waiting);
  });
  run();
  return (act) => {
    act();
    observer.takeRecords();
  };
}
