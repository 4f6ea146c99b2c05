/**
 * One spelling for all the ways in which a text can be written, so that a phrase of the knowledge
 * and the same words on a page become equal. Punctuation, quotes, brackets, white space and
 * zero-width characters fall away, and so does pinyin in brackets; a run of digits becomes one `#`,
 * so that any number matches; traditional characters become simplified ones.
 */
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

// ---------------------------------------------------------------------------------------------

/** The character that any run of digits becomes. */
const NUMBER = '#';
const NUMBER_CODE = NUMBER.charCodeAt(0);

/** What `folds` says of a UTF-16 unit besides the one that it becomes; 0 is not known yet. */
const NOTHING = 1;
const SEVERAL = 2;

/**
 * For each UTF-16 unit, what becomes of it. Made when the first text is normalised, and filled as
 * characters are met: a page that says nothing of interest pays neither time nor memory for it.
 */
let folds: Uint16Array | undefined;
const several = new Map<string, string>();

function newFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const pairs = TRADITIONAL + EITHER_WAY;
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return table;
}

function fold(raw: string, offsets: number[] | undefined): string {
  folds ??= newFolds();
  let text = '';
  // Most characters stay as they are, so the text is put together from long pieces of the raw one.
  let unchangedFrom = 0;
  let afterNumber = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    let to = folds[code] || learn(folds, code);
    if (to === SEVERAL) {
      text += raw.slice(unchangedFrom, i);
      const character = String.fromCodePoint(raw.codePointAt(i) ?? 0);
      for (const part of foldSeveral(character)) {
        if (part === NUMBER && afterNumber) continue;
        afterNumber = part === NUMBER;
        text += part;
        for (let unit = 0; unit < part.length; unit++) offsets?.push(i);
      }
      i += character.length - 1;
      unchangedFrom = i + 1;
      continue;
    }
    if (to === NUMBER_CODE) {
      if (afterNumber) to = NOTHING;
      afterNumber = true;
    } else if (to !== NOTHING) {
      afterNumber = false;
    }
    if (to === code) {
      offsets?.push(i);
      continue;
    }
    if (i > unchangedFrom) text += raw.slice(unchangedFrom, i);
    if (to !== NOTHING) {
      text += String.fromCharCode(to);
      offsets?.push(i);
    } else if ((code === 0x28 || code === 0xff08) && i > 0 && isHan(raw.charCodeAt(i - 1))) {
      i += lengthOfPinyin(raw, i);
    }
    unchangedFrom = i + 1;
  }
  return unchangedFrom === 0 ? raw : text + raw.slice(unchangedFrom);
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** What becomes of a unit that was not met before. The common ones need no Unicode tables. */
function learn(table: Uint16Array, code: number): number {
  let to: number;
  if (isHan(code)) to = code;
  else if (code < 0x80) to = foldAscii(code);
  else if (code >= 0xff01 && code <= 0xff5e) to = foldAscii(code - 0xfee0);
  else if (isCommonMark(code)) to = NOTHING;
  else if (code >= 0xd800 && code <= 0xdfff) to = SEVERAL;
  else {
    const folded = foldSeveral(String.fromCharCode(code));
    if (folded === '') to = NOTHING;
    else to = folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
  }
  table[code] = to;
  return to;
}

function foldAscii(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return (code >= 0x30 && code <= 0x39) || code === NUMBER_CODE ? NUMBER_CODE : NOTHING;
}

/** Spaces, zero-width characters, quotes, dashes, brackets, arrows and signs of Chinese pages. */
function isCommonMark(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xb7 ||
    code === 0xd7 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x23ff) ||
    (code >= 0x2500 && code <= 0x26ff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0xfeff
  );
}

/** The rare ones, by Unicode's own tables, which take a while to be made ready. */
function foldSeveral(character: string): string {
  let result = several.get(character);
  if (result === undefined) {
    result = '';
    for (const part of character.normalize('NFKC').toLowerCase()) {
      if (/\p{Nd}/u.test(part)) result += result.endsWith(NUMBER) ? '' : NUMBER;
      else if (/[\p{L}\p{N}]/u.test(part)) result += simplified(part);
    }
    several.set(character, result);
  }
  return result;
}

function simplified(character: string): string {
  const to = character.length === 1 ? (folds?.[character.charCodeAt(0)] ?? 0) : 0;
  return to > SEVERAL ? String.fromCharCode(to) : character;
}

const BRACKETED =
  /[(\uff08]\s{0,2}((?:[a-z'\u2019 \u00b7\u00e0-\u00fc\u0101-\u01dc\u01f8-\u01f9\u0251\u0261\u1e3e-\u1e3f]|[\u0300-\u030c]){1,40})\s{0,2}[)\uff09]/iy;
const TONE_MARK = /[\u0300-\u030c]/;
const TONE_MARKS = /[\u0300-\u030c]/g;
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:i|o|ng?)?|e(?:i|r|ng?)?|o(?:u|ng)?|i(?:a(?:o|ng?)?|e|u|n|ng|ong)?|[uv](?:a(?:i|ng?)?|o|i|n|e|eng)?|ng?)$/;

/**
 * Some copies of articles carry the pronunciation behind a character: 建造師注冊(cè).
 *
 * @param at where the bracket opens
 * @returns how many units behind `at` belong to the brackets; 0 when they hold no pinyin
 */
function lengthOfPinyin(raw: string, at: number): number {
  BRACKETED.lastIndex = at;
  const [whole = '', inside = ''] = BRACKETED.exec(raw) ?? [];
  const letters = inside.normalize('NFD');
  // With a tone mark it is pinyin whatever it spells; without one it must at least be a syllable.
  const isPinyin =
    TONE_MARK.test(letters) || SYLLABLE.test(letters.replace(TONE_MARKS, '').trim().toLowerCase());
  return whole !== '' && isPinyin ? whole.length - 1 : 0;
}
