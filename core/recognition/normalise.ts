/**
 * One spelling for all the ways in which a text can be written, so that a phrase of the knowledge
 * and the same words on a page become equal. Punctuation, quotes, brackets, white space and
 * zero-width characters fall away, and so does pinyin in brackets; a run of digits becomes one `#`,
 * so that any number matches; letters become small ones of normal width; traditional characters
 * become simplified ones.
 *
 * A table says of each UTF-16 unit what becomes of it. It is filled as units are met: a page that
 * says nothing of interest pays neither time nor memory for it.
 */
import { lengthOfPinyin } from './bracketed-pinyin.ts';
import { isHan } from './han.ts';
import { EITHER_WAY, TRADITIONAL } from './same-character.ts';

/** A normalised text, and where each of its characters stood. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the raw text of the character it came from. */
  readonly offsets: readonly number[];
}

/**
 * Normalises a text. Never throws, takes time in proportion to the length, and gives the same
 * when it is applied to its own result.
 *
 * @param raw any text, of any length
 */
export function normalise(raw: string): Normalised {
  const offsets: number[] = [];
  return { text: fold(raw, offsets), offsets };
}

/**
 * @param raw any text, of any length
 * @returns what `normalise` gives as `text`, in less time
 */
export function normaliseText(raw: string): string {
  return fold(raw, undefined);
}

/**
 * @param raw any text
 * @param start where a character begins, such as one of the `offsets`
 * @returns where it ends: behind one UTF-16 unit, or two
 */
export function characterEnd(raw: string, start: number): number {
  return start + ((raw.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

// ---------------------------------------------------------------------------------------------

/** What any run of digits becomes. */
const NUMBER = '#';
const NUMBER_UNIT = NUMBER.charCodeAt(0);

// What the table says of a unit, besides the one that it becomes; 0 is not known yet.
/** It falls away. */
const DROPPED = 1;
/** What becomes of it is no single unit, or it is half a character: ask `foldByUnicode`. */
const BY_UNICODE = 2;

let table: Uint16Array | undefined;

function createTable(): Uint16Array {
  const created = new Uint16Array(0x10000);
  const pairs = TRADITIONAL + EITHER_WAY;
  for (let i = 0; i < pairs.length; i += 2) created[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return created;
}

/** @param offsets gets the index in `raw` of each unit of the result */
function fold(raw: string, offsets: number[] | undefined): string {
  table ??= createTable();
  let text = '';
  // Most units stay as they are, so the text is put together from long pieces of the raw one: what
  // lies between here and `i` is still to be taken over.
  let takenUntil = 0;
  let endsInNumber = false;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    let to = table[unit] || learn(table, unit);
    if (to === BY_UNICODE) {
      const end = characterEnd(raw, i);
      const folded = foldByUnicode(raw.slice(i, end));
      const added = endsInNumber && folded.startsWith(NUMBER) ? folded.slice(1) : folded;
      text += raw.slice(takenUntil, i) + added;
      for (let count = 0; count < added.length; count++) offsets?.push(i);
      if (folded !== '') endsInNumber = folded.endsWith(NUMBER);
      takenUntil = end;
      i = end - 1;
      continue;
    }
    if (to === NUMBER_UNIT) {
      if (endsInNumber) to = DROPPED;
      endsInNumber = true;
    } else if (to !== DROPPED) {
      endsInNumber = false;
    }
    if (to === unit) {
      offsets?.push(i);
      continue;
    }
    if (i > takenUntil) text += raw.slice(takenUntil, i);
    if (to !== DROPPED) {
      text += String.fromCharCode(to);
      offsets?.push(i);
    } else if (isOpeningBracket(unit) && i > 0 && isHan(raw.charCodeAt(i - 1))) {
      i += lengthOfPinyin(raw, i);
    }
    takenUntil = i + 1;
  }
  return takenUntil === 0 ? raw : text + raw.slice(takenUntil);
}

/** Of either width. */
function isOpeningBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

/** Fills in what becomes of a unit that was not met before. The common ones need no Unicode tables. */
function learn(known: Uint16Array, unit: number): number {
  let to: number;
  if (isHan(unit)) to = unit;
  else if (unit < 0x80) to = foldAscii(unit);
  // The same in full width.
  else if (unit >= 0xff01 && unit <= 0xff5e) to = foldAscii(unit - 0xfee0);
  else if (isCommonMark(unit)) to = DROPPED;
  // Half of a character that takes two units.
  else if (unit >= 0xd800 && unit <= 0xdfff) to = BY_UNICODE;
  else {
    const folded = foldByUnicode(String.fromCharCode(unit));
    if (folded === '') to = DROPPED;
    else to = folded.length === 1 ? folded.charCodeAt(0) : BY_UNICODE;
  }
  known[unit] = to;
  return to;
}

function foldAscii(unit: number): number {
  const character = String.fromCharCode(unit).toLowerCase();
  if (character >= 'a' && character <= 'z') return character.charCodeAt(0);
  return (character >= '0' && character <= '9') || character === NUMBER ? NUMBER_UNIT : DROPPED;
}

/** Marks that Chinese pages are full of. From, up to and with. */
const COMMON_MARKS = [
  // Space that does not break, the dot between names, the cross that closes a box.
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  // Spaces, dashes, quotation marks, zero-width characters.
  [0x2000, 0x206f],
  // Arrows and technical signs; lines, shapes and symbols.
  [0x2190, 0x23ff],
  [0x2500, 0x26ff],
  // Chinese space and punctuation; brackets.
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  // Zero-width space that does not break.
  [0xfeff, 0xfeff],
] as const;

function isCommonMark(unit: number): boolean {
  return COMMON_MARKS.some(([first, last]) => unit >= first && unit <= last);
}

/** What `foldByUnicode` has given. */
const foldedByUnicode = new Map<string, string>();

/**
 * For the rare characters: by Unicode's own tables, which take a while to be made ready.
 *
 * @param character one, or half of one
 */
function foldByUnicode(character: string): string {
  let folded = foldedByUnicode.get(character);
  if (folded === undefined) {
    folded = '';
    for (const part of character.normalize('NFKC').toLowerCase()) {
      if (/\p{Nd}/u.test(part)) folded += folded.endsWith(NUMBER) ? '' : NUMBER;
      else if (/[\p{L}\p{N}]/u.test(part)) folded += simplified(part);
    }
    foldedByUnicode.set(character, folded);
  }
  return folded;
}

function simplified(character: string): string {
  const to = character.length === 1 ? (table?.[character.charCodeAt(0)] ?? 0) : 0;
  return to > BY_UNICODE ? String.fromCharCode(to) : character;
}
