/** The only element that the extension adds to a page: the host of what it shows. */
import type { Box, Place } from '../../core/place.ts';
import { createHost, OVERLAY } from '../read/our-elements.ts';
import { focusedIn } from '../read/shadow-roots.ts';
import { openDialogs } from '../signs/open-dialogs.ts';
import { inTheWay } from './in-the-way.ts';
import { keepAbove } from './keep-above.ts';
import { type FocusLoan, lendFocus } from './lend-focus.ts';
import { makeMovable } from './make-movable.ts';
import { bestPlace, boxAt, fitted, nextCorner, overlap, placeOf } from './placement.ts';
import { watchOpening } from './watch-opening.ts';

/** A live region that is filled in the moment it appears is passed over. Milliseconds. */
const UNTIL_HEARD = 100;
/** Then it is taken away: who reads on comes to the card itself. Milliseconds. */
const UNTIL_SAID = 2_000;

/**
 * What the page's own listeners do not hear of what happens in the card: keys, with which pages send
 * forms and close dialogs; clicks beside an open menu; copying.
 */
const UNHEARD = (
  'keydown keypress keyup beforeinput input change click dblclick contextmenu mousedown mouseup ' +
  'pointerdown pointerup touchstart touchend copy selectstart wheel'
).split(' ');

/** Where the views are rendered, and how they come onto the page and leave it. */
export interface Overlay extends FocusLoan {
  /** Views are rendered into this element; it is inside a closed shadow root. */
  readonly container: HTMLElement;
  /**
   * Puts it where it is least in the way now.
   * @param said is told to who cannot see it
   * @param words where the words stand that it is about, if on the page itself
   */
  show(said: string, words?: Box): void;
  /** Takes it away; a focus in it goes back to where it was. */
  hide(): void;
  /** Whether the person is looking at it, or cannot see the page at all. */
  isInUse(): boolean;
  /** Whether the page has written its document anew, which has left nothing here that hears. */
  isLost(): boolean;
}

/** Where the person has put what is shown. */
export interface PlaceMemory {
  /** @returns the place; nothing before the first time */
  preferred(): Place | undefined;
  /** Takes the place where the person has put it. */
  onMoved(place: Place): void;
}

/**
 * @param document the page's document
 * @param css the styles of the views; they apply to nothing else, and nothing else to them
 * @param signal takes the host away
 */
export function createOverlay(
  document: Document,
  css: string,
  { preferred, onMoved }: PlaceMemory,
  signal: AbortSignal,
): Overlay {
  const { documentElement } = document;
  const { host, root } = createHost(document, OVERLAY);
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  // Whatever language the page says that it is in.
  container.lang = 'zh-CN';
  const spoken = document.createElement('p');
  spoken.role = 'status';
  spoken.lang = container.lang;
  spoken.className = 'visually-hidden';
  // A style of the root's own: its `!important` wins over the page's, an attribute's would not.
  const position = document.createElement('style');
  // An empty one would not be known as ours, and break a page's policy, which then says so.
  position.textContent = ':host{}';
  root.append(style, position, container, spoken);
  for (const type of UNHEARD) root.addEventListener(type, (event) => event.stopPropagation());

  let place: Place | undefined;
  let avoided: Box | undefined;
  let hasMoved = false;
  const put = (next: Place) => {
    place = next;
    const { side, edge, x, y } = next;
    // What the page zooms, the card would be zoomed with.
    const zoom = 1 / zoomOf(host.parentElement);
    position.textContent = `:host { inset: auto !important; ${side}: ${x}px !important; ${edge}: ${y}px !important; zoom: ${zoom} !important }`;
  };
  const choose = () => {
    put(bestPlace(sizeOf(container), windowOf(document), inTheWay(document, avoided), preferred()));
  };
  const moveTo = (box: Box) => {
    const next = fitted(placeOf(box, windowOf(document)), box, windowOf(document));
    put(placeOf(boxAt(next, box, windowOf(document)), windowOf(document)));
  };

  // Views are rendered a little later, so their size is known only when the browser tells it.
  const sized = new ResizeObserver(() => {
    if (sizeOf(container).height === 0) return;
    if (place) put(fitted(place, sizeOf(container), windowOf(document)));
    else choose();
  });
  const loan = lendFocus(host, root);
  const isInUse = () => document.hidden || container.matches(':hover, :focus-within');
  const keepPlace = () => {
    hasMoved = true;
    if (place) onMoved(place);
  };
  makeMovable(container, {
    onMove: moveTo,
    onEnd: keepPlace,
    onClick() {
      if (place) put(nextCorner(place));
      keepPlace();
    },
  });

  const chooseAgain = () => {
    if (place && !hasMoved && !isInUse()) choose();
  };
  const covers = (element: Element | null) =>
    element !== null && overlap(sizeOf(element), sizeOf(container)) > 0;
  let dialogs: readonly Element[] = [];
  const makeRoom = (signal: AbortSignal) => {
    const known = dialogs;
    dialogs = openDialogs(document);
    const opened = dialogs.filter((dialog) => !known.includes(dialog));
    if (opened.some(covers)) chooseAgain();
    watchOpening(opened, chooseAgain, signal);
  };
  let asked = 0;
  // Once a frame, since looking for dialogs has the browser lay out the page.
  const comings = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => shown && makeRoom(shown.signal));
  });

  let shown: AbortController | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const show = (said: string, words?: Box) => {
    clearTimeout(speaking);
    spoken.textContent = '';
    speaking = setTimeout(() => {
      spoken.textContent = said;
      speaking = setTimeout(() => {
        spoken.textContent = '';
      }, UNTIL_SAID);
    }, UNTIL_HEARD);
    place = undefined;
    avoided = words;
    hasMoved = false;
    if (shown && host.isConnected) {
      choose();
    } else {
      shown?.abort();
      shown = new AbortController();
      loan.guard(shown.signal);
      keepAbove(host, loan.keepFocus, shown.signal);
      sized.observe(container);
      // Its size changes with the zoom that the page gives itself.
      sized.observe(documentElement);
      if (document.body) comings.observe(document.body, { childList: true });
      const { signal } = shown;
      document.defaultView?.addEventListener('resize', choose, { signal });
      const hearFocus = () => {
        if (covers(focusedIn(document))) chooseAgain();
      };
      document.defaultView?.addEventListener('focusin', hearFocus, { capture: true, signal });
    }
    dialogs = openDialogs(document);
    watchOpening(dialogs, chooseAgain, shown.signal);
  };
  const hide = () => {
    clearTimeout(speaking);
    shown?.abort();
    shown = undefined;
    sized.disconnect();
    comings.disconnect();
    loan.giveBack();
    host.remove();
  };
  signal.addEventListener('abort', hide);
  return {
    container,
    show,
    hide,
    ...loan,
    isInUse,
    isLost: () => document.documentElement !== documentElement,
  };
}

// ---------------------------------------------------------------------------------------------

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
