/** Tells, beside the reading for prompts, when a document has the landmark of a page. */
import { createTextTest } from '../core/recognition/landmarks.ts';
import type { TextReader } from './watch-text.ts';

/**
 * @param reader takes the text
 * @param landmarks what tells pages of the portal from others
 * @param onLandmark is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks<Reader extends TextReader>(
  reader: Reader,
  landmarks: readonly string[],
  onLandmark: () => void,
): Reader {
  const has = createTextTest(landmarks);
  let told = false;
  return {
    ...reader,
    mayRead: (raw) => (!told && has(raw)) || reader.mayRead(raw),
    read(root, raw, arrival) {
      if (!told && has(raw)) {
        told = true;
        onLandmark();
      }
      reader.read(root, raw, arrival);
    },
    replaced() {
      told = false;
      reader.replaced();
    },
  };
}
