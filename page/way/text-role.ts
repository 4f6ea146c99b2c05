/** How a known text stands on the page. */

import { isHan } from '../../core/recognition/han.ts';
import type { TextRole } from '../../core/recognition/identify-page.ts';
import { countLetters, lettersOf } from '../../core/recognition/landmarks.ts';
import { blockOf } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { controlAround } from '../signs/controls.ts';

/** How a text stands, and where. */
export interface FoundRole {
  readonly role: TextRole;
  /** The control that it names, or else the block around it. */
  readonly element: Element;
}

/** What names a part of the page; its last words say what that is. */
const TITLE = 'h1,h2,h3,h4,h5,h6,legend,caption,[role="heading"]';
/** Around its name a control may have so many letters more: a count, an arrow's name. */
const MOST_BESIDE = 4;
/** A name this short is only itself: 登录 is not 登录名. */
const SHORT_NAME = 3;

/**
 * @param node where the text begins; it stands in an element
 * @param letters what of the text counts
 * @param isClicked tells whether an element which the text names is to be clicked, though none that
 *   says so is named by it; it is given what says so around it
 */
export function findRole(
  node: Text,
  letters: string,
  isClicked: (element: Element, around: Element | null) => boolean,
): FoundRole {
  const parent = node.parentElement as Element;
  const control = controlAround(parent);
  if (control && isNamed(control, letters)) return { role: 'control', element: control };
  const isParent = isNamed(parent, letters);
  if (isParent && isClicked(parent, control)) return { role: 'control', element: parent };
  const block = blockOf(node) ?? parent;
  const isOwn = isParent || isNamed(block, letters) || isTitled(block, letters);
  return {
    role: isOwn && !control ? 'own' : 'mention',
    element: isOwn ? parent : block,
  };
}

/** @returns whether it is seen at once that a text is a mention: in a longer one that is no title */
export function isPlainMention(node: Text, letters: string): boolean {
  return isLonger(node, letters) && real(node.parentElement)?.closest(TITLE) === null;
}

/**
 * Without asking for an element: the first one that a document hands out is dear.
 *
 * @param node where a text begins, maybe more than once
 * @returns whether it is longer than a name and goes on behind the text, so that the text is a mention unless
 *   the same stands at the end of the title around it
 */
export function goesOn(node: Text, letters: string): boolean {
  // Other letters may be capitals there.
  const isChinese = isHan(letters.charCodeAt(0));
  const last = node.data.slice(node.data.lastIndexOf(letters.charAt(0)));
  return (
    isChinese && isLonger(node, letters) && countLetters(last, letters.length) > letters.length
  );
}

/** @returns whether there is a title around the element, or it is one, that ends with this */
export function isTitled(element: Element, letters: string): boolean {
  return lettersOf(real(real(element).closest(TITLE))?.textContent ?? '').endsWith(letters);
}

// ---------------------------------------------------------------------------------------------

function isLonger(node: Text, letters: string): boolean {
  const most = longestName(letters);
  return countLetters(node.data, most) > most;
}

function isNamed(element: Element, letters: string): boolean {
  const most = longestName(letters);
  const count = countLetters(real(element).textContent ?? '', most);
  return count >= letters.length && count <= most;
}

/** So many letters a name has at most that says this. */
function longestName({ length }: string): number {
  return length > SHORT_NAME ? length + MOST_BESIDE : length;
}
