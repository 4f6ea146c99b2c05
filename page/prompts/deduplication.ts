/** Deduplication: a prompt is told once for each time that the page raises it, however often it is drawn. */

/** Knows what was told, and is still to be seen or has just gone. */
export interface Deduplication {
  /**
   * Takes that words of a prompt are to be seen.
   * @param said all that their block says
   * @returns whether it is to be told: not one that was told, drawn anew or changed by a countdown
   */
  raise(prompt: string, said: string): boolean;
  /** Takes that they are not to be seen any more. */
  leave(prompt: string, said: string): void;
}

/** A prompt that was told. */
interface Told {
  readonly prompt: string;
  /** All that its block said. */
  readonly said: string;
  /** How often the person had tried something until then. */
  readonly tries: number;
  /** When it was last seen; Infinity while it is to be seen. */
  seen: number;
}

/**
 * Words that were gone for less, while the person tried nothing, were only drawn anew. Milliseconds.
 */
const REDRAWN_WITHIN = 250;

/** @param countTries gives how often the person has tried something; see `try-counter.ts` */
export function createDeduplication(countTries: () => number): Deduplication {
  const told = new Set<Told>();
  return {
    raise(prompt, said) {
      const [now, tries] = [performance.now(), countTries()];
      const before = [...told].find(
        (one) => one.prompt === prompt && isSameAgain(one, said, tries, now),
      );
      for (const one of told) if (one.seen + REDRAWN_WITHIN < now) told.delete(one);
      if (before) told.delete(before);
      told.add({ prompt, said, tries: before?.tries ?? tries, seen: Infinity });
      return !before;
    },
    leave(prompt, said) {
      for (const one of told) {
        if (one.prompt === prompt && one.said === said && one.seen === Infinity) {
          one.seen = performance.now();
          return;
        }
      }
    },
  };
}

// ---------------------------------------------------------------------------------------------

function isSameAgain(before: Told, said: string, tries: number, now: number): boolean {
  const gone = before.seen === Infinity ? 0 : now - before.seen;
  if (gone > REDRAWN_WITHIN) return false;
  // The person's next try says the very same; what says something else is still the first one.
  return tries === before.tries || said !== before.said;
}
