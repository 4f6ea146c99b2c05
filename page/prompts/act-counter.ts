/** How often the person has tried something on the page. */
import { real } from '../read/real.ts';
import { isTry } from './tries.ts';

/** Counts from the first time that it is asked. */
export interface ActCounter {
  count(): number;
  /** Listens anew, after the page has replaced its document and with it every listener. */
  rearm(): void;
}

/**
 * @param document the page's document
 * @param signal ends it
 */
export function createActCounter(document: Document, signal: AbortSignal): ActCounter {
  let acts = 0;
  let counts = false;
  const count = (event: Event) => {
    if (isTry(event)) acts += 1;
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
      return acts;
    },
    rearm,
  };
}
