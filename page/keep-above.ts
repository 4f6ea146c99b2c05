/** Keeps the card's host where it can be seen and clicked, whatever the page puts above it. */
import { shadowRootsIn } from './shadow-roots.ts';

/** So often a page may take the host away, and we put it back, within a `SPAN`. */
const MOST_RETURNS = 5;
/** Milliseconds. */
const SPAN = 5_000;

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
  const returns: number[] = [];
  let parent: Element | undefined;

  const mayReturn = () => {
    const now = performance.now();
    while (returns[0] !== undefined && now - returns[0] > SPAN) returns.shift();
    if (returns.length >= MOST_RETURNS) return false;
    returns.push(now);
    return true;
  };
  const place = () => {
    const wanted = elementOnTop(document);
    if (host.parentNode === wanted) return;
    if (wanted === parent && !mayReturn()) return;
    parent = wanted;
    keepFocus(() => {
      // As the first one, since pages have styles for their last child; the root's first is its head.
      wanted.prepend(host);
      raise(host);
    });
    watch();
  };
  /** Popovers lie above those that were there before, and can be closed by any script. */
  const hearToggle = ({ target }: Event) => {
    const isOpen = target instanceof Element && target.matches(':popover-open');
    // What needs to be put right is a card that was closed, and another popover that was opened.
    if (host.isConnected && isOpen === (target !== host) && mayReturn()) raise(host);
  };
  // Dialogs open and close by this attribute, or come and go as elements. Two observers, since one
  // observes each node in one way only.
  const openings = new MutationObserver(place);
  const comings = new MutationObserver(place);
  const unwatch = () => {
    openings.disconnect();
    comings.disconnect();
  };
  const watch = () => {
    unwatch();
    for (const tree of treesOf(document)) {
      openings.observe(tree, { subtree: true, attributeFilter: ['open'] });
    }
    for (const node of [parent, parent?.parentNode, document.body]) {
      if (node) comings.observe(node, { childList: true });
    }
  };
  document.addEventListener('fullscreenchange', place, { signal });
  document.addEventListener('toggle', hearToggle, { capture: true, signal });
  signal.addEventListener('abort', unwatch);
  place();
}

// ---------------------------------------------------------------------------------------------

/** The top layer is above every z-index. Chromium before 114 has none and uses the style's. */
function raise(host: HTMLElement): void {
  if (!('showPopover' in host)) return;
  if (host.popover === 'manual' && host.matches(':popover-open')) host.hidePopover();
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
    .flatMap((tree) => [...tree.querySelectorAll('dialog[open]')])
    .filter((dialog) => dialog.matches(':modal'));
  // Of a full-screen element in a shadow root, the trees around it name the host.
  const full = trees.flatMap(({ fullscreenElement }) => fullscreenElement ?? []);
  return modal.at(-1) ?? full.at(-1) ?? document.documentElement;
}

function treesOf(document: Document): (Document | ShadowRoot)[] {
  return [document, ...shadowRootsIn(document)];
}
