/** Which prompts were told, so that each is told once for each time that the page raises it. */

/** What was told, and is still to be seen or has just gone. */
export interface Reports {
  /**
   * Takes that words of a prompt are to be seen.
   * @param said all that their block says
   * @returns whether it is to be told: not one that was told, drawn anew or changed by a countdown
   */
  raise(prompt: string, said: string): boolean;
  /** Takes that they are not to be seen any more. */
  leave(prompt: string, said: string): void;
}

interface Report {
  readonly prompt: string;
  /** All that its block said. */
  readonly said: string;
  /** How much the person had done until then. */
  readonly acts: number;
  /** When it was last seen; Infinity while it is to be seen. */
  seen: number;
}

/**
 * Words that were gone for less, while the person did nothing, were only drawn anew. Milliseconds.
 */
const REDRAWN_WITHIN = 250;

/** @param countActs gives how much the person has done */
export function createReports(countActs: () => number): Reports {
  const reports = new Set<Report>();
  return {
    raise(prompt, said) {
      const [now, acts] = [performance.now(), countActs()];
      const before = [...reports].find(
        (one) => one.prompt === prompt && isSameAgain(one, said, acts, now),
      );
      for (const one of reports) if (one.seen + REDRAWN_WITHIN < now) reports.delete(one);
      if (before) reports.delete(before);
      reports.add({ prompt, said, acts: before?.acts ?? acts, seen: Infinity });
      return !before;
    },
    leave(prompt, said) {
      for (const one of reports) {
        if (one.prompt === prompt && one.said === said && one.seen === Infinity) {
          one.seen = performance.now();
          return;
        }
      }
    },
  };
}

// ---------------------------------------------------------------------------------------------

function isSameAgain(before: Report, said: string, acts: number, now: number): boolean {
  const gone = before.seen === Infinity ? 0 : now - before.seen;
  if (gone > REDRAWN_WITHIN) return false;
  // The person's next try says the very same; what says something else is still the first one.
  return acts === before.acts || said !== before.said;
}
