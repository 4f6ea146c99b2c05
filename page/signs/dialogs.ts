/** What is a dialog, and what lies over a page like one. */
import { real } from '../read/real.ts';

/** Boxes that say of themselves that they are dialogs. Closed ones show nothing. */
export const DIALOG = 'dialog,[role="dialog" i],[role="alertdialog" i],[aria-modal="true" i]';
/** Boxes that say of themselves that they are laid over the page for a message. */
const MESSAGE = '[role="alert" i],[popover]';

/** @returns whether a box says of itself that it is a dialog or a message */
export function isDialogOrMessage(box: Element): boolean {
  return real(box).matches(`${DIALOG},${MESSAGE}`);
}

/** @returns whether a box lies over what is around it, by what it says of itself or by its style */
export function isLayer(box: Element): boolean {
  if (isDialogOrMessage(box)) return true;
  const { position, zIndex } = getComputedStyle(box);
  return position === 'fixed' || (position === 'absolute' && Number(zIndex) > 0);
}
