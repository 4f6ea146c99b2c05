/** Where in the window a card or a strip stands least in the way. Pure geometry, in CSS pixels. */
import type { Box, Place } from '../../core/place.ts';

/** A size, of what is placed or of the window. */
export type Size = Pick<Box, 'width' | 'height'>;

/** One of the forms in which the same can be shown. */
export interface Form<Name> {
  readonly name: Name;
  readonly size: Size;
  /** It stands beside what it is about; without it, in a corner. */
  readonly isDocked: boolean;
  /** Where it stands now: it stays while it covers nothing there, and is near to what it is about. */
  readonly current?: Place | undefined;
}

/** What the choice of a place heeds. */
export interface Surroundings {
  /** The size of what the person sees. */
  readonly window: Size;
  /**
   * What must stay free, the most important first: where not all of it can, overlap with an earlier
   * box counts before any overlap with a later one.
   */
  readonly avoided: readonly Box[];
  /** What it is about: the dialog, or the words on the page. */
  readonly anchor?: Box | undefined;
  /** Where the person has put it; taken unless another place covers less. */
  readonly preferred?: Place | undefined;
}

/** The space between what is placed and the edges of the window, where nobody has moved it. */
const MARGIN = 20;

/** The space that is left beside what must stay free: where there is room, and where there is little. */
const GAPS = [12, 0];

/** So far from what it is about it may stay. */
const NEAR = 60;

/** Of more boxes beside what it is about, the edges of the most important ones are tried. */
const MOST_TRIED = 30;

/** Edges that meet may share less than this, in square pixels, since places are rounded. */
const ROUNDED = 1;

/** The first one is taken when others are no better. */
const CORNERS: readonly [Place, ...Place[]] = [
  { side: 'right', edge: 'bottom', x: MARGIN, y: MARGIN },
  { side: 'right', edge: 'top', x: MARGIN, y: MARGIN },
  { side: 'left', edge: 'bottom', x: MARGIN, y: MARGIN },
  { side: 'left', edge: 'top', x: MARGIN, y: MARGIN },
];

/** Gives a form, which the browser may have to lay out for that. */
export type MakeForm<Name> = () => Form<Name>;

/**
 * @param forms the one that says most first; those behind the first that finds a place are not made
 * @returns the first form that finds a place where it covers nothing, there; where none does, the
 *   last one, where it covers least of what matters most
 */
