/** How well questions are answered: the figures of `npm run knowledge:report` and of the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../core/asking/ask.ts';

/** What somebody asks, and what is right. */
export interface Case {
  readonly text: string;
  /** Ids of the questions that answer it, the best first; none where it is not covered. */
  readonly want: readonly string[];
  /** Ids that would lead astray if they came first. */
  readonly misleading: readonly string[];
}

/** Shares from 0 to 1. */
export interface Figures {
  /** Of what is covered: a right answer came first. */
  readonly first: number;
  /** Of what is covered: a right answer was among the first three. */
  readonly inThree: number;
  /** Of all: what came first would lead astray, and it was not said that nothing is covered. */
  readonly misleading: number;
  /** Of what is not covered: that was said. */
  readonly told: number;
  /** Of the right first answers: they were said without being sure. */
  readonly rightUnsure: number;
  /** The texts of cases that were not answered well. */
  readonly failed: readonly string[];
}

/** Each set of `tests/asking/`, and what it is. All have been looked at since they were written. */
export const SETS = {
  utterances: '实际的问法（改写）',
  'blind-1': '只看过标题的人写的（一）',
  'blind-2': '只看过标题的人写的（二）',
  'blind-3': '只看过标题的人写的（三）',
} as const;

/** @returns the cases of a set, from `tests/asking/` */
export function readCases(set: keyof typeof SETS): readonly Case[] {
  const path = join(import.meta.dirname, '../../../tests/asking', `${set}.json`);
  const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
  return cases;
}

/**
 * @param answers the answer to each case, in their order
 */
export function figuresOf(cases: readonly Case[], answers: readonly Answer[]): Figures {
  const all = cases.map((one, i) => {
    const { kind, hits = [] } = answers[i] ?? { kind: 'nothing' };
    const [first] = hits;
    return {
      ...one,
      isCovered: one.want.length > 0,
      isFirst: first !== undefined && one.want.includes(first.id),
      isInThree: hits.slice(0, 3).some(({ id }) => one.want.includes(id)),
      misleads: kind !== 'outside' && first !== undefined && one.misleading.includes(first.id),
      isTold: kind === 'outside',
      isSure: kind === 'sure',
    };
  });
  const covered = all.filter(({ isCovered }) => isCovered);
  const right = covered.filter(({ isFirst }) => isFirst);
  const others = all.filter(({ isCovered }) => !isCovered);
  return {
    first: share(covered, ({ isFirst }) => isFirst),
    inThree: share(covered, ({ isInThree }) => isInThree),
    misleading: share(all, ({ misleads }) => misleads),
    told: share(others, ({ isTold }) => isTold),
    rightUnsure: share(right, ({ isSure }) => !isSure),
    failed: all
      .filter(({ isCovered, isFirst, isTold }) => (isCovered ? !isFirst : !isTold))
      .map(({ text }) => text),
  };
}

/** @returns the cells of a row for figures */
export function figureCells(figures: Figures): string[] {
  const { first, inThree, misleading, told, rightUnsure } = figures;
  return [first, inThree, misleading, told, rightUnsure].map(percent);
}

/** The heads of those cells. */
export const FIGURE_HEADS = ['第一个就对', '前三个里有', '误导', '说出没有收录', '对而不肯定'];

// ---------------------------------------------------------------------------------------------

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)}%`;
}
