/** A roster as a file for a spreadsheet. `read-table.ts` reads it again. */
import type { Person } from './person.ts';

/** By this, spreadsheets know that it is UTF-8. */
const MARK = '\ufeff';
/** With one of these first, a cell runs as a formula; a `'` more keeps what began with one. */
const RISKY = /^\s*[=+\-@\t\r\n'＝＋－＠]/;

/** Heads, in the words that are read again. */
const HEADS = ['姓名', '专业', '有效期至', '上次加注', '出生年份', '备注'] as const;

/**
 * @param people on the roster
 * @returns the text of a CSV file: a row for each specialty, no cell of which runs as a formula
 */
export function writeCsv(people: readonly Person[]): string {
  const rows = people.flatMap(rowsOf);
  return MARK + [HEADS, ...rows].map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

// ---------------------------------------------------------------------------------------------

function rowsOf({ name, specialties, annotatedOn, birthYear, note }: Person): string[][] {
  const [first, ...others] = specialties.length > 0 ? specialties : [{ name: '' }];
  const rest = [annotatedOn ?? '', birthYear === undefined ? '' : String(birthYear), note ?? ''];
  return [
    [name, first?.name ?? '', first?.validUntil ?? '', ...rest],
    ...others.map((other) => [name, other.name, other.validUntil ?? '', '', '', '']),
  ];
}

function quote(cell: string): string {
  const harmless = RISKY.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
