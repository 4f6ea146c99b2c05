/** Where beside a control the page is free, as the browser tells what a click there would meet. */
import type { Box } from '../../core/place.ts';
import { MARKER, OVERLAY } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { CONTROL_OR_FIELD, controlAround, hasHand } from '../signs/controls.ts';
import { gapsBetween, grown, isOver, placeFlag, type Surroundings } from './flag-place.ts';

/** What is wanted. */
interface Wanted extends Pick<Surroundings, 'around' | 'window' | 'farthest'> {
  /** What is tried, the best first; what is behind one that finds a place is not asked for. */
  readonly tries: readonly (() => Try)[];
}

/** A flag, and where it may stand: anywhere in the window, where nothing else is said. */
interface Try {
  readonly size: Pick<Box, 'width' | 'height'>;
  readonly within?: Box;
}

/** What is not free. */
interface Taken {
  readonly controls: Box[];
  readonly texts: Box[];
}

/** No control that a person can hit is smaller, in CSS pixels. */
const STEP = 8;
/** So far a flag keeps from other controls, in CSS pixels. */
const BESIDE = 2;
/** A page on which more has to be tried has no room. */
const MOST_TRIED = 24;
/** What takes clicks without being a control by its name: what is in it cannot be asked. */
const OPAQUE = `iframe,object,embed,video,audio,${OVERLAY}`;
/** What says something without text. */
const PICTURE = 'img,svg,canvas';

/**
 * @param element the control that the flag is about
 * @returns the nearest place where the flag covers no other control; undefined where there is none
 */
export function findFreeSpace(element: Element, { tries, ...wanted }: Wanted): Box | undefined {
  const taken: Taken = { controls: controlsAround(element, wanted), texts: [] };
  const asked = new Set<Element>();
  for (const next of tries) {
    const { size, within: window = wanted.window } = next();
    for (let i = 0; i < MOST_TRIED; i++) {
      const place = placeFlag(size, { ...wanted, window, ...taken });
      if (!place) break;
      if (!addTaken(taken, place, element, asked)) return place;
    }
  }
  return undefined;
}

/**
 * Browsers need long for each point of a large page, so that only every second one each way is
 * asked for: what is as large as most controls is met at once, all of them in four turns.
 *
 * @param turn another number each time; those that follow each other ask for other points
 * @returns whether a place of the flag has no other control below it
 */
export function isFree(element: Element, place: Box, turn: number): boolean {
  const taken: Taken = { controls: [], texts: [] };
  addTaken(taken, place, element, new Set(), turn);
  return taken.controls.length === 0;
}

// ---------------------------------------------------------------------------------------------

/** The controls within reach that are so by their names: what is smaller than a step is among them. */
function controlsAround(
  element: Element,
  { around, window, farthest }: Omit<Wanted, 'tries'>,
): Box[] {
  const { ownerDocument: document } = real(element);
  return [...real(document).querySelectorAll(CONTROL_OR_FIELD)].flatMap((one) => {
    const box = real(one).getBoundingClientRect();
    if (
      !isOver(grown(box, BESIDE), window) ||
      Math.max(...gapsBetween(box, around)) > farthest + around.width ||
      real(one).contains(element)
    ) {
      return [];
    }
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    // What is hidden or scrolled away is not there. What lies above costs less to ask than all that is there.
    const isThere =
      real(one).contains(real(document).elementFromPoint(x, y)) ||
      real(document).elementsFromPoint(x, y).includes(one);
    return isThere ? [grown(box, BESIDE)] : [];
  });
}

/** Adds what a place lies over, or in turn a quarter of it. @returns whether that is more than was known */
function addTaken(
  taken: Taken,
  { left, top, width, height }: Box,
  element: Element,
  asked: Set<Element>,
  turn?: number,
): boolean {
  const { controls, texts } = taken;
  const before = controls.length + texts.length;
  const isInTurn = (i: number, bit: number) =>
    turn === undefined || (i & 1) === ((turn >> bit) & 1);
  for (const y of pointsAlong(top, height).filter((_, i) => isInTurn(i, 1))) {
    for (const x of pointsAlong(left, width).filter((_, i) => isInTurn(i, 0))) {
      if ([...controls, ...texts].some((box) => isIn(box, x, y))) continue;
      const met = real(real(element).ownerDocument)
        .elementsFromPoint(x, y)
        .find((one) => real(one).localName !== MARKER);
      if (!met || real(met).contains(element)) continue;
      const control = controlAt(met);
      if (control && !real(control).contains(element)) {
        const box = real(control).getBoundingClientRect();
        // A link over several lines, and what is drawn outside of its box.
        const isWhole = isIn(box, x, y);
        controls.push(
          grown(isWhole ? box : { left: x, top: y, width: 0, height: 0 }, isWhole ? BESIDE : STEP),
        );
      } else if (!asked.has(met)) {
        asked.add(met);
        texts.push(...textsOf(met));
      }
    }
  }
  return controls.length + texts.length > before;
}

/** From just within one end to just within the other. */
function pointsAlong(from: number, length: number): number[] {
  const count = Math.ceil(length / STEP);
  return Array.from({ length: count + 1 }, (_, i) => from + 0.1 + ((length - 0.2) * i) / count);
}

function isIn({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function controlAt(met: Element): Element | null {
  return (
    real(met).closest(`${CONTROL_OR_FIELD},${OPAQUE}`) ??
    controlAround(met) ??
    (hasHand(met) ? met : null)
  );
}

/** Where the words of an element stand that are in it directly, or the picture that it is. */
function textsOf(element: Element): Box[] {
  if (real(element).matches(PICTURE)) return [real(element).getBoundingClientRect()];
  return [...real(element).childNodes].flatMap((node) => {
    if (real(node).nodeType !== Node.TEXT_NODE || !real(node).nodeValue?.trim()) return [];
    const range = real(real(element).ownerDocument).createRange();
    range.selectNode(node);
    return [...range.getClientRects()];
  });
}
