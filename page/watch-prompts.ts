/** From a document to the prompts in it, whatever way the page shows them. */
import type { PhraseTable } from '../core/recognition/match.ts';
import { hearNativeDialogs } from './announcements.ts';
import { withLandmarks } from './landmark-reader.ts';
import { createPromptReader } from './prompt-reader.ts';
import { watchText } from './watch-text.ts';

/**
 * @param document the document to watch, from its start
 * @param table the phrases of all prompts
 * @param onPrompt takes the id of each prompt, each time that the page raises it
 * @param landmarks what tells pages of the portal from others
 * @param onLandmark is told when the document has one of them
 * @param signal ends everything
 */
export function watchPrompts(
  document: Document,
  table: PhraseTable,
  onPrompt: (prompt: string) => void,
  landmarks: readonly string[],
  onLandmark: () => void,
  signal: AbortSignal,
): void {
  const reader = withLandmarks(
    createPromptReader(document, table, onPrompt, signal),
    landmarks,
    onLandmark,
  );
  hearNativeDialogs(reader.hear, signal);
  watchText(document, reader, signal);
}
