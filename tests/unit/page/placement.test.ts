import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestCorner, boxIn, overlap } from '../../../page/placement.ts';

const CARD = { width: 360, height: 400 };
const WINDOW = { width: 1280, height: 900 };

test('stands at the bottom right when nothing is in the way', () => {
  expect(bestCorner(CARD, WINDOW, [])).toEqual({ side: 'right', edge: 'bottom' });
});

test('leaves the side where a dialog stands', () => {
  const dialog = { left: 900, top: 0, width: 380, height: 900 };
  expect(bestCorner(CARD, WINDOW, [dialog])).toEqual({ side: 'left', edge: 'bottom' });
});

test('keeps a button free rather than the rest of the dialog', () => {
  const button = { left: 1000, top: 700, width: 80, height: 30 };
  const dialog = { left: 0, top: 0, width: 1280, height: 470 };
  expect(bestCorner(CARD, WINDOW, [dialog])).toEqual({ side: 'right', edge: 'bottom' });
  expect(bestCorner(CARD, WINDOW, [button, dialog])).toEqual({ side: 'left', edge: 'bottom' });
});

const length = fc.integer({ min: 1, max: 1500 });
const box = fc.record({ left: length, top: length, width: length, height: length });
const corners = (['left', 'right'] as const).flatMap((side) =>
  (['top', 'bottom'] as const).map((edge) => ({ side, edge })),
);

test('covers as little as any corner does of what matters most', () => {
  fc.assert(
    fc.property(box, fc.array(box), (first, others) => {
      const covered = corners.map((corner) => overlap(boxIn(corner, CARD, WINDOW), first));
      const chosen = bestCorner(CARD, WINDOW, [first, ...others]);
      expect(overlap(boxIn(chosen, CARD, WINDOW), first)).toBe(Math.min(...covered));
    }),
  );
});

test('shares no more area than either box has, whichever comes first', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      expect(overlap(a, b)).toBe(overlap(b, a));
      expect(overlap(a, b)).toBeLessThanOrEqual(Math.min(a.width * a.height, b.width * b.height));
      expect(overlap(a, a)).toBe(a.width * a.height);
    }),
  );
});
