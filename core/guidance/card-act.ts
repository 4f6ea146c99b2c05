/** What the card of a prompt gets of the advice: words alone, so that a page need not know more. */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { nameItem } from '../knowledge/item.ts';
import type { Remedy } from '../knowledge/shipped.ts';
import { areTexts, type Fields, hasFields, isText, maybe } from '../shapes.ts';
import type { Act, Advice, Waiting } from './advice.ts';
import { own, walk } from './walk.ts';

/** The act that every surface names, as the card of the prompt that stands in the way begins with it. */
export interface CardAct {
  /** Id of the prompt. */
  readonly prompt: string;
  /** Where the act is done, or that somebody else does it. */
  readonly lead: string;
  /** What to do, or what is waited for; exact labels in 「」. */
  readonly act: string;
  /** What must be read before, because it cannot be undone. */
  readonly final?: string;
  /** What follows: the remedy's steps without what the act says, and without what lies behind. */
  readonly steps: readonly string[];
  /** The remedy's steps before the act. */
  readonly behind: readonly string[];
  /** The one line that they are folded into. */
  readonly fold: string;
}

/**
 * @param advice for the tab
 * @param book paths, and what prompts mean for them
 * @param remedies what cards say, by id of the prompt
 * @returns what the card of the prompt in the way says first; nothing where nothing is to be done
 */
export function cardAct(
  { inWay, next, now, path, done }: Advice,
  book: JourneyBook,
  remedies: Readonly<Record<string, Remedy>>,
): CardAct | undefined {
  const remedy = own(remedies, inWay?.prompt);
  const act = next.kind === 'waiting' ? next : now;
  if (!remedy || !act) return undefined;
  const { before, after } = partsOf(remedy, act, book, path?.id);
  const isPassed = before.every(({ step }) => done.includes(step));
  const follows = next !== act && 'action' in next ? [next.action] : [];
  const isTold = (text: string) => after.some((one) => one.startsWith(text));
  return {
    prompt: remedy.prompt,
    lead: leadOf(act),
    act: act.action,
    ...('final' in act && act.final !== undefined && { final: act.final }),
    steps: [...follows.filter((text) => !isTold(text)), ...after],
    behind: before.map(({ text }) => text),
    fold: isPassed ? `前面 ${before.length} 步已经办过` : `怎样走到这一步（${before.length} 步）`,
  };
}

/** Whether a value is what a card gets of the advice. */
export function isCardAct(value: unknown): value is CardAct {
  return hasFields(value, FIELDS);
}

// ---------------------------------------------------------------------------------------------

const FIELDS: Fields<CardAct> = {
  prompt: isText,
  lead: isText,
  act: isText,
  final: maybe(isText),
  steps: areTexts,
  behind: areTexts,
  fold: isText,
};

function leadOf(act: Act | Waiting): string {
  if (act.kind === 'waiting') return '现在等待：';
  return act.where === 'here' ? '就在这一页：' : '现在该做：';
}

interface Parts {
  /** The steps that lie before the act on the path, each with its id. */
  readonly before: readonly { readonly text: string; readonly step: string }[];
  readonly after: readonly string[];
}

/** The steps of an answer that are those of a path have its very words; see `answer-steps.ts`. */
function partsOf(
  { prompt, steps }: Remedy,
  { of, action }: Act | Waiting,
  book: JourneyBook,
  path: string | undefined,
): Parts {
  const known = own(book.promptEffects, prompt);
  const covered = known && 'covers' in known ? (known.covers ?? 0) : 0;
  const walked = path === undefined ? [] : walk(book, path);
  const at = 'step' in of ? walked.findIndex(({ id }) => id === of.step) : -1;
  const placed = steps.slice(covered).map((text) => ({
    text,
    place: walked.findIndex(({ step, of: stage }) =>
      text.startsWith(nameItem(step.action, own(book.paths, stage)?.item)),
    ),
  }));
  return {
    before: placed.flatMap(({ text, place }) =>
      place >= 0 && place < at ? [{ text, step: walked[place]?.id ?? '' }] : [],
    ),
    after: placed.flatMap(({ text, place }) =>
      (place < 0 || place > at) && !text.startsWith(action) ? [text] : [],
    ),
  };
}
