/** Questions, records, choices and contributions stand among others of their kind; a prompt does not. */

import { textLength, textOf } from '../read/measure.ts';
import { real } from '../read/real.ts';
import { CONTROL, FIELD, hasHand, TEXT_FIELD, WRITING_FIELD } from './controls.ts';
import { isDialogOrMessage } from './dialogs.ts';
import { isAlarming } from './marks.ts';

/** What an item of a list has beside it. */
export interface Company {
  /** Which elements can be such items. */
  readonly item: RegExp;
  /** How many others there are. */
  readonly others: number;
  /** How many normalised characters those say. */
  readonly prose: number;
  /** What says less is none. Normalised characters. */
  readonly shortest: number;
}

/** Shorter texts are labels, of which only labels are a list. Normalised characters. */
const SHORTEST_ITEM = 6;

/** Paragraphs of less text in all are no article. */
export const THINGS_ALIKE: Company = { item: /./, others: 2, prose: 60, shortest: SHORTEST_ITEM };
/** What is written by itself can still be a table of what was done before. */
export const ROWS: Company = { ...THINGS_ALIKE, item: /^tr$/i };

/**
 * @param element a block
 * @param layer where to stop
 * @param kind what counts as a list
 * @returns whether it is, or is in, one of several things alike
 */
export function isListed(element: Element, layer: Element | null, kind: Company): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && at !== layer && depth < ITEM_DEPTH; depth++) {
    if (real(at).matches(NO_ITEM)) return false;
    const { localName, parentElement }: Element = real(at);
    const isBare =
      real(at).querySelector(FIELD) === null || (localName === 'tr' && isForReading(at));
    if (isRecord(at) || (isBare && kind.item.test(localName) && hasAlike(at, kind))) {
      // A list that is called errors says several of them; in other lists, one item may be called so.
      return parentElement === null || !isAlarming(parentElement);
    }
    at = parentElement;
  }
  return false;
}

/** @returns whether it is one of the contributions beside a field for writing the next one */
export function isConversation(element: Element, layer: Element | null): boolean {
  return isListed(element, layer, CONTRIBUTIONS) && hasFieldNear(element);
}

/** @returns whether it can be picked: an answer of a test, or one of what unfolds at a field */
export function isOffered(element: Element, inner: Element, layer: Element | null): boolean {
  if (real(inner).closest('label')?.querySelector('[type="radio" i]')) return true;
  return (
    layer !== null &&
    !isDialogOrMessage(layer) &&
    getComputedStyle(layer).position === 'absolute' &&
    hasHand(inner) &&
    isListed(element, layer, CHOICES)
  );
}

// ---------------------------------------------------------------------------------------------

/** What can be chosen needs not say much. */
const CHOICES: Company = { ...THINGS_ALIKE, prose: 0, shortest: 2 };
const CONTRIBUTIONS: Company = { ...THINGS_ALIKE, others: 1, prose: SHORTEST_ITEM };

/** Where the page as a whole begins, or what a person fills in: no items of lists. */
const NO_ITEM = 'html,body,form,main,[role="main" i]';
const TICK_BOX = ':is([type="checkbox" i],[type="radio" i])';
/** What may send what was written: pages make buttons of any element. */
const SENDER = `${CONTROL},span,div`;

/** How far around the words an item of a list can reach, in elements. */
const ITEM_DEPTH = 5;
/** Elements for items of lists, whatever they say. */
const ITEM = /^(?:li|tr|dd|article|details)$/i;
/** Elements that also hold the head, the body and the foot of a page. */
const LAYOUT_BOX = /^(?:div|section|center|table)$/i;
/** Of what stands beside an item, so many are looked at on either side: a list can be of thousands. */
const NEIGHBOURS = 20;
/** What sends stands behind what was written before: so many of the last elements are asked. */
const MOST_SENDERS = 200;
/** A table with so many heads of columns holds records. */
const COLUMNS = 3;

