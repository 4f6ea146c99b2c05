/** The remedies that have a card, the newest in front. */

import type { Remedy } from '../../core/knowledge/shipped.ts';
import type { Clock } from '../../page/read/clock.ts';

/** A card that asks for nothing goes by itself when it has been there for so long. Milliseconds. */
const READING_TIME = 20_000;

/** Holds them; only the one in front is drawn. */
export interface Pile {
  /** @returns all of them, the one in front first */
  all(): readonly Remedy[];
  /** Puts one in front; what asks nothing of the person goes from there by itself. */
  put(remedy: Remedy): void;
  /** Brings the remedy of a prompt to the front. */
  bringToFront(prompt: string): void;
  /** Takes away those that do not fit. */
  keepOnly(fits: (remedy: Remedy) => boolean): void;
  /** Takes all away. */
  clear(): void;
}

interface Callbacks {
  /** Whether the person is looking at them: then none goes by itself. */
  isInUse(): boolean;
  /** Is told when one may have gone by itself. */
  onLeft(): void;
}

/** @param clock tells when it is time to go */
export function createPile(clock: Pick<Clock, 'after'>, { isInUse, onLeft }: Callbacks): Pile {
  let pile: readonly Remedy[] = [];
  let stopWaiting = () => {};
  const leaves = ({ asksNothing }: Remedy) => asksNothing;
  const keepOnly = (fits: (remedy: Remedy) => boolean) => {
    pile = pile.filter(fits);
  };
  const bring = (prompt: string, found = pile.filter((remedy) => remedy.prompt === prompt)) => {
    pile = [...found, ...pile.filter((remedy) => remedy.prompt !== prompt)];
  };
  const leaveLater = () => {
    stopWaiting();
    stopWaiting = clock.after(READING_TIME, () => {
      if (!isInUse()) keepOnly((remedy) => !leaves(remedy));
      onLeft();
      if (pile.some(leaves)) leaveLater();
    });
  };
  return {
    all: () => pile,
    put(remedy) {
      bring(remedy.prompt, [remedy]);
      if (leaves(remedy)) leaveLater();
    },
    bringToFront: (prompt) => bring(prompt),
    keepOnly,
    clear() {
      pile = [];
      stopWaiting();
    },
  };
}
