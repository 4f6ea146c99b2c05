/** When something that is hidden on a page may have been revealed or moved. */
import { real } from '../read/real.ts';
import { documentsAround } from '../signs/visibility.ts';

/** Tells when to look again, as long as it is started. */
export interface RevealWatch {
  start(): void;
  stop(): void;
  /** Starts, and also tells when the element comes into view or leaves it. */
  observe(element: Element): void;
  unobserve(element: Element): void;
  /** Lets the next frames be looked at. */
  lookSoon(): void;
}

/**
 * A box that fades in is transparent in its first frames. So many frames are looked at after each
 * event that can reveal it; the end of an animation is such an event.
 */
const FRAMES_TO_LOOK = 3;

/** For so long the frames of an animation without an end are looked at. Milliseconds. */
const LONGEST_ANIMATION = 5_000;

/** What can reveal something without changing an attribute. */
const REVEALING = [
  'transitionend',
  'animationstart',
  'animationend',
  'toggle',
  'load',
  'readystatechange',
  'change',
  'click',
  'focusin',
  'pointerover',
  'fullscreenchange',
];

/**
 * @param document the document to watch
 * @param look looks again at what is watched
 * @param isMoving whether any of it is in an animation
 * @param signal ends it
 */
export function createRevealWatch(
  document: Document,
  look: () => void,
  isMoving: () => boolean,
  signal: AbortSignal,
): RevealWatch {
  const lookSoon = createFrameLook(look, isMoving, signal);
  let intersections: IntersectionObserver | undefined;
  let watching: AbortController | undefined;
  const stop = () => {
    watching?.abort();
    watching = undefined;
  };
  const start = () => {
    stop();
    watching = new AbortController();
    listen(document, lookSoon, watching.signal);
    // What listens in the documents around keeps this one as long as they stay. A page that the
    // browser has kept begins anew when it is shown again.
    const view = real(document).defaultView;
    const pause = () => {
      stop();
      view?.addEventListener('pageshow', start, { once: true, signal });
    };
    view?.addEventListener('pagehide', pause, { signal: watching.signal });
  };
  signal.addEventListener('abort', () => {
    stop();
    intersections?.disconnect();
  });
  return {
    start,
    stop,
    observe(element) {
      if (!watching) start();
      intersections ??= new IntersectionObserver(lookSoon);
      intersections.observe(element);
    },
    unobserve: (element) => intersections?.unobserve(element),
    lookSoon,
  };
}

// ---------------------------------------------------------------------------------------------

/** Looks at the next frames, and at more of them while something moves. */
function createFrameLook(look: () => void, isMoving: () => boolean, signal: AbortSignal) {
  let framesLeft = 0;
  let frame = 0;
  let lastCall = 0;
  const lookEachFrame = () => {
    frame = 0;
    if (signal.aborted) return;
    look();
    framesLeft -= 1;
    const moves = performance.now() - lastCall < LONGEST_ANIMATION && isMoving();
    if (framesLeft > 0 || moves) frame = requestAnimationFrame(lookEachFrame);
  };
  return () => {
    framesLeft = FRAMES_TO_LOOK;
    lastCall = performance.now();
    if (frame === 0) frame = requestAnimationFrame(lookEachFrame);
  };
}

/** Listens for all that can reveal or move something. */
function listen(document: Document, onChange: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const attributes = new MutationObserver(onChange);
  signal.addEventListener('abort', () => attributes.disconnect());
  // A frame is revealed by the pages around it.
  for (const each of [document, ...documentsAround(document)]) {
    for (const event of REVEALING) real(each).addEventListener(event, onChange, options);
    const { defaultView: view } = real(each);
    view?.addEventListener('resize', onChange, options);
    view?.addEventListener('hashchange', onChange, options);
    attributes.observe(each, { subtree: true, attributes: true });
  }
}
