/** From places in the raw text of a part of the page to the nodes that they are in. */
import { isElement } from './node-kinds.ts';
import { real } from './real.ts';

/** Up to this `nodeType`, nodes add to the `textContent` around them; instructions and comments do not. */
const CDATA_SECTION = 4;
/** Nodes of text, for `createTreeWalker`. */
const TEXTS = 4 | 8;
/** So many text nodes are gone through one by one. */
const NEAR = 200;

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
 * Near the beginning, where heads and notices stand, text nodes are gone through one by one: each kind of element
 * costs a document something the first time that it is asked for. What lies further behind is looked for by way
 * of the elements that hold it.
 *
 * @param root an element, a shadow root or a document
 * @returns gives the text node that a place in its `textContent` is in, if there is one; places are
 *   asked for in ascending order
 */
export function createTextLocator(root: Node): (place: number) => Text | undefined {
  const near = createNearLocator(root);
  let far: typeof near | undefined;
  return (place) => {
    const node = far ? undefined : near(place);
    if (node) return node;
    far ??= createFarLocator(root);
    return far(place);
  };
}

// ---------------------------------------------------------------------------------------------

/** As `createTextLocator`, of the first text nodes only. */
function createNearLocator(root: Node): (place: number) => Text | undefined {
  const walker = real(document).createTreeWalker(root, TEXTS);
  let node: Text | null = null;
  let end = 0;
  let left = NEAR;
  return (place) => {
    for (; place >= end && left > 0; left--) {
      node = walker.nextNode() as Text | null;
      end += node?.length ?? 0;
    }
    return place < end && node ? node : undefined;
  };
}

/**
 * Only elements that hold a place that is asked for are gone into, and what lies behind the last one
 * is not asked at all: asking for every node of a page costs far more than its text.
 */
function createFarLocator(root: Node): (place: number) => Text | undefined {
  /** Where the elements end that have been gone into, the innermost last. */
  const ends: number[] = [];
  let begin = 0;
  let node: Node | null = real(root).firstChild;

  const endOf = (one: Node): number => {
    // The last one of an element ends where that does: to ask all of a page's body would take long.
    const isLast = isElement(one) && real(one).nextSibling === null;
    return isLast ? (ends.at(-1) ?? Infinity) : begin + lengthOf(one);
  };
  /** Goes on behind the node that ends there, out of every element that it is the last of. */
  const pass = (end: number) => {
    begin = end;
    while (node && real(node).nextSibling === null) {
      node = real(node).parentNode;
      ends.pop();
      if (node === root) node = null;
    }
    node = real(node)?.nextSibling ?? null;
  };
  return (place) => {
    while (node) {
      const end = endOf(node);
      if (place >= end) {
        pass(end);
      } else if (isElement(node)) {
        ends.push(end);
        node = real(node).firstChild;
      } else {
        return node as Text;
      }
    }
    return undefined;
  };
}

function lengthOf(node: Node): number {
  const { nodeType, textContent } = real(node);
  return nodeType > CDATA_SECTION ? 0 : (textContent?.length ?? 0);
}
