/** Checks the answers that arrive. Each where it is used: who needs none of them loads none. */
import type { Province } from '../knowledge/shipped.ts';
import type { PhraseTable } from '../recognition/match.ts';
import { hasFields, isFlag, isIdOrNone, isListOf, isNumber, isText, maybe } from '../shapes.ts';
import { isRemedy, PROMPT_ACT } from './contents.ts';
import type { CardBook, PageStart, PromptAct } from './exchanges.ts';

/** Whether somebody has heard the request. */
export function isHeard(answer: unknown): answer is true {
  return answer === true;
}

/** Whether it is the answer of whether something is wanted. */
export function isWanted(answer: unknown): answer is boolean {
  return isFlag(answer);
}

/** Whether it is the answer to `page-started`. */
export function isPageStart(answer: unknown): answer is PageStart {
  return hasFields<PageStart>(answer, { isOff: isFlag, pending: isIdOrNone, book: isText });
}

/** Whether it is the answer to `prompt-seen`. */
export function isPromptAct(answer: unknown): answer is PromptAct {
  return hasFields<PromptAct>(answer, PROMPT_ACT);
}

/** Whether it is the answer to `card-book-wanted`. */
export function isCardBook(answer: unknown): answer is CardBook {
  const isProvince = (one: unknown) =>
    hasFields<Province>(one, { id: isText, short: isText, authority: isText, url: maybe(isText) });
  return hasFields<CardBook>(answer, {
    remedies: (all) => isListOf(all, isRemedy),
    provinces: (all) => isListOf(all, isProvince),
  });
}

/** Whether it is the answer to `own-prefilter-wanted`. */
export function isOwnPrefilter(answer: unknown): answer is string | null {
  return answer === null || isText(answer);
}

/** Whether it is the answer to `own-phrases-wanted`. */
export function isOwnPhrases(answer: unknown): answer is PhraseTable | null {
  const isPhrase = (one: unknown) =>
    Array.isArray(one) && one.length === 2 && isText(one[0]) && isNumber(one[1]);
  return (
    answer === null ||
    hasFields<PhraseTable>(answer, {
      prompts: (all) => isListOf(all, isText),
      texts: (all) => isListOf(all, isPhrase),
      prefilter: maybe(isText),
    })
  );
}
