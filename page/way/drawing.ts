/** What the marker draws: an outline, a flag, and a line between them where they stand apart. */
import type { Box } from '../../core/place.ts';
import { createHost, MARKER } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { hasPopovers } from '../read/top-layer.ts';
import { gapsBetween } from './flag-place.ts';

/** The parts of the marker on a page. */
export interface Drawing {
  /** Puts it on the page of an element, and above it. */
  show(element: Element, tone: string): void;
  /** Writes the flag. @returns its size in the window, in CSS pixels */
  write(text: string, note?: string): Pick<Box, 'width' | 'height'>;
  /**
   * Draws what there is of it, in the window's coordinates.
   * @param around what the flag is about; an outline is drawn around it where it is more than an edge
   * @param arrow where the flag points to, unless that follows from where it stands
   */
  place(around: Box | undefined, flag: Box | undefined, arrow?: string): void;
  /** Takes it off the page. */
  hide(): void;
}

/** What happens at the flag. */
interface Callbacks {
  /** The pointer has come to it. */
  onPointed(): void;
  /** The person has clicked it. */
  onPressed(): void;
}

/** What pages do not hear of a flag. */
const UNHEARD =
  'click dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend'.split(
    ' ',
  );
/** The width of what the scale is measured by, in the marker's own pixels; see `marker.css`. */
const RULER = 100;
/** Outline and flag that are closer belong together without a line, in CSS pixels. */
const TOUCHING = 6;

/**
 * @param document the page's document
 * @param css the marker's styles
 */
export function createDrawing(document: Document, css: string, on: Callbacks): Drawing {
  const { host, root } = createHost(document, MARKER, css);
  // What it says stands in the side panel too, in its place among the steps.
  host.ariaHidden = 'true';
  const { ruler, drawn, line, outline, flag, text, note } = addParts(root, document);
  for (const type of UNHEARD) root.addEventListener(type, (event) => event.stopPropagation());
  flag.addEventListener('pointerenter', on.onPointed);
  // The field that has the focus keeps it.
  flag.addEventListener('mousedown', (event) => event.preventDefault());
  flag.addEventListener('click', ({ isTrusted }) => isTrusted && on.onPressed());

  /** A page may zoom or move its root, and with it what is fastened to the window. */
  const put = (part: HTMLElement, box: Box | undefined, withSize: boolean) => {
    part.style.visibility = box ? 'visible' : 'hidden';
    if (!box) return;
    const { left, top, width } = ruler.getBoundingClientRect();
    const scale = width / RULER || 1;
    part.style.translate = `${(box.left - left) / scale}px ${(box.top - top) / scale}px`;
    if (!withSize) return;
    part.style.width = `${box.width / scale}px`;
    part.style.height = `${box.height / scale}px`;
  };
  return {
    show(element, tone) {
      drawn.className = tone;
      // As the first one, since pages have styles for their last child.
      if (!host.isConnected) real(real(document).documentElement).prepend(host);
      raise(host, element);
    },
    write(said, more = '') {
      // Drawn by a style: what a person has chosen is not for the page to find.
      text.dataset['text'] = said;
      note.dataset['text'] = more;
      const { width, height } = flag.getBoundingClientRect();
      return { width, height };
    },
    place(around, at, arrow) {
      put(outline, around && isArea(around) ? around : undefined, true);
      put(flag, at, false);
      if (around && at) flag.dataset['arrow'] = arrow ?? arrowTo(around, at);
      const [from, to] = around && at ? nearest(at, around) : [];
      const [x, y] = from && to ? [to.x - from.x, to.y - from.y] : [0, 0];
      const length = Math.hypot(x, y);
      const isApart = from && length > TOUCHING && isArea(around as Box);
      put(
        line,
        isApart ? { left: from.x, top: from.y, width: length, height: 0 } : undefined,
        true,
      );
      line.style.rotate = `${Math.atan2(y, x)}rad`;
    },
    hide: () => host.remove(),
  };
}

// ---------------------------------------------------------------------------------------------

function addParts(root: ShadowRoot, document: Document) {
  const parts = {
    ruler: real(document).createElement('hr'),
    drawn: real(document).createElement('div'),
    line: real(document).createElement('i'),
    outline: real(document).createElement('div'),
    flag: real(document).createElement('p'),
    text: real(document).createElement('b'),
    note: real(document).createElement('span'),
  };
  // Whatever language the page says that it is in.
  parts.drawn.lang = 'zh-CN';
  root.append(parts.ruler, parts.drawn);
  parts.drawn.append(parts.line, parts.outline, parts.flag);
  parts.flag.append(parts.text, parts.note);
  return parts;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function isArea({ width, height }: Box): boolean {
  return width > 0 && height > 0;
}

/** Where the flag points to, as an arrow: aslant where the two are hardly in line either way. */
export function arrowTo(around: Box, flag: Box): string {
  const [x, y] = gapsBetween(flag, around);
  const isLeft = flag.left < around.left;
  const isAbove = flag.top < around.top;
  // What shares but a corner's breadth with it would point past it.
  if (x > -TOUCHING && y > -TOUCHING) return isAbove ? (isLeft ? '↘' : '↙') : isLeft ? '↗' : '↖';
  return x > y ? (isLeft ? '→' : '←') : isAbove ? '↓' : '↑';
}

/** The points of two boxes at which they are nearest to each other. */
function nearest(a: Box, b: Box): readonly [Point, Point] {
  const along = (from: number, length: number, other: number, others: number) => {
    const start = Math.max(from, other);
    const end = Math.min(from + length, other + others);
    if (start <= end) return [(start + end) / 2, (start + end) / 2] as const;
    return from < other ? ([from + length, other] as const) : ([from, other + others] as const);
  };
  const [ax, bx] = along(a.left, a.width, b.left, b.width);
  const [ay, by] = along(a.top, a.height, b.top, b.height);
  return [
    { x: ax, y: ay },
    { x: bx, y: by },
  ];
}

/** What lies in the top layer can be reached only from there. */
function raise(host: HTMLElement, element: Element): void {
  if (!hasPopovers(host)) return;
  const isAbove = real(element).closest('dialog:modal,:popover-open') !== null;
  if (isAbove === (host.popover !== null)) return;
  if (isAbove) {
    host.popover = 'manual';
    host.showPopover();
  } else {
    host.popover = null;
  }
}
