/** Tells, beside the reading for prompts, when a document has the landmark of a page. */
import type { TextReader } from './watch-text.ts';

/** What to look for in raw text: sources of regular expressions. */
export interface Hints {
  /** Of prompts; see `core/recognition/hint.ts`. */
  readonly prompt: string;
  /** Of pages; see `core/recognition/landmarks.ts`. */
  readonly landmark: string;
}

/**
 * @param reader takes what may hold a prompt
 * @param hints what tells that a text may hold a prompt or a landmark
 * @param onLandmark is told the first time, and again when the page has replaced its document
 * @returns the reader with the look-out added
 */
export function withLandmarks<Reader extends TextReader>(
  reader: Reader,
  hints: Hints,
  onLandmark: () => void,
): Reader {
  // Next to no text has either: one pass tells.
  const either = new RegExp(`${hints.prompt}|${hints.landmark}`);
  let landmark: RegExp | undefined;
  let told = false;
  return {
    ...reader,
    mayRead: (raw) => either.test(raw),
    read(root, raw, arrival) {
      if (!either.test(raw)) return;
      if (!told) {
        landmark ??= new RegExp(hints.landmark);
        told = landmark.test(raw);
        if (told) onLandmark();
      }
      reader.read(root, raw, arrival);
    },
    replaced() {
      told = false;
      reader.replaced();
    },
  };
}
