/** How much elements say, in the one spelling of all texts. */
import { normaliseText } from '../../core/recognition/normalise.ts';
import { createTextWalker, readText } from './reading.ts';

/** More of a text is not read for measuring it. UTF-16 units. */
const LONGEST_MEASURED = 2_000;

/** @returns the beginning of what an element says, also what is hidden in it, normalised */
export function textOf(element: Element): string {
  return normaliseText(beginningOf(element).slice(0, LONGEST_MEASURED));
}

/** Not all that it says: that of a page's body can be a megabyte, and be asked for at each prompt. */
function beginningOf(element: Element): string {
  const walker = createTextWalker(element);
  let text = '';
  while (text.length < LONGEST_MEASURED && walker.nextNode())
    text += (walker.currentNode as Text).data;
  return text;
}

/** @returns how long `textOf` is */
export function textLength(element: Element): number {
  return textOf(element).length;
}

/** @returns all that a person can read there, normalised */
export function saidIn(root: Element): string {
  return normaliseText(readText(root).text);
}
