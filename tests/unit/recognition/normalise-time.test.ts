import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../core/recognition/normalise.ts';

const MEGABYTE = 2 ** 20;
const PARTS = 16;

/** Pieces that a text is made of again and again: what could make a scan look back or ahead. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '(',
    '冊(cè',
    '冊(',
    '１２',
    '\u200b',
    '\u0301',
    '“',
    '該',
    '\ud800',
    '🀄',
    'ﷺ該手機號',
    ' ',
  ),
);

test('1 MB of anything takes time in proportion to its length', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(piece, (text) => {
      const whole = text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
      const part = whole.slice(0, MEGABYTE / PARTS);
      const long = shortest(() => normalise(whole));
      const short = shortest(() => normalise(part));
      // Room for memory and for what else the machine does; a square would be 16 times as much.
      expect(long).toBeLessThan(8 * PARTS * short + 20);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

/** Milliseconds of the best of seven runs: something else can take the processor in most of them. */
function shortest(act: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return Math.min(...times);
}
