/**
 * Looks at a page again whenever it may have become another one. Only pages with a landmark are
 * watched; what knows the landmarks starts it.
 */

/** At least so long lies between two looks, in milliseconds. */
const LEAST = 250;
/** A look may take this share of the time at most. */
const SHARE = 1 / 20;

/** For so long what moves without an end is looked at, after what has set it moving. Milliseconds. */
const LONGEST_MOTION = 5_000;

/** What changes a page without changing its document; ticks and choices among it. */
const SILENT = 'change load toggle transitionrun transitionend animationstart animationend'.split(
  ' ',
);

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
  let lastAsked = 0;

  const run = () => {
    waiting = undefined;
    const begin = performance.now();
    look();
    const cost = performance.now() - begin;
    earliest = begin + cost + Math.max(LEAST, cost / SHARE);
    observer.takeRecords();
    // What comes by moving in is not there yet, and says nothing when a script moves it.
    if (isMoving(document) && begin - lastAsked < LONGEST_MOTION) askAgain();
  };
  const askAgain = () => {
    waiting ??= setTimeout(run, Math.max(0, earliest - performance.now()));
  };
  const ask = () => {
    lastAsked = performance.now();
    askAgain();
  };
  const observer = new MutationObserver(ask);
  observer.observe(document, CHANGES);
  // Pages come back from the history as they were.
  const options = { capture: true, passive: true, signal };
  for (const type of SILENT) document.addEventListener(type, ask, options);
  for (const type of ['pageshow', 'popstate', 'hashchange', 'resize']) {
    document.defaultView?.addEventListener(type, ask, options);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
  run();
  return (act) => {
    act();
    observer.takeRecords();
  };
}

// ---------------------------------------------------------------------------------------------

function isMoving(document: Document): boolean {
  return document.getAnimations().some(({ playState }) => playState === 'running');
}
