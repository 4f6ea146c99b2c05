/** Where the card stands, and how it is moved from there. */
import type { Box, Place } from '../../core/place.ts';
import { real } from '../read/real.ts';
import { inTheWay } from './in-the-way.ts';
import { makeMovable } from './make-movable.ts';
import { bestPlace, boxAt, fitted, nextCorner, placeOf, type Size } from './placement.ts';

/** Where the person has put what is shown. */
export interface PlaceMemory {
  /** @returns the place; nothing before the first time */
  preferred(): Place | undefined;
  /** Takes the place where the person has put it. */
  onMoved(place: Place): void;
}

/** The place of the card. */
interface Stand {
  /**
   * Takes that something else is shown: where it has stood counts no more.
   * @param words where the words stand that it is about, if on the page itself
   */
  begin(words?: Box): void;
  /** Puts it where it is least in the way now. */
  choose(): void;
  /** Chooses again, unless the person has moved it. */
  chooseAgain(): void;
  /** Keeps all of it in the window, as their sizes change, until the signal. */
  follow(signal: AbortSignal): void;
}

/**
 * @param host the card's host
 * @param root the host's shadow root: the place is a style in it
 * @param container what has the size of the card
 */
export function createStand(
  host: HTMLElement,
  root: ShadowRoot,
  container: HTMLElement,
  { preferred, onMoved }: PlaceMemory,
): Stand {
  const { ownerDocument: document } = host;
  const position = createPosition(host, root);
  let place: Place | undefined;
  let avoided: Box | undefined;
  let hasMoved = false;

  const put = (next: Place) => {
    place = next;
    position(next);
  };
  const choose = () => {
    const boxes = inTheWay(document, avoided);
    put(bestPlace(sizeOf(container), windowOf(document), boxes, preferred()));
  };
  // Views are rendered a little later, so their size is known only when the browser tells it.
  const fit = () => {
    const size = sizeOf(container);
    if (size.height === 0) return;
    if (place) put(fitted(place, size, windowOf(document)));
    else choose();
  };
  const keepPlace = () => {
    hasMoved = true;
    if (place) onMoved(place);
  };
  makeMovable(container, {
    onMove: (box) => put(movedTo(box, windowOf(document))),
    onEnd: keepPlace,
    onClick() {
      if (place) put(nextCorner(place));
      keepPlace();
    },
  });
  return {
    begin(words) {
      place = undefined;
      avoided = words;
      hasMoved = false;
    },
    choose,
    chooseAgain() {
      if (place && !hasMoved) choose();
    },
    follow(signal) {
      const sized = new ResizeObserver(fit);
      sized.observe(container);
      // Its size changes with the zoom that the page gives itself.
      sized.observe(real(document).documentElement);
      real(document).defaultView?.addEventListener('resize', choose, { signal });
      signal.addEventListener('abort', () => sized.disconnect());
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** @returns has the host stand at a place */
function createPosition(host: HTMLElement, root: ShadowRoot): (place: Place) => void {
  // A style of the root's own: its `!important` wins over the page's, an attribute's would not.
  const style = real(document).createElement('style');
  // An empty one would not be known as ours, and break a page's policy, which then says so.
  style.textContent = ':host{}';
  root.append(style);
  return ({ side, edge, x, y }) => {
    // What the page zooms, the card would be zoomed with.
    const zoom = 1 / zoomOf(host.parentElement);
    style.textContent = `:host { inset: auto !important; ${side}: ${x}px !important; ${edge}: ${y}px !important; zoom: ${zoom} !important }`;
  };
}

/** @returns the place of a box that a hand has moved, all of it in the window */
function movedTo(box: Box, window: Size): Place {
  return placeOf(boxAt(fitted(placeOf(box, window), box, window), box, window), window);
}

function sizeOf(element: Element): Box {
  return real(element).getBoundingClientRect();
}

/** What the person sees of the page, without scroll bars. */
function windowOf(document: Document) {
  const { documentElement } = real(document);
  const zoom = zoomOf(documentElement);
  const { clientWidth, clientHeight } = real(documentElement);
  return { width: clientWidth * zoom, height: clientHeight * zoom };
}

/** Chromium before 128 does not tell. */
function zoomOf(element: Element | null): number {
  return real(element)?.currentCSSZoom ?? 1;
}
