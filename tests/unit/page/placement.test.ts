import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestPlace,
  boxAt,
  fitted,
  nextCorner,
  overlap,
  placeOf,
} from '../../../page/overlay/placement.ts';

const CARD = { width: 360, height: 400 };
const WINDOW = { width: 1280, height: 900 };

test('stands at the bottom right when nothing is in the way', () => {
  expect(bestPlace(CARD, WINDOW, [])).toMatchObject({ side: 'right', edge: 'bottom' });
});

test('leaves the side where a dialog stands', () => {
  const dialog = { left: 900, top: 0, width: 380, height: 900 };
  expect(bestPlace(CARD, WINDOW, [dialog])).toMatchObject({ side: 'left', edge: 'bottom' });
});

test('keeps a button free rather than the rest of the dialog', () => {
  const button = { left: 1000, top: 700, width: 80, height: 30 };
  const dialog = { left: 0, top: 0, width: 1280, height: 470 };
  expect(bestPlace(CARD, WINDOW, [dialog])).toMatchObject({ side: 'right', edge: 'bottom' });
  expect(bestPlace(CARD, WINDOW, [button, dialog])).toMatchObject({ side: 'left', edge: 'bottom' });
});

const length = fc.integer({ min: 1, max: 1500 });
const box = fc.record({ left: length, top: length, width: length, height: length });
const corners = (['left', 'right'] as const).flatMap((side) =>
  (['top', 'bottom'] as const).map((edge) => ({ side, edge, x: 20, y: 20 })),
);

test('covers as little as any corner does of what matters most', () => {
  fc.assert(
    fc.property(box, fc.array(box), (first, others) => {
      const covered = corners.map((corner) => overlap(boxAt(corner, CARD, WINDOW), first));
      const chosen = bestPlace(CARD, WINDOW, [first, ...others]);
      expect(overlap(boxAt(chosen, CARD, WINDOW), first)).toBe(Math.min(...covered));
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

test('stays where the person has put it unless a corner covers less', () => {
  const put = { side: 'left', edge: 'top', x: 200, y: 100 } as const;
  expect(bestPlace(CARD, WINDOW, [], put)).toEqual(put);
  const dialog = { left: 100, top: 50, width: 500, height: 300 };
  expect(bestPlace(CARD, WINDOW, [dialog], put)).toMatchObject({ side: 'right', edge: 'bottom' });
});

test('a place is measured from the nearest sides, and leads back to the same box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 920 }), fc.integer({ min: 0, max: 500 }), (left, top) => {
      const at = { left, top, ...CARD };
      const place = placeOf(at, WINDOW);
      expect(boxAt(place, CARD, WINDOW)).toEqual(at);
      expect(place.x).toBeLessThanOrEqual((WINDOW.width - CARD.width) / 2);
      expect(place.y).toBeLessThanOrEqual((WINDOW.height - CARD.height) / 2);
    }),
  );
});

test('wherever it was put, all of it is in the window that there is now', () => {
  const place = fc.record({
    side: fc.constantFrom('left', 'right'),
    edge: fc.constantFrom('top', 'bottom'),
    x: fc.double({ noNaN: true }),
    y: fc.double({ noNaN: true }),
  });
  fc.assert(
    fc.property(place, (put) => {
      const { left, top } = boxAt(fitted(put, CARD, WINDOW), CARD, WINDOW);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + CARD.width).toBeLessThanOrEqual(WINDOW.width);
      expect(top + CARD.height).toBeLessThanOrEqual(WINDOW.height);
    }),
  );
});

test('each click on the grip leads to the next corner, and four around', () => {
  const way = [1, 2, 3, 4].reduce(
    (places) => [...places, nextCorner(places.at(-1) ?? bestPlace(CARD, WINDOW, []))],
    [bestPlace(CARD, WINDOW, [])],
  );
  expect(way.map(({ side, edge }) => `${side} ${edge}`)).toEqual([
    'right bottom',
    'left bottom',
    'left top',
    'right top',
    'right bottom',
  ]);
});
