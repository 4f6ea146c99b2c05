/** What the person has chosen, as the page follows it. */

import type { StepMarks } from '../../core/guidance/progress.ts';
import type { Wishes } from '../../page/way/follow-way.ts';
import { chosenRegistration, stepMarks } from '../../store/progress.ts';
import { markerShown } from '../../store/settings.ts';
import type { StoredValue } from '../../store/stored-value.ts';

/**
 * @param onChange is told when the person has changed something
 * @param signal ends it
 * @returns gives the wishes of the moment
 */
export async function followWishes(
  onChange: () => void,
  signal: AbortSignal,
): Promise<() => Wishes> {
  let registration = '';
  let done: ReadonlySet<string> = new Set();
  let isMarked = true;
  let steps = new AbortController();
  signal.addEventListener('abort', () => steps.abort());

  const followSteps = () => {
    steps.abort();
    steps = new AbortController();
    const take = (marks: StepMarks) => {
      done = tickedOf(marks);
    };
    return follow(stepMarks(registration), take, onChange, steps.signal);
  };
  const takeChosen = (chosen: string) => {
    registration = chosen;
    return followSteps();
  };
  const takeMarked = (shown: boolean) => {
    isMarked = shown;
  };
  await Promise.all([
    follow(chosenRegistration, takeChosen, onChange, signal),
    follow(markerShown, takeMarked, onChange, signal),
  ]);
  return () => ({ registration, done, isMarked });
}

// ---------------------------------------------------------------------------------------------

/** Takes what is stored, and each change of it from now on: what changes while it is read is newer. */
async function follow<T>(
  stored: StoredValue<T>,
  take: (value: T) => void | Promise<void>,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  let isChanged = false;
  stored.watch(async (value) => {
    isChanged = true;
    await take(value);
    onChange();
  }, signal);
  const value = await stored.read();
  if (!isChanged && !signal.aborted) await take(value);
}

function tickedOf(marks: StepMarks): Set<string> {
  return new Set(Object.keys(marks).filter((id) => marks[id]));
}
