/** The cheap first look at a raw text: where may it hold a prompt? `prefilter.ts` makes what it looks for. */

import { warm } from './warm.ts';

/** Gives the next place, from `from` on, around which a raw text may hold a prompt, or -1. */
export type Scan = (raw: string, from: number) => number;

/**
 * @param prefilter the source of the regular expression; without one, every text may hold a prompt
 * @returns a function that never misses one, and at times says yes where there is none
 */
export function createScan(prefilter = ''): Scan {
  let pattern: RegExp | undefined;
  return (raw, from) => {
    // Made with the first text: dozens of frames may never have one.
    if (!pattern) {
      pattern = new RegExp(prefilter, 'g');
      warm(pattern, raw);
    }
    pattern.lastIndex = from;
    return pattern.exec(raw)?.index ?? -1;
  };
}
