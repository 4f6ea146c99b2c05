/** The regular expressions of `word-lists.ts`, and of the marks around words. */
import {
  ASKED,
  ASKS_FIRST,
  BOX_WORDS,
  BYLINES,
  CLAUSE_ENDS,
  GOES_ON,
  QUESTION_HEADS,
  SPEAKERS,
  TELLS_WHOM,
  TITLES_OF_HELP,
  TOLD,
  TOLD_AS,
} from './word-lists.ts';

/** Gives an expression, which is made when it is first asked for: next to no page needs one. */
type Pattern = () => RegExp;

/** For replacing only, as it finds all of them. */
export const boxWords = pattern(() => oneOf(BOX_WORDS), 'g');
export const asked = pattern(() => oneOf(ASKED));
export const asksFirst = pattern(() => oneOf(ASKS_FIRST));
/** At the beginning of a line, and maybe numbered. */
export const asQuestion = pattern(
  () =>
    String.raw`(?:^|\n)\s*(?:[\d一二三四五六七八九十]+\s*[.、]\s*)?${oneOf(QUESTION_HEADS)}\s*[:：]\s*$`,
);
export const told = pattern(
  () =>
    `${oneOf(TOLD)}(?:了|过|的|是|为|有)?(?:如下|以下|下列|这样|类似|一个|一条)?(?:系统|页面)?(?:的)?${oneOf(TOLD_AS)}?$`,
);
/** 办理注册业务时,系统提示: with a clause before it, 提示 is a verb and not the title of a box. */
export const toldInClause = pattern(
  () => `${oneOf(CLAUSE_ENDS)}${oneOf(SPEAKERS)}*(?:提示|提醒|警告)${oneOf(TELLS_WHOM)}?$`,
);
export const goesOn = pattern(() => `^${oneOf(GOES_ON)}`);
export const titleOfHelp = pattern(() => oneOf(TITLES_OF_HELP));
export const byline = pattern(() => oneOf(BYLINES));

/** Right before the words. The reasons of a failure that follow are the portal's own words. */
export const AS_FOLLOWS =
  /(?:(?<!原因)如下|以下|下列)[^。！]{0,6}[:：]?\s*$|(?:搜索|检索|关键[词字])[^。]{0,4}$/;

/** Marks that open and close a quotation, in the forms that pages use. */
export const OPENING = /[“‘"'＂＇「『【《〈〝‹«]\s*$/;
export const CLOSING_SOMEWHERE = /[”’"'＂＇」』】》〉〞›»]/;
/** What closes a quotation right behind the words, with what ends a sentence before it. */
export const CLOSING = /^[,.!;。，！；…]*[”’"'＂＇」』】》〉〞›»]+/;

// ---------------------------------------------------------------------------------------------

function pattern(source: () => string, flags?: string): Pattern {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source(), flags);
    return made;
  };
}

function oneOf(entries: string): string {
  return `(?:${entries.trim().replace(/\s+/g, '|')})`;
}
