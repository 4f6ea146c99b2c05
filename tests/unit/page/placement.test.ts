import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, Place } from '../../../core/place.ts';
import {
  arrange as arrangeMade,
  boxAt,
  type Form,
  fitted,
  nextCorner,
  overlap,
  placeOf,
  type Size,
  type Surroundings,
} from '../../../page/overlay/placement.ts';

const CARD = { width: 360, height: 400 };
const STRIP = { width: 600, height: 64 };
const LINE = { width: 300, height: 40 };
const WINDOW = { width: 1280, height: 900 };

const card = { name: 'card', size: CARD, isDocked: false };
const strip = { name: 'strip', size: STRIP, isDocked: true };
const line = { name: 'line', size: LINE, isDocked: true };

/** As `arrange`, of forms that are there. */
function arrange(forms: readonly Form<string>[], around: Surroundings) {
  const [first = () => card, ...others] = forms.map((form) => () => form);
  return arrangeMade([first, ...others], around);
}

/** Where the card stands that has no other form. */
function cardAt(avoided: readonly Box[], preferred?: Place): Place {
  return arrange([card], { window: WINDOW, avoided, preferred }).place;
}

test('stands at the bottom right when nothing is in the way', () => {
  expect(cardAt([])).toMatchObject({ side: 'right', edge: 'bottom' });
});

test('leaves the side where a dialog stands', () => {
  const dialog = { left: 900, top: 0, width: 380, height: 900 };
  expect(cardAt([dialog])).toMatchObject({ side: 'left', edge: 'bottom' });
});

test('keeps a button free rather than the rest of the dialog', () => {
  const button = { left: 1000, top: 700, width: 80, height: 30 };
  const dialog = { left: 0, top: 0, width: 1280, height: 600 };
  expect(cardAt([dialog])).toMatchObject({ side: 'right', edge: 'bottom' });
  expect(cardAt([button, dialog])).toMatchObject({ side: 'left', edge: 'bottom' });
});

test('begins as a card beside a dialog that leaves room for it, else as a strip below it', () => {
  const dialog = { left: 430, top: 300, width: 420, height: 200 };
  const around = { window: WINDOW, avoided: [dialog], anchor: dialog };
  expect(arrange([card, strip, line], around)).toEqual({
    name: 'card',
    place: { side: 'right', edge: 'bottom', x: 20, y: 20 },
  });
  const small = { width: 819, height: 614 };
  const middle = { left: 200, top: 200, width: 420, height: 200 };
  const { name, place } = arrange([card, strip, line], {
    window: small,
    avoided: [middle],
    anchor: middle,
  });
  expect(name).toBe('strip');
  expect(boxAt(place, STRIP, small)).toEqual({ left: 110, top: 412, ...STRIP });
});

test('where the strip finds no room below and above, the line has it beside the dialog', () => {
  const window = { width: 1024, height: 600 };
  const dialog = { left: 0, top: 30, width: 700, height: 540 };
  const around = { window, avoided: [dialog], anchor: dialog };
  const { name, place } = arrange([card, strip, line], around);
  expect(name).toBe('line');
  expect(boxAt(place, LINE, window)).toEqual({ left: 712, top: 280, ...LINE });
});

test('where nothing finds room, the smallest form stands in the corner that covers least', () => {
  const button = { left: 700, top: 560, width: 90, height: 40 };
  const dialog = { left: 5, top: 5, width: 809, height: 604 };
  const around = { window: { width: 819, height: 614 }, avoided: [button, dialog], anchor: dialog };
  expect(arrange([card, strip, line], around)).toEqual({
    name: 'line',
    place: { side: 'right', edge: 'top', x: 0, y: 0 },
  });
});

test('a strip stays where it is while that is free and near, and leaves it otherwise', () => {
  const dialog = { left: 430, top: 300, width: 420, height: 200 };
  const around = { window: WINDOW, avoided: [dialog], anchor: dialog };
  const topOf = (top: number, avoided: readonly Box[] = [dialog]) => {
    const current = placeOf({ left: 340, top, ...STRIP }, WINDOW);
    const { place } = arrange([{ ...strip, current }], { ...around, avoided });
    return boxAt(place, STRIP, WINDOW).top;
  };
  expect(topOf(220)).toBe(220);
  const below = 512;
  expect(topOf(20)).toBe(below);
  expect(topOf(220, [dialog, { left: 400, top: 230, width: 90, height: 30 }])).toBe(below);
});

test('what is not shown is not laid out', () => {
  const made: string[] = [];
  const make = (form: Form<string>) => () => {
    made.push(form.name);
    return form;
  };
  arrangeMade([make(card), make(strip), make(line)], { window: WINDOW, avoided: [] });
  expect(made).toEqual(['card']);
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
      const chosen = cardAt([first, ...others]);
      expect(overlap(boxAt(chosen, CARD, WINDOW), first)).toBeLessThan(Math.min(...covered) + 1);
    }),
  );
});

