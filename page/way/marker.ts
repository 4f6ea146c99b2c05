/** The outline around what to click next. It takes no clicks and changes nothing of the page. */
import { createHost, isHtml, MARKER } from '../read/our-elements.ts';
import { zoomOf } from '../signs/viewport.ts';

/** What the marker says. */
export interface Mark {
  readonly element: Element;
  readonly text: string;
  /** `next` shows the way, `stop` warns of going on. */
  readonly tone: 'next' | 'stop';
}

/** Draws one mark at a time. */
export interface Marker {
  /** Marks this, and nothing else; without one, nothing. */
  show(mark: Mark | undefined): void;
}

/** Between the control and its outline, in CSS pixels. */
const GAP = 4;
/** What the flag needs above the outline, in CSS pixels. */
const FLAG = 30;

/**
 * @param document the page's document
 * @param css the marker's styles
 * @param signal takes it away
 */
export function createMarker(document: Document, css: string, signal: AbortSignal): Marker {
  const view = document.defaultView as Window;
  const { host, root } = createHost(document, MARKER, css);
  // What it says stands in the side panel too, in its place among the steps.
  host.ariaHidden = 'true';
  const outline = document.createElement('div');
  const flag = document.createElement('span');
  // Whatever language the page says that it is in.
  outline.lang = 'zh-CN';
  outline.append(flag);
  root.append(outline);

  let mark: Mark | undefined;
  let frame = 0;
  const sizes = new ResizeObserver(() => follow());

  function place(): void {
    frame = 0;
    if (!mark) return;
    const isThere = outlineAround(mark.element, outline, view.innerWidth);
    // A page that moves its root moves all that is in it, but for the top layer.
    if (!isThere || isInTopLayer(mark.element)) raise(host);
  }
  /** Scrolling and resizing come in bursts: once a frame is enough. */
  function follow(): void {
    if (mark && frame === 0) frame = view.requestAnimationFrame(place);
  }

  for (const type of 'scroll resize transitionend animationend load toggle'.split(' ')) {
    view.addEventListener(type, follow, { capture: true, passive: true, signal });
  }
  const hide = () => {
    sizes.disconnect();
    host.remove();
    host.popover = null;
    mark = undefined;
  };
  signal.addEventListener('abort', hide);

  return {
    show(next) {
      if (signal.aborted || !next || !isHtml(document)) {
        hide();
        return;
      }
      if (next.element !== mark?.element) {
        sizes.disconnect();
        sizes.observe(next.element);
        if (document.body) sizes.observe(document.body);
      }
      mark = next;
      // Drawn by a style: what a person has chosen is not for the page to find.
      flag.dataset['text'] = next.text;
      outline.className = next.tone;
      // As the first one, since pages have styles for their last child.
      if (!host.isConnected) document.documentElement.prepend(host);
      place();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/**
 * Draws the outline around the element as it stands in the window.
 * @returns whether it came to stand there
 */
function outlineAround(element: Element, outline: HTMLElement, windowWidth: number): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  outline.hidden = !element.isConnected || (width === 0 && height === 0);
  outline.style.zoom = `${1 / zoomOf(element.ownerDocument.documentElement)}`;
  outline.style.transform = `translate(${left - GAP}px, ${top - GAP}px)`;
  outline.style.width = `${width + 2 * GAP}px`;
  outline.style.height = `${height + 2 * GAP}px`;
  outline.dataset['flag'] = top < FLAG ? 'below' : 'above';
  outline.dataset['side'] = left > windowWidth / 2 ? 'right' : 'left';
  const drawn = outline.getBoundingClientRect();
  const differences = [left - drawn.left, top - drawn.top, drawn.right - left - width];
  return outline.hidden || differences.every((gap) => Math.abs(gap - GAP) < 1);
}

/** What lies in the top layer can be reached only from there. */
function isInTopLayer(element: Element): boolean {
  return element.closest('dialog[open],[popover]') !== null;
}

function raise(host: HTMLElement): void {
  if (!('showPopover' in host) || host.popover !== null) return;
  host.popover = 'manual';
  host.showPopover();
}
