/** The rows of a table, made into people: some take several rows, and some rows are of nobody. */
import { LIMITS } from './check-person.ts';
import type { PersonDraft, Specialty } from './person.ts';
import { type Pair, pairColumns, type ReadRow, readCells } from './table-cells.ts';
import { type Columns, looksLikeName } from './table-columns.ts';
import type { Use } from './table-heads.ts';
import { type TableNote, writtenLines } from './table-notes.ts';
import type { TableRow } from './table-text.ts';
import { TOTAL, TOTAL_ALONE } from './table-words.ts';

/** A person, and where the table has them. */
export interface Found {
  readonly draft: PersonDraft;
  readonly first: number;
  readonly last: number;
}

/**
 * @param columns of a table, one of which has names
 * @param notes takes what is to be said of the rows
 * @returns who is in the table, in its order
 */
export function collectPeople(columns: Columns, notes: TableNote[]): Found[] {
  const { uses, rows } = columns;
  const pairs = pairColumns(uses);
  const fill = createFiller(uses, pairs, notes);
  const people: Found[] = [];
  const totals: number[] = [];
  for (const row of rows) {
    const { line } = row;
    const cells = fill(row, people.at(-1));
    if (isRepeated(cells, columns) || !uses.some((use, i) => isKept(use) && cells[i])) continue;
    const said: TableNote[] = [];
    const read = readCells(cells, uses, pairs, (kind, column, says) => {
      said.push({ kind, line, column: column + 1, says });
    });
    if (isTotal(read.name, row.cells)) {
      totals.push(line);
      continue;
    }
    notes.push(...said);
    const hasName = cells[indexOf(uses, 'name')] !== '';
    const last = people.at(-1);
    if (hasName && read.name === '') continue;
    const above = last?.last === line - 1 && goesOn(last.draft, read) ? last : undefined;
    if (!above && !hasName) {
      notes.push({ kind: 'unread', line, says: '这一行没有姓名' });
    } else if (!above && people.length === LIMITS.people) {
      notes.push({ kind: 'refused', line, says: `最多 ${LIMITS.people} 人：从这一行起没有收` });
      break;
    } else {
      if (above) people.pop();
      people.push(withRow(above, read, line, notes));
    }
  }
  const [first] = totals;
  if (first !== undefined) {
    notes.push({ kind: 'hint', line: first, says: `${writtenLines(totals)}是合计，不算人` });
  }
  return people;
}

// ---------------------------------------------------------------------------------------------

/**
 * Merged cells have what they say in their first row alone. So a further row of a person has the day
 * of the row above, and where the specialty stands before the name, so does who comes next.
 */
function createFiller(uses: readonly Use[], pairs: readonly Pair[], notes: TableNote[]) {
  const name = indexOf(uses, 'name');
  const told = new Set<number>();
  let above: readonly string[] = [];
  return ({ cells, line }: TableRow, last: Found | undefined): readonly string[] => {
    const isFurther = !cells[name] && last?.last === line - 1;
    const columns = pairs.flatMap(({ names, ends }) => {
      if (names === undefined) return [];
      if (!isFurther) return names < name && cells[name] ? [names] : [];
      return cells[names] && ends !== undefined ? [ends] : [];
    });
    const empty = columns.filter((column) => !cells[column] && above[column]);
    for (const column of empty.filter((one) => !told.has(one))) {
      told.add(column);
      const says = '空着的格：按合并单元格，用上一行的';
      notes.push({ kind: 'hint', line, column: column + 1, says });
    }
    above = uses.map((_, i) => cells[i] || (empty.includes(i) ? (above[i] ?? '') : ''));
    return above;
  };
}

/** The person above with a further row, or a new one. */
function withRow(above: Found | undefined, read: ReadRow, line: number, notes: TableNote[]): Found {
  const { draft, first } = above ?? { draft: { name: read.name, specialties: [] }, first: line };
  if (above && isSame(draft, read)) {
    notes.push({ kind: 'hint', line, says: '与上一行相同，只记一次' });
  }
  for (const says of lost(draft, read)) notes.push({ kind: 'unread', line, says });
  return { draft: join(draft, read), first, last: line };
}

