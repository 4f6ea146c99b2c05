/** What was cleared can be taken back for a while. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../page/read/clock.ts';

/** How long. Milliseconds. */
const PERIOD = 10_000;

/** The time in which the last clearing can be taken back. */
export interface UndoPeriod {
  /** Id of the registration that can be had back; nothing when the time is over. */
  readonly path: ReadonlySignal<string | undefined>;
  /** Begins it, for that registration alone. */
  begin(path: string): void;
  /** Lets no time pass while the person is about to press the button, and all of it afterwards. */
  hold(isHeld: boolean): void;
  /** Ends it at once. */
  end(): void;
}

/** @param clock tells when it is over */
export function createUndoPeriod(clock: Clock): UndoPeriod {
  const path = signal<string>();
  let callOff = () => {};
  const end = () => {
    callOff();
    path.value = undefined;
  };
  const run = () => {
    callOff();
    callOff = clock.after(PERIOD, end);
  };
  return {
    path,
    begin(cleared) {
      path.value = cleared;
      run();
    },
    hold(isHeld) {
      if (path.value === undefined) return;
      if (isHeld) callOff();
      else run();
    },
    end,
  };
}
