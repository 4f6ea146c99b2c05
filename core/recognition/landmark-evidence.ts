/**
 * Whether a document can be a page of the portal, told from what it is worth at most; `identify-page.ts` then
 * tells which, if any. Every frame loads it.
 */
import { enoughAt, SHARES, type TextRole } from './identify-page.ts';
import { lettersOf, nextPlaceOf } from './landmarks.ts';

/** So many letters say next to nothing: they stand on pages of every kind. */
export const SHORT = 3;

type Weight = readonly [page: number, weight: number];

/** A landmark of a host's pages. */
export type Landmark = readonly [
  /** What of it counts. */
  letters: string,
  /** The index of the letter that pages say least. */
  rarest: number,
  /** The pages that it counts on, by number, and its weight there in thousandths, below zero where it is a label. */
  weights: readonly Weight[],
];

/** The landmarks that count on a host. */
export interface HostLandmarks {
  /** Any of the letters that are looked for first, as a regular expression: a text without them has no landmark. */
  readonly prefilter: string;
  /** `Landmark[]` as JSON: of other hosts it stays unread. */
  readonly all: string;
}

/** A landmark in a text. */
interface FoundLandmark {
  /** Where it begins. */
  readonly index: number;
  /** What of it counts. */
  readonly letters: string;
  /** Which it is. */
  readonly number: number;
}

/** The landmarks of which it is to be found out how they stand. */
interface Wanted {
  readonly numbers: ReadonlySet<number>;
  /** Some were not wanted before: then all that the document says is to be looked through for them. */
  readonly areNew: boolean;
}

/** The landmarks that a document has shown, at their best. */
export interface LandmarkEvidence {
  /** @returns whether a raw text has a landmark that can add to the evidence; it may find too many */
  canAdd(raw: string): boolean;
  /** Takes what a raw text has; how it stands there is not known by that. @returns as `canAdd` does */
  see(raw: string): boolean;
  /** @returns whether a landmark was seen */
  hasAny(): boolean;
  /**
   * Most documents would not be enough even if all that they have stood at its best: how it stands need not
   * be looked at.
   * @returns undefined where they would not; else what was seen and can still add to a page that would be enough
   */
  wanted(): Wanted | undefined;
  /** @returns where landmarks of these numbers stand in a raw text, in its order */
  find(raw: string, numbers: ReadonlySet<number>): FoundLandmark[];
  /** Takes how a landmark stands at best. */
  add(number: number, role: TextRole): void;
  /** As `add`, of what is to be clicked and says this. */
  addControl(says: string): void;
  /** @returns whether the landmark can add more than it has */
  isOpen(number: number): boolean;
  /** @returns whether the document can be a page */
  isEnough(): boolean;
}

/**
 * @param all what counts on the document's host; see `compileLandmarks`
 * @param pathname gives the path of the document's address, which pages change
 */
