/** Where the card stands, and how it is moved from there. */
import type { Box, Place } from '../../core/place.ts';
import type { MeasureBox } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { createRuler, zoomOf } from '../signs/viewport.ts';
import type { Forms } from './card-forms.ts';
import { makeMovable } from './make-movable.ts';
import { boxAt, fitted, nextCorner, placeOf, type Size } from './placement.ts';
import { findSurroundings } from './surroundings.ts';

/** Where the person has put what is shown, and how much of it they want to see. */
export interface PlaceMemory {
  /** @returns the place; nothing before the first time */
  preferred(): Place | undefined;
  /** Takes the place where the person has put it. */
  onMoved(place: Place): void;
  /** @returns whether it is folded; nothing before the person has said it: then a card needs room */
  isFolded(): boolean | undefined;
}

/** What the choice of a place needs to know. */
export interface PlaceNeeds extends PlaceMemory {
  /** @returns texts of controls that what is shown says to click: they stay free */
  named(): readonly string[];
}

/** The place of the card. */
interface CardPosition {
  /**
   * Takes that something else is shown: where it has stood counts no more.
   * @param words where the words stand that it is about, if on the page itself
   */
  begin(words?: MeasureBox): void;
  /** Puts it where it is least in the way now, in the form that has room there. */
  choose(): void;
  /** Chooses again, unless the person has moved it. */
  chooseAgain(): void;
  /** Keeps all of it in the window, as their sizes change, until the signal. */
  follow(signal: AbortSignal): void;
}

/** Until it is known where it stands. */
const AT_FIRST: Place = { side: 'right', edge: 'bottom', x: 0, y: 0 };

/**
 * @param host the card's host
 * @param root the host's shadow root: the place is a style in it
 * @param container what has the size of the card
 * @param forms chooses how much of the card is shown
 */
export function createCardPosition(
  host: HTMLElement,
  root: ShadowRoot,
  container: HTMLElement,
  forms: Forms,
  { preferred, onMoved, named }: Omit<PlaceNeeds, 'isFolded'>,
): CardPosition {
  const { ownerDocument: document } = host;
  const moveTo = createMoveTo(host, root);
  const windowSize = createRuler(root);
  let place: Place | undefined;
  let words: MeasureBox | undefined;
  let hasMoved = false;

  const put = (next: Place) => {
    place = next;
    moveTo(next);
  };
  const choose = (isKept = false, current?: Place) => {
    // Its sizes are those that it has when what the page zooms is undone.
    moveTo(place ?? AT_FIRST);
    const around = { ...findSurroundings(document, words?.(), named()), preferred: preferred() };
    put(forms.choose({ window: windowSize(), ...around }, isKept, current));
  };
  const keepPlace = () => {
    hasMoved = true;
    if (place) onMoved(place);
  };
  makeMovable(container, {
    onMove: (box) => put(movedTo(box, windowSize())),
    onEnd: keepPlace,
    onClick() {
      if (place) put(nextCorner(place));
      keepPlace();
    },
  });
  return {
    begin(where) {
      [place, words, hasMoved] = [undefined, where, false];
      forms.begin();
    },
    choose: () => choose(),
    chooseAgain() {
      if (place && !hasMoved) choose(false, place);
    },
    follow(signal) {
      // As it is drawn anew it grows, and as the page zooms itself.
      const sized = new ResizeObserver(() => {
        // The place stays what it was: what grows may shrink again.
        if (place) moveTo(fitted(place, sizeOf(container), windowSize()));
      });
      sized.observe(container);
      sized.observe(real(document).documentElement);
      // What has the focus stays in sight, whatever room there is.
      const hearResize = () => choose(container.matches(':focus-within'));
      real(document).defaultView?.addEventListener('resize', hearResize, { signal });
      signal.addEventListener('abort', () => sized.disconnect());
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** @returns has the host stand at a place */
function createMoveTo(host: HTMLElement, root: ShadowRoot): (place: Place) => void {
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
