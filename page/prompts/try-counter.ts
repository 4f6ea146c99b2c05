/** Counts how often the person has tried something on the page: clicks on controls, and Enter. */
import { real } from '../read/real.ts';
import { isTry } from './tries.ts';

/** Counts from the first time that it is asked. */
export interface TryCounter {
  count(): number;
  /** Listens anew, after the page has replaced its document and with it every listener. */
  rearm(): void;
}

/**
 * @param document the page's document
 * @param signal ends it
 */
export function createTryCounter(document: Document, signal: AbortSignal): TryCounter {
  let tries = 0;
  let counts = false;
  const count = (event: Event) => {
    if (isTry(event)) tries += 1;
  };
  const rearm = () => {
    const options = { capture: true, passive: true, signal };
    for (const event of ['click', 'keydown']) {
      if (counts) real(document).defaultView?.addEventListener(event, count, options);
    }
  };
  return {
    count() {
      if (!counts) {
        counts = true;
        rearm();
      }
      return tries;
    },
    rearm,
  };
}
