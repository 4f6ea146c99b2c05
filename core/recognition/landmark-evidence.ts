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
  /** The pages that it counts on, by number, and its weight there in thousandths, below zero where it is a label. */
  weights: readonly (readonly [page: number, weight: number])[],
];

/** The landmarks that count on a host, and how they are looked for; see `landmark-patterns.ts`. */
export interface HostLandmarks {
  /** Source of the regular expression for how those begin that pages of other kinds hardly have. */
  readonly beginnings: string;
  /** What is known of them: `KnownLandmarks` as JSON, which a document without a beginning leaves unread. */
  readonly known: string;
}

/** What is asked where a text may have one. */
export interface KnownLandmarks {
  /**
   * Numbers of those that pages of other kinds hardly have, by their first letter: together those that
   * begin with the same one, which is the last.
   */
  readonly telling: Readonly<Record<string, readonly (readonly number[])[]>>;
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
  /**
   * Takes what a raw text has; how the telling ones stand there is not known by that.
   * @returns those of the telling ones that can still add; it may find too many
   */
  see(raw: string): FoundLandmark[];
  /**
   * Most documents would not be enough even if all that they have stood at its best: how it stands need not
   * be looked at.
   * @returns undefined where they would not; else the numbers of what was seen and can still add to a page
   *   that would be enough
   */
  wanted(pathname: string): ReadonlySet<number> | undefined;
  /** Takes how a landmark stands at best; what stands for itself may be clicked, too. */
  add(number: number, role: TextRole): void;
  /** @returns whether the landmark can add more than it has */
  isOpen(number: number): boolean;
  /** @returns whether the document can be a page at this address */
  isEnough(pathname: string): boolean;
}

/** @param landmarks what counts on the document's host */
export function createLandmarkSearch({ beginnings, known }: HostLandmarks): LandmarkSearch {
  let parsed: KnownLandmarks | undefined;
  const landmarks = () => {
    parsed ??= JSON.parse(known) as KnownLandmarks;
    return parsed;
  };
  const tells = createTellingSearch(beginnings, landmarks);
  return {
    isTelling: (raw) => tells(raw, 0) !== undefined,
    collect: () => createEvidence(landmarks(), tells),
  };
}

// ---------------------------------------------------------------------------------------------

function createEvidence(known: KnownLandmarks, tells: TellingSearch): LandmarkEvidence {
  const { all } = known;
  let missing = known.others;
  /** How each has stood so far. */
  const best = shortOnes(all);
  const settled = new Set(best.keys());
  /** What was seen, but not how it stands. */
  const seen = new Set<number>();
  const isOpen = (number: number) => !settled.has(number);

  /** @returns the first place from `from` on where one begins that can still add, and those that do */
  const next = (raw: string, from: number): Begun | undefined => {
    // What one ends with, another one can begin with.
    let begun = tells(raw, from);
    while (begun && !begun.numbers.some(isOpen)) begun = tells(raw, begun.index + 1);
    return begun;
  };
  const add = (number: number, role: TextRole) => {
    const { label, title } = SHARES;
    const [asLabel, asTitle] = best.get(number) ?? NONE;
    const isOwn = role === 'own';
    best.set(number, [
      Math.max(asLabel, label[isOwn ? 'control' : role]),
      Math.max(asTitle, title[role]),
    ]);
    if (isOwn || (role === 'control' && isLabel(all, number))) settled.add(number);
  };
  return {
    add,
    isOpen,
    canAdd: (raw) => missing.some((one) => isThere(all, one, raw)) || next(raw, 0) !== undefined,
    see(raw) {
      missing = missing.filter((one) => {
        const isNew = isThere(all, one, raw);
        if (isNew) add(one[0], 'own');
        return !isNew;
      });
      const found: FoundLandmark[] = [];
      for (let begun = next(raw, 0); begun; begun = next(raw, begun.index + 1)) {
        const { index } = begun;
        for (const number of begun.numbers.filter(isOpen)) {
          seen.add(number);
          found.push({ index, letters: lettersIn(all, number), number });
        }
      }
      return found;
    },
    wanted(pathname) {
      const least = leastAt(pathname);
      const unknown = [...seen].filter(isOpen);
      const sums = sumsOf(all, [...best, ...unknown.map((number) => [number, AT_BEST] as const)]);
      if (mostOf(sums) < least) return undefined;
      const isWanted = (number: number) =>
        weightsIn(all, number).some(([page]) => (sums.get(page) ?? 0) >= least);
      return new Set(unknown.filter(isWanted));
    },
    isEnough: (pathname) => mostOf(sumsOf(all, [...best])) >= leastAt(pathname),
  };
}

