/** What the person has chosen, as the page follows it. */
import type { StepMarks } from '../../core/guidance/progress.ts';
import type { Wishes } from '../../page/way/follow-way.ts';
import { chosenRegistration, stepMarks } from '../../store/progress.ts';
import { markerShown } from '../../store/settings.ts';
import { createFollower } from '../../store/stored-value.ts';

/**
 * @param onChange is told when the person has changed something
 * @param signal ends it
 * @returns gives the wishes of the moment
 */
export async function followWishes(
  onChange: () => void,
  signal: AbortSignal,
): Promise<() => Wishes> {
  let wishes: Wishes = { registration: '', done: new Set(), isMarked: false };
  let isComplete = false;
  const change = (changed: Partial<Wishes>) => {
    wishes = { ...wishes, ...changed };
    if (isComplete) onChange();
  };
  let registration = '';
  // Together, so that the steps of one path are never taken for those of another.
  const followSteps = createFollower<StepMarks>(
    (marks) => change({ registration, done: tickedOf(marks) }),
    signal,
  );
  let steps: Promise<void> | undefined;
  const followRegistration = chosenRegistration.follow((chosen) => {
    registration = chosen;
    steps = followSteps(stepMarks(chosen));
  }, signal);
  await Promise.all([
    followRegistration.then(() => steps),
    markerShown.follow((isMarked) => change({ isMarked }), signal),
  ]);
  isComplete = true;
  return () => wishes;
}

// ---------------------------------------------------------------------------------------------

function tickedOf(marks: StepMarks): Set<string> {
  return new Set(Object.keys(marks).filter((id) => marks[id]));
}
