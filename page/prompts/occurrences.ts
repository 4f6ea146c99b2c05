/**
 * Keeps the words of prompts that stand on a page, and tells of each one when a person can see it:
 * once for each time that the page raises it.
 *
 * Words that are there but hidden are looked at again when something that can reveal them happens.
 * While there are no words at all, nothing listens for such things.
 */
import { judge, type Setting } from '../../core/recognition/judge.ts';
import type { FindPrompts } from '../../core/recognition/recognise.ts';
import { rangeOf, type Words, wordsIn } from '../read/locate-words.ts';
import { OVERLAY } from '../read/our-elements.ts';
import type { Arrival, OnPrompt } from '../read/readers.ts';
import { parentOf } from '../read/shadow-roots.ts';
import { settingOf } from '../signs/setting.ts';
import { frameElementOf, isVisible } from '../signs/visibility.ts';

/** The words of prompts that stand on a page. */
export interface Occurrences {
  readonly size: number;
  /** Takes words that were found; known ones are left as they are. */
  add(words: Words, arrival: Arrival): void;
  /**
   * Looks again at the words in, under and around what the page has changed, and drops those that
   * are gone. To be called before the new ones are added.
   */
  review(changed: Iterable<Node>): void;
  /** Listens anew, after the page has replaced its document and with it every listener. */
  rearm(): void;
}

/** A page that holds more is not looked at for more. */
const MOST = 100;

/**
 * A box that fades in is transparent in its first frames. So many frames are looked at after each
 * event that can reveal it; the end of an animation is such an event.
 */
const FRAMES_TO_LOOK = 3;

/** For so long the frames of an animation without an end are looked at. Milliseconds. */
const LONGEST_ANIMATION = 5_000;

/**
 * Words that were gone for less, while the person did nothing, were only drawn anew. Milliseconds.
 */
const REDRAWN_WITHIN = 250;

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

interface Occurrence {
  words: Words;
  readonly arrival: Arrival;
  isShown: boolean;
  /** It was hidden at first, or in between. */
  wasHidden: boolean;
}

/** A prompt that was reported. */
interface Report {
  readonly prompt: string;
  /** All that its block said. */
  readonly said: string;
  /** How much the person had done until then. */
  readonly acts: number;
  /** When it was last seen; Infinity while it is to be seen. */
  seen: number;
}

/**
 * @param document the document they stand in
 * @param find finds the words of prompts in a text
 * @param onPrompt takes each prompt that is raised
 * @param signal ends everything
 */
