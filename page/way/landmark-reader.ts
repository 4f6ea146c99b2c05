/** Tells, beside the reading for prompts, when a document has the landmark of a page. */
import { createLandmarkHint } from '../../core/recognition/landmark-hint.ts';
import type { TextReader } from '../read/readers.ts';

/**
 * @param reader takes what may hold a prompt
 * @param landmarks what tells that a text may hold one; see `joinLandmarks`
 * @param onLandmark is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks<Reader extends TextReader>(
  reader: Reader,
  landmarks: string,
  onLandmark: () => void,
): Reader {
  let pattern: RegExp | undefined;
  let told = false;
  // Apart from the hint of prompts: as one expression the two would take longer than one by one.
  const mayHold = (raw: string) => {
    if (told) return false;
    pattern ??= createLandmarkHint(landmarks);
    return pattern.test(raw);
  };
  return {
    ...reader,
    mayRead: (raw) => reader.mayRead(raw) || mayHold(raw),
    read(root, raw, arrival) {
      if (mayHold(raw)) {
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
