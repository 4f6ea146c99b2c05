/** From places in the raw text of a part of the page to the nodes that they are in. */
import { isElement } from './node-kinds.ts';
import { real } from './real.ts';

/** Of `NodeFilter`: asking for the interface costs a document more than walking through it. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4 | 0x8;

/**
 * @param root an element, a shadow root or a document
 * @param places places in the `textContent` of all that is in it, ascending
 * @returns the text node that each is in, of as many as there are
 */
export function textNodesAt(root: Node, places: readonly number[]): Text[] {
  const at = createTextLocator(root);
  const found: Text[] = [];
  for (const place of places) {
    const node = at(place);
    if (!node) break;
    found.push(node);
  }
  return found;
}

/**
 * Only elements that hold a place that is asked for are gone into, and what lies behind the last one
 * is not asked at all: asking for every node of a page costs far more than its text.
 *
 * @param root an element, a shadow root or a document
 * @returns gives the text node that a place in its `textContent` is in, if there is one; places are
 *   asked for in ascending order
 */
export function createTextLocator(root: Node): (place: number) => Text | undefined {
  const document = real(root).ownerDocument ?? (root as Document);
  const walker = real(document).createTreeWalker(root, ELEMENTS_AND_TEXT);
  /** Where the elements end that have been gone into, the innermost last. */
  const ends: number[] = [];
  let begin = 0;
  let node = walker.firstChild();
  return (place) => {
    while (node) {
      const end = begin + (real(node).textContent?.length ?? 0);
      if (place < end && !isElement(node)) return node as Text;
      if (place < end) {
        ends.push(end);
        node = walker.firstChild();
        continue;
      }
      begin = end;
      // Of an element whose end comes before the place, what is left is passed as a whole.
      for (let last = ends.at(-1); last !== undefined && place >= last; last = ends.at(-1)) {
        ends.pop();
        begin = last;
        walker.parentNode();
      }
      node = walker.nextSibling();
    }
    return undefined;
  };
}
