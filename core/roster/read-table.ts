/**
 * Reads people from a table, as a spreadsheet copies it or a CSV file holds it. Whatever is not
 * understood or not taken is told with its place, so that somebody can look before anything is kept.
 */
import { LIMITS, REFUSED } from './check-person.ts';
import type { PersonDraft, Specialty } from './person.ts';
import { type Pair, pairColumns, type ReadRow, readCells } from './table-cells.ts';
import { type Columns, looksLikeName, readColumns, type Use } from './table-columns.ts';
import { LONGEST_TABLE, readRows, type TableRow } from './table-text.ts';
import { TOTAL, TOTAL_ALONE } from './table-words.ts';

/**
 * What is to be said of a table. `unread`: not understood. `refused`: not taken. `hint`: how it was
 * understood, where that could be wrong.
 */
export interface TableNote {
  readonly kind: 'unread' | 'refused' | 'hint';
  /** From 1, as a spreadsheet numbers its rows. */
  readonly line: number;
  /** From 1; missing where it is the row, or the whole table. */
  readonly column?: number;
  /** In Chinese. */
  readonly says: string;
}

/** What a table says. */
export interface TableReading {
  /** In the order of the table. */
  readonly people: readonly PersonDraft[];
  /** In the order of the table. */
  readonly notes: readonly TableNote[];
  /** Of each column its head, where the table has heads, and what was read in it. */
  readonly columns: readonly { readonly head: string; readonly as: Use['as'] }[];
}

/** @returns who is in the table, and what is to be said of it; never throws */
export function readTable(text: string): TableReading {
  if (text.length > LONGEST_TABLE) {
    return { people: [], notes: [{ kind: 'refused', line: 1, says: '内容太多' }], columns: [] };
  }
  const rows = readRows(text);
  const columns = readColumns(rows);
  const notes = notesOfColumns(columns, rows);
  const people = columns.uses.some(({ as }) => as === 'name') ? collect(columns, notes) : [];
  notes.push(...namesakes(people), ...withoutEnd(columns, people));
  return {
    people: people.map(({ draft }) => draft),
    notes: notes.sort((a, b) => a.line - b.line),
    columns: columns.uses.map(({ as }, i) => ({ head: columns.heads[i] ?? '', as })),
  };
}

// ---------------------------------------------------------------------------------------------

/** A person, and where the table has them. */
interface Found {
  readonly draft: PersonDraft;
  readonly first: number;
  readonly last: number;
}

function notesOfColumns({ uses, heads, rows, headLine }: Columns, all: readonly TableRow[]) {
  const notes: TableNote[] = [];
  if (all.length === 0) return notes;
  const line = headLine ?? all[0]?.line ?? 1;
  const nameOf = (i: number) => heads[i] || `第 ${i + 1} 列`;
  uses.forEach((use, i) => {
    if (use.as === 'refused') {
      notes.push({ kind: 'refused', line, column: i + 1, says: `整列${REFUSED[use.number]}` });
    }
  });
  const of = (as: Use['as']) => uses.flatMap((use, i) => (use.as === as ? [nameOf(i)] : []));
  if (of('name').length === 0 && rows.length > 0) {
    notes.push({ kind: 'unread', line, says: '没有认出哪一列是姓名' });
  }
  const unused = uses.flatMap((use, i) =>
    use.as === 'left' && rows.some(({ cells }) => cells[i]) ? [nameOf(i)] : [],
  );
  if (unused.length > 0) notes.push({ kind: 'hint', line, says: `没有用到：${unused.join('、')}` });
  if (headLine === undefined && of('name').length > 0) {
    const guessed = FIELD_NAMES.flatMap(([as, name]) =>
      of(as).map((column) => `${column}是${name}`),
    );
    notes.push({ kind: 'hint', line, says: `没有认出表头，按内容看：${guessed.join('，')}` });
  }
  return notes;
}

/** What the fields are called where the columns have no heads. */
const FIELD_NAMES: readonly (readonly [Use['as'], string])[] = [
  ['name', '姓名'],
  ['specialty', '专业'],
  ['validUntil', '有效期至'],
  ['birthYear', '出生年份'],
];

function collect(columns: Columns, notes: TableNote[]): Found[] {
  const { uses, rows } = columns;
  const pairs = pairColumns(uses);
  const fill = createFiller(uses, pairs, notes);
  const people: Found[] = [];
  for (const row of rows) {
    const { line } = row;
    const cells = fill(row, people.at(-1));
    if (isRepeated(cells, columns) || !uses.some((use, i) => isKept(use) && cells[i])) continue;
    const said: TableNote[] = [];
    const read = readCells(cells, uses, pairs, (kind, column, says) => {
      said.push({ kind, line, column: column + 1, says });
    });
    if (isTotal(read.name, row.cells)) continue;
    notes.push(...said);
    const hasName = cells[indexOf(uses, 'name')] !== '';
    const last = people.at(-1);
    if (hasName && read.name === '') continue;
    if (last?.last === line - 1 && goesOn(last.draft, read)) {
      if (isSame(last.draft, read))
        notes.push({ kind: 'hint', line, says: '与上一行相同，只记一次' });
      people[people.length - 1] = { ...last, draft: join(last.draft, read), last: line };
    } else if (!hasName) {
      notes.push({ kind: 'unread', line, says: '这一行没有姓名' });
    } else if (people.length === LIMITS.people) {
      notes.push({ kind: 'refused', line, says: `最多 ${LIMITS.people} 人：从这一行起没有收` });
      break;
    } else {
      people.push({
        draft: join({ name: read.name, specialties: [] }, read),
        first: line,
        last: line,
      });
    }
  }
  return people;
}

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

/** The person with what another row says of them. */
function join(draft: PersonDraft, read: ReadRow): PersonDraft {
  const annotatedOn = [draft.annotatedOn ?? '', read.annotatedOn ?? ''].sort().at(-1);
  const birthYear = draft.birthYear ?? read.birthYear;
  const notes = [...new Set([draft.note ?? '', read.note ?? ''])].filter((note) => note !== '');
  const note = notes.join('；').slice(0, LIMITS.note);
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
  for (const one of more) all.set(one.name, { ...all.get(one.name), ...one });
  return [...all.values()].slice(0, LIMITS.specialties);
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

/** Who has the name of somebody else, further down: two people, or one whose rows stand apart. */
function namesakes(people: readonly Found[]): TableNote[] {
  const lines = new Map<string, number[]>();
  for (const { draft, first } of people) {
    lines.set(draft.name, [...(lines.get(draft.name) ?? []), first]);
  }
  return [...lines].flatMap(([name, of]): TableNote[] =>
    of.length === 1
      ? []
      : [
          {
            kind: 'hint',
            line: of[0] ?? 1,
            says: `${written(of)}都是“${name}”，当作 ${of.length} 个人；是一个人的，请把各行放在一起`,
          },
        ],
  );
}

function withoutEnd({ rows }: Columns, people: readonly Found[]): TableNote[] {
  const without = people.filter(
    ({ draft }) => !draft.specialties.some(({ validUntil }) => validUntil !== undefined),
  );
  if (without.length === 0) return [];
  const where =
    without.length === people.length ? '全部人员' : written(without.map(({ first }) => first));
  const says = `${where}没有有效期，算不出什么时候到期`;
  return [{ kind: 'hint', line: without[0]?.first ?? rows[0]?.line ?? 1, says }];
}

/** Lines in words, the first ones of many. */
function written(lines: readonly number[]): string {
  const first = lines.slice(0, 10).join('、');
  return `第 ${first} ${lines.length > 10 ? `等 ${lines.length} ` : ''}行`;
}
