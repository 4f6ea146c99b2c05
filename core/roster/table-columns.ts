/** What the columns of a table are: by their heads, or where it has none, by what is in them. */
import { SURNAME } from '../report/surnames.ts';
import { isRoundedNumber, personalNumberIn } from './personal-numbers.ts';
import { looksLikeSpecialty } from './specialty-names.ts';
import { looksLikeDay, readDays } from './table-dates.ts';
import { type FoundUse, headOf, plainHead, type Use } from './table-heads.ts';
import type { TableRow } from './table-text.ts';
import { HEADS } from './table-words.ts';

/** What is known of the columns. */
export interface Columns {
  /** One for each column, in their order. */
  readonly uses: readonly Use[];
  /** The head of each column as it stands there; none where the table has no heads. */
  readonly heads: readonly string[];
  /** The rows below the heads. */
  readonly rows: readonly TableRow[];
  /** The rows over the heads, of which nothing is read. */
  readonly above: readonly TableRow[];
  /** The line of the heads; missing where there are none, and what the columns are was guessed. */
  readonly headLine?: number;
}

/** So many cells tell what a column is, and more than this part of them must agree. */
const SAMPLE = 300;
const LONGEST_SAMPLE = 200;
const MOST = 0.5;
/** Nobody born later has a certificate, and no certificate ended before. */
const LAST_BIRTH = 2010;

/**
 * @param rows of the table
 * @returns what its columns are, and where its people begin
 */
export function readColumns(rows: readonly TableRow[]): Columns {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const samplesOf = (of: readonly TableRow[]) =>
    Array.from({ length: width }, (_, i) => sampleOf(of, i));
  const head = headOf(rows);
  if (head) {
    const below = rows.slice(head.to);
    const uses = usesByHeads(head.uses, samplesOf(below));
    return {
      uses: onlyRead(withoutNumbers(uses, samplesOf(below)), head.heads),
      heads: head.heads,
      rows: below,
      above: rows.slice(0, head.from),
      headLine: head.line,
    };
  }
  const guessed = usesByContent(samplesOf(rows));
  const heads = unknownHeads(rows[0], guessed) ?? [];
  const below = heads.length > 0 ? rows.slice(1) : rows;
  const uses = onlyRead(withoutNumbers(guessed, samplesOf(below)), heads);
  return { uses, heads, rows: below, above: [] };
}

/** Whether a text is the name of a person, as nearly all are. */
export function looksLikeName(text: string): boolean {
  return NAME.test(text.replace(/\s/g, ''));
}

// ---------------------------------------------------------------------------------------------

function withoutNumbers(uses: readonly Use[], samples: readonly (readonly string[])[]): Use[] {
  return uses.map((use, i) => refusedBy(samples[i] ?? []) ?? use);
}

/**
 * Of more columns of one kind than are read the others are left, so that they are told: of days there is
 * one for all specialties, or one for each column of them.
 */
function onlyRead(uses: readonly Use[], heads: readonly string[]): Use[] {
  const exactly = (i: number) => HEADS.validUntil.includes(plainHead(heads[i] ?? ''));
  const ends = uses
    .flatMap((use, i) => (use.as === 'validUntil' && use.specialty === undefined ? [i] : []))
    .sort((a, b) => Number(exactly(b)) - Number(exactly(a)));
  const places = Math.max(1, uses.filter(({ as }) => as === 'specialty').length);
  const read = ends.slice(0, places).map((i) => heads[i]);
  const why = `只看了“${read.join('”“')}”`;
  return uses.map((use, i): Use => {
    if (ends.indexOf(i) >= places) return { as: 'left', why };
    const isFirst = uses.findIndex(({ as }) => as === use.as) === i;
    return isFirst || MANY.includes(use.as) ? use : { as: 'left' };
  });
}

/** The first row, where it names nobody and says words over a column of days: heads that are not known. */
function unknownHeads(
  row: TableRow | undefined,
  uses: readonly Use[],
): readonly string[] | undefined {
  const cellOf = (as: Use['as']) => row?.cells[uses.findIndex((use) => use.as === as)];
  const hasNoNumber = row?.cells.every((cell) => !/\p{N}/u.test(cell));
  const isHead = hasNoNumber && cellOf('validUntil') && !looksLikeName(cellOf('name') ?? '');
  return isHead ? row?.cells : undefined;
}

const NAME = new RegExp(`^${SURNAME}[\u3400-\u9fff]{1,2}$`);