/** Whether it is a row below heads of columns, of which it fills each, and none for filling in. */
function isRecord(row: Element): boolean {
  return (
    real(row).localName === 'tr' &&
    isForReading(row) &&
    headsOf(row) === real(row).childElementCount
  );
}

/** Whether a row has no fields but those for picking it. */
function isForReading(row: Element): boolean {
  return (
    real(row).childElementCount >= COLUMNS &&
    [...real(row).querySelectorAll(FIELD)].every((field) => field.matches(TICK_BOX))
  );
}

/** How many columns have a head, which may be in a table of their own above that of the rows. */
function headsOf(row: Element): number {
  let at: Element | null = real(row).closest('table');
  for (let depth = 0; at && depth < ITEM_DEPTH; depth++) {
    const head = real(at).querySelector('th');
    if (head) {
      const heads = [...(real(head.parentElement)?.children ?? [])];
      const isAbove = head.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isAbove && heads.every((one) => real(one).localName === 'th') ? heads.length : 0;
    }
    at = real(at).parentElement;
  }
  return 0;
}

function hasAlike(item: Element, kind: Company): boolean {
  const { localName, parentElement, textContent } = real(item);
  const least = Math.min(kind.shortest, textLength(item) / 2);
  const all = [...(real(parentElement)?.children ?? [])];
  const at = all.indexOf(item);
  const others = all
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter((other) => isAlike(item, other, kind))
    // Drawn several times, it is one and the same.
    .filter((other) => real(other).textContent !== textContent)
    .map(textOf)
    .filter((text) => text.length >= least);
  if (others.length < kind.others) return false;
  // What a server says of its own failure is in English, and no article; neither are the lines of a
  // log, which differ in their numbers alone.
  const prose = [...new Set(others)].join('').replace(/[a-z]+/g, '');
  return ITEM.test(localName) || prose.length >= kind.prose;
}

function isAlike(item: Element, other: Element, kind: Company): boolean {
  const { localName, childElementCount, classList } = real(item);
  const { localName: otherName, childElementCount: otherCount, classList: others } = real(other);
  if (localName !== otherName) return false;
  if (kind !== CONTRIBUTIONS && isOfLayout(item, other)) return false;
  // Rows of one cell are the layout of an old page.
  if (localName === 'tr') return childElementCount > 1 && childElementCount === otherCount;
  if (classList.length === 0 || others.length === 0) {
    return classList.length === others.length;
  }
  return [...classList].some((name) => others.contains(name));
}

/** Whether they are boxes of the page's layout, of which each has a name and a content of its own. */
function isOfLayout(item: Element, other: Element): boolean {
  if (!LAYOUT_BOX.test(real(item).localName)) return false;
  // Items of a list are numbered, if they have ids at all.
  if ([item, other].every((one) => /^\D+$/.test(real(one).id))) return true;
  // An item may have a mark more than the others, such as that it is open.
  const has = (one: Element, names: Element) =>
    [...real(names).classList].every((name) => real(one).classList.contains(name));
  if (!has(item, other) && !has(other, item)) return true;
  const beginning = (one: Element) => real(real(one).firstElementChild)?.localName;
  return beginning(item) !== beginning(other);
}

function hasFieldNear(element: Element): boolean {
  let at = real(element).parentElement;
  for (let depth = 0; at && !real(at).matches('html,body') && depth < ITEM_DEPTH; depth++) {
    if (real(at).querySelector(WRITING_FIELD)) return true;
    // A form sends a code to a telephone, too.
    const isLine = !real(at).matches('form') && real(at).querySelectorAll(TEXT_FIELD).length === 1;
    const senders = isLine ? [...real(at).querySelectorAll(SENDER)].slice(-MOST_SENDERS) : [];
    if (senders.some(isSender)) return true;
    at = real(at).parentElement;
  }
  return false;
}

function isSender(control: Element): boolean {
  const { value = '', childElementCount } = real(control as HTMLInputElement);
  if (childElementCount > 1) return false;
  return /^(?:发送|回复)$/.test((value || textOf(control)).trim());
}
