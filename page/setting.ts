/** How words stand before the person: what `core/recognition/judge.ts` wants to know of the page. */
import type { Setting } from '../core/recognition/judge.ts';
import { normaliseText } from '../core/recognition/normalise.ts';
import { isElement } from './node-kinds.ts';
import { parentOf } from './shadow-roots.ts';

/** How words came onto the page. */
export interface Arrival {
  /** After the page had loaded. */
  readonly appeared: boolean;
  /** By themselves or in a box of their own, not as a part of a longer text. */
  readonly alone: boolean;
}

/**
 * @param element the block that holds the words
 * @param at where in it they begin
 */
export function settingOf(element: Element, at: Node, arrival: Arrival): Setting {
  const layer = layerAround(element);
  const inner = isElement(at) ? at : (at.parentElement ?? element);
  const own = textLength(element);
  const written = !layer && arrival.appeared && arrival.alone;
  return {
    channel: 'page',
    appeared: arrival.appeared,
    layered: layer !== null,
    titled: inner.closest(TITLE) !== null || (layer === null && isHeading(inner, own)),
    cited: inner.closest(CITATION) !== null,
    listed: isListed(element, layer, arrival.alone ? ROWS : LIST),
    conversation: isListed(element, layer, CONVERSATION) && hasFieldNear(element),
    introduced: !layer && !written && isIntroduced(element),
  };
}

// ---------------------------------------------------------------------------------------------

/** Titles of articles, search results and rows; what opens an answer; what can be chosen. */
const TITLE =
  'a[href]:not([href^="javascript:" i]):not([href="#"]),dt,summary,caption,th,button,[role="button" i],[role="tab" i],[role="link" i],[role="menuitem" i],:is([tabindex],[role]:not([role="tabpanel" i],[role="region" i])):is([aria-expanded],[aria-controls])';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading" i]';
/** So much besides its heading makes a part of the page an article. Normalised characters. */
const ARTICLE = 120;

const CITATION = 'blockquote,q,cite,figcaption';

/** Roles and elements that mean: laid over the page, and speaking to the person. */
const LAYER =
  'dialog,[role="dialog" i],[role="alertdialog" i],[role="alert" i],[aria-modal="true" i],[popover]';

/** Where the page as a whole begins, or what a person fills in: no items of lists. */
const NO_ITEM = 'html,body,form,main,[role="main" i]';
const FIELD = 'input:not([type="hidden" i]),select,textarea';
const WRITING_FIELD =
  'textarea,[contenteditable]:not([contenteditable="false" i]),[role="textbox" i]';

/** How far around the words an item of a list can reach, in elements. */
const ITEM_DEPTH = 5;
/** Elements for items of lists, whatever they say. */
const ITEM = /^(?:li|tr|dd|article|details)$/i;
/** Elements that also hold the head, the body and the foot of a page. */
const LAYOUT_BOX = /^(?:div|section|center|table)$/i;
/** Shorter texts are labels, of which only labels are a list. Normalised characters. */
const SHORTEST_ITEM = 6;
/** What an item of a list has beside it. */
interface Company {
  /** Which elements can be such items. */
  readonly item: RegExp;
  /** How many others there are. */
  readonly others: number;
  /** How many normalised characters those say. */
  readonly prose: number;
}
/** Paragraphs of less text in all are no article. */
const LIST: Company = { item: /./, others: 2, prose: 60 };
/** What is written by itself can still be a table of what was done before. */
const ROWS: Company = { ...LIST, item: /^tr$/i };
const CONVERSATION: Company = { item: /./, others: 1, prose: SHORTEST_ITEM };
/** A title of a box that ends in a colon is shorter than a sentence that does. */
const SHORTEST_SENTENCE = 10;
/** More of a text is not read for measuring it. UTF-16 units. */
const LONGEST_MEASURED = 2_000;

function layerAround(element: Element): Element | null {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at && view; at = parentOf(at)) {
    if (at.matches(LAYER)) return at;
    const { position, zIndex } = view.getComputedStyle(at);
    if (position === 'fixed' || (position === 'absolute' && Number(zIndex) > 0)) return at;
  }
  return null;
}

/** A page of result may say it in its heading; what has a text below its heading is an article. */
function isHeading(element: Element, own: number): boolean {
  const heading = element.closest(HEADING);
  const { parentElement } = heading ?? {};
  return parentElement ? textLength(parentElement) - own > ARTICLE : false;
}

function isListed(element: Element, layer: Element | null, kind: Company): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && at !== layer && depth < ITEM_DEPTH; depth++) {
    if (at.matches(NO_ITEM)) return false;
    const isItem = kind.item.test(at.localName) && at.querySelector(FIELD) === null;
    if (isItem && hasAlike(at, kind)) return true;
    at = at.parentElement;
  }
  return false;
}

function hasAlike(item: Element, kind: Company): boolean {
  const { localName, parentElement, textContent } = item;
  const least = Math.min(SHORTEST_ITEM, textLength(item) / 2);
  const others = [...(parentElement?.children ?? [])]
    .filter((other) => isAlike(item, other, kind))
    // Drawn several times, it is one and the same.
    .filter((other) => other.textContent !== textContent)
    .map(textOf)
    .filter((text) => text.length >= least);
  if (others.length < kind.others) return false;
  return ITEM.test(localName) || others.join('').length >= kind.prose;
}

function isAlike(item: Element, other: Element, kind: Company): boolean {
  if (item.localName !== other.localName) return false;
  if (kind !== CONVERSATION && isOfLayout(item, other)) return false;
  // Rows of one cell are the layout of an old page.
  if (item.localName === 'tr') {
    return item.childElementCount > 1 && item.childElementCount === other.childElementCount;
  }
  if (item.classList.length === 0 || other.classList.length === 0) {
    return item.classList.length === other.classList.length;
  }
  return [...item.classList].some((name) => other.classList.contains(name));
}

/** Whether they are boxes of the page's layout, of which each has a name and a content of its own. */
function isOfLayout(item: Element, other: Element): boolean {
  if (!LAYOUT_BOX.test(item.localName)) return false;
  // Items of a list are numbered, if they have ids at all.
  if ([item, other].every(({ id }) => /^\D+$/.test(id))) return true;
  // An item may have a mark more than the others, such as that it is open.
  const has = ({ classList }: Element, { classList: names }: Element) =>
    [...names].every((name) => classList.contains(name));
  if (!has(item, other) && !has(other, item)) return true;
  return item.firstElementChild?.localName !== other.firstElementChild?.localName;
}

function hasFieldNear(element: Element): boolean {
  let at = element.parentElement;
  for (let depth = 0; at && !at.matches('html,body') && depth < ITEM_DEPTH; depth++) {
    if (at.querySelector(WRITING_FIELD)) return true;
    at = at.parentElement;
  }
  return false;
}

function isIntroduced(element: Element): boolean {
  const before = element.previousElementSibling;
  const text = before?.textContent.trim().slice(-LONGEST_MEASURED) ?? '';
  // 办理失败,原因如下: is the portal itself.
  return (
    /(?<!原因(?:如下|是|为)?)[:\uff1a]$/.test(text) &&
    normaliseText(text).length >= SHORTEST_SENTENCE
  );
}

function textOf(element: Element): string {
  return normaliseText((element.textContent ?? '').slice(0, LONGEST_MEASURED));
}

function textLength(element: Element): number {
  return textOf(element).length;
}
