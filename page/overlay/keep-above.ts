/** Keeps the card's host where it can be seen and clicked, whatever the page puts above it. */
import { real } from '../read/real.ts';
import { treesOf } from '../read/shadow-roots.ts';
import { hasPopovers, isInTopLayer } from '../read/top-layer.ts';

/** So often a page may take the host away or cover it, and we undo that, within a `SPAN`. */
const MOST_RETURNS = 5;
/** So often it may have us move the host, by dialogs that it opens and closes. */
const MOST_MOVES = 20;
/** Milliseconds. */
const SPAN = 5_000;

/** What draws nothing of what is put into it. */
const REPLACED = 'iframe, frame, embed, object, video, canvas, img';

/**
 * @param host the card's host; it is put onto the page at once
 * @param keepFocus does what takes away the focus of what is moved
 * @param signal ends it; the host stays where it is
 */
export function keepAbove(
  host: HTMLElement,
  keepFocus: (move: () => void) => void,
  signal: AbortSignal,
): void {
  const document = host.ownerDocument;
  const { documentElement } = real(document);
  const mayReturn = budget(MOST_RETURNS);
  const mayMove = budget(MOST_MOVES);
  let parent: Element | undefined;

  const place = () => {
    // In another document the host would be as good as dead, see `isLost`.
    if (real(document).documentElement !== documentElement) {
      host.remove();
      return;
    }
    const isHidden = host.inert || host.ariaHidden !== null;
    if (isHidden && mayReturn()) Object.assign(host, { inert: false, ariaHidden: null });
    const wanted = elementOnTop(document);
    if (host.parentNode === wanted) return;
    if (!(wanted === parent ? mayReturn : mayMove)()) return;
    parent = wanted;
    keepFocus(() => {
      // As the first one, since pages have styles for their last child; the root's first is its head.
      real(wanted).prepend(host);
      raise(host);
    });
    watch();
  };
  /** Popovers lie above those that were there before, and can be closed by any script. */
  const hearToggle = ({ target }: Event) => {
    const isOpen = target instanceof Element && isInTopLayer(target, ':popover-open');
    // What needs to be put right is a card that was closed, and another popover that was opened.
    if (host.isConnected && isOpen === (target !== host) && mayReturn()) raise(host);
  };
  const watch = watchAround(host, place, signal);
  const hearFullScreen = () => {
    place();
    // What cannot have the host in it has come above it.
    if (host.isConnected) raise(host);
  };
  real(document).addEventListener('fullscreenchange', hearFullScreen, { signal });
  real(document).addEventListener('toggle', hearToggle, { capture: true, signal });
  place();
}

// ---------------------------------------------------------------------------------------------

/**
 * @param onChange is told of each change that may hide or take away the host
 * @returns begins the watching anew, when the host has another place
 */
function watchAround(host: HTMLElement, onChange: () => void, signal: AbortSignal): () => void {
  const { ownerDocument: document } = host;
  // Dialogs open and close by this attribute, or come and go as elements. Two observers, since one
  // observes each node in one way only.
  const openings = new MutationObserver(onChange);
  const comings = new MutationObserver(onChange);
  const unwatch = () => {
    openings.disconnect();
    comings.disconnect();
  };
  signal.addEventListener('abort', unwatch);
  return () => {
    unwatch();
    for (const tree of treesOf(document)) {
      openings.observe(tree, { subtree: true, attributeFilter: ['open'] });
    }
    openings.observe(host, { attributeFilter: ['inert', 'aria-hidden'] });
    for (const node of [real(document).body, ...aroundOf(host)]) {
      if (node) comings.observe(node, { childList: true });
    }
  };
}

/** @returns whether what happens now may happen: no more than `most` times in a `SPAN` */
function budget(most: number): () => boolean {
  const times: number[] = [];
  return () => {
    const now = performance.now();
    while (times[0] !== undefined && now - times[0] > SPAN) times.shift();
    return times.length < most && times.push(now) > 0;
  };
}

/** What stands around it, up to the document: whichever of them is taken away takes it along. */
function aroundOf(node: Node): Node[] {
  const around = real(node).parentNode ?? (node as Partial<ShadowRoot>).host;
  return around ? [around, ...aroundOf(around)] : [];
}

/** Above what came into the top layer before. */
function raise(host: HTMLElement): void {
  if (!hasPopovers(host)) return;
  if (host.popover === 'manual' && isInTopLayer(host, ':popover-open')) host.hidePopover();
  host.popover = 'manual';
  host.showPopover();
}

/**
 * A modal dialog makes all else inert, and a full-screen element covers it. Otherwise the place is
 * beside <body>, so that what a page does to its body (inert, transforms) does not reach the host.
 */
function elementOnTop(document: Document): Element {
  const trees = treesOf(document);
  const modal = trees
    .flatMap((tree) => [...real(tree).querySelectorAll('dialog[open]')])
    .filter((dialog) => isInTopLayer(dialog, ':modal'));
  // Of a full-screen element in a shadow root, the trees around it name the host.
  const full = trees
    .flatMap((tree) => real(tree).fullscreenElement ?? [])
    .filter((element) => !real(element).matches(REPLACED));
  return modal.findLast(isReached) ?? modal.at(-1) ?? full.at(-1) ?? real(document).documentElement;
}

/** Of several modal dialogs all but the last one opened are inert, and at no point of the window. */
function isReached(dialog: Element): boolean {
  const { left, top, width, height } = real(dialog).getBoundingClientRect();
  const tree = real(dialog).getRootNode() as Document | ShadowRoot;
  return real(dialog).contains(real(tree).elementFromPoint(left + width / 2, top + height / 2));
}
