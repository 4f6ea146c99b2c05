/** The top layer, which is above every z-index, as far as the browser has one. */
import { real } from './real.ts';

/**
 * @param element what may lie there
 * @param state how it would have come there
 * @returns whether it does; false where the browser has never heard of it, as Chromium before 114 of
 *   popovers. There it would throw.
 */
export function isInTopLayer(element: Element, state: ':popover-open' | ':modal'): boolean {
  try {
    return real(element).matches(state);
  } catch {
    return false;
  }
}

/** @returns whether the browser knows popovers; without, a style's z-index has to do */
export function hasPopovers(host: HTMLElement): boolean {
  return 'showPopover' in host;
}
