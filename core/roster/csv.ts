/** A roster as a file for a spreadsheet. `read-table.ts` reads it again. */
import { toldDay } from './due.ts';
import type { Due } from './due-entry.ts';
import type { Person } from './person.ts';

/** By this, spreadsheets know that it is UTF-8. */
const MARK = '\ufeff';
/** With one of these first, a cell runs as a formula; a `'` more keeps what began with one. */
const RISKY = /^\s*[=+\-@\t\r\n'＝＋－＠]/;

/** Heads, those of what is kept in the words that are read again. */
const HEADS = [
  ...['姓名', '专业', '有效期至'],
  ...['最近要办的事', '日期', '还有几天', '正在办', '下一步'],
  ...['上次加注', '出生年份', '备注'],
] as const;

/** What there is to say of a person today, which is not kept. */
export interface Outlook {
  /** What presses most; missing where nothing is due. */
  readonly due?: Due;
  /** The name of the registration that is under way. */
  readonly underWay?: string;
  /** What comes next in it. */
  readonly next?: string;
}

/**
 * @param people on the roster, in the order of the rows
 * @param outlookOf what there is to say of each; without it, nothing
 * @returns the text of a CSV file: a row for each specialty, no cell of which runs as a formula
 */
export function writeCsv(
  people: readonly Person[],
  outlookOf: (person: Person) => Outlook = () => ({}),
): string {
  const rows = people.flatMap((person) => rowsOf(person, outlookOf(person)));
  return MARK + [HEADS, ...rows].map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

// ---------------------------------------------------------------------------------------------

function rowsOf(person: Person, outlook: Outlook): string[][] {
  const { name, specialties, annotatedOn, birthYear, note } = person;
  const [first, ...others] = specialties.length > 0 ? specialties : [{ name: '' }];
  const rest = [annotatedOn ?? '', birthYear === undefined ? '' : String(birthYear), note ?? ''];
  return [
    [name, first?.name ?? '', first?.validUntil ?? '', ...cellsOf(outlook), ...rest],
    ...others.map((other) => [name, other.name, other.validUntil ?? '', ...OTHERS]),
  ];
}

/** What is said of the person is said in their first row. */
const OTHERS = Array<string>(HEADS.length - 3).fill('');

function cellsOf({ due, underWay = '', next = '' }: Outlook): string[] {
  if (!due) return ['', '', '', underWay, next];
  const { kind, what, specialties } = due;
  const { day, days } = toldDay(due);
  const of = specialties.length > 0 ? `（${specialties.join('、')}）` : '';
  // Of the age only the year is known.
  const when = kind === 'over-65' ? [day.slice(0, 4), ''] : [day, awayOf(days)];
  return [`${what}${of}`, ...when, underWay, next];
}

/** A `-` would be taken for a formula. */
function awayOf(days: number): string {
  return days < 0 ? `已过 ${-days}` : String(days);
}

function quote(cell: string): string {
  const harmless = RISKY.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
