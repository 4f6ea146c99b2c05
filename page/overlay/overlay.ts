/** The only element that the extension adds to a page: the host of what it shows. */
import type { Box } from '../../core/place.ts';
import { createHost, OVERLAY } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { keepAbove } from './keep-above.ts';
import { type FocusLoan, lendFocus } from './lend-focus.ts';
import { createLiveRegion } from './live-region.ts';
import { createRoomMaker } from './make-room.ts';
import { createStand, type PlaceMemory } from './stand.ts';

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

/**
 * @param document the page's document
 * @param css the styles of the views; they apply to nothing else, and nothing else to them
 * @param signal takes the host away
 */
export function createOverlay(
  document: Document,
  css: string,
  memory: PlaceMemory,
  signal: AbortSignal,
): Overlay {
  const { documentElement } = real(document);
  const { host, root } = createHost(document, OVERLAY);
  const style = real(document).createElement('style');
  style.textContent = css;
  const container = real(document).createElement('div');
  // Whatever language the page says that it is in.
  container.lang = 'zh-CN';
  root.append(style);
  const stand = createStand(host, root, container, memory);
  root.append(container);
  const say = createLiveRegion(root);
  for (const type of UNHEARD) root.addEventListener(type, (event) => event.stopPropagation());

  const loan = lendFocus(host, root);
  const isInUse = () => real(document).hidden || container.matches(':hover, :focus-within');
  const room = createRoomMaker(document, container, () => {
    if (!isInUse()) stand.chooseAgain();
  });

  let shown: AbortController | undefined;
  const show = (said: string, words?: Box) => {
    say(said);
    stand.begin(words);
    if (shown && host.isConnected) {
      stand.choose();
    } else {
      shown?.abort();
      shown = new AbortController();
      loan.guard(shown.signal);
      keepAbove(host, loan.keepFocus, shown.signal);
      stand.follow(shown.signal);
      room.follow(shown.signal);
    }
    room.begin(shown.signal);
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
  return { container, show, hide, ...loan, isInUse, isLost };
}
