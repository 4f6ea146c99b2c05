/** From places in the raw text of a part of the page to the nodes that they are in. */
import { isElement } from './node-kinds.ts';
import { real } from './real.ts';

/** Of `NodeFilter`: asking for the interface costs a document more than walking through it. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4 | 0x8;

/**
 * @param root an element, a shadow root or a document
 * @param places places in the `textContent` of all that is in it, ascending
 * @returns the text node that each is in. Only elements that hold one are gone into: asking for every
 *   node of a page costs far more than its text
 */
export function textNodesAt(root: Node, places: readonly number[]): Text[] {
  const document = real(root).ownerDocument ?? (root as Document);
  const walker = real(document).createTreeWalker(root, ELEMENTS_AND_TEXT);
  const found: Text[] = [];
  let begin = 0;
  for (let node = walker.firstChild(); node && found.length < places.length; ) {
    const end = begin + (real(node).textContent?.length ?? 0);
    const isIn = () => (places[found.length] ?? Infinity) < end;
    if (isIn() && isElement(node)) {
      node = walker.firstChild();
      continue;
    }
    while (isIn()) found.push(node as Text);
    begin = end;
    node = walker.nextSibling();
    while (node === null && walker.parentNode()) node = walker.nextSibling();
  }
  return found;
}
