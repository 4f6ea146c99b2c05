/** The only element that the extension adds to a page: the host of what it shows. */
import { createHost, OVERLAY } from '../read/our-elements.ts';
import type { MeasureBox } from '../read/readers.ts';
import { real } from '../read/real.ts';
import { createForms } from './card-forms.ts';
import { createCardPosition, type PlaceNeeds } from './card-position.ts';
import { keepAbove } from './keep-above.ts';
import { type FocusLoan, lendFocus } from './lend-focus.ts';
import { createLiveRegion } from './live-region.ts';
import { createRoomMaker } from './make-room.ts';
import { createSeenWatch, type SeenWatch } from './seen.ts';

/**
 * What the page's own listeners do not hear of what happens in the card: keys, with which pages send
 * forms and close dialogs; clicks beside an open menu; copying.
 */
const UNHEARD = (
  'keydown keypress keyup beforeinput input change click dblclick contextmenu mousedown mouseup ' +
  'pointerdown pointerup touchstart touchend copy selectstart wheel'
).split(' ');

/** Where the views are rendered, and how they come onto the page and leave it. */
export interface Overlay extends FocusLoan, Pick<SeenWatch, 'isSeen' | 'noteAnew'> {
  /** Views are rendered into this element; it is inside a closed shadow root. */
  readonly container: HTMLElement;
  /**
   * Puts it where it is least in the way now.
   * @param said is told to who cannot see it
   * @param words where the words stand that it is about, if on the page itself
   */
  show(said: string, words?: MeasureBox): void;
  /** Gives it the form and the place that fit what the person wants now. */
  refit(): void;
  /** As `refit`, when something else is drawn: not while the person looks at it or has moved it. */
  makeRoom(): void;
  /** Whether the dialog has gone, and left a line of it. */
  isLine(): boolean;
  /** Takes it away; a focus in it goes back to where it was. */
  hide(): void;
  /** Whether the person is looking at it, or cannot see the page at all. */
  isInUse(): boolean;
  /** Whether the page has written its document anew, which has left nothing here that hears. */
  isLost(): boolean;
}

/**
 * @param document the page's document
 * @param css the styles of the views; they apply to nothing else, and nothing else to them
 * @param signal takes the host away
 */
export function createOverlay(
  document: Document,
  css: string,
  needs: PlaceNeeds,
  signal: AbortSignal,
): Overlay {
  const { documentElement } = real(document);
  const { host, root } = createHost(document, OVERLAY, css);
  const container = createContainer(document, root);
  const forms = createForms(container, needs.isFolded);
  const position = createCardPosition(host, root, container, forms, needs);
  const say = createLiveRegion(root);
  for (const type of UNHEARD) root.addEventListener(type, (event) => event.stopPropagation());

  const loan = lendFocus(host, root);
  const seen = createSeenWatch(host, container);
  const isInUse = watchUse(document, container);
  const makeRoom = () => {
    if (shown && !isInUse()) position.chooseAgain();
  };
  const room = createRoomMaker(document, container, {
    onCovering: makeRoom,
    onGone() {
      forms.settle();
      if (!isInUse()) position.choose();
    },
  });

  let shown: AbortController | undefined;
  const show = (said: string, words?: MeasureBox) => {
    say(said);
    position.begin(words);
    if (!shown || !host.isConnected) {
      shown?.abort();
      shown = new AbortController();
      loan.guard(shown.signal);
      keepAbove(host, loan.keepFocus, shown.signal);
      position.follow(shown.signal);
      seen.follow(shown.signal);
      room.follow(shown.signal);
    }
    // At once, not in the frame that draws it: what it takes would put that frame off.
    position.choose();
    room.begin(shown.signal, words);
  };
  const hide = () => {
    say();
    shown?.abort();
    shown = undefined;
    loan.giveBack();
    host.remove();
  };
  signal.addEventListener('abort', hide);
  const isLost = () => real(document).documentElement !== documentElement;
  const doers = { show, hide, refit: position.choose, makeRoom, ...loan, ...seen };
  return { container, ...doers, isLine: forms.isLine, isInUse, isLost };
}

// ---------------------------------------------------------------------------------------------

/** Makes the element around what is shown. */
function createContainer(document: Document, root: ShadowRoot): HTMLElement {
  const container = real(document).createElement('div');
  // Whatever language the page says that it is in.
  container.lang = 'zh-CN';
  root.append(container);
  return container;
}

/**
 * Where the card has come to stand below a pointer that rests, nobody points at it.
 * @returns whether it has the focus or a pointer that has moved there, or nobody sees the page
 */
function watchUse(document: Document, container: HTMLElement): () => boolean {
  let hasMoved = false;
  container.addEventListener('pointermove', () => {
    hasMoved = true;
  });
  container.addEventListener('pointerleave', () => {
    hasMoved = false;
  });
  return () =>
    real(document).hidden ||
    container.matches(hasMoved ? ':hover, :focus-within' : ':focus-within');
}
