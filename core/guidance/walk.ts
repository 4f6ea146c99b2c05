/** The path of a registration as it is walked: its steps with what is waited for, and where one stands. */
import type { BookPath, BookStep, JourneyBook } from '../knowledge/compile-journey.ts';
import { ITEM } from '../knowledge/item.ts';

/** A step at its place on a path. */
export interface WalkedStep {
  /** Unique within the path; that of a stage's step begins with the id of the stage. */
  readonly id: string;
  readonly step: BookStep;
  /** Id of the registration that it belongs to: the path's own, or that of the stage. */
  readonly of: string;
}

/** What is known of how far a person is on a path. Ids and dates only. */
export interface PathProgress {
  /** By id of the step: ticked, or unticked by hand. Of a step that is not there nothing was said. */
  readonly marks: Readonly<Record<string, boolean>>;
  /** The furthest step that was reached, `PATH_END` past the last one, and on which day. */
  readonly reached?: { readonly step: string; readonly on: string };
}

/** Stands for the step after the last one; no id looks like it. */
export const PATH_END = '.';

/** Where a person stands on a path. */
export interface PathPosition {
  /** All steps of the path, in their order. */
  readonly steps: readonly WalkedStep[];
  /** Index of the step that comes next; the number of steps when all is done. */
  readonly at: number;
}

/** @returns what the table has under that id, where it has it itself */
export function own<T>(table: Readonly<Record<string, T>>, id: string | undefined): T | undefined {
  return id !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;
}

/**
 * @param book paths and steps
 * @param path id of the registration
 * @returns the steps of its stages or its own ones, with what is waited for; none if it is not there
 */
export function walk(book: JourneyBook, path: string): readonly WalkedStep[] {
  const { steps = [], stages = [] }: Partial<BookPath> = own(book.paths, path) ?? {};
  return [
    ...stages.flatMap((stage) =>
      walk(book, stage).map((walked) => ({ ...walked, id: `${stage}/${walked.id}` })),
    ),
    ...steps.flatMap((id) => {
      const step = own(book.steps, id);
      return step ? [{ id, step, of: path }] : [];
    }),
  ];
}

/**
 * What is waited for is passed only by the person's own word, and with it what comes before it in
 * the same stage: so nothing a page shows opens the next stage.
 *
 * @param steps of the path
 * @param progress what is known
 */
export function positionAfter(
  steps: readonly WalkedStep[],
  { marks, reached }: PathProgress,
): PathPosition {
  const isTicked = ({ id }: WalkedStep) => own(marks, id) === true;
  const isPassed = (wait: WalkedStep, i: number) =>
    steps.slice(i).some((one) => one.of === wait.of && one.step.waiting && isTicked(one));
  const limit = steps.findIndex((one, i) => one.step.waiting && !isPassed(one, i));
  const last = limit < 0 ? steps.length : limit;
  const passed = steps.slice(0, last).findLastIndex(({ step }) => step.waiting);
  let at = Math.max(passed + 1, reached ? indexOfStep(steps, reached.step) : 0);
  while (at < last && isTicked(steps[at] as WalkedStep)) at += 1;
  return { steps, at: Math.min(at, last) };
}

/** @returns the index of the step, that after the last one for `PATH_END`; below 0 if it is not there */
export function indexOfStep(steps: readonly WalkedStep[], id: string): number {
  return id === PATH_END ? steps.length : steps.findIndex((step) => step.id === id);
}

/** @returns whether the step counts as done: what the person said wins */
export function isDone({ steps, at }: PathPosition, { marks }: PathProgress, i: number): boolean {
  return own(marks, steps[i]?.id) ?? i < at;
}

/**
 * @param position where the person stands
 * @returns indices of the steps that a page can lead to now: those of the stage that is open, without
 *   what is waited for
 */
export function openIndices({ steps, at }: PathPosition): number[] {
  const stage = steps[at]?.of;
  return steps.flatMap(({ of, step }, i) => (of === stage && !step.waiting ? [i] : []));
}

/**
 * @param book paths and steps
 * @param path id of the registration that is walked
 * @param position where the person stands
 * @returns id of the registration whose item is the right one now; undefined where any will do
 */
export function itemNow(
  book: JourneyBook,
  path: string,
  { steps, at }: PathPosition,
): string | undefined {
  const of = steps[at]?.of ?? path;
  return own(book.paths, of)?.item === undefined ? undefined : of;
}

/** @returns the index of the open step that chooses the item; below 0 where there is none */
export function indexOfChoice(position: PathPosition): number {
  const { steps } = position;
  return openIndices(position).find((i) => steps[i]?.step.action.includes(ITEM)) ?? -1;
}

/**
 * @param position where the person stands
 * @param page id of a page that is open
 * @returns the indices of the open steps that are done on the page, in their order
 */
export function indicesOnPage(position: PathPosition, page: string): number[] {
  return openIndices(position).filter((i) => position.steps[i]?.step.page === page);
}
