/** What the person has chosen, as the page follows it. */
import type { Wishes } from '../../page/follow-way.ts';
import { chosenRegistration, doneSteps } from '../../store/progress.ts';
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
  let done = new Set(await doneSteps(registration).read());
  let isMarked = await markerShown.read();
  let steps = new AbortController();

  const followSteps = () => {
    steps.abort();
    steps = new AbortController();
    doneSteps(registration).watch(
      (ids) => {
        done = new Set(ids);
        onChange();
      },
      AbortSignal.any([steps.signal, signal]),
    );
  };
  followSteps();
  chosenRegistration.watch(async (chosen) => {
    registration = chosen;
    followSteps();
    done = new Set(await doneSteps(chosen).read());
    onChange();
  }, signal);
  markerShown.watch((shown) => {
    isMarked = shown;
    onChange();
  }, signal);
  return () => ({ registration, done, isMarked });
}
