/** What lies over a page. */
import { saidIn, textLength } from '../read/measure.ts';
import { real } from '../read/real.ts';
import { parentOf } from '../read/shadow-roots.ts';
import { isDialogOrMessage, isLayer } from './dialogs.ts';

/** What says less lies over an empty page. Normalised characters. */
const SHORTEST_PAGE = 60;
/** What fills less of the window's height is no view of a page. */
const TALL = 0.7;

/** @returns the box around an element (or itself) that is laid over what is around it */
export function layerAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !isLayer(at)) at = parentOf(at);
  return at;
}

/**
 * Whether a layer is the page itself: many pages are one box that fills the window, or a pane beside
 * a menu. It says most of what the page says, and lies over none of it.
 */
export function isPage(layer: Element): boolean {
  if (!answers) {
    answers = new Map();
    // A page may hold the words a hundred times, and all are asked about at once.
    setTimeout(() => {
      answers = undefined;
    });
  }
  const answer =
    answers.get(layer) ?? (!isDialogOrMessage(layer) && isTall(layer) && isOnTop(layer));
  answers.set(layer, answer);
  return answer;
}

// ---------------------------------------------------------------------------------------------

let answers: Map<Element, boolean> | undefined;

/** Whether it reaches from the top of the window to the foot, or nearly so. */
function isTall(layer: Element): boolean {
  const { top, bottom } = real(layer).getBoundingClientRect();
  return Math.min(innerHeight, bottom) - Math.max(0, top) > TALL * innerHeight;
}

/** Whether it says most of what the page says, and lies over none of it. */
function isOnTop(layer: Element): boolean {
  const { body } = real(real(layer).ownerDocument);
  const { left, top, right, bottom } = real(layer).getBoundingClientRect();
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  const isOver = real(real(layer).ownerDocument)
    .elementsFromPoint(x, y)
    .some((at) => !real(at).contains(layer) && !real(layer).contains(at) && textLength(at) > 0);
  if (isOver || body === null) return false;
  const own = saidIn(layer).length;
  return own >= SHORTEST_PAGE && own >= saidIn(body).length / 2;
}
