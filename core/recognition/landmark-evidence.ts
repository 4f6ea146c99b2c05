/**
 * Whether a document can be a page of the portal, told from what it is worth at most; `identify-page.ts` then
 * tells which, if any. Every frame loads it.
 */
import { isHan } from './han.ts';
import { enoughAt, SHARES, type TextRole } from './identify-page.ts';
import { warm } from './warm.ts';

/** So many letters say next to nothing. */
export const SHORT = 3;

/** A landmark of a host's pages. */
export type Landmark = readonly [
  /** What of it counts. */
  letters: string,
  /** Number of a page, and its weight there in thousandths, below zero where it is a label; and so on. */
  ...weights: number[],
];

/** The landmarks that count on a host, and how they are looked for; see `landmark-patterns.ts`. */
export interface HostLandmarks {
  /** Source of the regular expression for how those begin that pages of other kinds hardly have. */
  readonly beginnings: string;
  /** The letters of those, or of what several begin with, and the numbers of all that begin so. */
  readonly telling: readonly (readonly [letters: string, ...numbers: number[]])[];
  /** Number of each that is looked for by itself, and the source of its regular expression. */
  readonly others: readonly (readonly [number: number, source: string])[];
  readonly all: readonly Landmark[];
}

/** The cheap look at a document that may never have a landmark. */
export interface LandmarkSearch {
  /** @returns whether a raw text has a landmark that pages of other kinds hardly have */
  isTelling(raw: string): boolean;
  /** @returns what takes the evidence from now on */
  collect(): LandmarkEvidence;
}

/** A telling landmark in a text. */
interface FoundLandmark {
  /** Where it begins. */
  readonly index: number;
  /** What of it counts. */
  readonly letters: string;
  /** Which it is. */
  readonly number: number;
}

/** The landmarks that a document has shown, at their best. */
export interface LandmarkEvidence {
  /** @returns whether a raw text has a landmark that can still add to the evidence */
  canAdd(raw: string): boolean;
  /** @returns those of the telling ones that can; it may find too many */
  find(raw: string): FoundLandmark[];
  /** Takes how a landmark stands at best; what stands for itself may be clicked, too. */
  add(number: number, role: TextRole): void;
  /** Takes of a raw text those that are not telling: how they stand is not looked at. */
  addOthers(raw: string): void;
  /** @returns whether the landmark can add more than it has */
  isOpen(number: number): boolean;
  /** @returns whether the document can be a page at this address */
  isEnough(pathname: string): boolean;
}

/** @param landmarks what counts on the document's host */
export function createLandmarkSearch(landmarks: HostLandmarks): LandmarkSearch {
  const tells = createTellingSearch(landmarks);
  return {
    isTelling: (raw) => tells(raw, 0) !== undefined,
    collect: () => createEvidence(landmarks, tells),
  };
}

// ---------------------------------------------------------------------------------------------

function createEvidence({ others, all }: HostLandmarks, tells: TellingSearch): LandmarkEvidence {
  let missing = others.map(([number, source]) => ({ number, pattern: new RegExp(source) }));
  /** The shares of each landmark so far, as a label and as a title. */
  const best = shortOnes(all);
  const settled = new Set(best.keys());

  const find = (raw: string) => {
    const found: FoundLandmark[] = [];
    // What one ends with, another one can begin with.
    for (let next = tells(raw, 0); next; next = tells(raw, next.index + 1)) {
      const { index, numbers } = next;
      for (const number of numbers) {
        const [letters] = all[number] ?? [''];
        if (!settled.has(number)) found.push({ index, letters, number });
      }
    }
    return found;
  };
  const add = (number: number, role: TextRole) => {
    const { label, title } = SHARES;
    const [asLabel, asTitle] = best.get(number) ?? [0, 0];
    const isOwn = role === 'own';
    best.set(number, [
      Math.max(asLabel, label[isOwn ? 'control' : role]),
      Math.max(asTitle, title[role]),
    ]);
    if (isOwn || (role === 'control' && isLabel(all[number]))) settled.add(number);
  };
  return {
    find,
    add,
    canAdd: (raw) => missing.some((one) => one.pattern.test(raw)) || find(raw).length > 0,
    addOthers(raw) {
      missing = missing.filter((one) => {
        warm(one.pattern, raw);
        const isThere = one.pattern.test(raw);
        if (isThere) add(one.number, 'own');
        return !isThere;
      });
    },
    isOpen: (number) => !settled.has(number),
    isEnough: (pathname) => sumOf(all, best) >= enoughAt(pathname) * THOUSAND,
  };
}

const THOUSAND = 1_000;

/** They stand on pages of every kind, and add little: they count as if they were there. */
function shortOnes(all: readonly Landmark[]): Map<number, readonly [label: number, title: number]> {
  const { label, title } = SHARES;
  return new Map(
    all.flatMap(([{ length }], number) =>
      length <= SHORT ? [[number, [label.control, title.own]] as const] : [],
    ),
  );
}

/** What begins at a place of a text. */
interface Begun {
  readonly index: number;
  readonly numbers: readonly number[];
}

/** Gives the first place from `from` on where telling landmarks begin. */
type TellingSearch = (raw: string, from: number) => Begun | undefined;

function createTellingSearch({ beginnings, telling }: HostLandmarks): TellingSearch {
  const pattern = new RegExp(beginnings, 'g');
  const longest = Math.max(...telling.map(([{ length }]) => length));
  let isFirst = true;
  return (raw, from) => {
    if (isFirst) warm(pattern, raw);
    isFirst = false;
    pattern.lastIndex = from;
    for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
      const { index } = match;
      const letters = hanFrom(raw, index, longest);
      const [, ...numbers] = telling.find(([begun]) => letters.startsWith(begun)) ?? [''];
      if (numbers.length > 0) return { index, numbers };
      pattern.lastIndex = index + 1;
    }
    return undefined;
  };
}

/** @returns so many Chinese characters of a text, from a place on, whatever stands between them */
function hanFrom(raw: string, index: number, count: number): string {
  let letters = '';
  for (let i = index; i < raw.length && letters.length < count; i++) {
    if (isHan(raw.charCodeAt(i))) letters += raw.charAt(i);
  }
  return letters;
}

/** @returns the evidence for the page that has most */
function sumOf(
  all: readonly Landmark[],
  best: ReadonlyMap<number, readonly [label: number, title: number]>,
): number {
  const sums = new Map<number, number>();
  for (const [number, shares] of best) {
    const [, ...weights] = all[number] ?? [''];
    for (let i = 0; i < weights.length; i += 2) {
      const [page = 0, weight = 0] = weights.slice(i, i + 2);
      const share = shares[weight < 0 ? 0 : 1];
      sums.set(page, (sums.get(page) ?? 0) + Math.abs(weight) * share);
    }
  }
  return Math.max(0, ...sums.values());
}

/** Whether it is one wherever it counts: nothing is worth more than that it can be clicked. */
function isLabel(landmark: Landmark | undefined): boolean {
  const [, ...weights] = landmark ?? [''];
  return weights.every((weight, i) => i % 2 === 0 || weight < 0);
}