/** A table can have several columns of these. */
const MANY: readonly Use['as'][] = ['specialty', 'validUntil', 'refused', 'left'];

function usesByHeads(
  found: readonly (FoundUse | undefined)[],
  samples: readonly (readonly string[])[],
): Use[] {
  const isBest = ({ use, exactly }: FoundUse, i: number) => {
    const same = found.map((one) => one?.use.as === use.as && one.exactly);
    return exactly ? same.indexOf(true) === i : !same.includes(true) && firstOf(found, use) === i;
  };
  const uses = samples.map((sample, i): Use => {
    const one = found[i];
    if (!one || (!MANY.includes(one.use.as) && !isBest(one, i))) return { as: 'left' };
    const holdsDays = one.use.as !== 'validUntil' || sample.length < 3 || sample.some(looksLikeDay);
    return holdsDays ? one.use : { as: 'left', why: '里面没有日期' };
  });
  const unknown = samples.map((sample, i) => (found[i] ? [] : sample));
  const guessed: Use[] = uses.map((use, i) =>
    isMostly(unknown[i] ?? [], holdsSpecialty) ? { as: 'specialty' } : use,
  );
  const has = (as: Use['as']) => uses.some((use) => use.as === as);
  const hasSpecialty = has('specialty') || uses.some((use) => 'specialty' in use);
  const name = has('name') ? -1 : nameAmong(unknown);
  return (hasSpecialty ? uses : guessed).map((use, i) => (i === name ? { as: 'name' } : use));
}

function firstOf(found: readonly (FoundUse | undefined)[], { as }: Use): number {
  return found.findIndex((one) => one?.use.as === as);
}

/** Of several columns of days, the one that reaches furthest says until when; the others say nothing. */
function usesByContent(samples: readonly (readonly string[])[]): Use[] {
  const name = nameAmong(samples);
  const last = samples.map((sample) =>
    isMostly(sample, looksLikeDay) ? (sample.flatMap(daysIn).sort().at(-1) ?? '') : '',
  );
  const latest = [...last].sort().at(-1) ?? '';
  return samples.map((sample, i): Use => {
    if (i === name) return { as: 'name' };
    if (isMostly(sample, isBirthYear)) return { as: 'birthYear' };
    const day = last[i] ?? '';
    if (day !== '' && Number(day.slice(0, 4)) <= LAST_BIRTH) return { as: 'birthYear' };
    if (day !== '' && day === latest && last.indexOf(latest) === i) return { as: 'validUntil' };
    if (day === '' && isMostly(sample, holdsSpecialty)) return { as: 'specialty' };
    return { as: 'left' };
  });
}

/** The column of names: below 0 where there is none. */
function nameAmong(samples: readonly (readonly string[])[]): number {
  const surely = samples.findIndex((sample) => isMostly(sample, looksLikeName));
  if (surely >= 0) return surely;
  return samples.findIndex((sample) =>
    isMostly(sample, (cell) => /^[\u3400-\u9fff\u00b7]{2,4}$/.test(cell) && !holdsSpecialty(cell)),
  );
}

function refusedBy(sample: readonly string[]): Use | undefined {
  if (isMostly(sample, (cell) => personalNumberIn(cell) === 'id' || isRoundedNumber(cell))) {
    return { as: 'refused', number: 'id' };
  }
  const isPhone = (cell: string) => personalNumberIn(cell) === 'phone';
  return isMostly(sample, isPhone) ? { as: 'refused', number: 'phone' } : undefined;
}

function sampleOf(rows: readonly TableRow[], column: number): string[] {
  const sample: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell) sample.push(cell.slice(0, LONGEST_SAMPLE));
    if (sample.length === SAMPLE) break;
  }
  return sample;
}

function isMostly(sample: readonly string[], is: (cell: string) => boolean): boolean {
  return sample.length > 0 && sample.filter(is).length > sample.length * MOST;
}

function daysIn(cell: string): string[] {
  return readDays(cell).flatMap((read) => ('day' in read ? [read.day] : []));
}

function isBirthYear(cell: string): boolean {
  const year = /^((?:19|20)\d{2})年?$/.exec(cell)?.[1];
  return year !== undefined && Number(year) <= LAST_BIRTH;
}

function holdsSpecialty(cell: string): boolean {
  return cell.split(/[、,，;；/\s]/).some(looksLikeSpecialty);
}
