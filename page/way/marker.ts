/**
 * The outline around what to click next, and its flag. It changes nothing of the page, and keeps off
 * its controls: what is marked can be clicked through the outline, and the flag takes the clicks that
 * meet it.
 */

import type { Box } from '../../core/place.ts';
import { isHtml } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import { grown } from './flag-place.ts';
import { AWAY } from './flag-words.ts';
import { findFreeSpace, isFree } from './free-space.ts';
import { clippedOf, type Side, type Sight, sightOf } from './sight.ts';

/** What the marker says. */
export interface Mark {
  readonly element: Element;
  readonly text: string;
  /** What to know before clicking. */
  readonly note?: string;
  /** `next` shows the way, `final` to what cannot be undone, `stop` warns of going on. */
  readonly tone: 'next' | 'final' | 'stop';
}

/** Draws one mark at a time. */
export interface Marker {
  /** Marks this, and nothing else; without one, nothing. */
  show(mark: Mark | undefined): void;
}

/** Between the control and its outline, in CSS pixels. */
const GAP = 4;
/** Between the flag and the edges of what the person sees, in CSS pixels. */
const MARGIN = 4;
/** A flag farther from its control is taken for another's, in CSS pixels. */
const FARTHEST = 160;
/** What has not moved in so many frames has come to rest. */
const STILL = 6;
/** Movements that no event tells of are seen within this time, in milliseconds. */
const AT_REST = 250;
/**
 * What has come to lie over a control that has not moved, or below its flag, is asked once in such a span,
 * in milliseconds: in each frame it would take far longer than all else.
 */
const ASK_AGAIN = 200;
/** What moves what a page shows. */
const MOVING = 'scroll resize transitionrun transitionend animationstart load toggle'.split(' ');

/**
 * @param document the page's document
 * @param css the marker's styles
 * @param signal takes it away
 */
export function createMarker(document: Document, css: string, signal: AbortSignal): Marker {
  let mark: Mark | undefined;
  const drawing = createDrawing(document, css, {
    onPointed: () => watch.look(),
    onPressed() {
      // By hand it is a long way for some.
      if (mark && sightOf(mark.element).side)
        real(mark.element).scrollIntoView({ block: 'center' });
    },
  });
  const place = createPlacer(drawing);
  const watch = createWatch(document, () => mark !== undefined && place(mark), signal);
  const hide = () => {
    watch.stop();
    drawing.hide();
    mark = undefined;
  };
  signal.addEventListener('abort', hide);

  return {
    show(next) {
      if (signal.aborted || !next || !isHtml(document)) {
        hide();
        return;
      }
      mark = next;
      drawing.show(next.element, next.tone);
      watch.look();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** @returns draws a mark where its element stands now; gives whether that is elsewhere than before */
function createPlacer(drawing: Drawing): (mark: Mark) => boolean {
  let marked: Element | undefined;
  let lain = '';
  let shown = '';
  let flag: Box | undefined;
  let asked = 0;
  return ({ element, text, note, tone }) => {
    const clipped = clippedOf(element);
    const lies = JSON.stringify([clipped.box, clipped.side, clipped.window, text, note, tone]);
    // Another control may stand at the same place: a link in a cell, a label around its field.
    const isSame = element === marked && lies === lain;
    const turn = Math.floor(performance.now() / ASK_AGAIN);
    if (isSame && turn === asked) return false;
    [marked, lain, asked] = [element, lies, turn];
    const sight = sightOf(element, clipped);
    const shows = JSON.stringify(sight);
    if (isSame && shows === shown && (!flag || isFree(element, flag, turn))) return false;
    shown = shows;
    const { side } = sight;
    const isShown = real(element).isConnected && real(element).getClientRects().length > 0;
    const around = side ? edgeOf(sight, element) : grown(sight.box, GAP);
    const away = side && AWAY[side];
    const inView = grown(sight.window, -MARGIN);
    const said = away && tone !== 'stop' ? away[0] : text;
    // What finds no room for all that it says, says the most important of it.
    const notes = note === undefined || away ? [undefined] : [note, undefined];
    const write = (more?: string) => ({ size: drawing.write(said, more) });
    // Along the edge first: farther in, it would seem to be about what it stands beside.
    const writeAtEdge = () => {
      const { size } = write();
      const { height } = size;
      const top = around.top + (side === 'below' ? -MARGIN - height : MARGIN);
      return { size, within: { ...inView, top, height } };
    };
    flag = isShown
      ? findFreeSpace(element, {
          tries: [...(side ? [writeAtEdge] : []), ...notes.map((more) => () => write(more))],
          around,
          window: inView,
          farthest: side ? Infinity : FARTHEST,
        })
      : undefined;
    drawing.place(isShown ? around : undefined, flag, away?.[1]);
    return true;
  };
}

/** The edge beyond which an element lies, as far as the two are in line. */
function edgeOf({ box, side }: Sight, element: Element): Box {
  const { left, top, width, height } = real(element).getBoundingClientRect();
  const within = (before: Side, after: Side, at: number, from: number, length: number) =>
    from +
    (side === before ? 0 : side === after ? length : Math.max(0, Math.min(at - from, length)));
  return {
    left: within('left', 'right', left + width / 2, box.left, box.width),
    top: within('above', 'below', top + height / 2, box.top, box.height),
    width: 0,
    height: 0,
  };
}

/**
 * Has something looked at: in each frame while it moves, and now and then while it rests.
 * @param act gives whether it has moved
 */
function createWatch(document: Document, act: () => boolean, signal: AbortSignal) {
  const view = real(document).defaultView as Window;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let still = STILL;

  const stop = () => {
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    still = STILL;
    frame = 0;
    timer = undefined;
  };
  const look = () => {
    const before = still;
    stop();
    still = act() ? 0 : before + 1;
    if (still < STILL) frame = view.requestAnimationFrame(look);
    else timer = setTimeout(look, AT_REST);
  };
  // Nothing waits while nothing is marked.
  const wake = () => {
    if (timer === undefined) return;
    stop();
    still = 0;
    frame = view.requestAnimationFrame(look);
  };
  const options = { capture: true, passive: true, signal };
  for (const type of MOVING) view.addEventListener(type, wake, options);
  return { look, stop };
}
