/**
 * Until when the specialties of a certificate are valid, as a page says it. How the portal's page of
 * certificates is laid out is not known: only what cannot be read otherwise counts, and all else is silence.
 */
import { hasFields, isListOf } from '../shapes.ts';
import { isCertificateDay, LIMITS } from './check-person.ts';
import { SPECIALTIES } from './specialties.ts';

/** Until when a specialty is valid. */
export interface CertificateDate {
  /** One of `SPECIALTIES`. */
  readonly specialty: string;
  /** YYYY-MM-DD: the last day on which it counts. */
  readonly validUntil: string;
}

/** One that was read. */
export interface FoundDate<Place> extends CertificateDate {
  /** Where the specialty and the day stand. */
  readonly places: readonly [specialty: Place, day: Place];
}

/** A cell of a table, by the numbers of its row and of itself there, from 0. */
export type CellPlace = readonly [row: number, cell: number];

const LANDMARK = '(?:注册|专业|证书)?有效(?:期限?|日期)(?:截止日?期?)?[至到止]?';
const NAME = SPECIALTIES.join('|');
const DAY = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?';
const UNTIL = '\\s*(?:[至到~]|[-\u2010-\u2015]+)\\s*';
/** A day that begins something is none, nor is a part of a longer number. */
const VALUE = `(?<!\\d)(?:自?\\s*${DAY}${UNTIL})?(${DAY})(?!\\s*[起始至到~\\d日/.\u2010-\u2015-])`;

/** A landmark right behind a specialty, and a day right behind that; no letter or digit in between. */
const IN_TEXT = new RegExp(
  `(?:(?<=专业)|(?<![\u3400-\u9fff]))(${NAME})(?:专业)?[^\\p{L}\\p{N}]{0,12}${LANDMARK}[\\s:(]*${VALUE}`,
  'gu',
);
const IS_LANDMARK = new RegExp(`^${LANDMARK}(?:\\([^()]*\\))?$`);
const IS_SPECIALTY = new RegExp(`^(${NAME})(?:专业)?(?:\\([^()]{1,4}\\))?$`);
const IS_VALUE = new RegExp(`^\\s*${VALUE}\\s*$`);

/** Of another certificate, or of what is printed of this one. */
const OTHER = /二级|二建|临时|资格|造价|监理|安全|加注件|使用/;
/** So far before a specialty it says of which certificate it is. UTF-16 units. */
const BEFORE = 60;

/**
 * @param text what a page says, with a line break between blocks
 * @returns those specialties behind which a landmark and a day stand; places are in UTF-16 units
 */
export function datesInText(text: string): FoundDate<number>[] {
  const narrow = narrowed(text);
  return [...narrow.matchAll(IN_TEXT)].flatMap((match) => {
    const [all, specialty = '', day = ''] = match;
    const at = match.index;
    const validUntil = dayIn(day);
    if (!validUntil || OTHER.test(narrow.slice(Math.max(0, at - BEFORE), at))) return [];
    return [{ specialty, validUntil, places: [at, at + all.length - day.length] as const }];
  });
}

/**
 * @param rows the cells of all rows of a page's tables, one below the other; a table can have its heads in
 *   a table of their own
 * @returns those specialties in whose row a day stands below a landmark
 */
export function datesInRows(rows: readonly (readonly string[])[]): FoundDate<CellPlace>[] {
  const found: FoundDate<CellPlace>[] = [];
  let head: { readonly column: number; readonly count: number } | undefined;
  rows.forEach((row, number) => {
    const cells = row.map((cell) => narrowed(cell).trim());
    const heads = cells.flatMap((cell, i) => (IS_LANDMARK.test(bare(cell)) ? [i] : []));
    if (heads.length > 0) {
      head = heads.length === 1 ? { column: heads[0] ?? 0, count: cells.length } : undefined;
      return;
    }
    if (head?.count !== cells.length) return;
    const cell = cells[head.column] ?? '';
    // Another table begins.
    if (/\p{L}/u.test(cell) && !/\d/.test(cell)) head = undefined;
    const validUntil = dayIn(IS_VALUE.exec(cell)?.[1] ?? '');
    const names = cells.flatMap((one, i) => (IS_SPECIALTY.test(bare(one)) ? [i] : []));
    const [name = -1] = names;
    if (!head || !validUntil || names.length !== 1 || OTHER.test(cells.join('\n'))) return;
    const specialty = IS_SPECIALTY.exec(bare(cells[name] ?? ''))?.[1] ?? '';
    const places = [[number, name] as const, [number, head.column] as const] as const;
    found.push({ specialty, validUntil, places });
  });
  return found;
}

/**
 * @param all what was read of a page, in all its forms
 * @returns one for each specialty; none for that of which several days were read
 */
export function clearDates(all: readonly CertificateDate[]): CertificateDate[] {
  const days = new Map<string, Set<string>>();
  for (const { specialty, validUntil } of all) {
    days.set(specialty, (days.get(specialty) ?? new Set()).add(validUntil));
  }
  return [...days].flatMap(([specialty, [validUntil = '', ...others]]) =>
    others.length === 0 ? [{ specialty, validUntil }] : [],
  );
}

/** Whether a value is what a page's script gives. */
export function areCertificateDates(value: unknown): value is readonly CertificateDate[] {
  const isOne = (one: unknown) =>
    hasFields<CertificateDate>(one, {
      specialty: (name) => SPECIALTIES.some((known) => known === name),
      validUntil: isCertificateDay,
    });
  return isListOf<CertificateDate>(value, isOne) && value.length <= LIMITS.specialties;
}

// ---------------------------------------------------------------------------------------------

/** Wide digits and marks as narrow ones, each in its place. */
function narrowed(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

function bare(cell: string): string {
  return cell.replace(/\s/g, '');
}

/** The day that was written; none where the calendar has no such day, or no certificate. */
function dayIn(written: string): string | undefined {
  const day = (written.match(/\d+/g) ?? []).map((part) => part.padStart(2, '0')).join('-');
  return isCertificateDay(day) ? day : undefined;
}