/** A window, what must stay free in it, and the sizes of three forms with a text of some size. */
const situation = fc
  .record({
    width: fc.integer({ min: 640, max: 1920 }),
    height: fc.integer({ min: 480, max: 1200 }),
  })
  .chain((window) => {
    // In hundredths of the window.
    const part = (min: number, max: number) => fc.integer({ min, max });
    const within = (least: number, most: number) =>
      fc
        .tuple(part(-20, 90), part(-20, 90), part(least, most), part(least, most))
        .map(([x, y, width, height]): Box => {
          const [wide, high] = [window.width / 100, window.height / 100];
          return {
            left: Math.round(x * wide),
            top: Math.round(y * high),
            width: Math.ceil(width * wide),
            height: Math.ceil(height * high),
          };
        });
    const place = fc.record({
      side: fc.constantFrom('left', 'right'),
      edge: fc.constantFrom('top', 'bottom'),
      x: fc.integer({ min: 0, max: 1920 }),
      y: fc.integer({ min: 0, max: 1200 }),
    });
    return fc.record({
      window: fc.constant(window),
      dialog: fc.option(within(20, 90), { nil: undefined }),
      others: fc.array(within(1, 40), { maxLength: 16, size: 'max' }),
      preferred: fc.option(place, { nil: undefined }),
      zoom: fc.constantFrom(1, 1.2, 1.4, 2),
    });
  });

/** Whether a box of a size stands anywhere in the window without covering, tried in another way. */
function isRoom({ width, height }: Size, window: Size, avoided: readonly Box[]): boolean {
  const tops = [0, ...avoided.map((one) => one.top + one.height)].filter(
    (top) => top >= 0 && top + height <= window.height,
  );
  return tops.some((top) => {
    // Left to right along the row: beyond each box that is met.
    const met = avoided
      .filter((one) => overlap({ left: one.left, top, width: one.width, height }, one) > 0)
      .toSorted((a, b) => a.left - b.left);
    let left = 0;
    for (const one of met) {
      if (one.left - left >= width) break;
      left = Math.max(left, one.left + one.width);
    }
    return left + width <= window.width;
  });
}

test('nothing that must stay free is covered whenever a free place exists', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(situation, ({ window, dialog, others, preferred, zoom }) => {
      const avoided = [...others, ...(dialog ? [dialog] : [])];
      const sized = [card, strip, line].map((form) => ({
        ...form,
        size: {
          width: Math.round(Math.min(form.size.width * zoom, window.width - 40)),
          height: Math.round(form.size.height * zoom),
        },
      }));
      const { name, place } = arrange(sized, {
        window,
        avoided,
        anchor: dialog,
        preferred,
      });
      const chosen = boxAt(place, sized.find((form) => form.name === name)?.size ?? CARD, window);
      const roomy = sized.find(({ size }) => isRoom(size, window, avoided));
      // With the form that says most of those that find room.
      expect(name).toBe(roomy?.name ?? 'line');
      const covered = avoided.filter((one) => overlap(one, chosen) >= 1);
      if (roomy) expect(covered).toEqual([]);
      const found = roomy?.name ?? 'none';
      seen[found] = (seen[found] ?? 0) + 1;
      expect(chosen.left).toBeGreaterThanOrEqual(0);
      expect(chosen.top).toBeGreaterThanOrEqual(0);
      expect(chosen.left + chosen.width).toBeLessThanOrEqual(window.width + 0.01);
    }),
    { numRuns: 2_000 },
  );
  // All of it has been tried.
  for (const found of ['card', 'strip', 'line', 'none']) expect(seen[found]).toBeGreaterThan(50);
});

test('where not all can stay free, as much of what comes first as any place leaves free', () => {
  const seen = { all: 0, some: 0, none: 0 };
  fc.assert(
    fc.property(situation, ({ window, dialog, others, preferred, zoom }) => {
      // As the person has unfolded it: no other form takes its place.
      const size = {
        width: Math.min(CARD.width * zoom, window.width - 40),
        height: Math.min(CARD.height * zoom, window.height * 0.6),
      };
      const avoided = [...others, ...(dialog ? [dialog] : [])];
      const around = { window, avoided, anchor: dialog, preferred };
      const chosen = boxAt(arrange([{ ...card, size }], around).place, size, window);
      const free = avoided.findIndex((_, i) => !isRoom(size, window, avoided.slice(0, i + 1)));
      const first = free < 0 ? avoided : avoided.slice(0, free);
      expect(first.filter((one) => overlap(one, chosen) >= 1)).toEqual([]);
      seen[free < 0 ? 'all' : free === 0 ? 'none' : 'some'] += 1;
    }),
    { numRuns: 1_000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
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

test('stays where the person has put it unless another place covers less', () => {
  const put = { side: 'left', edge: 'top', x: 200, y: 100 } as const;
  expect(cardAt([], put)).toEqual(put);
  const dialog = { left: 100, top: 50, width: 500, height: 300 };
  expect(cardAt([dialog], put)).toMatchObject({ side: 'right', edge: 'bottom' });
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
    (places) => [...places, nextCorner(places.at(-1) ?? cardAt([]))],
    [cardAt([])],
  );
  expect(way.map(({ side, edge }) => `${side} ${edge}`)).toEqual([
    'right bottom',
    'left bottom',
    'left top',
    'right top',
    'right bottom',
  ]);
});
