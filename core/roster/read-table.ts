/**
 * Reads people from a table, as a spreadsheet copies it or a CSV file holds it. Whatever is not
 * understood or not taken is told with its place, so that somebody can look before anything is kept.
 */
import { REFUSED } from './check-person.ts';
import type { PersonDraft } from './person.ts';
import { wholeSpecialty } from './specialty-names.ts';
import { type Columns, readColumns } from './table-columns.ts';
import type { Use } from './table-heads.ts';
import { type TableNote, writtenLines } from './table-notes.ts';
import { collectPeople, type Found } from './table-people.ts';
import { LONGEST_TABLE, MOST_COLUMNS, readRows, type TableRow } from './table-text.ts';

/** Of more names only the first ones are told. */
const MOST_NAMES = 10;

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
  const people = columns.uses.some(({ as }) => as === 'name') ? collectPeople(columns, notes) : [];
  notes.push(...namesakes(people), ...unknownSpecialties(people), ...withoutEnd(columns, people));
  return {
    people: people.map(({ draft }) => draft),
    notes: notes.sort((a, b) => a.line - b.line),
    columns: columns.uses.map(({ as }, i) => ({ head: columns.heads[i] ?? '', as })),
  };
}

// ---------------------------------------------------------------------------------------------

function notesOfColumns({ uses, heads, rows, above, headLine }: Columns, all: readonly TableRow[]) {
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
  const hint = (says: string) => notes.push({ kind: 'hint', line, says });
  if (above.length > 0) hint(`${writtenLines(above.map((row) => row.line))}在表头上面，没有读`);
  const unused = uses.flatMap((use, i) =>
    use.as === 'left' && rows.some(({ cells }) => cells[i]) ? [{ name: nameOf(i), ...use }] : [],
  );
  const plain = unused.filter(({ why }) => why === undefined);
  if (plain.length > 0) hint(`没有用到：${plain.map(({ name }) => name).join('、')}`);
  for (const { name, why } of unused) if (why) hint(`没有用到“${name}”：${why}`);
  if (uses.length === MOST_COLUMNS) hint(`只看前 ${MOST_COLUMNS} 列，后面的没有读`);
  if (headLine === undefined && of('name').length > 0) {
    const guessed = FIELD_NAMES.flatMap(([as, name]) =>
      of(as).map((column) => `${column}是${name}`),
    );
    hint(`没有认出表头，按内容看：${guessed.join('，')}`);
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
            says: `${writtenLines(of)}都是“${name}”，当作 ${of.length} 个人；是一个人的，请把各行放在一起`,
          },
        ],
  );
}

/** Names that nobody of 一级建造师 is registered for, as far as is known: a slip, or another certificate. */
function unknownSpecialties(people: readonly Found[]): TableNote[] {
  const of = (person: Found) =>
    person.draft.specialties.flatMap(({ name }) =>
      name === '' || wholeSpecialty(name) !== undefined ? [] : [name],
    );
  const names = [...new Set(people.flatMap(of))];
  const line = people.find((person) => of(person).length > 0)?.first ?? 1;
  if (names.length === 0) return [];
  const first = names.slice(0, MOST_NAMES).join('、');
  const more = names.length > MOST_NAMES ? '等' : '';
  return [{ kind: 'hint', line, says: `不是一建的专业，照写的记：${first}${more}` }];
}

function withoutEnd({ rows }: Columns, people: readonly Found[]): TableNote[] {
  const without = people.filter(
    ({ draft }) => !draft.specialties.some(({ validUntil }) => validUntil !== undefined),
  );
  if (without.length === 0) return [];
  const where =
    without.length === people.length ? '全部人员' : writtenLines(without.map(({ first }) => first));
  const says = `${where}没有有效期，算不出什么时候到期`;
  return [{ kind: 'hint', line: without[0]?.first ?? rows[0]?.line ?? 1, says }];
}
