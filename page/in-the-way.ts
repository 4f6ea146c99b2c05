/** What the person needs to see and reach while the card is shown. */
import type { Box } from './placement.ts';
import { shadowRootsIn } from './shadow-roots.ts';

const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const CONTROL = 'button, a[href], input, select, textarea, [role="button"]';

/** A layer that fills this share of the window is the shade behind a dialog, or the page itself. */
const WHOLE = 0.8;

/**
 * @param document the page's document
 * @param words where the words of the prompt stand, if on the page itself
 * @returns the boxes to keep free, the most important first: each control of the open dialog, the
 *   focused field, the words, and the dialog itself
 */
export function inTheWay(document: Document, words?: Box): Box[] {
  const dialog = openDialog(document);
  const controls = dialog ? [...dialog.querySelectorAll(CONTROL)] : [];
  const focused = document.activeElement?.matches(CONTROL) ? [document.activeElement] : [];
  const frames = dialog ? [] : [...document.querySelectorAll('iframe, frame')];
  return [
    ...[...controls, ...focused].map(boxOf),
    ...(words ? [words] : []),
    ...(dialog ? [boxOf(dialog)] : []),
    ...frames.flatMap(inFrame),
  ].filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * @param document the page's document
 * @returns the dialog by its role, else the layer that lies above the page at the window's centre
 */
export function openDialog(document: Document): Element | undefined {
  const named = [document, ...shadowRootsIn(document)]
    .flatMap((tree) => [...tree.querySelectorAll(DIALOG)])
    .filter((element) => isPart(element));
  return named.at(-1) ?? layerAtCentre(document);
}

// ---------------------------------------------------------------------------------------------

function boxOf(element: Element): Box {
  return element.getBoundingClientRect();
}

/** What is in the way in a frame, as seen from the page around it; unknown in one of another site. */
function inFrame(frame: Element): Box[] {
  const { contentDocument: document } = frame as HTMLIFrameElement;
  if (!document?.documentElement) return [];
  const { left: x, top: y } = frame.getBoundingClientRect();
  return inTheWay(document).map(({ left, top, width, height }) => ({
    left: left + x,
    top: top + y,
    width,
    height,
  }));
}

function layerAtCentre(document: Document): Element | undefined {
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const [top] = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  let layer: Element | undefined;
  for (let at = top; at && at !== document.body; at = at.parentElement ?? undefined) {
    if (getComputedStyle(at).position === 'static') continue;
    if (isPart(at)) layer = at;
  }
  return layer;
}

/** Whether it shows, and leaves something of the window beside it. */
function isPart(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  return width > 0 && height > 0 && width * height < innerWidth * innerHeight * WHOLE;
}