export function createEvidence(all: readonly Landmark[], pathname: () => string): LandmarkEvidence {
  /** How each has stood so far, of those that have shown it. */
  const best: Shares[] = [];
  /** What can add no more than it has. */
  const settled = new Set<number>();
  const seen = new Set<number>();
  /** What was wanted so far, of which it is known how it stands wherever it has stood. */
  const placed = new Set<number>();
  /** What a page needed when it was looked for what is wanted. */
  let needed = 0;
  /** Short ones count as if they were there. */
  const shareOf = (number: number) => best[number] ?? (isShort(all, number) ? AT_BEST : undefined);
  const isOpen = (number: number) => number >= 0 && !isShort(all, number) && !settled.has(number);
  const least = () => enoughAt(pathname()) * 1_000;
  const newIn = (raw: string) => {
    // What comes once more and was not wanted adds nothing, unless less is needed at another address.
    const isEasier = seen.size > 0 && least() < needed;
    const found: number[] = [];
    all.forEach((landmark, number) => {
      const canAdd = isOpen(number) && (!seen.has(number) || placed.has(number) || isEasier);
      if (canAdd && nextPlaceOf(raw, landmark, 0)) found.push(number);
    });
    return found;
  };
  const add = (number: number, role: TextRole) => {
    best[number] = atLeast(best[number] ?? NONE, role);
    if (role === 'own' || (role === 'control' && isLabel(all, number))) settled.add(number);
  };
  return {
    add,
    addControl(says) {
      const letters = lettersOf(says);
      const number = all.findIndex(([one]) => one === letters);
      if (isOpen(number)) add(number, 'control');
    },
    isOpen,
    canAdd: (raw) => newIn(raw).length > 0,
    see(raw) {
      const found = newIn(raw);
      for (const number of found) seen.add(number);
      return found.length > 0;
    },
    hasAny: () => seen.size > 0,
    wanted() {
      needed = least();
      const isUnknown = (number: number) => seen.has(number) && isOpen(number);
      const sums = sumsOf(all, (number) => (isUnknown(number) ? AT_BEST : shareOf(number)));
      const counts = ([page]: Weight) => (sums[page] ?? 0) >= needed;
      if (!isReached(sums, needed)) return undefined;
      const isWanted = (one: number) => isUnknown(one) && weightsOf(all, one).some(counts);
      const numbers = new Set([...seen].filter(isWanted));
      const areNew = [...numbers].some((number) => !placed.has(number));
      for (const number of numbers) placed.add(number);
      return { numbers, areNew };
    },
    find: (raw, wanted) => findLandmarks(all, raw, wanted),
    isEnough: () => isReached(sumsOf(all, shareOf), least()),
  };
}

// ---------------------------------------------------------------------------------------------

/** What a landmark adds of its weight, where it is a label of a page and where it is a title. */
type Shares = readonly [asLabel: number, asTitle: number];

const NONE: Shares = [0, 0];
const AT_BEST: Shares = [SHARES.label.control, SHARES.title.own];

/** Short ones are not looked for. */
function isShort(all: readonly Landmark[], number: number): boolean {
  return (all[number]?.[0].length ?? 0) <= SHORT;
}

function findLandmarks(
  all: readonly Landmark[],
  raw: string,
  numbers: ReadonlySet<number>,
): FoundLandmark[] {
  const found: FoundLandmark[] = [];
  for (const number of numbers) {
    const landmark = all[number] as Landmark;
    let next = nextPlaceOf(raw, landmark, 0);
    for (; next; next = nextPlaceOf(raw, landmark, next.at + 1)) {
      found.push({ index: next.begin, letters: landmark[0], number });
    }
  }
  return found.sort((one, other) => one.index - other.index);
}

/** @returns the larger ones of these shares and of what is due to a role; what stands for itself may be clicked */
function atLeast([asLabel, asTitle]: Shares, role: TextRole): Shares {
  const { label, title } = SHARES;
  const labelRole = role === 'own' ? 'control' : role;
  return [Math.max(asLabel, label[labelRole]), Math.max(asTitle, title[role])];
}

function weightsOf(all: readonly Landmark[], number: number): readonly Weight[] {
  return all[number]?.[2] ?? [];
}

/**
 * @param shareOf gives those of a landmark, by its number, if it has any
 * @returns the evidence for each page that has any, by its number, in thousandths
 */
function sumsOf(
  all: readonly Landmark[],
  shareOf: (number: number) => Shares | undefined,
): number[] {
  const sums: number[] = [];
  for (let number = 0; number < all.length; number++) {
    const share = shareOf(number);
    // Most have not been shown.
    if (!share) continue;
    for (const [page, weight] of weightsOf(all, number)) {
      sums[page] = (sums[page] ?? 0) + Math.abs(weight) * share[weight < 0 ? 0 : 1];
    }
  }
  return sums;
}

/** Whether there is a page of which the evidence comes to this. */
function isReached(sums: readonly number[], least: number): boolean {
  return sums.some((sum) => sum >= least);
}

/** Whether it is one wherever it counts: nothing is worth more than that it can be clicked. */
function isLabel(all: readonly Landmark[], number: number): boolean {
  return weightsOf(all, number).every(([, weight]) => weight < 0);
}
