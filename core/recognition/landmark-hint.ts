/** Tells fast that a document has no landmark of a page; every frame loads it. */
import { betweenHan } from './han.ts';

/**
 * @param joined as `joinLandmarks` of `landmarks.ts` gives it
 * @returns tells whether any of the texts is in a raw text; as in `hint.ts` it may find too much, and
 *   is fast
 */
export function createLandmarkHint(joined: string): RegExp {
  return new RegExp(joined.replace(/[^|](?=[^|])/g, `$&${betweenHan('$&')}`));
}
