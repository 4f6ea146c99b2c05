/** The heads of a table: in which row they stand, and what each says of its column. */
import type { PersonalNumber } from './personal-numbers.ts';
import { looksLikeSpecialty, readSpecialty, wholeSpecialty } from './specialty-names.ts';
import { looksLikeDay } from './table-dates.ts';
import type { TableRow } from './table-text.ts';
import {
  type Field,
  HEADS,
  OF_BOTH,
  OF_ID_CARD,
  OF_OTHER,
  OF_OTHER_CERTIFICATE,
  OF_USE,
  PARTS,
  REFUSED_HEADS,
} from './table-words.ts';

/** What a column holds. */
export type Use =
  | { readonly as: Exclude<Field, 'validUntil'> }
  /** Of the specialty that the head names, where it names one. */
  | { readonly as: 'validUntil'; readonly specialty?: string }
  | { readonly as: 'refused'; readonly number: PersonalNumber }
  /** Nothing that the roster keeps; `why`, in Chinese, where it could be taken for something that it does. */
  | { readonly as: 'left'; readonly why?: string };

/** What a head says; `exactly` where it says nothing else. */
export interface FoundUse {
  readonly use: Use;
  readonly exactly: boolean;
}

export interface Head {
  readonly uses: readonly (FoundUse | undefined)[];
  readonly heads: readonly string[];
  /** Which rows it takes, by their indices: `to` is the first behind it. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A longer head is a sentence. */
const LONGEST_HEAD = 15;
/** So many rows from the top can be titles. */
const TITLES = 10;
const OF_USE_ALONE = '是加注后能用到哪天，不是注册的有效期；真是注册有效期的，表头请写“有效期至”';
const LEFT: FoundUse = { use: { as: 'left' }, exactly: true };
const FIELDS = Object.keys(HEADS).filter((field): field is Field => Object.hasOwn(HEADS, field));

/** @returns the row, or the two rows, in which most heads are known; undefined where there are none */
export function headOf(rows: readonly TableRow[]): Head | undefined {
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
      from: heads === both ? i - 1 : i,
      to: i + 1,
      line,
    }));
  });
  const best = candidates.reduce<Head | undefined>(
    (most, one) => (weightOf(one) > (most ? weightOf(most) : 1) ? one : most),
    undefined,
  );
  return best;
}

/** @returns a head without what stands in brackets, numbers, and what sets its words apart */
export function plainHead(cell: string): string {
  return wordsOf(cell)
    .replace(/\(.*?\)|[*:.、_-]/g, '')
    .replace(/[\d一二三四五]+$/, '')
    .replace(/^\d+/, '');
}

// ---------------------------------------------------------------------------------------------

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
    const read = readSpecialty(head);
    return 'name' in read
      ? { use: { as: 'validUntil', specialty: read.name }, exactly: true }
      : undefined;
  });
}

function wordsOf(cell: string): string {
  return cell.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

function useOf(cell: string): FoundUse | undefined {
  const head = plainHead(cell);
  if (head === '' || head.length > LONGEST_HEAD) return undefined;
  if (OF_ID_CARD.test(head)) return LEFT;
  for (const number of ['id', 'phone'] as const) {
    if (REFUSED_HEADS[number].test(head)) return { use: { as: 'refused', number }, exactly: true };
  }
  const words = wordsOf(cell);
  if (OF_OTHER.test(head) || OF_OTHER_CERTIFICATE.test(words)) return LEFT;
  if (OF_USE.test(words)) return { use: { as: 'left', why: OF_USE_ALONE }, exactly: true };
  if (OF_BOTH.test(head)) return { use: { as: 'specialty' }, exactly: true };
  const exact = FIELDS.find((field) => HEADS[field].includes(head));
  if (exact) return { use: { as: exact }, exactly: true };
  const [longest] = FIELDS.flatMap((field) => PARTS[field].map((part) => ({ field, part })))
    .filter(({ part }) => head.includes(part))
    .sort((a, b) => b.part.length - a.part.length);
  if (longest?.field !== 'validUntil') {
    return longest && { use: { as: longest.field }, exactly: false };
  }
  const before = head.slice(0, head.indexOf(longest.part));
  const specialty = wholeSpecialty(before.replace(/(?:注册|证书)+$/, ''));
  return {
    use: { as: 'validUntil', ...(specialty !== undefined && { specialty }) },
    exactly: specialty !== undefined,
  };
}