export function createOccurrences(
  document: Document,
  find: FindPrompts,
  onPrompt: OnPrompt,
  signal: AbortSignal,
): Occurrences {
  const all = new Set<Occurrence>();
  const reports = new Set<Report>();
  const watch = createRevealWatch(document, lookSoon, signal);
  const acts = createActCounter(document, signal);
  let framesLeft = 0;
  let frame = 0;
  let lastAct = 0;

  function look(): void {
    for (const occurrence of all) lookAt(occurrence);
  }

  function lookAt(occurrence: Occurrence): void {
    const { words } = occurrence;
    if (!words.first.isConnected || !words.last.isConnected) {
      drop(occurrence);
      return;
    }
    // Without its styles, a page shows what it means to hide.
    if (isUnstyled(document)) return;
    const wasShown = occurrence.isShown;
    occurrence.isShown = isVisible(rangeOf(words));
    if (!occurrence.isShown) {
      occurrence.wasHidden = true;
      if (wasShown) leave(words);
      return;
    }
    if (wasShown) return;
    const { appeared, alone } = occurrence.arrival;
    // What was hidden and is shown now has appeared, whenever it came.
    const arrival = { appeared: appeared || occurrence.wasHidden, alone };
    const setting = settingOf(words, arrival);
    if (judge(words.finding, setting).isPrompt) report(words);
    else if (!occurrence.wasHidden) drop(occurrence);
  }

  function report(words: Words): void {
    const { prompt, block: said } = words.finding;
    const now = performance.now();
    const before = [...reports].find(
      (one) => one.prompt === prompt && isSameAgain(one, said, acts.count(), now),
    );
    forgetOld(now);
    if (before) {
      reports.delete(before);
      reports.add({ ...before, said, seen: Infinity });
      return;
    }
    reports.add({ prompt, said, acts: acts.count(), seen: Infinity });
    onPrompt(prompt, rangeOf(words).getBoundingClientRect());
  }

  function leave({ finding: { prompt, block: said } }: Words): void {
    for (const one of reports) {
      if (one.prompt === prompt && one.said === said && one.seen === Infinity) {
        one.seen = performance.now();
        return;
      }
    }
  }

  function forgetOld(now: number): void {
    for (const one of reports) if (one.seen + REDRAWN_WITHIN < now) reports.delete(one);
  }

  function drop(occurrence: Occurrence): void {
    if (occurrence.isShown) leave(occurrence.words);
    all.delete(occurrence);
    watch.unobserve(occurrence.words.element);
    if (all.size === 0) watch.stop();
  }

  function lookSoon(): void {
    framesLeft = FRAMES_TO_LOOK;
    lastAct = performance.now();
    if (frame === 0) frame = requestAnimationFrame(lookEachFrame);
  }

  function lookEachFrame(): void {
    frame = 0;
    if (signal.aborted) return;
    look();
    framesLeft -= 1;
    const moving = performance.now() - lastAct < LONGEST_ANIMATION && [...all].some(isMoving);
    if (framesLeft > 0 || moving) frame = requestAnimationFrame(lookEachFrame);
  }

  signal.addEventListener('abort', () => all.clear());

  return {
    get size() {
      return all.size;
    },
    add(words, arrival) {
      if (all.size >= MOST || !couldBePrompt(words)) return;
      for (const { words: known } of all) {
        if (known.element === words.element && known.finding.prompt === words.finding.prompt) {
          return;
        }
      }
      const occurrence: Occurrence = { words, arrival, isShown: false, wasHidden: false };
      all.add(occurrence);
      lookAt(occurrence);
      if (!all.has(occurrence)) return;
      watch.observe(words.element);
      lookSoon();
    },
    review(changed) {
      const roots = [...changed];
      for (const occurrence of all) {
        const { element, finding, first, last } = occurrence.words;
        const isInside = roots.some((root) => element.contains(root));
        if (!element.isConnected) {
          drop(occurrence);
        } else if (isInside || roots.some((root) => root.contains(element))) {
          const now = wordsIn(element, find).find(
            (words) => words.element === element && words.finding.prompt === finding.prompt,
          );
          if (!now) drop(occurrence);
          // Something else around them changed: the card was closed, a notice came up elsewhere.
          else if (!isInside && now.first === first && now.last === last) continue;
          else {
            // Written once more: the next try of the person, or only another second of a countdown.
            const wasShown = occurrence.isShown;
            if (wasShown) leave(occurrence.words);
            occurrence.words = now;
            occurrence.isShown = false;
            lookAt(occurrence);
          }
        }
      }
    },
    rearm() {
      acts.rearm();
      if (all.size > 0) watch.start();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Words that would be no prompt even in a dialog need not be looked at. */
function couldBePrompt({ finding }: Words): boolean {
  const dialog: Setting = {
    channel: 'page',
    appeared: true,
    layered: true,
    titled: false,
    helped: true,
  };
  return judge(finding, dialog).isPrompt;
}

/** Whether a prompt is one that was reported, drawn anew or changed by a countdown. */
function isSameAgain(before: Report, said: string, acts: number, now: number): boolean {
  const gone = before.seen === Infinity ? 0 : now - before.seen;
  if (gone > REDRAWN_WITHIN) return false;
  // The person's next try says the very same; what says something else is still the first one.
  return acts === before.acts || said !== before.said;
}

/** Whether the page still waits for its styles, and nothing of it is to be seen. */
function isUnstyled(document: Document): boolean {
  return (
    document.readyState !== 'complete' &&
    performance.getEntriesByType('paint').length === 0 &&
    [...document.querySelectorAll<HTMLLinkElement>('head>link[rel~="stylesheet" i]')].some(
      ({ sheet, disabled }) => sheet === null && !disabled,
    )
  );
}

function isMoving({ words, isShown }: Occurrence): boolean {
  if (isShown) return false;
  for (let at: Element | null = words.element; at; at = parentOf(at)) {
    if (at.getAnimations().some(({ playState }) => playState === 'running')) return true;
  }
  return false;
}

/** Counts what the person does on the page, from the first prompt on. */
function createActCounter(document: Document, signal: AbortSignal) {
  let acts = 0;
  let counts = false;
  const count = ({ target }: Event) => {
    // What is done on the card is no next try.
    if (!(target instanceof Element && target.localName === OVERLAY)) acts += 1;
  };
  const rearm = () => {
    const options = { capture: true, passive: true, signal };
    for (const event of ['click', 'keydown', 'submit']) {
      if (counts) document.defaultView?.addEventListener(event, count, options);
    }
  };
  return {
    count() {
      if (!counts) {
        counts = true;
        rearm();
      }
      return acts;
    },
    rearm,
  };
}

/** Listens for all that can reveal or move something, as long as it is told to. */
function createRevealWatch(document: Document, onChange: () => void, signal: AbortSignal) {
  let intersections: IntersectionObserver | undefined;
  let watching: AbortController | undefined;
  const stop = () => {
    watching?.abort();
    watching = undefined;
  };
  const start = () => {
    stop();
    watching = new AbortController();
    const options = { capture: true, passive: true, signal: watching.signal };
    const attributes = new MutationObserver(onChange);
    watching.signal.addEventListener('abort', () => attributes.disconnect());
    // A frame is revealed by the pages around it.
    for (const each of documentsAround(document)) {
      for (const event of REVEALING) each.addEventListener(event, onChange, options);
      each.defaultView?.addEventListener('resize', onChange, options);
      each.defaultView?.addEventListener('hashchange', onChange, options);
      attributes.observe(each, { subtree: true, attributes: true });
    }
  };
  signal.addEventListener('abort', () => {
    stop();
    intersections?.disconnect();
  });
  return {
    start,
    stop,
    observe(element: Element) {
      if (!watching) start();
      intersections ??= new IntersectionObserver(onChange);
      intersections.observe(element);
    },
    unobserve: (element: Element) => intersections?.unobserve(element),
  };
}

function documentsAround(document: Document): Document[] {
  const frame = document.defaultView && frameElementOf(document.defaultView);
  return frame ? [document, ...documentsAround(frame.ownerDocument)] : [document];
}