/** Whether a row is another one of the person above. */
function goesOn({ name, birthYear, specialties }: PersonDraft, read: ReadRow): boolean {
  if (read.name === '') return true;
  if (read.name !== name) return false;
  if (birthYear !== undefined && read.birthYear !== undefined && birthYear !== read.birthYear) {
    return false;
  }
  return read.specialties.every((one) =>
    specialties.every((other) => other.name !== one.name || agree(other, one)),
  );
}

/** Whether a row adds up others; where its words do not stand in place of the name, nobody is named. */
function isTotal(name: string, cells: readonly string[]): boolean {
  const bare = (cell: string) => cell.normalize('NFKC').replace(/\s/g, '');
  if (TOTAL.test(bare(name))) return true;
  return !looksLikeName(name) && cells.some((cell) => TOTAL_ALONE.test(bare(cell)));
}

function isSame(draft: PersonDraft, read: ReadRow): boolean {
  return JSON.stringify(join(draft, read)) === JSON.stringify(draft) && read.name !== '';
}

function agree({ validUntil: one }: Specialty, { validUntil: other }: Specialty): boolean {
  return one === undefined || other === undefined || one === other;
}

/** What is not kept of a row, beside what is known of the person or because it is too much. */
function lost(draft: PersonDraft, read: ReadRow): string[] {
  const { birthYear, specialties } = draft;
  const isOther = birthYear !== undefined && ![undefined, birthYear].includes(read.birthYear);
  const twice = read.specialties.flatMap((one) => {
    const before = specialties.find(({ name }) => name === one.name);
    if (!before || agree(before, one)) return [];
    return [`“${one.name}”写了两次，用 ${earlier(before.validUntil, one.validUntil)}`];
  });
  const count = new Set([...specialties, ...read.specialties].map(({ name }) => name)).size;
  return [
    ...(isOther ? [`出生年份写了两次，用 ${birthYear}`] : []),
    ...twice,
    ...(count > LIMITS.specialties ? [`最多 ${LIMITS.specialties} 个专业`] : []),
    ...(notesOf(draft, read).length > LIMITS.note ? [`备注太长：最多 ${LIMITS.note} 个字`] : []),
  ];
}

function notesOf(draft: PersonDraft, read: ReadRow): string {
  return [...new Set([draft.note ?? '', read.note ?? ''])].filter((note) => note !== '').join('；');
}

/** The person with what another row says of them. */
function join(draft: PersonDraft, read: ReadRow): PersonDraft {
  const annotatedOn = [draft.annotatedOn ?? '', read.annotatedOn ?? ''].sort().at(-1);
  const birthYear = draft.birthYear ?? read.birthYear;
  const note = notesOf(draft, read).slice(0, LIMITS.note);
  return {
    name: draft.name,
    specialties: withSpecialties(draft.specialties, read.specialties),
    ...(annotatedOn && { annotatedOn }),
    ...(birthYear !== undefined && { birthYear }),
    ...(note !== '' && { note }),
  };
}

function withSpecialties(
  known: readonly Specialty[],
  more: readonly Specialty[],
): readonly Specialty[] {
  const all = new Map(known.map((one) => [one.name, one]));
  for (const one of more) {
    const validUntil = earlier(all.get(one.name)?.validUntil, one.validUntil);
    all.set(one.name, { name: one.name, ...(validUntil !== undefined && { validUntil }) });
  }
  return [...all.values()].slice(0, LIMITS.specialties);
}

/** It is safer to be told too early. */
function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function isRepeated(cells: readonly string[], { heads }: Columns): boolean {
  return heads.length > 0 && heads.every((head, i) => head === (cells[i] ?? ''));
}

function isKept({ as }: Use): boolean {
  return as !== 'left' && as !== 'refused';
}

function indexOf(uses: readonly Use[], as: Use['as']): number {
  return uses.findIndex((use) => use.as === as);
}
