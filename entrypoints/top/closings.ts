/** Which cards the person has closed on the page. */
import type { Remedy } from '../../core/knowledge/shipped.ts';
import { watchTries } from '../../page/prompts/tries.ts';

/** Prompts whose card was closed: until the person tries again, or the page has another address. */
export interface Closings {
  /** Takes that the cards of these were closed. */
  note(remedies: readonly Pick<Remedy, 'prompt'>[]): void;
  /** @returns whether the prompt's card stays closed, however often the page says it */
  has(prompt: string): boolean;
}

/** @param signal ends it */
export function createClosings(document: Document, signal: AbortSignal): Closings {
  const closed = new Set<string>();
  let address = '';
  const forget = () => closed.clear();
  const listen = watchTries(document, forget, signal);
  return {
    note(remedies) {
      address = document.location.href;
      for (const { prompt } of remedies) closed.add(prompt);
      listen();
    },
    has(prompt) {
      if (document.location.href !== address) forget();
      // A page that writes its document anew takes all listeners away.
      if (closed.size > 0) listen();
      return closed.has(prompt);
    },
  };
}
