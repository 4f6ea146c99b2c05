/** Taking personal data out of a text before a person passes it on. Rather too much than too little. */
import { ACCOUNT, BETWEEN, HAN, HELLO } from './greetings.ts';
import { SURNAME } from './surnames.ts';

/** What stands in the place of what was taken out. */
const BLANK = '***';

const EMAIL = /[\w.+-]+\s?[@\uff20]\s?[\w.-]+/g;

/** ID and phone numbers, certificates, dates: six digits and more, however they are set apart. */
const NUMBER =
  /[0-9\uff10-\uff19](?:[\s\-.\u2010-\u2015\uff0d]{0,2}[0-9\uff10-\uff19xX\uff38\uff58]){5,}/g;

/** A name of two to four characters after a word that announces one. */
const ANNOUNCED = new RegExp(
  `(姓\\s*名|申请人|持证人|联系人|负责人|代表人|经办人|尊敬的)([\\s:\uff1a是为]*)[${HAN}]{2,4}`,
  'g',
);

const GREETING = `(?:${HELLO}|${ACCOUNT})${BETWEEN}*`;

/** A greeting goes on with the name, or with the message: that begins with a surname less often. */
const GREETED = new RegExp(`(${GREETING})(${SURNAME}[${HAN}]{1,2})`, 'g');
/** What is all that is said between a greeting and the next mark is a name, whoever bears it. */
const GREETED_ALONE = new RegExp(`(${GREETING})([${HAN}]{2,4})(?![${HAN}])`, 'g');

/** A name right before how one is addressed. */
const ADDRESSED = /[\u3400-\u9fff]{1,3}(?=先生|女士|同志)/g;

/** A name of which the page itself shows a part; more stars are what stands for something taken out. */
const STARRED = /[\u3400-\u9fff]?(?<![*\uff0a])[*\uff0a]{1,2}(?![*\uff0a])[\u3400-\u9fff]?/g;

/** Names that pages give away, to be found wherever else they stand. */
const NAMES = new RegExp(
  `(?:${GREETING}|(?:姓\\s*名|申请人|持证人)[\\s:\uff1a]*)(${SURNAME}[${HAN}]{1,2})(?![${HAN}])`,
  'g',
);

/**
 * @param text what a page says
 * @param names of persons, wherever they stand in it; see `namesIn`
 * @returns the text without e-mail addresses, numbers of six digits and more, and names that its words
 *   give away; others are left, so that the person has to look through it
 */
export function blankPersonalData(text: string, names: readonly string[] = []): string {
  return names
    .reduce((rest, name) => rest.replaceAll(name, BLANK), text)
    .replace(STARRED, BLANK)
    .replace(EMAIL, BLANK)
    .replace(NUMBER, BLANK)
    .replace(ANNOUNCED, `$1$2${BLANK}`)
    .replace(GREETED, `$1${BLANK}`)
    .replace(GREETED_ALONE, `$1${BLANK}`)
    .replace(ADDRESSED, BLANK);
}

/** What is of interest in a text. */
interface Part {
  readonly text: string;
  /** Where in it the part begins, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** So much is told before and behind a part. UTF-16 units. */
const NEAR = 80;

/**
 * @param names as in `blankPersonalData`
 * @returns what is near the part, blanked. It is cut when that is done: of a name or number that is cut
 *   through, the rest would not be known for one
 */
export function blankAround({ text, start, end }: Part, names: readonly string[] = []): string {
  const at = blankPersonalData(text.slice(0, start), names).length;
  return blankPersonalData(text, names).slice(Math.max(0, at - NEAR), at + end - start + NEAR);
}

/**
 * @param text what a page says
 * @returns the names of persons that it greets or names as such
 */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(NAMES)].map(([, name = '']) => name))];
}
