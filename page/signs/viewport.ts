/** The one geometry of what is drawn: what the person sees of the page, and how far the page is zoomed. */
import { real } from '../read/real.ts';

/**
 * Measures the window by a box of our own. What a page says of its root holds in standards mode
 * alone, and what it says of its window has the scroll bars in it.
 *
 * @param root the root of a host in the top layer, or of one that the page has not moved
 * @returns gives what the person sees of the page, without scroll bars, in CSS pixels; to be asked
 *   while the host is on the page
 */
export function createRuler(root: ShadowRoot): () => DOMRect {
  const ruler = real(document).createElement('div');
  ruler.style.cssText = 'position:fixed;inset:0;visibility:hidden';
  root.append(ruler);
  return () => ruler.getBoundingClientRect();
}

/** @returns how far a page enlarges what is put into an element; Chromium before 128 does not tell */
export function zoomOf(element: Element | null): number {
  return real(element)?.currentCSSZoom ?? 1;
}
