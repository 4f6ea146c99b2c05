/** Numbers of persons that the roster never holds: ID numbers and mobile phone numbers. */

/** What a number is. */
export type PersonalNumber = 'id' | 'phone';

/** What people put between the digits. */
const GAP = '[ .\\-\u00b7\u2010-\u2015]{0,3}';
/** What nobody sees, as web pages put it between characters. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Nearly all texts hold too few digits, and are not looked at further. */
const NO_DIGIT = /\P{N}+/gu;
const PHONE_DIGITS = 11;

/** A mobile number in the groups in which it is written, with or without the country's code. */
const PHONE = new RegExp(
  `(?<!\\d)(?:\\+?${GAP}(?:00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`,
);
/** 18 characters, the last of which may be X; a digit more is another number. */
const LONG_ID = new RegExp(`(?<!\\d)[1-8](?:${GAP}\\d){16}${GAP}[\\dXx](?!\\d)`, 'g');
/** The older form, of 15 digits. */
const SHORT_ID = /(?<!\d)[1-8]\d{14}(?!\d)/g;
/** What a spreadsheet makes of a number that is too long for it. */
const ROUNDED = /^[1-9](?:\.\d+)?E\+?(?:1[0-9])$/i;

/**
 * The check digit is not asked for: with a slip in it, it is somebody's number all the same.
 *
 * @param text anything that somebody wrote
 * @returns what stands in it, full-width digits and gaps included
 */
export function personalNumberIn(text: string): PersonalNumber | undefined {
  if (text.replace(NO_DIGIT, '').length < PHONE_DIGITS) return undefined;
  const plain = text.normalize('NFKC').replace(UNSEEN, '');
  const hasId =
    (plain.match(LONG_ID) ?? []).some(isLongId) || (plain.match(SHORT_ID) ?? []).some(isShortId);
  if (hasId) return 'id';
  return PHONE.test(plain) ? 'phone' : undefined;
}

/** Whether it is a long number as a spreadsheet shows it, such as 1.10101E+17: what it was is lost. */
export function isRoundedNumber(text: string): boolean {
  return ROUNDED.test(text.trim());
}

// ---------------------------------------------------------------------------------------------

/** Whether a day of birth stands where it has to. */
function isLongId(text: string): boolean {
  const digits = text.replace(/[^\dXx]/g, '');
  const year = Number(digits.slice(6, 10));
  return year >= 1900 && year < 2100 && isMonthAndDay(digits.slice(10, 14));
}

function isShortId(digits: string): boolean {
  return isMonthAndDay(digits.slice(8, 12));
}

function isMonthAndDay(digits: string): boolean {
  const month = Number(digits.slice(0, 2));
  const day = Number(digits.slice(2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
