/** What can be asked about words that were found: of the text they stand in, and of the page. */
import { normaliseText } from './normalise.ts';
import { boxWords, CLOSING } from './patterns.ts';

/** Words that were found, and the text of the block they stand in. */
export interface Finding {
  readonly prompt: string;
  /** The raw text of the block. */
  readonly block: string;
  /** Where the words stand in `block`. */
  readonly start: number;
  readonly end: number;
  /** Normalised characters of the words, and of the whole block. */
  readonly matched: number;
  readonly total: number;
}

/** How a text came before the person, as far as the page can be asked. */
export interface Setting {
  /** `dialog`: alert, confirm or prompt of the browser. `page`: text in the document. */
  readonly channel: 'dialog' | 'page';
  /** It came or was revealed after the page had loaded, by itself or in a box of its own. */
  readonly appeared: boolean;
  /** It lies over the page: a dialog, a fixed or floating box. */
  readonly layered: boolean;
  /** It is (part of) a link, a control, or the heading of a text, as titles of articles are. */
  readonly titled: boolean;
  /** It is marked as somebody else's words. */
  readonly cited?: boolean;
  /** It came as one of several things alike: items of a list, rows, paragraphs. */
  readonly listed?: boolean;
  /** It is one of several things alike beside a field for writing the next one. */
  readonly conversation?: boolean;
  /** A sentence that ends in a colon stands before its block. */
  readonly introduced?: boolean;
  /** A link or button of its own follows it, such as 怎么办？: the page offers help with it. */
  readonly helped?: boolean;
  /** The page calls its place an error or an alert. */
  readonly alarming?: boolean;
  /** The box that it lies in has a title such as 常见问题, 在线客服 or 公告. */
  readonly explained?: boolean;
  /** It is one of several things alike in a box, which can be clicked. */
  readonly offered?: boolean;
  /** The same words stand in a field that the person writes in, or where a tooltip has them from. */
  readonly repeated?: boolean;
}

/** What the text alone says of the words. */
export interface TextScene {
  /** The text of the block right before and behind the words, raw. */
  readonly before: string;
  readonly after: string;
  /** `after` without the marks that close a quotation. */
  readonly behind: string;
  /** The end of `before`, normalised. */
  readonly leadingUp: string;
  /** How many normalised characters the block says besides the words and what every box adds. */
  readonly around: number;
  /** How much of what the block says the words are, from 0 to 1. */
  readonly share: number;
}

/** All that a sign may ask: the text, and the page, which answers yes or no. */
export type Scene = TextScene & Partial<Omit<Setting, 'channel'>>;

/** How far from the words what somebody says about them begins or ends. UTF-16 units. */
export const CLOSE = 24;

/** So much of the text before and behind the words is looked at. UTF-16 units. */
const NEAR = 400;

/** @param finding the words and their block */
export function readScene(finding: Finding): TextScene {
  const { block, start, end, matched, total } = finding;
  const before = block.slice(Math.max(0, start - NEAR), start);
  const after = block.slice(end, end + NEAR);
  const words = normaliseText(block.slice(start, end));
  const said = saidIn(before, words).length + saidIn(after, words).length;
  // What is too far away to be looked at counts as it is.
  const near = normaliseText(before).length + normaliseText(after).length;
  const around = said + Math.max(0, total - matched - near);
  return {
    before,
    after,
    behind: after.replace(CLOSING, ''),
    leadingUp: normaliseText(before.slice(-CLOSE * 2)),
    around,
    share: matched / (matched + around),
  };
}

/** @returns what a text says besides what every box adds, and `words`, normalised */
export function saidIn(text: string, words = ''): string {
  return normaliseText(text).replaceAll(words, '').replace(boxWords(), '');
}
