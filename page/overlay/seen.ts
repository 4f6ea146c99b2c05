/** Whether the person really sees the card. What one click has for good depends on it. */
import { real } from '../read/real.ts';
import { treesOf } from '../read/shadow-roots.ts';

/** So long it must have been seen, with what it says now. Milliseconds. */
const LONG_ENOUGH = 500;
/** The least that browsers allow between two answers. Milliseconds. */
const DELAY = 100;

/** What covers what is in the top layer can lie only there. */
const ABOVE = ':popover-open,:fullscreen';

/** Knows since when the card is seen. */
export interface SeenWatch {
  /** Whether it has been seen for long enough: on top, covered by nothing. */
  isSeen(): boolean;
  /** Takes that it says something else from now on. */
  noteAnew(): void;
  /** Looks at it, until the signal. */
  follow(signal: AbortSignal): void;
}

/** What Chromium alone tells; see “Intersection Observer v2”. */
interface Visibility extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * @param host the card's host
 * @param container what is to be seen
 */
export function createSeenWatch(host: HTMLElement, container: HTMLElement): SeenWatch {
  let since = Infinity;
  let isVisible: boolean | undefined;
  return {
    isSeen: () => performance.now() - since >= LONG_ENOUGH && (isVisible ?? !mayBeBelow(host)),
    noteAnew() {
      since = Math.max(since, performance.now());
    },
    follow(signal) {
      const options = { threshold: 0, trackVisibility: true, delay: DELAY };
      const observer = new IntersectionObserver((entries) => {
        const last = entries.at(-1) as Visibility;
        isVisible = last.isVisible;
        const isUncovered = isVisible ?? last.isIntersecting;
        since = isUncovered ? Math.min(since, performance.now()) : Infinity;
      }, options);
      since = Infinity;
      observer.observe(container);
      signal.addEventListener('abort', () => observer.disconnect());
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Whether something else of the top layer is there: which came last, nobody tells. */
function mayBeBelow(host: HTMLElement): boolean {
  return treesOf(host.ownerDocument)
    .flatMap((tree) => [...real(tree).querySelectorAll(ABOVE)])
    .some((other) => !real(other).contains(host));
}
