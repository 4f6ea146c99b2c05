/** Where in the window a card stands least in the way. Pure geometry, in CSS pixels. */
import type { Box, Place } from '../../core/place.ts';

/** A size, of the card or of the window. */
export type Size = Pick<Box, 'width' | 'height'>;

/** The space between the card and the edges of the window, where nobody has moved it. */
const MARGIN = 20;

/** The first one is taken when others are no better. */
const CORNERS: readonly [Place, ...Place[]] = [
  { side: 'right', edge: 'bottom', x: MARGIN, y: MARGIN },
  { side: 'right', edge: 'top', x: MARGIN, y: MARGIN },
  { side: 'left', edge: 'bottom', x: MARGIN, y: MARGIN },
  { side: 'left', edge: 'top', x: MARGIN, y: MARGIN },
];

/**
 * @param card its size
 * @param window the size of what the person sees
 * @param avoided what must stay free, the most important first: overlap with an earlier box
 *   counts before any overlap with a later one
 * @param preferred where the person has put the card; taken unless a corner is better
 * @returns the place in which the card covers least of them
 */
export function bestPlace(
  card: Size,
  window: Size,
  avoided: readonly Box[],
  preferred: Place = CORNERS[0],
): Place {
  const least = (best: Place, place: Place) =>
    compare(boxAt(place, card, window), boxAt(best, card, window), avoided) < 0 ? place : best;
  return CORNERS.reduce(least, fitted(preferred, card, window));
}

/** @returns the corner after the one that a card is nearest to, all four in turn */
export function nextCorner({ side, edge }: Place): Place {
  const order = [0, 2, 3, 1] as const;
  const at = order.findIndex((i) => CORNERS[i]?.side === side && CORNERS[i]?.edge === edge);
  return CORNERS[order[(at + 1) % order.length] ?? 0] ?? CORNERS[0];
}

/** @returns the place of a box, measured from the sides that it is nearest to */
export function placeOf({ left, top, width, height }: Box, window: Size): Place {
  const right = window.width - left - width;
  const bottom = window.height - top - height;
  return {
    ...(left < right ? { side: 'left', x: left } : { side: 'right', x: right }),
    ...(top < bottom ? { edge: 'top', y: top } : { edge: 'bottom', y: bottom }),
  };
}

/** @returns the place, moved as little as needed to have the whole card in the window */
export function fitted({ side, edge, x, y }: Place, card: Size, window: Size): Place {
  return {
    side,
    edge,
    x: Math.max(0, Math.min(x, window.width - card.width)),
    y: Math.max(0, Math.min(y, window.height - card.height)),
  };
}

/** @returns where a card stands that is fastened there */
export function boxAt({ side, edge, x, y }: Place, { width, height }: Size, window: Size): Box {
  return {
    left: side === 'left' ? x : window.width - width - x,
    top: edge === 'top' ? y : window.height - height - y,
    width,
    height,
  };
}

/** @returns the area that two boxes share, in square pixels */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

// ---------------------------------------------------------------------------------------------

/** @returns below 0 when `a` covers less than `b` of the first box that tells them apart, above 0 when more */
function compare(a: Box, b: Box, avoided: readonly Box[]): number {
  for (const box of avoided) {
    const difference = overlap(a, box) - overlap(b, box);
    if (difference !== 0) return difference;
  }
  return 0;
}
