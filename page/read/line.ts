/** What takes too long to be done at once. */
import { clock } from './clock.ts';
import { PAUSE, SLICE } from './schedule.ts';

/** Things that are taken one after the other, in slices between which the page has its time. */
interface Line<T> {
  /** How many wait. */
  length(): number;
  /** Adds things; those for which there is time are taken before it returns. */
  add(things: Iterable<T>): void;
}

/**
 * @param take takes one, and whether it has waited
 * @param signal ends it
 */
export function createLine<T>(
  take: (thing: T, hasWaited: boolean) => void,
  signal: AbortSignal,
): Line<T> {
  const waiting = new Set<T>();
  let isRunning = false;
  const run = (hasWaited: boolean) => {
    isRunning = true;
    const begin = clock.now();
    for (const thing of waiting) {
      if (signal.aborted) return;
      if (clock.now() - begin > SLICE) {
        clock.after(PAUSE, () => run(true));
        return;
      }
      waiting.delete(thing);
      take(thing, hasWaited);
    }
    isRunning = false;
  };
  return {
    length: () => waiting.size,
    add(things) {
      for (const thing of things) waiting.add(thing);
      if (!isRunning) run(false);
    },
  };
}
