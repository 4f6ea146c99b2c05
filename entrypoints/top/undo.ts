/** What the person has silenced can be taken back for a while. */
import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { Clock } from '../../page/read/clock.ts';

/** How long. Milliseconds. */
const PERIOD = 10_000;

/** A prompt whose card stays away from now on. */
export interface Silenced {
  readonly remedy: Remedy;
  /** What was done, in words. */
  readonly says: string;
  /** Has the card come again. */
  restore(): Promise<void>;
}

/** The time in which the last one can be taken back. */
export interface UndoTime {
  /** @returns what can be taken back now */
  last(): Silenced | undefined;
  /** Begins it, for that one alone. */
  begin(silenced: Silenced): void;
  /** Ends it at once. */
  end(): void;
}

interface Callbacks {
  /** Whether the person is looking at it: then it does not end. */
  isInUse(): boolean;
  /** Is told when the time is over. */
  onOver(): void;
}

/** @param clock tells when it is over */
export function createUndoTime(
  clock: Pick<Clock, 'after'>,
  { isInUse, onOver }: Callbacks,
): UndoTime {
  let last: Silenced | undefined;
  let callOff = () => {};
  const end = () => {
    callOff();
    last = undefined;
  };
  const wait = () => {
    callOff();
    callOff = clock.after(PERIOD, () => {
      if (isInUse()) {
        wait();
      } else {
        end();
        onOver();
      }
    });
  };
  return {
    last: () => last,
    begin(silenced) {
      last = silenced;
      wait();
    },
    end,
  };
}
