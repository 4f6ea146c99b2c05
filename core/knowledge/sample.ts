/** A sample of what pages of the portal say. */
import { normaliseText } from '../recognition/normalise.ts';
import type { Knowledge } from './schema.ts';

/** @returns all that is known of them, as normalised text */
export function sampleOfPages({ outside: _, synonyms: __, ...ofPages }: Knowledge): string {
  // What people ask is no page.
  const things = Object.values(ofPages).flatMap((some) =>
    [...some.values()].map((thing) => ({ ...thing, asked: [] })),
  );
  return normaliseText(JSON.stringify(things));
}