/** What a landmark adds of its weight, where it is a label of a page and where it is a title. */
type Shares = readonly [asLabel: number, asTitle: number];

const NONE: Shares = [0, 0];
const AT_BEST: Shares = [SHARES.label.control, SHARES.title.own];

/** They stand on pages of every kind, and add little: they count as if they were there. */
function shortOnes(all: readonly Landmark[]): Map<number, Shares> {
  const short = all.flatMap(([{ length }], number) => (length <= SHORT ? number : []));
  return new Map(short.map((number) => [number, AT_BEST]));
}

/** What begins at a place of a text. */
interface Begun {
  readonly index: number;
  readonly numbers: readonly number[];
}

/** Gives the first place from `from` on where telling landmarks begin. */
type TellingSearch = (raw: string, from: number) => Begun | undefined;

function createTellingSearch(beginnings: string, landmarks: () => KnownLandmarks): TellingSearch {
  const pattern = new RegExp(beginnings, 'g');
  let isFirst = true;
  return (raw, from) => {
    if (isFirst) warm(pattern, raw);
    isFirst = false;
    pattern.lastIndex = from;
    for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
      const { index } = match;
      const { telling, all } = landmarks();
      for (const numbers of telling[raw.charAt(index)] ?? []) {
        if (isAt(raw, index, lettersIn(all, numbers.at(-1)))) return { index, numbers };
      }
      pattern.lastIndex = index + 1;
    }
    return undefined;
  };
}

function lettersIn(all: readonly Landmark[], number = -1): string {
  return all[number]?.[0] ?? '';
}

function weightsIn(all: readonly Landmark[], number: number): Landmark[1] {
  return all[number]?.[1] ?? [];
}

/** @returns whether a raw text has one that is looked for by itself */
function isThere(
  all: readonly Landmark[],
  [number, source]: KnownLandmarks['others'][number],
  raw: string,
): boolean {
  // Hardly any text has its last letter, which is found many times as fast.
  const last = lettersIn(all, number).slice(-1);
  if (isHan(last.charCodeAt(0)) && !raw.includes(last)) return false;
  const pattern = new RegExp(source);
  warm(pattern, raw);
  return pattern.test(raw);
}

/** @returns whether a text says these Chinese characters from a place on, whatever stands between them */
function isAt(raw: string, index: number, letters: string): boolean {
  let matched = 0;
  for (let i = index; i < raw.length && matched < letters.length; i++) {
    if (raw.charCodeAt(i) === letters.charCodeAt(matched)) matched += 1;
    else if (isHan(raw.charCodeAt(i))) return false;
  }
  return matched === letters.length;
}

/**
 * @param shown landmarks with their shares; of one, the last count
 * @returns the evidence for each page that has any, by its number, in thousandths
 */
function sumsOf(
  all: readonly Landmark[],
  shown: readonly (readonly [number: number, shares: Shares])[],
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [number, shares] of new Map(shown)) {
    for (const [page, weight] of weightsIn(all, number)) {
      const share = shares[weight < 0 ? 0 : 1];
      sums.set(page, (sums.get(page) ?? 0) + Math.abs(weight) * share);
    }
  }
  return sums;
}

function mostOf(sums: ReadonlyMap<number, number>): number {
  return Math.max(0, ...sums.values());
}

/** @returns what any page at an address needs, in thousandths */
function leastAt(pathname: string): number {
  return enoughAt(pathname) * 1_000;
}

/** Whether it is one wherever it counts: nothing is worth more than that it can be clicked. */
function isLabel(all: readonly Landmark[], number: number): boolean {
  return weightsIn(all, number).every(([, weight]) => weight < 0);
}
