/** Tells, beside the reading for prompts, when a document has the landmark of a page. */
import type { TextReader } from '../read/readers.ts';

/**
 * @param reader takes what may hold a prompt
 * @param hint tells that a text may hold a landmark: the source of a regular expression; see
 *   `core/recognition/landmarks.ts`
 * @param onLandmark is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks<Reader extends TextReader>(
  reader: Reader,
  hint: string,
  onLandmark: () => void,
): Reader {
  let pattern: RegExp | undefined;
  let told = false;
  // Apart from the hint of prompts: as one expression the two would take longer than one by one.
  const mayHold = (raw: string) => {
    if (told) return false;
    pattern ??= new RegExp(hint);
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
