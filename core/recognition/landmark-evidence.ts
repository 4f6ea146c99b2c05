/**
 * Whether a document can be a page of the portal, told from what it is worth at most; `identify-page.ts` then
 * tells which, if any. Every frame loads it.
 */
import { betweenHan, HAN } from './han.ts';
import { enoughAt, SHARES, type TextRole } from './identify-page.ts';
import { warm } from './warm.ts';

/** A landmark of a host's pages. */
type Landmark = readonly [
  /** What of it counts. */
  letters: string,
  /** Number of a page, and its weight there in thousandths, below zero where it is a label; and so on. */
  ...weights: number[],
];

/** The landmarks that count on a host. */
export interface HostLandmarks {
  /** Those that pages of other kinds hardly have, with `|` in between. */
  readonly telling: string;
  readonly all: readonly Landmark[];
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
  /** @returns whether a raw text has a landmark that pages of other kinds hardly have */
  isTelling(raw: string): boolean;
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
export function createLandmarkEvidence({ telling, all }: HostLandmarks): LandmarkEvidence {
  const pattern = new RegExp(sourceOf(telling), 'g');
  const begunBy = createBeginnings(telling, all);
  let others = othersThan(telling, all);
  /** The shares of each landmark so far, as a label and as a title. */
  const best = shortOnes(all);
  const settled = new Set(best.keys());
  let isFirst = true;

  const isTelling = (raw: string) => {
    if (isFirst) warm(pattern, raw);
    isFirst = false;
    pattern.lastIndex = 0;
    return pattern.test(raw);
  };
  const find = (raw: string) => {
    const found: FoundLandmark[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
      const { index } = match;
      for (const { letters, number } of begunBy(match[0])) {
        if (!settled.has(number)) found.push({ index, letters, number });
      }
      // What one ends with, another one can begin with.
      pattern.lastIndex = index + 1;
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
    isTelling,
    find,
    add,
    canAdd: (raw) => others.some((one) => one.pattern.test(raw)) || find(raw).length > 0,
    addOthers(raw) {
      others = others.filter((one) => {
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

// ---------------------------------------------------------------------------------------------

const THOUSAND = 1_000;
/** So many letters say next to nothing. */
const SHORT = 3;
const NO_HAN = new RegExp(`[^${HAN}]+`, 'g');
const HAN_BEFORE_HAN = new RegExp(`[${HAN}](?=[${HAN}])`, 'g');

/** They stand on pages of every kind, and add little: they count as if they were there. */
function shortOnes(all: readonly Landmark[]): Map<number, readonly [label: number, title: number]> {
  const { label, title } = SHARES;
  return new Map(
    all.flatMap(([{ length }], number) =>
      length <= SHORT ? [[number, [label.control, title.own]] as const] : [],
    ),
  );
}

/** @returns gives those that begin as what the pattern has found, whatever stands in between there */
function createBeginnings(telling: string, all: readonly Landmark[]) {
  const byRoot = new Map(
    telling.split('|').map((root) => [
      root,
      // What begins with another one is found with it.
      all.flatMap(([letters], number) => (letters.startsWith(root) ? [{ letters, number }] : [])),
    ]),
  );
  return (match: string) => byRoot.get(match) ?? byRoot.get(match.replace(NO_HAN, '')) ?? [];
}

/** Those that are found by themselves. */
function othersThan(telling: string, all: readonly Landmark[]) {
  const roots = telling.split('|');
  return all.flatMap(([letters], number) =>
    letters.length <= SHORT || roots.some((root) => letters.startsWith(root))
      ? []
      : { number, pattern: new RegExp(sourceOf(letters)) },
  );
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

/**
 * @param letters what of landmarks counts, with `|` in between
 * @returns what finds each of them, whatever stands between the characters; but behind Latin letters
 *   no others, or a page's scripts would be searched through for each of them
 */
function sourceOf(letters: string): string {
  return letters.replace(HAN_BEFORE_HAN, `$&${betweenHan('')}`).replace(/[a-z]+/g, (word) => {
    const anyCase = word.replace(/./g, (one) => `[${one}${one.toUpperCase()}]`);
    return `${anyCase}[^a-zA-Z${HAN}]*`;
  });
}
