/** What the person has chosen, as the page follows it. */

import type { StepMarks } from '../../core/guidance/progress.ts';
import type { Wishes } from '../../page/way/follow-way.ts';
import { chosenRegistration, stepMarks } from '../../store/progress.ts';
import { markerShown } from '../../store/settings.ts';

/**
 * @param onChange is told when the person has changed something
 * @param signal ends it
 * @returns gives the wishes of the moment
 */
export async function followWishes(
  onChange: () => void,
  signal: AbortSignal,
): Promise<() => Wishes> {
  let registration = await chosenRegistration.read();
  let done = tickedOf(await stepMarks(registration).read());
  let isMarked = await markerShown.read();
  let steps = new AbortController();

  signal.addEventListener('abort', () => steps.abort());

  const followSteps = () => {
    steps.abort();
    steps = new AbortController();
    stepMarks(registration).watch((marks) => {
      done = tickedOf(marks);
      onChange();
    }, steps.signal);
  };
  followSteps();
  chosenRegistration.watch(async (chosen) => {
    registration = chosen;
    followSteps();
    done = tickedOf(await stepMarks(chosen).read());
    onChange();
  }, signal);
  markerShown.watch((shown) => {
    isMarked = shown;
    onChange();
  }, signal);
  return () => ({ registration, done, isMarked });
}

// ---------------------------------------------------------------------------------------------

function tickedOf(marks: StepMarks): Set<string> {
  return new Set(Object.keys(marks).filter((id) => marks[id]));
}
