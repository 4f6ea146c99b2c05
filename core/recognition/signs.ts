/**
 * What speaks for and against words being a prompt. Each sign is one entry here, and nothing else
 * needs to know of it: `judge.ts` weighs those that hold, and reckons from all of them the best that
 * a text can come to; `npm run knowledge:explain` prints them.
 */
import {
  AS_FOLLOWS,
  asked,
  asksFirst,
  asQuestion,
  CLOSING,
  CLOSING_SOMEWHERE,
  goesOn,
  OPENING,
  told,
  toldInClause,
} from './patterns.ts';
import { CLOSE, type Scene, saidIn } from './scene.ts';

/** Something that may be there, for or against words being a prompt. */
export interface Sign {
  /** Its name, the same in every release; `sign-words.ts` has it for people. */
  readonly reason: string;
  /** Whether it is there. It may ask the text anything, and of the page only yes or no. */
  holds(scene: Scene): boolean | undefined;
}

/** A sign that counts. */
export interface WeighedSign extends Sign {
  readonly weight: number;
}

/** From this share of what a block says on, the words fill it. */
const FILLS = 0.6;
/** Below this share they are a sentence among many. */
const LARGE_PART = 0.2;

/** The browser's own dialogs hold nothing but what the page says to the person. */
export const NATIVE_DIALOG: WeighedSign = {
  reason: 'native',
  weight: 10,
  holds: () => true,
};

/** With one of these, words on a page are no prompt, whatever else speaks for it. */
export const VETOES: readonly Sign[] = [
  // 问:…, 问题描述:…: answers open in boxes over the page, too.
  {
    reason: 'question',
    holds: ({ before }) => asQuestion().test(before),
  },
  // What a person wrote to somebody is new and floats, and is marked when it could not be sent.
  {
    reason: 'conversation',
    holds: ({ conversation }) => conversation,
  },
  // Answers, help and announcements open in boxes over the page, as prompts do.
  {
    reason: 'explained',
    holds: ({ explained }) => explained,
  },
  // Suggestions and choices unfold over the page.
  {
    reason: 'offered',
    holds: ({ offered }) => offered,
  },
  // The person wrote it, or it is shown in full where it was cut off.
  {
    reason: 'repeated',
    holds: ({ repeated }) => repeated,
  },
];

/** How much the page puts the words before the person. */
export const PRESENCE: readonly WeighedSign[] = [
  // A box that says only this is that prompt.
  {
    reason: 'fills',
    weight: 3,
    holds: ({ share }) => share >= FILLS,
  },
  // A sentence with something around it: enough for a box that came up, not for a paragraph.
  {
    reason: 'large part',
    weight: 1,
    holds: ({ share }) => share < FILLS && share >= LARGE_PART,
  },
  // A box that came up says it first, and then at length what to do.
  {
    reason: 'opens',
    weight: 1,
    holds: ({ share, before, after, appeared, layered }) =>
      share < LARGE_PART &&
      appeared &&
      layered &&
      /^[!！。;；\n]/.test(after) &&
      saidIn(before) === '',
  },
  // Articles do not call themselves errors; lists of what has happened may.
  {
    reason: 'alarming',
    weight: 1,
    holds: ({ alarming, listed }) => alarming && !listed,
  },
  // The answer to what the person has just done.
  {
    reason: 'appeared',
    weight: 1,
    holds: ({ appeared }) => appeared,
  },
  // Dialogs and messages are laid over the page, articles are not.
  {
    reason: 'layered',
    weight: 2,
    holds: ({ layered }) => layered,
  },
];

/** What presence has to outweigh. */
export const DOUBTS: readonly WeighedSign[] = [
  // A sentence among many.
  {
    reason: 'small part',
    weight: 2,
    holds: ({ share }) => share < LARGE_PART,
  },
  // 提示“…”: somebody tells of the prompt. A box may set its whole text in quotation marks; who
  // quotes says something around it, and a search result is cut off before the mark that closes.
  {
    reason: 'quoted',
    weight: 3,
    holds: ({ before, after, around }) =>
      OPENING.test(before) && (around > 1 || !CLOSING_SOMEWHERE.test(after)),
  },
  // …怎么办?: somebody asks about the prompt.
  {
    reason: 'asked',
    weight: 4,
    holds: isAsked,
  },
  // 办理业务时提示…, 如果出现…: somebody tells when the prompt comes.
  {
    reason: 'told',
    weight: 4,
    holds: ({ before, leadingUp }) =>
      AS_FOLLOWS.test(before) || told().test(leadingUp) || toldInClause().test(leadingUp),
  },
  // …以后, …的: the words are a part of a longer sentence.
  {
    reason: 'goes on',
    weight: 4,
    holds: ({ behind, helped }) => !helped && goesOn().test(behind),
  },
  // 页面显示如下：, and then the words in a block of their own.
  {
    reason: 'introduced',
    weight: 3,
    holds: ({ introduced }) => introduced,
  },
  // Elements for quoting say the same as quotation marks.
  {
    reason: 'cited',
    weight: 4,
    holds: ({ cited }) => cited,
  },
  // Titles of articles and search results are links and headings, also in boxes of contents.
  {
    reason: 'titled',
    weight: 4,
    holds: ({ titled }) => titled,
  },
  // Questions, search results and explanations come as lists, a prompt comes alone.
  {
    reason: 'listed',
    weight: 3,
    holds: ({ listed }) => listed,
  },
];

// ---------------------------------------------------------------------------------------------

function isAsked({ before, after, layered, helped }: Scene): boolean {
  if (asksFirst().test(before.slice(-CLOSE))) return true;
  if (helped) return false;
  const near = after.slice(0, CLOSE);
  if (!layered) return asked().test(near) || /[?？]/.test(near);
  // 提示“…”?点这里…
  const behind = near.replace(CLOSING, '');
  if (behind !== near && /^[?？]/.test(behind)) return true;
  // A dialog may ask whether to go on, and offer help in a sentence of its own.
  const sentence = CLOSING.test(near.replace(/\s+/g, ''))
    ? near
    : near.split(/[\n!。！]/, 1).join('');
  return asked().test(sentence);
}
