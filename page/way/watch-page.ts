/**
 * Looks at a page again when it may have become another one, or when what it shows of its known texts
 * may have changed. What it says anew is read elsewhere.
 */
import type { Clock } from '../read/clock.ts';
import { real } from '../read/real.ts';
import { documentsAround, frameElementOf } from '../signs/visibility.ts';

/** What shows and hides a frame in the pages around it. */
const AROUND: MutationObserverInit = {
  subtree: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

/** At least so long lies between two looks, in milliseconds. */
const LEAST = 250;
/** A look may take this share of the time at most. */
const SHARE = 1 / 20;
/** For so long after the page has come or the person has done something, every change counts. Milliseconds. */
const AWAKE = 2_000;
/** Later, so much lies between two looks for changes beside the known texts, in milliseconds. */
const LAZY = 2_000;
/** When so many of them in a row have shown nothing new, only what happens around the texts counts. */
const MOST_IDLE = 3;
/** When more has changed at once, it is not told where. */
const MOST_TARGETS = 30;

/** For so long what moves without an end is looked at, after what has set it moving. Milliseconds. */
const LONGEST_MOTION = 5_000;

/** What changes a page without changing its document; ticks and choices among it, and what styles do. */
const SILENT =
  'click change load toggle transitionrun transitionend animationstart animationend'.split(' ');

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'open', 'href', 'value'],
};

/** What is watched, and how. */
interface Watched {
  /**
   * Takes a look; what it changes of the page's root is not taken for a change.
   * @returns whether it has shown anything new
   */
  look(): boolean;
  /** Reads all of the page. */
  readAll(): void;
  /** @returns whether a node holds one of the known texts */
  isAround(node: Node): boolean;
}

/** Looks at a page. */
interface PageWatch {
  /** Has a look taken soon. */
  lookSoon(): void;
  /** Runs what does not look, but may change the page's root, too. */
  quietly(act: () => void): void;
}

/**
 * Takes a look at once.
 *
 * @param document the page
 * @param clock the time by which it does
 * @param signal ends it
 */
export function watchPage(
  document: Document,
  { look, readAll, isAround }: Watched,
  clock: Clock,
  signal: AbortSignal,
): PageWatch {
  const quietLook = () => {
    const isNew = look();
    observer.takeRecords();
    return isNew;
  };
  const pace = createPace(quietLook, () => isMoving(document), clock);
  const view = real(document).defaultView;
  const isHere = (node: Node) => isAround(node) || isAroundFrame(node, view);
  const observer = new MutationObserver((records) => {
    if (pace.isAwake() || isAnyAround(records, isHere)) pace.lookSoon();
    else pace.lookLater();
  });
  const observe = () => {
    observer.observe(document, CHANGES);
    for (const around of documentsAround(document)) observer.observe(around, AROUND);
  };
  observe();
  // What a frame observes around it would keep its document when it goes.
  view?.addEventListener('pagehide', () => observer.disconnect(), { signal });
  view?.addEventListener('pageshow', ({ persisted }) => persisted && observe(), { signal });
  // It is also shown and hidden by pages that may not be asked.
  const inView = new IntersectionObserver(pace.lookSoon);
  if (view !== view?.top) inView.observe(real(document).documentElement);
  const options = { capture: true, passive: true, signal };
  for (const type of SILENT) {
    real(document).addEventListener(type, pace.wake, options);
  }
  // Pages come back from the history as they were, and go on to others without being loaded.
  const readAnew = () => {
    readAll();
    pace.wake();
  };
  for (const type of ['pageshow', 'popstate', 'hashchange']) {
    view?.addEventListener(type, readAnew, options);
  }
  view?.addEventListener('resize', pace.wake, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    inView.disconnect();
    pace.end();
  });
  pace.run();
  return {
    lookSoon: pace.lookSoon,
    quietly(act) {
      act();
      observer.takeRecords();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** When looks are taken. */
interface Pace {
  /** Takes one now. */
  run(): void;
  lookSoon(): void;
  /** Has one taken some time, if those before have shown anything new. */
  lookLater(): void;
  /** Has one taken soon, and every change count for a while. */
  wake(): void;
  isAwake(): boolean;
  /** Calls off the one that is to be taken. */
  end(): void;
}

function createPace(look: () => boolean, isStillMoving: () => boolean, clock: Clock): Pace {
  let cancel: (() => void) | undefined;
  let isLazy = false;
  let earliest = 0;
  let lastAsked = clock.now();
  let awakeUntil = lastAsked + AWAKE;
  let idle = 0;

  const run = () => {
    cancel = undefined;
    const begin = clock.now();
    const isNew = look();
    idle = isNew || !isLazy ? 0 : idle + 1;
    const cost = clock.now() - begin;
    earliest = begin + cost + Math.max(LEAST, cost / SHARE);
    // What comes by moving in is not there yet, and says nothing when a script moves it.
    if (begin - lastAsked < LONGEST_MOTION && isStillMoving()) ask(false);
  };
  const ask = (lazily: boolean) => {
    if (cancel && (lazily || !isLazy)) return;
    cancel?.();
    isLazy = lazily;
    const delay = Math.max(0, earliest - clock.now());
    cancel = clock.after(lazily ? Math.max(LAZY, delay) : delay, run);
  };
  const lookSoon = () => {
    lastAsked = clock.now();
    ask(false);
  };
  return {
    run,
    lookSoon,
    lookLater() {
      if (idle < MOST_IDLE) ask(true);
    },
    wake() {
      awakeUntil = clock.now() + AWAKE;
      idle = 0;
      lookSoon();
    },
    isAwake: () => clock.now() < awakeUntil,
    end: () => cancel?.(),
  };
}

function isAnyAround(
  records: readonly MutationRecord[],
  isAround: (node: Node) => boolean,
): boolean {
  const targets = new Set<Node>();
  let last: Node | undefined;
  for (const { target } of records) {
    // Records of one element follow each other.
    if (target !== last) targets.add(target);
    last = target;
    if (targets.size > MOST_TARGETS) return true;
  }
  for (const target of targets) if (isAround(target)) return true;
  return false;
}

/** Whether the frame of a window stands in the node, or a frame around it does. */
function isAroundFrame(node: Node, view: Window | null): boolean {
  const frame = view && frameElementOf(view);
  if (!frame) return false;
  return (
    real(node).contains(frame) || isAroundFrame(node, real(real(frame).ownerDocument).defaultView)
  );
}

function isMoving(document: Document): boolean {
  return real(document)
    .getAnimations()
    .some(({ playState }) => playState === 'running');
}
