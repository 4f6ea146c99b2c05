/** Where a person stands on the path of a registration. */
import type { Guide, PathStep } from '../knowledge/shipped.ts';
import { openSteps } from './stages.ts';

/**
 * What the person said of the steps of a path, by id: ticked, or unticked by hand. Of a step that is
 * not there nothing was said.
 */
export type StepMarks = Readonly<Record<string, boolean>>;

/** How much of a path is done, and what comes next. */
export interface Progress {
  /** Steps of this path that are done. A remembered step that the path no longer has is left out. */
  readonly done: number;
  readonly total: number;
  /** Id of the first step that is not done; undefined at the end. */
  readonly next: string | undefined;
}

/**
 * @param guide the registration
 * @param done ids of the steps that are ticked off, in any order
 */
export function progressOf(guide: Guide, done: ReadonlySet<string>): Progress {
  const open = guide.steps.filter((step) => !done.has(step.id));
  return {
    done: guide.steps.length - open.length,
    total: guide.steps.length,
    next: open[0]?.id,
  };
}

/**
 * @param guide the registration
 * @param marks what the person said of its steps
 * @param page id of the page of the portal that is open, if it is known
 * @returns `current`: id of the step that the page is for. `done`: ids of the steps that count as
 *   done: those before the current one, and what the person said wins
 */
export function standingOf(
  guide: Guide,
  marks: StepMarks,
  page: string | undefined,
): { readonly current: string | undefined; readonly done: ReadonlySet<string> } {
  const { steps } = guide;
  const isTicked = (step: PathStep) => marks[step.id] === true;
  const here = openSteps(steps, isTicked).filter(({ pageId }) => pageId && pageId === page);
  const current = here.find((step) => !isTicked(step)) ?? here.at(-1);
  const before = current ? steps.slice(0, steps.indexOf(current)) : [];
  const done = steps.filter((step) => marks[step.id] ?? before.includes(step));
  return { current: current?.id, done: new Set(done.map(({ id }) => id)) };
}
