/** What reads a document, in every frame; the top page's script has it from here. */
import landmarks from 'knowledge:landmarks';
import { createWaitingReader } from '../../page/prompts/waiting-reader.ts';
import type { Reading } from '../../page/read/shared-record.ts';
import { watchText } from '../../page/read/watch-text.ts';
import { withLandmarks } from '../../page/way/landmark-reader.ts';

export const reading: Reading = {
  createWaitingReader,
  watch(document, reader, onPage, signal) {
    watchText(document, withLandmarks(document, reader, landmarks, onPage), signal);
  },
};
