import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowTo } from '../../../page/way/drawing.ts';
import { gapsBetween, isOver, placeFlag } from '../../../page/way/flag-place.ts';

const FLAG = { width: 90, height: 28 };
const CONTROL = { left: 400, top: 300, width: 120, height: 40 };
const WINDOW = { left: 0, top: 0, width: 1000, height: 700 };
const ALONE = { around: CONTROL, window: WINDOW, controls: [], texts: [], farthest: 240 };

test('stands on its control, at the left, where all is free', () => {
  expect(placeFlag(FLAG, ALONE)).toEqual({ left: 400, top: 272, ...FLAG });
});

test('stands below a control at the top of the window', () => {
  const around = { ...CONTROL, top: 10 };
  expect(placeFlag(FLAG, { ...ALONE, around })).toMatchObject({ top: 50 });
});

test('stands beside one that has others above and below', () => {
  const controls = [-45, 45].map((by) => ({ ...CONTROL, top: CONTROL.top + by }));
  expect(placeFlag(FLAG, { ...ALONE, controls })).toMatchObject({ left: 310, top: 306 });
});

test('beside a control in a table it stands in the row, and rather on words than between two rows', () => {
  const controls = [-50, 50].map((by) => ({ ...CONTROL, top: CONTROL.top + by }));
  const words = [-50, 0, 50].flatMap((by) =>
    [200, 522].map((left) => ({ left, top: 310 + by, width: 198, height: 20 })),
  );
  expect(placeFlag(FLAG, { ...ALONE, controls, texts: words })).toMatchObject({ top: 306 });
});

test('rather stands a little apart than on words, and rather on words than far away', () => {
  const line = { left: 0, top: 270, width: 1000, height: 30 };
  expect(placeFlag(FLAG, { ...ALONE, texts: [line] })).toMatchObject({ top: 340 });
  const all = { left: 0, top: 0, width: 1000, height: 700 };
  expect(placeFlag(FLAG, { ...ALONE, texts: [all] })).toMatchObject({ top: 272 });
});

test.each([
  [-200, -100, '↘'],
  [0, -100, '↓'],
  [200, -100, '↙'],
  [-200, 0, '→'],
  [200, 0, '←'],
  [-200, 100, '↗'],
  [0, 100, '↑'],
  [200, 100, '↖'],
  // At the very corner.
  [-90, -28, '↘'],
  [120, 40, '↖'],
  // Over it by a little, as beside a small one in a table.
  [-88, -28, '↘'],
  [118, 40, '↖'],
  [-80, -28, '↓'],
])('moved by %i and %i, the flag points %s', (x, y, arrow) => {
  const flag = { ...FLAG, left: CONTROL.left + x, top: CONTROL.top + y };
  expect(arrowTo(CONTROL, flag)).toBe(arrow);
});

const length = (max: number) => fc.double({ min: 0, max, noNaN: true });
const box = fc.record({
  left: length(1000),
  top: length(700),
  width: length(400),
  height: length(120),
});
const size = fc.record({
  width: fc.double({ min: 20, max: 300, noNaN: true }),
  height: fc.double({ min: 16, max: 90, noNaN: true }),
});
const window = fc.record({
  left: fc.constant(0),
  top: fc.constant(0),
  width: fc.double({ min: 320, max: 1400, noNaN: true }),
  height: fc.double({ min: 240, max: 900, noNaN: true }),
});
const boxes = fc.array(box, { maxLength: 25 });

test('whatever there is: in the window, over no control, and not far', () => {
  fc.assert(
    fc.property(size, box, window, boxes, boxes, (flag, around, seen, controls, texts) => {
      const place = placeFlag(flag, { around, window: seen, controls, texts, farthest: 240 });
      if (!place) return;
      for (const other of [around, ...controls]) expect(isOver(place, other)).toBe(false);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.left + place.width).toBeLessThanOrEqual(seen.width);
      expect(place.top + place.height).toBeLessThanOrEqual(seen.height);
      const apart = gapsBetween(place, around).map((gap) => Math.max(0, gap));
      expect((apart[0] ?? 0) + (apart[1] ?? 0)).toBeLessThanOrEqual(240);
    }),
  );
});

test('wherever a place is free, one is found that is no farther, and covers no more than that costs', () => {
  fc.assert(
    fc.property(size, box, window, boxes, box, (flag, around, seen, controls, { left, top }) => {
      const free = { left, top, ...flag };
      fc.pre(left + flag.width <= seen.width && top + flag.height <= seen.height);
      fc.pre(![around, ...controls].some((other) => isOver(free, other)));
      const all = { around, window: seen, controls, texts: [], farthest: Infinity };
      const place = placeFlag(flag, all);
      const far = (at: typeof free) =>
        gapsBetween(at, around).reduce((sum, gap) => sum + Math.max(0, gap), 0);
      expect(place).toBeDefined();
      // To stand at a corner or out of line counts as a little farther.
      const outOfLine = ((around.height + flag.height) / 2) * 1.5;
      if (place) expect(far(place)).toBeLessThanOrEqual(far(free) + 13 + outOfLine);
    }),
    { numRuns: 500 },
  );
});
