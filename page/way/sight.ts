/** What of an element a person sees, and on which side of that the element lies. */
import type { Box } from '../../core/place.ts';
import { isOurs } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { parentOf } from '../read/shadow-roots.ts';
import { isLayer } from '../signs/dialogs.ts';
import { frameElementOf } from '../signs/visibility.ts';

/** Where something lies, seen from something else. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** How an element stands before the person. */
export interface Sight {
  /** The part of it that shows; where none does, what it will show in once it is scrolled there. */
  readonly box: Box;
  /** Where it lies out of `box`; missing where it shows. */
  readonly side?: Side;
  /** What the person sees of the document. */
  readonly window: Box;
  /** Whether scrolling would bring it into view. */
  readonly canCome: boolean;
}

/** How an element stands before the person, were there nothing over the page. */
export interface Clipped extends Pick<Sight, 'box' | 'side' | 'window'> {
  /** From the innermost to the window, which is the last one. */
  readonly clips: readonly Clip[];
}

/** An element through which another is seen. */
interface Clip {
  readonly element: Element;
  readonly box: Box;
}

/** Of something larger no less must be seen, in CSS pixels. */
const LEAST = 12;
/** How finely it is looked where something lies over an element, in CSS pixels. */
const STEP = 4;
/** Where it is asked what lies over a box, as parts of its size. */
const ASKED = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** @returns what all that clips an element leaves of it now, whatever lies over that */
export function clippedOf(element: Element): Clipped {
  const clips = clipsAround(element);
  const window = (clips.at(-1) as Clip).box;
  let box: Box = real(element).getBoundingClientRect();
  let side: Side | undefined;
  for (const clip of clips) {
    const part = cut(box, clip.box);
    if (part.width >= Math.min(LEAST, box.width) && part.height >= Math.min(LEAST, box.height)) {
      box = part;
    } else {
      side = sideOf(box, clip.box);
      box = clip.box;
    }
  }
  return { box, ...(side && { side }), window, clips };
}

/**
 * @param element the element
 * @param clipped what all that clips it leaves of it now
 * @returns what of it shows, through all that clips and covers it
 */
export function sightOf(element: Element, clipped: Clipped = clippedOf(element)): Sight {
  const { box, side, window, clips } = clipped;
  if (side) return { box, side, window, canCome: true };
  const open = uncovered(element, box);
  if (open.height > 0) return { box: open, window, canCome: true };
  const isAbove = box.top + box.height / 2 < window.top + window.height / 2;
  return {
    box: window,
    side: isAbove ? 'above' : 'below',
    window,
    canCome: clips.some((clip) => {
      const { scrollTop, scrollHeight, clientHeight } = real(clip.element);
      return isAbove ? scrollTop > 0 : scrollHeight - clientHeight - scrollTop > 1;
    }),
  };
}

/** @returns whether a click would arrive, if need be after scrolling: a dialog of the page may lie above */
export function isReachable(element: Element): boolean {
  const { box, side, canCome } = sightOf(element);
  if (!side) return true;
  return (
    canCome &&
    ASKED.some(([x, y]) => {
      const { ownerDocument: document } = real(element);
      const at = topAt(document, box.left + x * box.width, box.top + y * box.height);
      return !at || !isLayerOver(at, element);
    })
  );
}

// ---------------------------------------------------------------------------------------------

/** From the innermost to the window, which is the last one. */
function clipsAround(element: Element): Clip[] {
  const { ownerDocument: document } = real(element);
  const clips: Clip[] = [];
  let { position } = getComputedStyle(element);
  for (let at = parentOf(element); at && real(at).parentElement; at = parentOf(at)) {
    const style = getComputedStyle(at);
    // Positioned boxes escape from what clips the boxes around them.
    const isAround =
      style.transform !== 'none' ||
      style.filter !== 'none' ||
      (position === 'absolute' ? style.position !== 'static' : position !== 'fixed');
    if (!isAround) continue;
    const clipsNothing = style.overflow === 'visible' || style.display === 'inline';
    if (!clipsNothing && at !== real(document).body) clips.push({ element: at, box: innerBox(at) });
    position = style.position;
  }
  const root = real(document).scrollingElement ?? real(document).documentElement;
  return [...clips, { element: root, box: windowBox(real(document).defaultView as Window) }];
}

/** What an element shows of what is in it: without borders and scroll bars. */
function innerBox(element: Element): Box {
  const { left, top, width } = real(element).getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = real(element);
  // Zoom and transforms count in the one and not in the other.
  const scale = width / real(element as HTMLElement).offsetWidth || 1;
  return {
    left: left + clientLeft * scale,
    top: top + clientTop * scale,
    width: clientWidth * scale,
    height: clientHeight * scale,
  };
}

/** What the person sees of a document, also through the frames that it is in, as far as they may be asked. */
function windowBox(view: Window): Box {
  const { offsetLeft, offsetTop, width, height } = view.visualViewport as VisualViewport;
  const box = { left: offsetLeft, top: offsetTop, width, height };
  const frame = frameElementOf(view);
  if (!frame) return box;
  const inner = innerBox(frame);
  const seen = clipsAround(frame).reduce((part, clip) => cut(part, clip.box), inner);
  return cut(box, { ...seen, left: seen.left - inner.left, top: seen.top - inner.top });
}

function cut(a: Box, b: Box): Box {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(a.left + a.width, b.left + b.width) - left),
    height: Math.max(0, Math.min(a.top + a.height, b.top + b.height) - top),
  };
}

function sideOf(box: Box, clip: Box): Side {
  if (box.top + box.height < clip.top + LEAST) return 'above';
  if (box.top > clip.top + clip.height - LEAST) return 'below';
  return box.left < clip.left ? 'left' : 'right';
}

/** What is left of a box below the head, and above the foot, that the page keeps in view. */
function uncovered(element: Element, { left, top, width, height }: Box): Box {
  const x = left + width / 2;
  let [from, to] = [top, top + height];
  while (from < to && !isHit(element, x, from + 1)) from += STEP;
  while (from < to && !isHit(element, x, to - 1)) to -= STEP;
  return { left, top: from, width, height: Math.max(0, to - from) };
}

function isHit(element: Element, x: number, y: number): boolean {
  const at = topAt(real(element).ownerDocument, x, y);
  return at === undefined || real(element).contains(at) || real(at).contains(element);
}

/** Whether what was met lies over the page with the element, and not on it. */
function isLayerOver(met: Element, element: Element): boolean {
  for (let at: Element | null = met; at && !real(at).contains(element); at = parentOf(at)) {
    if (isLayer(at)) return true;
  }
  return false;
}

/** What a click would meet there; what is ours can be put aside, and counts as not there. */
function topAt(document: Document, x: number, y: number): Element | undefined {
  return real(document)
    .elementsFromPoint(x, y)
    .find((one) => !isOurs(one));
}
