/** What the columns of a table are: by their heads, or where it has none, by what is in them. */
import { SURNAME } from '../report/surnames.ts';
import { isRoundedNumber, type PersonalNumber, personalNumberIn } from './personal-numbers.ts';
import { looksLikeDay, readDays } from './table-dates.ts';
import type { TableRow } from './table-text.ts';
import {
  type Field,
  HEADS,
  OF_BOTH,
  OF_ID_CARD,
  OTHER_PARTS,
  PARTS,
  REFUSED_PARTS,
  SPECIALTY_ENDS,
} from './table-words.ts';

/** What a column holds. */
export type Use =
  | { readonly as: Exclude<Field, 'validUntil'> }
  /** Of the specialty that the head names, where it names one. */
  | { readonly as: 'validUntil'; readonly specialty?: string }
  | { readonly as: 'refused'; readonly number: PersonalNumber }
  /** Nothing that the roster keeps. */
  | { readonly as: 'left' };

/** What is known of the columns. */
export interface Columns {
  /** One for each column, in their order. */
  readonly uses: readonly Use[];
  /** The head of each column as it stands there; none where the table has no heads. */
  readonly heads: readonly string[];
  /** The rows below the heads. */
  readonly rows: readonly TableRow[];
  /** The line of the heads; missing where there are none, and what the columns are was guessed. */
  readonly headLine?: number;
}

/** A longer head is a sentence. */
const LONGEST_HEAD = 15;
/** So many rows from the top can be titles. */
const TITLES = 10;
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
    const below = rows.slice(head.rows);
    const uses = usesByHeads(head.uses, samplesOf(below));
    return told(uses, head.heads, below, samplesOf(below), head.line);
  }
  const guessed = usesByContent(samplesOf(rows));
  const heads = unknownHeads(rows[0], guessed);
  const below = heads ? rows.slice(1) : rows;
  return told(guessed, heads ?? [], below, samplesOf(below));
}

/** Whether a text is the name of a person, as nearly all are. */
export function looksLikeName(text: string): boolean {
  return NAME.test(text.replace(/\s/g, ''));
}

/** Whether a text is the name of a specialty, as nearly all are. */
function looksLikeSpecialty(text: string): boolean {
  const bare = text.replace(/\s|专业$/g, '');
  return bare.length <= 12 && SPECIALTY_ENDS.some((end) => bare.endsWith(end));
}

// ---------------------------------------------------------------------------------------------

function told(
  uses: readonly Use[],
  heads: readonly string[],
  rows: readonly TableRow[],
  samples: readonly (readonly string[])[],
  headLine?: number,
): Columns {
  return {
    uses: uses.map((use, i) => refusedBy(samples[i] ?? []) ?? use),
    heads,
    rows,
    ...(headLine !== undefined && { headLine }),
  };
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

/** What a head says; `exactly` where it says nothing else. */
interface FoundUse {
  readonly use: Use;
  readonly exactly: boolean;
}

interface Head {
  readonly uses: readonly (FoundUse | undefined)[];
  readonly heads: readonly string[];
  /** How many rows from the top it takes with all that stands over it. */
  readonly rows: number;
  readonly line: number;
}

/** The row, or the two rows, in which most heads are known. */
function headOf(rows: readonly TableRow[]): Head | undefined {
  const top = rows.slice(0, TITLES);
  const candidates = top.flatMap(({ cells, line }, i): Head[] => {
    if (cells.some(looksLikeDay)) return [];
    const above = top[i - 1]?.cells.some(looksLikeDay) ? undefined : top[i - 1]?.cells;
    const both = Array.from(
      { length: Math.max(cells.length, above?.length ?? 0) },
      (_, k) => cells[k] || above?.[k] || '',
    );
    return [cells, ...(above ? [both] : [])].map((heads) => ({
      uses: usesOf(heads),
      heads,
      rows: i + 1,
      line,
    }));
  });
  const best = candidates.reduce<Head | undefined>(
    (most, one) => (weightOf(one) > (most ? weightOf(most) : 1) ? one : most),
    undefined,
  );
  return best;
}

/** A name is what a table of people has to have. */
function weightOf({ uses }: Head): number {
  const known = uses.filter((found) => found && found.use.as !== 'left');
  return known.length + (known.some((found) => found?.use.as === 'name') ? 1 : 0);
}

/** Where a column has the name, another one can have a specialty for a head, and days in it. */
function usesOf(heads: readonly string[]): (FoundUse | undefined)[] {
  const found = heads.map(useOf);
  if (!found.some((one) => one?.use.as === 'name')) return found;
  return found.map((one, i) => {
    const head = heads[i] ?? '';
    if (one || !looksLikeSpecialty(head)) return one;
    return { use: { as: 'validUntil', specialty: head }, exactly: true };
  });
}

function useOf(cell: string): FoundUse | undefined {
  const head = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s*:.、_-]/g, '')
    .replace(/[\d一二三四五]+$/, '')
    .replace(/^\d+/, '');
  if (head === '' || head.length > LONGEST_HEAD) return undefined;
  const hasOneOf = (parts: readonly string[]) => parts.some((part) => head.includes(part));
  if (hasOneOf(OF_ID_CARD)) return LEFT;
  if (hasOneOf(REFUSED_PARTS.id)) return { use: { as: 'refused', number: 'id' }, exactly: true };
  if (hasOneOf(REFUSED_PARTS.phone)) {
    return { use: { as: 'refused', number: 'phone' }, exactly: true };
  }
  if (hasOneOf(OTHER_PARTS)) return LEFT;
  if (OF_BOTH.test(head)) return { use: { as: 'specialty' }, exactly: true };
  const exact = FIELDS.find((field) => HEADS[field].includes(head));
  if (exact) return { use: { as: exact }, exactly: true };
  const [longest] = FIELDS.flatMap((field) => PARTS[field].map((part) => ({ field, part })))
    .filter(({ part }) => head.includes(part))
    .sort((a, b) => b.part.length - a.part.length);
  return longest && { use: { as: longest.field }, exactly: false };
}

const LEFT: FoundUse = { use: { as: 'left' }, exactly: true };
const FIELDS = Object.keys(HEADS).filter((field): field is Field => Object.hasOwn(HEADS, field));
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
    return holdsDays ? one.use : { as: 'left' };
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
