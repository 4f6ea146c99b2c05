/** The one element that the extension adds to a page: the host of what it shows. */
import { inTheWay } from './in-the-way.ts';
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
  const show = () => {
    if (host.isConnected) return;
    // Beside <body>, so that what a page does to its body (inert, transforms) does not reach it.
    document.documentElement.append(host);
    // The top layer is above every z-index. Chromium before 114 has none and uses the style's.
    if ('showPopover' in host) {
      host.popover = 'manual';
      host.showPopover();
    }
    sized.observe(container);
  };
  const hide = () => {
    sized.disconnect();
    host.remove();
  };
  signal.addEventListener('abort', hide);
  return { container, show, hide };
}
