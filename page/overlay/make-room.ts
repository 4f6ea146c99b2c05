/** Has the card make room for what opens on the page below it. */
import { real } from '../read/real.ts';
import { focusedIn } from '../read/shadow-roots.ts';
import { openDialogs } from '../signs/open-dialogs.ts';
import { overlap } from './placement.ts';
import { watchOpening } from './watch-opening.ts';

/** Knows which dialogs are open. */
interface RoomMaker {
  /** Takes what is open now, which may still be moving: until the signal. */
  begin(signal: AbortSignal): void;
  /** Looks for dialogs that open, and fields that get the focus, until the signal. */
  follow(signal: AbortSignal): void;
}

/**
 * @param document the page's document
 * @param container what has the size of the card
 * @param onCovering is told that the card stands, or may stand, where the person needs to see
 */
export function createRoomMaker(
  document: Document,
  container: HTMLElement,
  onCovering: () => void,
): RoomMaker {
  let dialogs: readonly Element[] = [];
  const covers = (element: Element | null) => {
    if (!element) return false;
    return overlap(real(element).getBoundingClientRect(), container.getBoundingClientRect()) > 0;
  };
  const look = (signal: AbortSignal) => {
    const known = dialogs;
    dialogs = openDialogs(document);
    const opened = dialogs.filter((dialog) => !known.includes(dialog));
    if (opened.some(covers)) onCovering();
    watchOpening(opened, onCovering, signal);
  };
  return {
    begin(signal) {
      dialogs = openDialogs(document);
      watchOpening(dialogs, onCovering, signal);
    },
    follow(signal) {
      let asked = 0;
      // Once a frame, since looking for dialogs has the browser lay out the page.
      const comings = new MutationObserver(() => {
        cancelAnimationFrame(asked);
        asked = requestAnimationFrame(() => signal.aborted || look(signal));
      });
      if (real(document).body) comings.observe(real(document).body, { childList: true });
      signal.addEventListener('abort', () => comings.disconnect());
      const hearFocus = () => {
        if (covers(focusedIn(document))) onCovering();
      };
      real(document).defaultView?.addEventListener('focusin', hearFocus, { capture: true, signal });
    },
  };
}
