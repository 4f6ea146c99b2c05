/** From a document to the prompts in it, whatever way the page shows them. */
import { hearNativeDialogs } from './announcements.ts';
import { withLandmarks } from './landmark-reader.ts';
import { createPromptReader, type Phrases } from './prompt-reader.ts';
import type { OnPrompt } from './readers.ts';
import { watchText } from './watch-text.ts';

/** What a document tells. */
interface Callbacks {
  /** Takes each prompt, each time that the page raises it. */
  readonly onPrompt: OnPrompt;
  /** Is told when the document has the landmark of a page. */
  onLandmark(): void;
}

/**
 * @param document the document to watch, from its start
 * @param phrases the phrases of all prompts
 * @param landmark what tells that a text may hold the landmark of a page
 * @param signal ends everything
 */
export function watchPrompts(
  document: Document,
  phrases: Phrases,
  landmark: string,
  { onPrompt, onLandmark }: Callbacks,
  signal: AbortSignal,
): void {
  const prompts = createPromptReader(document, phrases, onPrompt, signal);
  hearNativeDialogs(prompts.hear, signal);
  watchText(document, withLandmarks(prompts, landmark, onLandmark), signal);
}