export function arrange<Name>(
  [first, ...others]: readonly [MakeForm<Name>, ...MakeForm<Name>[]],
  around: Surroundings,
): { readonly name: Name; readonly place: Place } {
  const form = first();
  const place = freePlace(form, around);
  const [next, ...rest] = others;
  if (!place && next) return arrange([next, ...rest], around);
  return { name: form.name, place: place ?? bestPlace(form.size, around) };
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

/** A place where it covers nothing; nothing where there is none. */
function freePlace(
  { size, isDocked, current }: Form<unknown>,
  around: Surroundings,
): Place | undefined {
  const { window, avoided, anchor, preferred } = around;
  if (size.width > window.width || size.height > window.height) return undefined;
  const isFree = (box: Box) => avoided.every((other) => overlap(box, other) < ROUNDED);
  const corner = boxAt(CORNERS[0], size, window);
  const far = (box: Box) =>
    isDocked && anchor
      ? distance(box, anchor)
      : Math.abs(box.left - corner.left) + Math.abs(box.top - corner.top);
  const isNear = (place: Place) =>
    !isDocked || !anchor || distance(boxAt(place, size, window), anchor) <= NEAR;
  const known = [
    ...(preferred ? [preferred] : []),
    ...(current && isNear(current) ? [current] : []),
    ...(isDocked && anchor ? [] : CORNERS),
  ];
  return (
    known
      .map((place) => fitted(place, size, window))
      .find((place) => isFree(boxAt(place, size, window))) ??
    GAPS.map((gap) => nearest(boxesBeside(size, window, edgesOf(around), gap).filter(isFree), far))
      .filter((box) => box !== undefined)
      .map((box) => placeOf(box, window))[0]
  );
}

/** Where it covers least, if it has to cover something: in a corner, unless it covers less elsewhere. */
function bestPlace(size: Size, { window, avoided, preferred = CORNERS[0] }: Surroundings): Place {
  const flush = CORNERS.map((corner) => ({ ...corner, x: 0, y: 0 }));
  const corners = [preferred, ...CORNERS, ...flush].map((place) =>
    boxAt(fitted(place, size, window), size, window),
  );
  // Also on the dialog: between its controls, or beside the field that has the focus.
  const edges = avoided.slice(0, MOST_TRIED);
  const others = GAPS.flatMap((gap) => boxesBeside(size, window, edges, gap));
  const least = (best: Box, box: Box) => (compare(box, best, avoided) < 0 ? box : best);
  return placeOf([...corners, ...others].reduce(least), window);
}

/** What a free place can touch: what it is about, and what stands beside that. */
function edgesOf({ avoided, anchor }: Surroundings): readonly Box[] {
  if (!anchor) return avoided.slice(0, MOST_TRIED);
  // The controls of a dialog are free when it is.
  const isBeside = (box: Box) => overlap(box, anchor) < box.width * box.height;
  return [anchor, ...avoided.filter(isBeside).slice(0, MOST_TRIED)];
}

/**
 * Where a box can stand that touches, but for the gap, one of some boxes or the edges of the window: if
 * they leave it a free place anywhere, one of these is free. Those below, above and beside the first
 * come first.
 */
function boxesBeside(
  { width, height }: Size,
  window: Size,
  boxes: readonly Box[],
  gap: number,
): Box[] {
  const lefts = alongOf(
    width,
    window.width,
    boxes.map(({ left: from, width: length }) => ({ from, length })),
    gap,
  );
  const tops = alongOf(
    height,
    window.height,
    boxes.map(({ top: from, height: length }) => ({ from, length })),
    gap,
  );
  // Below and above it stands in the middle of its width; beside it at the same height.
  return tops.flatMap((top) => lefts.map((left) => ({ left, top, width, height })));
}

interface Span {
  readonly from: number;
  readonly length: number;
}

/** Where a length can begin in one direction; of the first of the spans also within it. */
function alongOf(length: number, whole: number, spans: readonly Span[], gap: number): number[] {
  const beside = spans.flatMap(({ from, length: taken }) => [
    from + taken + gap,
    from - gap - length,
  ]);
  const within = spans
    .slice(0, 1)
    .flatMap(({ from, length: taken }) => [
      from + (taken - length) / 2,
      from,
      from + taken - length,
    ]);
  const all = [...beside.slice(0, 2), ...within, gap, whole - gap - length, ...beside.slice(2)];
  return all.filter((at) => at >= gap && at + length <= whole - gap);
}

/** The first of those that are as near as any. */
function nearest(boxes: readonly Box[], far: (box: Box) => number): Box | undefined {
  return boxes.reduce<Box | undefined>(
    (best, box) => (best && far(best) <= far(box) ? best : box),
    undefined,
  );
}

/** How far one is from the other's edges. */
function distance(a: Box, b: Box): number {
  const x = Math.max(a.left - b.left - b.width, b.left - a.left - a.width, 0);
  const y = Math.max(a.top - b.top - b.height, b.top - a.top - a.height, 0);
  return x + y;
}

/** @returns below 0 when `a` covers less than `b` of the first box that tells them apart, above 0 when more */
function compare(a: Box, b: Box, avoided: readonly Box[]): number {
  for (const box of avoided) {
    const difference = overlap(a, box) - overlap(b, box);
    if (Math.abs(difference) >= ROUNDED) return difference;
  }
  return 0;
}
