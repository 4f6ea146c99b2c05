/** What is around the card: what the person needs to see and reach while it is shown. */
import type { Box } from '../../core/place.ts';
import { MARKER } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { focusedIn, shadowRootOf } from '../read/shadow-roots.ts';
import { CONTROL, hasHand, isControlOrField } from '../signs/controls.ts';
import { documentIn, openDialog } from '../signs/open-dialogs.ts';
import type { Surroundings } from './placement.ts';

/** In a dialog of more elements, only those are asked that are controls by their names. */
const MOST_ASKED = 300;

/** Of a page of more controls, only so many are looked through for those that the card names. */
const MOST_NAMED = 1_000;

/** What the page has of it. */
type OnPage = Pick<Surroundings, 'avoided' | 'anchor'>;

/**
 * @param document the page's document
 * @param words where the words of the prompt stand, if on the page itself
 * @param named texts of controls that what is shown says to click
 * @returns the boxes to keep free: each control of the open dialog, the focused field, the control
 *   that the marker marks, with its flag, the other ones that are named, the words, and the dialog
 *   itself; and as the anchor the open dialog, else the words, where neither is there what is marked
 */
export function findSurroundings(
  document: Document,
  words?: Box,
  named: readonly string[] = [],
): OnPage {
  const element = openDialog(document);
  const dialog = element && [boxOf(element)].map(grown(element)).find(isSeen);
  const focused = [focusedIn(document) ?? []].flat().filter(isControlOrField);
  const marked = markedIn(document).map(boxOf).filter(isSeen);
  const frames = element ? [] : [...real(document).querySelectorAll('iframe, frame')].map(inFrame);
  return {
    avoided: [
      ...(element ? controlsOf(element).map(boxOf).map(grown(element)) : []),
      ...focused.map(boxOf),
      ...marked,
      ...(named.length > 0 ? namedIn(document, named.map(bare)).map(boxOf) : []),
      ...(words ? [words] : []),
      ...(dialog ? [dialog] : []),
      ...frames.flatMap(({ avoided }) => avoided),
    ].filter(isSeen),
    // The words of a dialog that has gone have no place any more.
    anchor:
      dialog ??
      frames.find(({ anchor }) => anchor)?.anchor ??
      [...(words ? [words] : []), ...marked].find(isSeen),
  };
}

/** @returns what the marker draws: around a control, and beside it */
export function markedIn(document: Document): Element[] {
  const marker = real(document).querySelector(MARKER);
  return [...((marker && shadowRootOf(marker))?.querySelectorAll(':not(style)') ?? [])];
}

// ---------------------------------------------------------------------------------------------

function isSeen({ width, height }: Box): boolean {
  return width > 0 && height > 0;
}

function boxOf(element: Element): Box {
  return real(element).getBoundingClientRect();
}

function namedIn(document: Document, named: readonly string[]): Element[] {
  const textOf = (one: Element) =>
    real(one).textContent || real(one as HTMLInputElement).value || '';
  return [...real(document).querySelectorAll(CONTROL)]
    .slice(0, MOST_NAMED)
    .filter((one) => named.includes(bare(textOf(one))));
}

/** Pages write blanks into their labels, or none, and small letters. */
function bare(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
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
function inFrame(frame: Element): OnPage {
  const document = documentIn(frame);
  if (!document) return { avoided: [] };
  const { left: x, top: y } = real(frame).getBoundingClientRect();
  const { avoided, anchor } = findSurroundings(document);
  const seen = ({ left, top, width, height }: Box) => ({
    left: left + x,
    top: top + y,
    width,
    height,
  });
  return { avoided: avoided.map(seen), anchor: anchor && seen(anchor) };
}
