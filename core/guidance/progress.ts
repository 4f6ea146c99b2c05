/** Where a person stands on the path of a registration. */
import type { Guide } from '../knowledge/compile.ts';

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
