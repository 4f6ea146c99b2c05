/** The cells of one row of a table, made into what they say of a person. */
import { isBirthYear, isCertificateDay, LIMITS, REFUSED } from './check-person.ts';
import type { Specialty } from './person.ts';
import { personalNumberIn } from './personal-numbers.ts';
import { readSpecialty } from './specialty-names.ts';
import { looksLikeName } from './table-columns.ts';
import { type ReadDay, readDays, readYear, splitAtDays } from './table-dates.ts';
import type { Use } from './table-heads.ts';

/** What one row says. */
export interface ReadRow {
  /** Empty where the row has none. */
  readonly name: string;
  readonly specialties: readonly Specialty[];
  readonly annotatedOn?: string;
  readonly birthYear?: number;
  readonly note?: string;
}

/** Columns that belong together: of specialties, and of the days until which these are valid. */
export interface Pair {
  /** Index of the column that names specialties; missing where none does. */
  readonly names?: number;
  /** The specialty that the head of the days names. */
  readonly name?: string;
  /** Index of the column of days; missing where there is none. */
  readonly ends?: number;
}

/** Notes what was not understood (`unread`) or not taken (`refused`) in a column, by its index. */
export type NoteCell = (kind: 'unread' | 'refused', column: number, says: string) => void;

/** A longer cell is not read. */
const LONGEST = 1_000;
/** So much of a cell is shown with what is said of it. */
const EXCERPT = 20;

/**
 * One column of days is that of all specialties; several go with those in the same place.
 *
 * @param uses of the columns
 */
export function pairColumns(uses: readonly Use[]): readonly Pair[] {
  const indices = (is: (use: Use) => boolean) => uses.flatMap((use, i) => (is(use) ? [i] : []));
  const names = indices(({ as }) => as === 'specialty');
  const ends = indices((use) => use.as === 'validUntil' && use.specialty === undefined);
  const [only] = ends;
  const pairs = names.map((column, i): Pair => {
    const end = ends.length === 1 ? only : ends[i];
    return { names: column, ...(end !== undefined && { ends: end }) };
  });
  const unnamed = names.length === 0 && only !== undefined ? [{ ends: only }] : [];
  const named = uses.flatMap((use, ends): Pair[] =>
    use.as === 'validUntil' && use.specialty !== undefined ? [{ name: use.specialty, ends }] : [],
  );
  return [...pairs, ...unnamed, ...named];
}

/**
 * @param cells of the row
 * @param uses of the columns
 * @param pairs made of them
 * @param note takes what was not understood
 */
export function readCells(
  cells: readonly string[],
  uses: readonly Use[],
  pairs: readonly Pair[],
  note: NoteCell,
): ReadRow {
  const taken = cells.map((cell, i) => withoutNumbers(cell, i, uses[i], note));
  const one = (as: Use['as']) => {
    const column = uses.findIndex((use) => use.as === as);
    return { column, cell: taken[column] ?? '' };
  };
  const annotatedOn = dayIn(one('annotatedOn'), note);
  const birthYear = yearIn(one('birthYear'), note);
  const remark = textIn(one('note'), LIMITS.note, note);
  return {
    name: nameIn(one('name'), note),
    specialties: pairs.reduce<readonly Specialty[]>(
      (known, pair) => specialtiesIn(pair, taken, note).reduce(addTo(pair, taken, note), known),
      [],
    ),
    ...(annotatedOn !== undefined && { annotatedOn }),
    ...(birthYear !== undefined && { birthYear }),
    ...(remark !== '' && { note: remark }),
  };
}

/** @returns what was found there, and what is said of it */
function quote(cell: string, says: string): string {
  const text = cell.slice(0, EXCERPT).replace(/\s+/g, ' ');
  return `“${text}${cell.length > EXCERPT ? '…' : ''}”${says}`;
}

// ---------------------------------------------------------------------------------------------

interface Cell {
  readonly column: number;
  readonly cell: string;
}

/** Nothing of a cell that holds the number of a person is kept, or shown again. */
function withoutNumbers(cell: string, column: number, use: Use | undefined, note: NoteCell) {
  if (!use || use.as === 'left' || use.as === 'refused') return '';
  if (cell.length > LONGEST) {
    note('unread', column, quote(cell, '太长'));
    return '';
  }
  const number = personalNumberIn(cell);
  if (!number) return cell;
  note('refused', column, REFUSED[number]);
  return '';
}

function nameIn({ column, cell }: Cell, note: NoteCell): string {
  const name = textIn(
    { column, cell: cell.replace(/^\d{1,4}[.、)\uff0e\uff09]\s*/, '') },
    LIMITS.name,
    note,
  );
  if (name === '') return '';
  const parts = name.split(/[、,，;；/\n]/).map((part) => part.trim());
  if (parts.length > 1 && parts.every(looksLikeName)) {
    note('unread', column, quote(name, '：一格里有几个人，请分成几行'));
    return '';
  }
  if (!/\p{L}/u.test(name)) {
    note('unread', column, quote(name, '看不出是姓名'));
    return '';
  }
  // Names of two characters are often spread to the width of three.
  return /^[\u3400-\u9fff\s]+$/.test(name) ? name.replace(/\s/g, '') : name.replace(/\s+/g, ' ');
}

function textIn({ column, cell }: Cell, longest: number, note: NoteCell): string {
  if (cell.length <= longest) return cell;
  note('unread', column, quote(cell, `太长：最多 ${longest} 个字`));
  return '';
}

function dayIn({ column, cell }: Cell, note: NoteCell): string | undefined {
  if (cell === '') return undefined;
  const read = readDays(cell);
  const [only] = read;
  if (read.length === 1 && only) return takenDay(only, column, cell, note);
  note('unread', column, quote(cell, '：一格里有几个日期'));
  return undefined;
}

