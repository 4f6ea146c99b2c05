/** The outline around what to click next. It takes no clicks and changes nothing of the page. */
import { createHost, MARKER } from '../read/our-elements.ts';
import { hasPopovers } from '../read/top-layer.ts';

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
  const { host, root } = createHost(document, MARKER);
  // What it says stands in the side panel too, in its place among the steps.
  host.ariaHidden = 'true';
  const style = document.createElement('style');
  style.textContent = css;
  const outline = document.createElement('div');
  const flag = document.createElement('span');
  outline.append(flag);
  root.append(style, outline);

  let mark: Mark | undefined;
  let frame = 0;
  const sizes = new ResizeObserver(() => follow());

  function place(): void {
    frame = 0;
    if (mark) outlineAround(mark.element, outline, view.innerWidth);
  }
  /** Scrolling and resizing come in bursts: once a frame is enough. */
  function follow(): void {
    if (mark && frame === 0) frame = view.requestAnimationFrame(place);
  }

  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize', 'transitionend', 'load', 'toggle']) {
    view.addEventListener(type, follow, options);
  }
  const hide = () => {
    sizes.disconnect();
    host.remove();
    mark = undefined;
  };
  signal.addEventListener('abort', hide);

  return {
    show(next) {
      if (signal.aborted || !next) {
        hide();
        return;
      }
      if (next.element !== mark?.element) {
        sizes.disconnect();
        sizes.observe(next.element);
        if (document.body) sizes.observe(document.body);
      }
      mark = next;
      flag.textContent = next.text;
      outline.className = next.tone;
      // As the first one, since pages have styles for their last child.
      if (!host.isConnected) document.documentElement.prepend(host);
      raise(host, next.element);
      place();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** Draws the outline around the element as it stands in the window. */
function outlineAround(element: Element, outline: HTMLElement, windowWidth: number): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  outline.hidden = !element.isConnected || (width === 0 && height === 0);
  outline.style.transform = `translate(${left - GAP}px, ${top - GAP}px)`;
  outline.style.width = `${width + 2 * GAP}px`;
  outline.style.height = `${height + 2 * GAP}px`;
  outline.dataset['flag'] = top < FLAG ? 'below' : 'above';
  outline.dataset['side'] = left > windowWidth / 2 ? 'right' : 'left';
}

/** What lies in the top layer can be reached only from there. */
function raise(host: HTMLElement, element: Element): void {
  if (!hasPopovers(host)) return;
  const isAbove = element.closest('dialog[open],[popover]') !== null;
  if (isAbove === (host.popover !== null)) return;
  if (isAbove) {
    host.popover = 'manual';
    host.showPopover();
  } else {
    host.popover = null;
  }
}
