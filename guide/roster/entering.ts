/** What comes onto the roster from a table or a file: read, shown, and only then taken over. */
import journeyBook from 'knowledge:journey-book';
import { computed, signal } from '@preact/signals';
import type { ImportLine, ImportPreview } from '../../components/roster/import.tsx';
import type { Journey } from '../../core/guidance/journey-state.ts';
import { applyMerge, type Incoming, planMerge } from '../../core/roster/merge.ts';
import { newPersonId } from '../../core/roster/new-id.ts';
import { readTable, type TableReading } from '../../core/roster/read-table.ts';
import { readRosterFile } from '../../core/roster/roster-file.ts';
import type { TableNote } from '../../core/roster/table-notes.ts';
import { decodeTable } from '../../core/roster/table-text.ts';
import { changeRoster, takeJourneys } from './acts.ts';
import { linesOf, progressWith } from './import-lines.ts';
import { everybody, journeys } from './state.ts';

/** A larger file is no list of people. Bytes. */
const LARGEST = 20_000_000;

interface Read extends Pick<ImportPreview, 'from' | 'unread' | 'refused' | 'leftOut' | 'hints'> {
  readonly people: readonly Incoming[];
  /** By the ids that the people have in the file. */
  readonly journeys: Readonly<Record<string, Journey>>;
}

const read = signal<Read | undefined>(undefined);

/** Why nothing at all was read of the last file. */
export const unreadable = signal<string | undefined>(undefined);

/** What taking over would do to the roster as it is now; nothing while nothing was read. */
export const preview = computed<ImportPreview | undefined>(() => {
  if (!read.value) return undefined;
  const { people, journeys: taken, ...rest } = read.value;
  const { changes, tooMany } = planMerge(everybody.value, people);
  const progress = progressWith(changes, people, taken, journeys.value);
  const tooManyToTake = `花名册装不下：多出 ${tooMany} 人，一个也没有加入`;
  return {
    ...rest,
    refused: tooMany > 0 ? [tooManyToTake, ...rest.refused] : rest.refused,
    lines: linesOf(changes),
    hints: [...rest.hints, ...progress],
    canTake:
      tooMany === 0 &&
      (progress.length > 0 || changes.some(({ kind }) => kind === 'add' || kind === 'change')),
  };
});

/** Reads a table as a spreadsheet copies it. */
export function readText(text: string): void {
  unreadable.value = undefined;
  read.value = ofTable('粘贴的表格', readTable(text));
}

/** Reads a table, or a roster that was exported. */
export async function readFile(file: File): Promise<void> {
  read.value = undefined;
  unreadable.value = undefined;
  if (file.size > LARGEST) {
    unreadable.value = '文件太大，不像是一份名单。';
    return;
  }
  const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
  if ('reason' in decoded) unreadable.value = decoded.reason;
  else if (/^\ufeff?\s*\{/.test(decoded.text)) readRoster(file.name, decoded.text);
  else read.value = ofTable(`文件“${file.name}”`, readTable(decoded.text));
}

/** Takes over what was read, as it fits the roster of now. */
export async function takePreview(): Promise<void> {
  const taken = read.value;
  if (!taken) return;
  let ids: readonly (string | undefined)[] = [];
  const says = saysOf(preview.value?.lines ?? []);
  const isKept = await changeRoster(says, (now) => {
    const merged = applyMerge(now, planMerge(now, taken.people), newPersonId);
    ids = merged.ids;
    return merged.roster;
  });
  if (!isKept) return;
  const theirs = taken.people.flatMap(({ id = '' }, i) => {
    const [journey, now] = [taken.journeys[id], ids[i]];
    return journey && now !== undefined ? [[now, journey] as const] : [];
  });
  if (await takeJourneys(Object.fromEntries(theirs))) read.value = undefined;
}

/** Forgets what was read. */
export function dropPreview(): void {
  read.value = undefined;
}

// ---------------------------------------------------------------------------------------------

function ofTable(from: string, { people, notes, columns }: TableReading): Read {
  const of = (kind: TableNote['kind']) =>
    notes.flatMap((note) =>
      note.kind === kind && !isWholeColumn(note, columns) ? [placed(note, columns)] : [],
    );
  return {
    from,
    people,
    unread: of('unread'),
    refused: of('refused'),
    leftOut: columns.flatMap(({ head, as }, i) =>
      as === 'refused' ? [head ? `“${head}”` : `第 ${i + 1} 列`] : [],
    ),
    // They say themselves where.
    hints: notes.flatMap(({ kind, says }) => (kind === 'hint' ? [says] : [])),
    journeys: {},
  };
}

/** Of a column that is left out as a whole, nothing is lost that should be here. */
function isWholeColumn({ kind, column }: TableNote, columns: TableReading['columns']): boolean {
  return kind === 'refused' && column !== undefined && columns[column - 1]?.as === 'refused';
}

function placed({ line, column, says }: TableNote, columns: TableReading['columns']): string {
  if (column === undefined) return `第 ${line} 行：${says}`;
  const head = columns[column - 1]?.head;
  return `第 ${line} 行${head ? `“${head}”` : `第 ${column} 列`}：${says}`;
}

function readRoster(name: string, text: string): void {
  const file = readRosterFile(text, journeyBook);
  if ('reason' in file) {
    const { reason, line, column } = file;
    const where = line === undefined ? '' : `第 ${line} 行第 ${column} 列：`;
    unreadable.value = `文件“${name}”不能用：${where}${reason}`;
    return;
  }
  const { people, journeys: theirs, faults } = file;
  read.value = {
    from: `花名册文件“${name}”`,
    people,
    unread: faults.map(({ where, reason }) => `${placeOf(where)}：${reason}`),
    refused: [],
    leftOut: [],
    hints: [],
    journeys: theirs,
  };
}

/** `people.0.name` → 第 1 位 */
function placeOf(where: string): string {
  return `第 ${Number(where.split('.')[1]) + 1} 位`;
}

function saysOf(lines: readonly ImportLine[]): string {
  const count = (of: ImportLine['becomes']) => lines.filter(({ becomes }) => becomes === of).length;
  const [added, changed] = [count('added'), count('changed')];
  const said = [
    ...(added > 0 ? [`已加入 ${added} 人`] : []),
    ...(changed > 0 ? [`已更新 ${changed} 人`] : []),
  ];
  // Then it was for the sake of how far they are.
  return said.join('，') || '已换成文件里的进度';
}
