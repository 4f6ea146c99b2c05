import type { Clock } from '../../page/read/clock.ts';

/** A clock that stands still unless a test has it go on. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass, and has what becomes due meanwhile done in its order. */
  pass(milliseconds: number): void;
  /** Lets time pass in the middle of what is being done: it takes so many milliseconds. */
  spend(milliseconds: number): void;
}

/** @returns a clock that shows 0 */
export function createHandClock(): HandClock {
  let now = 0;
  const waiting = new Map<() => void, number>();
  const nextDue = () => [...waiting].sort(([, one], [, other]) => one - other)[0];
  return {
    now: () => now,
    after(delay, run) {
      // Each time by itself, so that the same function can wait twice.
      const once = () => run();
      waiting.set(once, now + delay);
      return () => waiting.delete(once);
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (let due = nextDue(); due && due[1] <= end; due = nextDue()) {
        const [run, at] = due;
        waiting.delete(run);
        now = Math.max(now, at);
        run();
      }
      now = Math.max(now, end);
    },
    spend(milliseconds) {
      now += milliseconds;
    },
  };
}
