/** What the person needs to see and reach while the card is shown. */
import type { Box } from '../../core/place.ts';
import { real } from '../read/real.ts';
import { focusedIn } from '../read/shadow-roots.ts';
import { hasHand, isControlOrField } from '../signs/controls.ts';
import { documentIn, openDialog } from '../signs/open-dialogs.ts';

/** In a dialog of more elements, only those are asked that are controls by their names. */
const MOST_ASKED = 300;

/**
 * @param document the page's document
 * @param words where the words of the prompt stand, if on the page itself
 * @returns the boxes to keep free, the most important first: each control of the open dialog, the
 *   focused field, the words, and the dialog itself
 */
export function inTheWay(document: Document, words?: Box): Box[] {
  const dialog = openDialog(document);
  const focused = [focusedIn(document) ?? []].flat().filter(isControlOrField);
  const frames = dialog ? [] : [...real(document).querySelectorAll('iframe, frame')];
  return [
    ...(dialog ? controlsOf(dialog).map(boxOf).map(grown(dialog)) : []),
    ...focused.map(boxOf),
    ...(words ? [words] : []),
    ...(dialog ? [boxOf(dialog)].map(grown(dialog)) : []),
    ...frames.flatMap(inFrame),
  ].filter(({ width, height }) => width > 0 && height > 0);
}

// ---------------------------------------------------------------------------------------------

function boxOf(element: Element): Box {
  return real(element).getBoundingClientRect();
}

/** What is a control by its name, or where the page shows a hand: many make theirs of any element. */
function controlsOf(dialog: Element): Element[] {
  const all = [...real(dialog).querySelectorAll('*')];
  return all.filter(
    (element) => isControlOrField(element) || (all.length <= MOST_ASKED && hasHand(element)),
  );
}

/** Where a part of a dialog will stand: many dialogs open by growing around their centre. */
function grown(dialog: Element): (part: Box) => Box {
  const { left, top, width, height } = boxOf(dialog);
  const isOpening = width > 0 && real(dialog).getAnimations().length > 0;
  const scale = isOpening ? real(dialog as HTMLElement).offsetWidth / width : 1;
  const [x, y] = [left + width / 2, top + height / 2];
  return (part) => ({
    left: x + (part.left - x) * scale,
    top: y + (part.top - y) * scale,
    width: part.width * scale,
    height: part.height * scale,
  });
}

/** What is in the way in a frame, as seen from the page around it. */
function inFrame(frame: Element): Box[] {
  const document = documentIn(frame);
  if (!document) return [];
  const { left: x, top: y } = real(frame).getBoundingClientRect();
  return inTheWay(document).map(({ left, top, width, height }) => ({
    left: left + x,
    top: top + y,
    width,
    height,
  }));
}
