/** Has the card make room for what the page shows below it, and tells when that is over. */
import { MARKER } from '../read/our-elements.ts';
import type { MeasureBox } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { focusedIn, shadowRootOf } from '../read/shadow-roots.ts';
import { openDialogs } from '../signs/open-dialogs.ts';
import { overlap } from './placement.ts';
import { markedIn } from './surroundings.ts';
import { watchOpening } from './watch-opening.ts';

/** Knows which dialogs are open. */
interface RoomMaker {
  /** Takes what is open now, which may still be moving, as the words may: until the signal. */
  begin(signal: AbortSignal, words?: MeasureBox): void;
  /** Looks for dialogs that come, grow and go, fields that get the focus, and marks, until the signal. */
  follow(signal: AbortSignal): void;
}

interface Callbacks {
  /** Is told that the card stands, or may stand, where the person needs to see. */
  onCovering(): void;
  /** Is told that no dialog is open any more. */
  onGone(): void;
}

/**
 * @param document the page's document
 * @param container what has the size of the card
 */
export function createRoomMaker(
  document: Document,
  container: HTMLElement,
  { onCovering, onGone }: Callbacks,
): RoomMaker {
  let dialogs: readonly Element[] = [];
  const covers = (element: Element | null) => {
    if (!element) return false;
    return overlap(real(element).getBoundingClientRect(), container.getBoundingClientRect()) > 0;
  };
  let asked = 0;
  let look = () => {};
  // Once a frame, since looking for dialogs has the browser lay out the page.
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => look());
  };
  // A dialog that is taken away or hidden has no size any more.
  const sizes = new ResizeObserver(ask);
  const know = (signal: AbortSignal, words: readonly MeasureBox[] = []) => {
    const known = dialogs;
    dialogs = openDialogs(document);
    const opened = dialogs.filter((dialog) => !known.includes(dialog));
    const opening = opened.map((dialog) => () => real(dialog).getBoundingClientRect());
    watchOpening([...opening, ...words], onCovering, signal);
    for (const dialog of opened) sizes.observe(dialog);
    return known;
  };
  return {
    begin(signal, words) {
      dialogs = [];
      know(signal, words && [words]);
    },
    follow(signal) {
      look = () => {
        if (signal.aborted) return;
        const known = know(signal);
        if (known.length > 0 && dialogs.length === 0) onGone();
        else if (dialogs.some(covers)) onCovering();
      };
      const comings = new MutationObserver(ask);
      if (real(document).body) comings.observe(real(document).body, { childList: true });
      const unwatch = followMarker(document, () => markedIn(document).some(covers) && onCovering());
      signal.addEventListener('abort', () => {
        comings.disconnect();
        sizes.disconnect();
        unwatch();
      });
      const hearFocus = () => {
        if (covers(focusedIn(document))) onCovering();
      };
      const view = real(document).defaultView;
      view?.addEventListener('focusin', hearFocus, { capture: true, signal });
      // What comes late moves what was there.
      view?.addEventListener('load', onCovering, { signal });
      // It may have been drawn to another place, or hidden without having another size.
      view?.addEventListener('pointerup', ask, { capture: true, signal });
    },
  };
}

// ---------------------------------------------------------------------------------------------

/**
 * @param onMark is told when the marker has come, and each time that it is drawn elsewhere
 * @returns ends it
 */
function followMarker(document: Document, onMark: () => void): () => void {
  const draws = new MutationObserver(onMark);
  const find = () => {
    const marker = real(document).querySelector(MARKER);
    const root = marker && shadowRootOf(marker);
    if (!root) return;
    draws.observe(root, { subtree: true, attributes: true, childList: true });
    onMark();
  };
  const comings = new MutationObserver(find);
  comings.observe(real(document).documentElement, { childList: true });
  find();
  return () => {
    draws.disconnect();
    comings.disconnect();
  };
}
