/** The cells of one row of a table, made into what they say of a person. */
import { isBirthYear, isCertificateDay, LIMITS, REFUSED } from './check-person.ts';
import type { Specialty } from './person.ts';
import { personalNumberIn } from './personal-numbers.ts';
import { looksLikeName, type Use } from './table-columns.ts';
import { type ReadDay, readDays, readYear, splitAtDays } from './table-dates.ts';
import { BEHIND_SPECIALTY } from './table-words.ts';

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
      (known, pair) => specialtiesIn(pair, taken, note).reduce(addTo(pair, note), known),
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
  if (cell === '') return name === undefined ? named : [];
  const read = readDays(cell);
  const days = read.map((one) => takenDay(one, column, cell, note));
  if (days.includes(undefined)) return named;
  if (named.length === 0 && days.length === 1) return [{ name: '', ...endOf(days[0]) }];
  if (days.length !== 1 && days.length !== named.length) {
    const counts = `：${named.length} 个专业，${days.length} 个日期，对不上`;
    note('unread', column, quote(cell, counts));
    return named;
  }
  return named.map((one, i) => ({ ...endOf(days.length === 1 ? days[0] : days[i]), ...one }));
}

/** Of two days of one specialty the earlier one is kept: it is safer to be told too early. */
function addTo({ names, ends }: Pair, note: NoteCell) {
  return (known: readonly Specialty[], one: Specialty): readonly Specialty[] => {
    const before = known.find(({ name }) => name === one.name);
    if (!before) return [...known, one];
    const days = [before.validUntil, one.validUntil].filter((day) => day !== undefined).sort();
    if (days.length > 1 && days[0] !== days[1]) {
      note('unread', names ?? ends ?? 0, quote(one.name, `写了两次，用 ${days[0]}`));
    }
    return known.map((other) => (other === before ? { ...other, ...endOf(days[0]) } : other));
  };
}

function endOf(day: string | undefined): Pick<Specialty, 'validUntil'> {
  return day === undefined ? {} : { validUntil: day };
}

/** What a cell names; a day behind a name is its own. */
function namesIn(
  column: number | undefined,
  cells: readonly string[],
  note: NoteCell,
): Specialty[] {
  if (column === undefined) return [];
  const cell = cells[column] ?? '';
  const found: Specialty[] = [];
  for (const { text, day } of splitAtDays(cell)) {
    const last = found.at(-1);
    if (day === undefined) {
      const names = text.split(/[、,，;；/|+\s]+/).map(bare);
      found.push(...names.filter((name) => name !== '').map((name) => ({ name })));
    } else if (last && last.validUntil === undefined && isCertificateDay(day)) {
      found[found.length - 1] = { ...last, validUntil: day };
    } else note('unread', column, quote(day, '：不知道是哪个专业的'));
  }
  const fitting = found.filter(({ name }) => name.length <= LIMITS.specialtyName);
  if (fitting.length < found.length) note('unread', column, quote(cell, '：专业的名称太长'));
  return fitting;
}

/** Without brackets and words that only lead to the day behind the name. */
function bare(text: string): string {
  return text
    .replace(/(?:有效期)?[至:：(（\u2010-\u2015-]*$/, '')
    .replace(/^[)）:：\u2010-\u2015-]+/, '')
    .trim()
    .replace(BEHIND_SPECIALTY, '');
}
