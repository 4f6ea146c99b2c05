/** What a page says of a part of itself: by elements, roles, names, and what stands around it. */
import { normaliseText } from '../../core/recognition/normalise.ts';
import { byline, titleOfHelp } from '../../core/recognition/patterns.ts';
import type { Words } from '../read/locate-words.ts';
import { textLength } from '../read/measure.ts';
import { createTextWalker } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { BUTTON, CONTROL, LEADING_LINK } from './controls.ts';

/** Titles of articles, search results and rows; what opens an answer; what can be chosen. */
const TITLE = `${LEADING_LINK},${BUTTON},dt,summary,caption,th,:is([tabindex],[role]:not([role="tabpanel" i],[role="region" i])):is([aria-expanded],[aria-controls])`;
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading" i]';
/** So much besides its heading makes a part of the page an article. Normalised characters. */
const ARTICLE = 120;

/** Longer texts are no line of who wrote it and when. UTF-16 units. */
const LONGEST_BYLINE = 80;
/** A title can stand so deep in boxes of its own, in elements. */
const TITLE_DEPTH = 2;

/** What can stand above a title, and leads elsewhere. Tabs and the like are titles themselves. */
const NAVIGATION = 'a,button,nav,[role="navigation" i]';
/** Longer lines are no title. Normalised characters. */
const LONGEST_TITLE = 15;

/** What pages call places that say what is wrong, as a word of its own in a name of a class. */
const ALARMING =
  /(?:^|[\s_-])(?:err|errors?|danger|fail|failed|failure|invalid)(?:$|[\s_-]|[A-Z])|[a-z](?:Errors?|Danger|Fail|Invalid)(?![a-z])/;
/** Such a place reaches so far around the words, in elements. */
const ALARM_DEPTH = 3;

const CITATION = 'blockquote,q,cite,figcaption,figure svg,pre code';

/** A title of a box that ends in a colon is shorter than a sentence that does. */
const SHORTEST_SENTENCE = 10;
/** More of a sentence is not read. UTF-16 units. */
const LONGEST_SENTENCE = 2_000;

/** @returns whether it is a link, a control, or what else opens a text or stands above it */
export function isTitled(inner: Element): boolean {
  return real(inner).closest(TITLE) !== null;
}

/**
 * @param element a block
 * @param inner what in it holds the words
 * @returns whether it is the title of an article: a heading, or what has a date and a source below
 */
export function isTitle(element: Element, inner: Element): boolean {
  return isHeading(inner, textLength(element)) || hasByline(element);
}

/** @returns whether it is marked as somebody else's words */
export function isCited(inner: Element): boolean {
  return real(inner).closest(CITATION) !== null;
}

/** @returns whether the page calls it, or what is close around it, an error */
export function isAlarming(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < ALARM_DEPTH; depth++) {
    if (ALARMING.test(real(at).getAttribute('class') ?? '')) return true;
    at = real(at).parentElement;
  }
  return false;
}

/**
 * @param box a layer
 * @param isPage whether it is the page itself, which has a title only in a heading
 * @returns whether it begins with a title such as 常见问题
 */
export function hasTitleOfHelp(box: Element, isPage: boolean): boolean {
  const walker = createTextWalker(box);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = real(walker.currentNode);
    const title = normaliseText(nodeValue ?? '');
    if (title === '' || real(parentElement)?.closest(NAVIGATION)) continue;
    if (isPage && !real(parentElement)?.closest(HEADING)) return false;
    return title.length <= LONGEST_TITLE && titleOfHelp().test(title);
  }
  return false;
}

/** @returns whether a sentence that ends in a colon stands before a block */
export function isIntroduced(element: Element): boolean {
  const before = real(element).previousElementSibling;
  const text = real(before)?.textContent.trim().slice(-LONGEST_SENTENCE) ?? '';
  // 办理失败,原因如下: is the portal itself.
  return (
    /(?<!原因(?:如下|是|为)?)[:：]$/.test(text) && normaliseText(text).length >= SHORTEST_SENTENCE
  );
}

/** @returns whether the next that is said behind the words is a link or a button */
export function isHelped({ element, last, lastOffset }: Words): boolean {
  if (normaliseText(last.data.slice(lastOffset)) !== '') return false;
  const walker = createTextWalker(element);
  walker.currentNode = last;
  let next = walker.nextNode();
  while (next && !real(next).nodeValue?.trim()) next = walker.nextNode();
  const control = real(real(next)?.parentElement)?.closest(CONTROL);
  return control ? real(element).contains(control) && !real(control).contains(last) : false;
}

// ---------------------------------------------------------------------------------------------

function hasByline(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < TITLE_DEPTH; depth++) {
    const text = real(real(at).nextElementSibling)?.textContent.trim();
    if (text) return text.length <= LONGEST_BYLINE && byline().test(text);
    at = real(at).parentElement;
  }
  return false;
}

/** A page of result may say it in its heading; what has a text below its heading is an article. */
function isHeading(element: Element, own: number): boolean {
  const heading = real(element).closest(HEADING);
  const parentElement = real(heading)?.parentElement;
  return parentElement ? textLength(parentElement) - own > ARTICLE : false;
}
