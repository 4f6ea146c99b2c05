/** Where the flag of a mark stands: in free space, never over a control. Pure geometry, in CSS pixels. */
import type { Box } from '../../core/place.ts';

/** What the choice of a place heeds. */
export interface Surroundings {
  /** What the flag stands beside, and never on. */
  readonly around: Box;
  /** What the person sees. */
  readonly window: Box;
  /** What is never covered. */
  readonly controls: readonly Box[];
  /** What is covered only where nothing near is free. */
  readonly texts: readonly Box[];
  /** The flag says nothing any more where it is farther away. */
  readonly farthest: number;
}

/** Where something begins and ends in one direction. */
type Span = readonly [number, number];

/** Of so many other boxes the edges are tried. */
const MOST_EDGES = 40;

/**
 * To cover nothing but text is as bad as to stand so far away; to cover any, half as bad. No more, since
 * a flag that stands apart may stand beside another control.
 */
const COVERED = 30;
/** Beside a corner a flag belongs less to what it is about than beside an edge. */
const CORNER = 12;
/** Beside a control a flag stands at its height: between two rows it could belong to either. */
const OUT_OF_LINE = 1.5;
/** Edges that meet may share so much, since boxes are not whole pixels. */
const ROUNDED = 0.5;

/**
 * @param size of the flag
 * @returns the place in which it is nearest, and covers least text; undefined where no place within
 *   reach is free of controls
 */
export function placeFlag(
  { width, height }: Pick<Box, 'width' | 'height'>,
  { around, window, controls, texts, farthest }: Surroundings,
): Box | undefined {
  const others = nearest([...controls, ...texts], around);
  const lefts = new Set(startsOf(width, spanOf(around), spanOf(window), others.map(spanOf)));
  const [above = 0, below = 0, ...rest] = startsOf(
    height,
    uprightSpanOf(around),
    uprightSpanOf(window),
    others.map(uprightSpanOf),
  );
  const beside = around.top + (around.height - height) / 2;
  const tops = new Set([above, below, beside, ...rest]);
  let best: Box | undefined;
  let least = Infinity;
  for (const top of tops) {
    const down = Math.max(top - around.top - around.height, around.top - top - height);
    if (down >= Math.min(least, farthest) || top < window.top) continue;
    for (const left of lefts) {
      const box = { left, top, width, height };
      const [x, y] = gapsBetween(box, around);
      const far =
        Math.max(0, x) +
        Math.max(0, y) +
        (x >= 0 && y >= 0 ? CORNER : 0) +
        (x >= 0 && y < 0 ? Math.abs(top - beside) * OUT_OF_LINE : 0);
      if (far >= least || far > farthest || !isWithin(box, window)) continue;
      if (isOver(box, around) || controls.some((other) => isOver(box, other))) continue;
      const covered = texts.reduce((sum, text) => sum + areaOf(box, text), 0) / (width * height);
      const cost = far + (covered > 0 ? (COVERED * (1 + Math.min(1, covered))) / 2 : 0);
      if (cost >= least) continue;
      least = cost;
      best = box;
    }
  }
  return best;
}

/** @returns whether one box covers a part of the other */
export function isOver(a: Box, b: Box): boolean {
  // Asked a million times where a page is full of controls: no lists are made for it.
  return (
    a.left + a.width - b.left > ROUNDED &&
    b.left + b.width - a.left > ROUNDED &&
    a.top + a.height - b.top > ROUNDED &&
    b.top + b.height - a.top > ROUNDED
  );
}

/** @returns how far apart two boxes are sideways and upright; below 0 where they share so much */
export function gapsBetween(a: Box, b: Box): readonly [number, number] {
  return [
    Math.max(a.left - b.left - b.width, b.left - a.left - a.width),
    Math.max(a.top - b.top - b.height, b.top - a.top - a.height),
  ];
}

/** @returns the box, larger by so much on each side */
export function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

// ---------------------------------------------------------------------------------------------

/** Those whose edges are tried: of a page full of controls, not all. */
function nearest(boxes: readonly Box[], around: Box): readonly Box[] {
  if (boxes.length <= MOST_EDGES) return boxes;
  const far = (box: Box) => Math.max(...gapsBetween(box, around));
  return [...boxes].sort((one, other) => far(one) - far(other)).slice(0, MOST_EDGES);
}

/**
 * Where a length can begin in one direction: beside or along what it is about, at the edges of the
 * window, beside anything else. If there is a free place, there is one among these that is no farther:
 * moved towards what it is about, it would come to touch something or be in line with it.
 */
function startsOf(
  length: number,
  [from, to]: Span,
  [first, last]: Span,
  others: readonly Span[],
): number[] {
  const beside = others.flatMap(([begin, end]) => [begin - length, end]);
  return [from - length, to, from, to - length, first, last - length, ...beside];
}

function spanOf({ left, width }: Box): Span {
  return [left, left + width];
}

function uprightSpanOf({ top, height }: Box): Span {
  return [top, top + height];
}

function isWithin(box: Box, window: Box): boolean {
  return (
    box.left >= window.left &&
    box.top >= window.top &&
    box.left + box.width <= window.left + window.width &&
    box.top + box.height <= window.top + window.height
  );
}

function areaOf(a: Box, b: Box): number {
  if (!isOver(a, b)) return 0;
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width * height;
}
