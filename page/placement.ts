/** In which corner of the window a card stands least in the way. Pure geometry, in CSS pixels. */

/** A rectangle in the window's coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A corner of the window, to which the card stays fastened when its size changes. */
export interface Corner {
  readonly side: 'left' | 'right';
  readonly edge: 'top' | 'bottom';
}

/** A size, of the card or of the window. */
export type Size = Pick<Box, 'width' | 'height'>;

/** The space between the card and the edges of the window. */
export const MARGIN = 20;

/** The first one is taken when others are no better. */
const CORNERS: readonly [Corner, ...Corner[]] = [
  { side: 'right', edge: 'bottom' },
  { side: 'right', edge: 'top' },
  { side: 'left', edge: 'bottom' },
  { side: 'left', edge: 'top' },
];

/**
 * @param card its size
 * @param window the size of what the person sees
 * @param avoided what must stay free, the most important first: overlap with an earlier box
 *   counts before any overlap with a later one
 * @returns the corner in which the card covers least of them
 */
export function bestCorner(card: Size, window: Size, avoided: readonly Box[]): Corner {
  const least = (best: Corner, corner: Corner) =>
    compare(boxIn(corner, card, window), boxIn(best, card, window), avoided) < 0 ? corner : best;
  return CORNERS.reduce(least, CORNERS[0]);
}

/** @returns where a card stands that is fastened to a corner of the window */
export function boxIn({ side, edge }: Corner, { width, height }: Size, window: Size): Box {
  return {
    left: side === 'left' ? MARGIN : window.width - width - MARGIN,
    top: edge === 'top' ? MARGIN : window.height - height - MARGIN,
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