function takenDay(read: ReadDay, column: number, cell: string, note: NoteCell): string | undefined {
  if ('day' in read && isCertificateDay(read.day)) return read.day;
  note('unread', column, quote(cell, `：${'day' in read ? '年份不对' : read.reason}`));
  return undefined;
}

function yearIn({ column, cell }: Cell, note: NoteCell): number | undefined {
  if (cell === '') return undefined;
  const read = readYear(cell);
  if ('year' in read && isBirthYear(read.year)) return read.year;
  note('unread', column, quote(cell, `：${'year' in read ? '年份不对' : read.reason}`));
  return undefined;
}

function specialtiesIn(pair: Pair, cells: readonly string[], note: NoteCell): Specialty[] {
  const { names, name, ends } = pair;
  const cell = ends === undefined ? '' : (cells[ends] ?? '');
  const named = name !== undefined ? [{ name }] : namesIn(names, cells, note);
  const column = ends ?? -1;
  if (cell === '') return name === undefined ? taken(named) : [];
  const read = readDays(cell);
  const days = read.map((one) => takenDay(one, column, cell, note));
  if (days.includes(undefined)) return taken(named);
  if (named.length === 0 && days.length === 1) return [{ name: '', ...endOf(days[0]) }];
  if (days.length !== 1 && days.length !== named.length) {
    const counts = `：${named.length} 个专业，${days.length} 个日期，对不上`;
    note('unread', column, quote(cell, counts));
    return taken(named);
  }
  const dayOf = (i: number) => (days.length === 1 ? days[0] : days[i]);
  const lost = days.filter((day) => named.every((one, i) => one.isRefused || dayOf(i) !== day));
  if (lost.length > 0) note('unread', column, quote(lost.join('、'), '：专业没有记，日期也没有记'));
  const withDays = named.map((one, i) => {
    const [first, second] = daysOf(one.validUntil, dayOf(i));
    if (second !== undefined) {
      note('unread', column, quote(cell, `：专业后面写的是另一天，用 ${first}`));
    }
    return { ...one, ...endOf(first) };
  });
  return taken(withDays);
}

/** Without those that were refused; a day goes with each in its place, so they stay until then. */
function taken(named: readonly Named[]): Specialty[] {
  return named.flatMap(({ isRefused, ...one }) => (isRefused ? [] : [one]));
}

/** Of two days of one specialty the earlier one is kept: it is safer to be told too early. */
function addTo({ names, ends }: Pair, cells: readonly string[], note: NoteCell) {
  const column = ends !== undefined && cells[ends] ? ends : (names ?? 0);
  return (known: readonly Specialty[], one: Specialty): readonly Specialty[] => {
    const before = known.find(({ name }) => name === one.name);
    if (!before) return [...known, one];
    const [first, second] = daysOf(before.validUntil, one.validUntil);
    if (second !== undefined) {
      note('unread', column, `${one.name ? `“${one.name}”` : '有效期'}写了两次，用 ${first}`);
    }
    return known.map((other) => (other === before ? { ...other, ...endOf(first) } : other));
  };
}

/** The days that differ, the earlier one first. */
function daysOf(...days: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

function endOf(day: string | undefined): Pick<Specialty, 'validUntil'> {
  return day === undefined ? {} : { validUntil: day };
}

/** A specialty that a cell names; refused where it is none that is kept. */
interface Named extends Specialty {
  readonly isRefused?: true;
}

/** What a cell names; a day behind a name is its own. */
function namesIn(column: number | undefined, cells: readonly string[], note: NoteCell): Named[] {
  if (column === undefined) return [];
  const found: Named[] = [];
  for (const { text, day } of splitAtDays(cells[column] ?? '')) {
    const last = found.at(-1);
    if (day === undefined) {
      found.push(...namesOf(text).flatMap((name) => named(name, column, note)));
    } else if (last && last.validUntil === undefined && isCertificateDay(day)) {
      found[found.length - 1] = { ...last, validUntil: day };
    } else note('unread', column, quote(day, '：不知道是哪个专业的'));
  }
  return found;
}

/** The class of 建造师 with a blank at one side belongs to the name there. */
const CLASS = '[一二](?:级(?:建造师)?|建)';
const CLASS_BEFORE = new RegExp(`((?:^|[、,，;；/|+\\s])${CLASS})[\\s:：]+`, 'g');
const CLASS_BEHIND = new RegExp(`\\s+(?=${CLASS}\\s*$|[(（])`, 'g');

/** Where one of a list is said to be of 二级, so are those behind it, until one is said to be of 一级. */
function namesOf(text: string): string[] {
  let isSecond = false;
  const names = text.replace(CLASS_BEFORE, '$1').replace(CLASS_BEHIND, '');
  return names.split(/[、,，;；/|+\s]+/).flatMap((written) => {
    const name = bare(written);
    if (name === '') return [];
    if (/^[一二](?:级|建(?!筑))/.test(name)) isSecond = name.startsWith('二');
    return [isSecond && !name.includes('二') ? `二级${name}` : name];
  });
}

function named(written: string, column: number, note: NoteCell): Named[] {
  const read = readSpecialty(written);
  if ('name' in read && read.name.length <= LIMITS.specialtyName) {
    return read.name === '' ? [] : [{ name: read.name }];
  }
  note('unread', column, quote(written, `：${'name' in read ? '专业的名称太长' : read.reason}`));
  return [{ name: written, isRefused: true }];
}

/** Without brackets and words that only lead to the day behind the name. */
function bare(text: string): string {
  return text
    .replace(/(?:有效期)?[至:：(（\u2010-\u2015-]*$/, '')
    .replace(/^[)）:：\u2010-\u2015-]+/, '')
    .trim();
}
