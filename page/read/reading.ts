/** The text of a part of the page as a person reads it, and the elements that hold it. */
import { isElement } from './node-kinds.ts';
import type { ReadPart } from './readers.ts';
import { real } from './real.ts';

/** Elements whose text is never shown, is not the page's speech, or is typed or chosen by the person. */
const NOT_READ =
  'script,style,noscript,template,head,title,desc,metadata,select,datalist,[role="option" i],rt,rp,textarea,[contenteditable]:not([contenteditable="false" i])';

/** Elements that flow with the text around them: a sentence goes on across their edges. */
const INLINE_NAMES =
  'A ABBR ACRONYM B BDI BDO BIG BLINK BR CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR';
/** Made with the first text that changes: dozens of frames may never have one. */
let inline: ReadonlySet<string> | undefined;

/** A text, and the nodes that it comes from. */
export interface ReadText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each of `nodes`, where it begins in `text`. */
  readonly starts: readonly number[];
}

/** @returns the nearest element around (or at) `node` that is a block of its own */
export function blockOf(node: Node): Element | null {
  // XHTML writes them small.
  inline ??= new Set(`${INLINE_NAMES} ${INLINE_NAMES.toLowerCase()}`.split(' '));
  let element = isElement(node) ? node : real(node).parentElement;
  while (element !== null && inline.has(real(element).nodeName)) {
    const { parentElement } = real(element);
    if (parentElement === null) return element;
    element = parentElement;
  }
  return element;
}

/**
 * @param root an element or a shadow root
 * @param around where it says more than `reach` to either side of this node, the rest is left out
 * @param reach UTF-16 units
 * @returns what it says, with a line break between blocks
 */
export function readText(root: Node, around?: Text, reach = Infinity): ReadText {
  const walker = createTextWalker(root);
  if (around) {
    walker.currentNode = around;
    for (let passed = 0; passed < reach; ) {
      const before = walker.previousNode() as Text | null;
      if (before === null) break;
      passed += before.length;
    }
  }
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let ahead = around === undefined;
  let limit = Infinity;
  const first = around && walker.currentNode !== root ? walker.currentNode : walker.nextNode();
  for (let node = first as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (isRead(node)) {
      const last = nodes.at(-1);
      if (last && isApart(last, node)) text += '\n';
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
    if (node === around) ahead = true;
    if (ahead && limit === Infinity) limit = text.length + reach;
    if (text.length >= limit) break;
  }
  return { text, nodes, starts };
}

/** @returns all that a part of the page says, read or not */
export function rawTextOf(part: ReadPart): string {
  // That of a document is none.
  const { textContent, documentElement } = real(part as Document);
  return textContent ?? real(documentElement)?.textContent ?? '';
}

/** @returns a walker over all text below `root`, in the order of `textContent` */
export function createTextWalker(root: Node): TreeWalker {
  const document = real(root).ownerDocument ?? (root as Document);
  // CDATA sections of XHTML are text too.
  return real(document).createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
}

/** @returns whether a text is the page's speech, and not the person's or a script's */
export function isRead(text: Text): boolean {
  if (real(text.ownerDocument).designMode === 'on') return false;
  const { parentElement } = text;
  return parentElement === null ? true : real(parentElement).closest(NOT_READ) === null;
}

// ---------------------------------------------------------------------------------------------

function isApart(one: Text, other: Text): boolean {
  return (
    real(other.previousSibling)?.nodeName.toUpperCase() === 'BR' || blockOf(one) !== blockOf(other)
  );
}
