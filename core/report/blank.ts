/** Taking personal data out of a text before a person passes it on. Rather too much than too little. */

/** What stands in the place of what was taken out. */
const BLANK = '***';

const EMAIL = /[\w.+-]+\s?[@\uff20]\s?[\w.-]+/g;

/** ID and phone numbers, certificates, dates: six digits and more, however they are set apart. */
const NUMBER =
  /[0-9\uff10-\uff19](?:[\s\-.\u2010-\u2015\uff0d]{0,2}[0-9\uff10-\uff19xX\uff38\uff58]){5,}/g;

/** A name of two to four characters after a word that announces one. */
const ANNOUNCED =
  /(姓\s*名|申请人|持证人|联系人|负责人|代表人|尊敬的)([\s:\uff1a是为]*)[\u3400-\u9fff\u00b7]{2,4}/g;

/** A name right before how one is addressed. */
const ADDRESSED = /[\u3400-\u9fff]{1,3}(?=先生|女士|同志)/g;

/**
 * @param text what a page says
 * @returns the text without e-mail addresses, numbers of six digits and more, and names that its words
 *   give away; others are left, so that the person has to look through it
 */
export function blankPersonalData(text: string): string {
  return text
    .replace(EMAIL, BLANK)
    .replace(NUMBER, BLANK)
    .replace(ANNOUNCED, `$1$2${BLANK}`)
    .replace(ADDRESSED, BLANK);
}
