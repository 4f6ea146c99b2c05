/** Where the next step lies on its path: the stages behind it, and what of it cannot be undone. */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Guide } from '../knowledge/shipped.ts';
import type { Advice } from './advice.ts';
import { own, type WalkedStep, walk } from './walk.ts';

/** The stages of a path, by the names of their registrations. */
export interface Stages {
  /** Those that are done, in their order; at least one. */
  readonly done: readonly string[];
  /** The one that is walked. */
  readonly now: string;
}

/**
 * @param advice the one answer
 * @param book paths and steps
 * @returns the stages, where the next step is of a later one than the first; else nothing
 */
export function stagesBehind(advice: Advice, book: JourneyBook): Stages | undefined {
  const [next] = stepsAhead(advice, book);
  const stages = own(book.paths, advice.path?.id)?.stages ?? [];
  const at = stages.indexOf(next?.of ?? '');
  if (at < 1) return undefined;
  const nameOf = (stage: string | undefined) => own(book.paths, stage)?.name ?? '';
  return { done: stages.slice(0, at).map(nameOf), now: nameOf(stages[at]) };
}

/**
 * @param advice the one answer
 * @param book paths and steps
 * @returns what must be read because it cannot be undone, of the first step that needs it, from the next
 *   one to the end of its stage; nothing where none is
 */
export function finalAhead(advice: Advice, book: JourneyBook): string | undefined {
  const [next, ...others] = stepsAhead(advice, book);
  return [next, ...others].find((one) => one?.of === next?.of && one?.step.warning !== undefined)
    ?.step.warning;
}

/**
 * @param guide a registration
 * @param guides all of them
 * @param next id of the step that is next
 * @returns its warnings: what concerns the stage of that step first, what concerned one before it last
 */
export function warningsAt(
  { steps, warnings }: Guide,
  guides: readonly Guide[],
  next: string | undefined,
): readonly string[] {
  const stages = [...new Set(steps.flatMap(({ stage }) => stage ?? []))];
  const at = stages.indexOf(steps.find(({ id }) => id === next)?.stage ?? '');
  if (at < 1) return warnings;
  const rankOf = (warning: string) => {
    const of = guides.filter((other) => other.warnings.includes(warning)).map(({ name }) => name);
    if (of.includes(stages[at] ?? '')) return 0;
    return of.some((name) => stages.includes(name)) ? 2 : 1;
  };
  return [...warnings].sort((a, b) => rankOf(a) - rankOf(b));
}

// ---------------------------------------------------------------------------------------------

/** The next step of the path and those after it; where a prompt comes first, from the first that is not done. */
function stepsAhead({ path, next, done }: Advice, book: JourneyBook): readonly WalkedStep[] {
  if (!path) return [];
  const steps = walk(book, path.id);
  const id = 'of' in next && 'step' in next.of ? next.of.step : undefined;
  const at = steps.findIndex((one) => (id === undefined ? !done.includes(one.id) : one.id === id));
  return at < 0 ? [] : steps.slice(at);
}
