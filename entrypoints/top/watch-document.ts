/** From the page's document to the prompts in it, whatever way the page shows them. */
import { createPromptReader, type Phrases } from '../../page/prompts/prompt-reader.ts';
import { hearNativeDialogs } from '../../page/read/main-world.ts';
import type { OnPrompt } from '../../page/read/readers.ts';
import { lentReading } from '../../page/read/shared-record.ts';

/** With it, no text is a prompt: its prefilter is a regular expression that finds nothing. */
const NO_PHRASES: Phrases = { prefilter: '(?!)', read: () => ({ prompts: [], texts: [] }) };

/** What a document tells. */
interface Callbacks {
  /** Takes each prompt, each time that the page raises it. */
  readonly onPrompt: OnPrompt;
  /** Is told when the document may be a page that is known. */
  onPage(): void;
}

/**
 * @param document the document to watch, from its start
 * @param phrases the phrases of all prompts
 * @param signal ends everything
 */
export function watchDocument(
  document: Document,
  phrases: Phrases,
  { onPrompt, onPage }: Callbacks,
  signal: AbortSignal,
): void {
  const reading = lentReading();
  const prompts = reading.createWaitingReader(phrases.prefilter, () =>
    prompts.handOver(() => createPromptReader(document, phrases, onPrompt, signal)),
  );
  hearNativeDialogs(prompts.hear, signal);
  reading.watch(document, prompts, onPage, signal);
}

/**
 * As `watchDocument`, until it is told otherwise.
 * @returns takes whether prompts are left alone; landmarks are told all the same
 */
export function watchSwitched(
  document: Document,
  phrases: Phrases,
  callbacks: Callbacks,
  signal: AbortSignal,
): (isOff: boolean) => void {
  const watch = (current: Phrases) => {
    const watching = new AbortController();
    signal.addEventListener('abort', () => watching.abort());
    watchDocument(document, current, callbacks, watching.signal);
    return watching;
  };
  let wasOff = false;
  let watching = watch(phrases);
  return (isOff) => {
    if (isOff === wasOff) return;
    wasOff = isOff;
    watching.abort();
    watching = watch(isOff ? NO_PHRASES : phrases);
  };
}
