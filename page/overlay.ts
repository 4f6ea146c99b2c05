/** The one element that the extension adds to a page: the host of what it shows. */
import { inTheWay } from './in-the-way.ts';
import { keepAbove } from './keep-above.ts';
import { bestCorner, MARGIN } from './placement.ts';

/** Fixed, so that the tests and a person who looks at the page's source know whose it is. */
export const OVERLAY = 'jianzaoshi-helper';

/** Where the views are rendered, and how they come onto the page and leave it. */
export interface Overlay {
  /** Views are rendered into this element; it is inside a closed shadow root. */
  readonly container: HTMLElement;
  show(): void;
  hide(): void;
}

/**
 * @param document the page's document
 * @param css the styles of the views; they apply to nothing else, and nothing else to them
 * @param signal takes the host away
 */
export function createOverlay(document: Document, css: string, signal: AbortSignal): Overlay {
  const host = document.createElement(OVERLAY);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  // A style of the root's own: its `!important` wins over the page's, an attribute's would not.
  const corner = document.createElement('style');
  root.append(style, corner, container);

  // Views are rendered a little later, so their size is known only when the browser tells it.
  const sized = new ResizeObserver(() => {
    const card = container.getBoundingClientRect();
    if (card.height === 0) return;
    sized.disconnect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { side, edge } = bestCorner(card, { width, height }, inTheWay(document));
    corner.textContent = `:host { inset: auto !important; ${side}: ${MARGIN}px !important; ${edge}: ${MARGIN}px !important }`;
  });
  let kept: AbortController | undefined;
  const show = () => {
    if (kept) return;
    kept = new AbortController();
    keepAbove(host, kept.signal);
    sized.observe(container);
  };
  const hide = () => {
    kept?.abort();
    kept = undefined;
    sized.disconnect();
    host.remove();
  };
  signal.addEventListener('abort', hide);
  return { container, show, hide };
}
