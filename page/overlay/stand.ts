/** Where the card stands, and how it is moved from there. */
import type { Box, Place } from '../../core/place.ts';
import type { Standing } from '../read/readers.ts';
import { inTheWay } from './in-the-way.ts';
import { makeMovable } from './make-movable.ts';
import { arrange, boxAt, fitted, nextCorner, placeOf, type Size } from './placement.ts';

/**
 * In which form it is shown: the card as high as its text, the card lower than that, two lines of it,
 * or what is to be done alone. The container says it as `data-form`, and the styles of the views show
 * the one that it names.
 */
type FormName = 'whole' | 'card' | 'strip' | 'line';

/** Where the person has put what is shown, and how much of it they want to see. */
export interface PlaceMemory {
  /** @returns the place; nothing before the first time */
  preferred(): Place | undefined;
  /** Takes the place where the person has put it. */
  onMoved(place: Place): void;
  /** @returns whether it is folded; nothing before the person has said it: then a card needs room */
  isFolded(): boolean | undefined;
}

/** The place of the card, and its form. */
interface Stand {
  /**
   * Takes that something else is shown: where it has stood counts no more.
   * @param words where the words stand that it is about, if on the page itself
   */
  begin(words?: Standing): void;
  /** Puts it where it is least in the way now, in the form that has room there. */
  choose(): void;
  /** Chooses again, unless the person has moved it. */
  chooseAgain(): void;
  /** Takes that the dialog has gone: a strip becomes a line when its form is chosen next. */
  settle(): void;
  /** Whether it has become one. */
  isLine(): boolean;
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
  { preferred, onMoved, isFolded }: PlaceMemory,
): Stand {
  const { ownerDocument: document } = host;
  const position = createPosition(host, root);
  let place: Place | undefined;
  let words: Standing | undefined;
  let hasMoved = false;
  let hasSettled = false;

  const put = (next: Place) => {
    place = next;
    position(next);
  };
  const formOf = () => container.dataset['form'] as FormName | undefined;
  const measured = (name: FormName) => {
    container.dataset['form'] = name;
    return { name, size: sizeOf(container), isDocked: !isCard(name) };
  };
  const chooseOf = (first: FormName, ...others: FormName[]) => {
    const chosen = arrange([measured(first), ...others.map(measured)], {
      window: windowOf(document),
      ...inTheWay(document, words?.()),
      preferred: preferred(),
    });
    container.dataset['form'] = chosen.name;
    put(chosen.place);
  };
  const choose = () => {
    const folded = isFolded();
    if (folded === false) chooseOf('whole', 'card');
    else if (hasSettled && !isCard(formOf())) chooseOf('line');
    else if (folded) chooseOf('strip', 'line');
    else if (isAside(measured('whole').size, windowOf(document))) {
      chooseOf('whole', 'strip', 'line');
    } else chooseOf('strip', 'line');
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
    begin(where) {
      place = undefined;
      words = where;
      hasMoved = false;
      hasSettled = false;
    },
    choose,
    chooseAgain() {
      if (place && !hasMoved) choose();
    },
    settle() {
      hasSettled = true;
    },
    isLine: () => hasSettled && formOf() === 'line',
    follow(signal) {
      // As it is drawn anew it grows, and as the page zooms itself.
      const sized = new ResizeObserver(() => {
        if (place) put(fitted(place, sizeOf(container), windowOf(document)));
      });
      sized.observe(container);
      sized.observe(document.documentElement);
      // What has the focus stays in sight, whatever room there is.
      const hearResize = () => {
        const form = container.matches(':focus-within') && formOf();
        if (form) chooseOf(form);
        else choose();
      };
      document.defaultView?.addEventListener('resize', hearResize, { signal });
      signal.addEventListener('abort', () => sized.disconnect());
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Whether a card leaves most of the page to be seen. */
function isAside(card: Size, window: Size): boolean {
  return card.width * card.height <= (window.width * window.height) / 3;
}

function isCard(form: FormName | undefined): boolean {
  return form === 'whole' || form === 'card';
}

/** @returns has the host stand at a place */
function createPosition(host: HTMLElement, root: ShadowRoot): (place: Place) => void {
  // A style of the root's own: its `!important` wins over the page's, an attribute's would not.
  const style = document.createElement('style');
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
  return element.getBoundingClientRect();
}

/** What the person sees of the page, without scroll bars. */
function windowOf({ documentElement }: Document) {
  const zoom = zoomOf(documentElement);
  return {
    width: documentElement.clientWidth * zoom,
    height: documentElement.clientHeight * zoom,
  };
}

/** Chromium before 128 does not tell. */
function zoomOf(element: Element | null): number {
  return element?.currentCSSZoom ?? 1;
}
