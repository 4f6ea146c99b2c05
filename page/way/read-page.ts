/** Where known texts stand on the page, and which of them can be clicked. */
import { lettersOf, type TextPattern } from '../../core/recognition/landmarks.ts';
import type { Standing } from '../../core/recognition/locate.ts';
import { blockOf, readText } from '../read/reading.ts';
import { controlAround, hasHand, INPUT_BUTTON } from '../signs/controls.ts';
import { isVisible } from '../signs/visibility.ts';

/** A known text on the page. */
export interface Place {
  readonly text: string;
  /** The control that it names, or else the block around it. */
  readonly element: Element;
  readonly standing: Standing;
}

/** What names a part of the page; its last words say what that is. */
const TITLE = 'h1,h2,h3,h4,h5,h6,legend,caption,[role="heading"]';
/** Around its name a control may have so many letters more: a count, an arrow's name. */
const MOST_BESIDE = 4;
/** A name this short is only itself: 登录 is not 登录名. */
const SHORT_NAME = 3;
/** Pages on which more is found are lists of our own words: no page of the portal. */
const MOST_PLACES = 300;

/**
 * @param document the page
 * @param known the texts to look for
 * @returns where a person sees them, in the order of the page
 */
export function readPage(document: Document, { pattern, texts }: TextPattern): Place[] {
  const places: Place[] = [];
  const { body } = document;
  if (!body) return places;
  const { text, nodes, starts } = readText(body);
  let n = 0;
  for (const match of text.matchAll(pattern)) {
    const known = texts[match.slice(1).findIndex((group) => group !== undefined)];
    while (n + 1 < starts.length && (starts[n + 1] ?? 0) <= match.index) n += 1;
    const node = nodes[n];
    if (!node || known === undefined) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (isVisible(range)) places.push(placeOf(known, node));
    if (places.length >= MOST_PLACES) return [];
  }
  for (const button of body.querySelectorAll<HTMLInputElement>(INPUT_BUTTON)) {
    const known = texts.find((one) => lettersOf(one) === lettersOf(button.value));
    if (known !== undefined && isShown(button)) {
      places.push({ text: known, element: button, standing: 'control' });
    }
  }
  return places;
}

/** @returns whether a person sees the element, as far as the browser tells */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  // Chromium before 121 knows the option under its first name.
  const isRead = { visibilityProperty: true, checkVisibilityCSS: true };
  return width > 1 && height > 1 && element.checkVisibility(isRead);
}

// ---------------------------------------------------------------------------------------------

function placeOf(text: string, node: Text): Place {
  const parent = node.parentElement as Element;
  const control = controlAround(parent);
  if (control && isNamed(control, text)) return { text, element: control, standing: 'control' };
  const block = blockOf(node) ?? parent;
  if (isNamed(parent, text) && hasHand(parent)) {
    return { text, element: parent, standing: 'control' };
  }
  const isOwn = isNamed(parent, text) || isNamed(block, text) || isTitled(block, text);
  return { text, element: isOwn ? parent : block, standing: isOwn && !control ? 'own' : 'mention' };
}

function isTitled(block: Element, text: string): boolean {
  const title = block.closest(TITLE)?.textContent;
  return lettersOf(title ?? '').endsWith(lettersOf(text));
}

function isNamed(element: Element, text: string): boolean {
  const wanted = lettersOf(text);
  const letters = lettersOf(element.textContent ?? '');
  const beside = letters.length - wanted.length;
  return beside === 0 || (wanted.length > SHORT_NAME && beside > 0 && beside <= MOST_BESIDE);
}
