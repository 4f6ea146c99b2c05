/** What a frame has said to the person. The guide asks for it, so that it can be reported. */

import { OVERLAY } from '../read/our-elements.ts';
import { readText } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { nativeTexts } from '../read/shared-record.ts';
import { isLayer } from '../signs/dialogs.ts';
import { openDialog } from '../signs/open-dialogs.ts';
import { isVisible } from '../signs/visibility.ts';

/** What says less is a button, what says more is no prompt. UTF-16 units. */
const SHORTEST = 4;
const LONGEST = 500;

/**
 * @param document the frame's document
 * @returns what the browser's dialogs of this page have said, and what its open dialog says
 */
export function saidTexts(document: Document): string[] {
  const dialog = openDialog(document);
  const open = dialog && isSeen(dialog) && isAbove(dialog) ? [readText(dialog).text] : [];
  const texts = [...nativeTexts(), ...open].map((text) => text.trim());
  return texts.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

// ---------------------------------------------------------------------------------------------

/** Closed dialogs stay in many a page, transparent or outside the window. */
function isSeen(dialog: Element): boolean {
  const all = real(real(dialog).ownerDocument).createRange();
  all.selectNodeContents(dialog);
  return isVisible(all);
}

/** Whether it lies above the page: parts of a page are also positioned, to hold what is in them. */
function isAbove(element: Element): boolean {
  return real(element).localName !== OVERLAY && isLayer(element);
}
