import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSchedule, LONGEST_QUEUE, type PartKind } from '../../../page/read/schedule.ts';
import { createHandClock } from '../../harness/hand-clock.ts';

interface TestPart {
  readonly name: string;
  isConnected: boolean;
}

function part(name: string): TestPart {
  return { name, isConnected: true };
}

function parts(count: number): TestPart[] {
  return Array.from({ length: count }, (_, i) => part(`${i}`));
}

interface SetUp {
  /** How long it takes to read one, in milliseconds. */
  readonly cost?: number;
  /** What is read in the place of a part. */
  readonly inside?: (part: TestPart) => readonly TestPart[] | undefined;
}

/** A schedule, its clock, and what it has had read: names and times, of each slice in turn. */
function setUp({ cost = 0, inside }: SetUp = {}) {
  const clock = createHandClock();
  const ended = new AbortController();
  const reads: { readonly name: string; readonly kind: PartKind; readonly at: number }[] = [];
  const slices: number[] = [];
  const schedule = createSchedule<TestPart>(
    {
      begin: () => slices.push(clock.now()),
      read(part, kind) {
        reads.push({ name: part.name, kind, at: clock.now() });
        clock.spend(cost);
        return inside?.(part);
      },
    },
    clock,
    ended.signal,
  );
  // The first slice of a page that is open already may begin at once.
  clock.pass(1_000);
  const times = (name: string) =>
    reads.filter((read) => read.name === name).map(({ at }) => at - 1_000);
  return { clock, ended, reads, slices, schedule, times };
}

describe('slices', () => {
  test('what comes first is read at once, in its order', () => {
    const { schedule, reads } = setUp();
    schedule.add(part('a'), 'added');
    schedule.add(part('b'), 'changed');
    schedule.runSoon();
    expect(reads.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['a added', 'b changed']);
    expect(schedule.size()).toBe(0);
  });

  test('a slice ends after 4 ms, and the page has 10 ms before the next', () => {
    const { clock, schedule, slices, reads } = setUp({ cost: 1 });
    for (const one of parts(12)) schedule.add(one, 'added');
    schedule.runSoon();
    expect(reads).toHaveLength(5);
    clock.pass(9);
    expect(reads).toHaveLength(5);
    clock.pass(1);
    expect(reads).toHaveLength(10);
    clock.pass(20);
    expect(reads).toHaveLength(12);
    expect(slices).toEqual([1_000, 1_015, 1_030]);
  });

  test('what changes in the pause is read after it, together', () => {
    const { clock, schedule, times } = setUp();
    schedule.add(part('a'), 'added');
    schedule.runSoon();
    clock.pass(3);
    schedule.add(part('b'), 'added');
    schedule.runSoon();
    clock.pass(3);
    schedule.add(part('c'), 'added');
    schedule.runSoon();
    clock.pass(100);
    expect([times('b'), times('c')]).toEqual([[10], [10]]);
  });

  test('a page that changes without end is left up to 150 ms, and 10 ms again once it rests', () => {
    const { clock, schedule, slices } = setUp();
    const changeFor = (milliseconds: number) => {
      for (let i = 0; i < milliseconds; i++) {
        schedule.add(part('new'), 'added');
        schedule.runSoon();
        clock.pass(1);
      }
    };
    const pauses = () => slices.slice(1).map((at, i) => at - (slices[i] ?? 0));
    changeFor(3_000);
    expect(pauses().slice(0, 7)).toEqual([10, 10, 10, 10, 10, 10, 20]);
    expect(Math.max(...pauses())).toBe(150);
    clock.pass(1_000);
    const before = slices.length;
    changeFor(11);
    expect(pauses().slice(before)).toEqual([10]);
  });

  test('what the document has lost meanwhile is not read', () => {
    const { schedule, reads } = setUp();
    const lost = part('lost');
    schedule.add(lost, 'added');
    lost.isConnected = false;
    schedule.runSoon();
    expect(reads).toEqual([]);
  });

  test.each([
    ['all', 'all'],
    ['added', 'beside'],
  ] as const)('in the place of a large part its own parts are read: %s, %s', (kind, innerKind) => {
    const inside = ({ name }: TestPart) => (name === 'whole' ? [part('a'), part('b')] : undefined);
    const { clock, schedule, reads } = setUp({ cost: 3, inside });
    schedule.add(part('whole'), kind);
    schedule.run();
    clock.pass(100);
    expect(reads.map((one) => `${one.name} ${one.kind}`)).toEqual([
      `whole ${kind}`,
      `a ${innerKind}`,
      `b ${innerKind}`,
    ]);
  });

  test('what is inserted is read with the next task, also in a pause', () => {
    const { clock, schedule, times } = setUp();
    schedule.add(part('a'), 'added');
    schedule.runSoon();
    schedule.insert(part('shadow'));
    expect(times('shadow')).toEqual([]);
    clock.pass(0);
    expect(times('shadow')).toEqual([0]);
  });

  test('the end ends it, between two slices and in the middle of one', () => {
    const between = setUp({ cost: 5 });
    const within = setUp({
      cost: 5,
      inside() {
        within.ended.abort();
        return undefined;
      },
    });
    for (const { schedule } of [between, within]) {
      for (const one of parts(3)) schedule.add(one, 'added');
      schedule.runSoon();
    }
    between.ended.abort();
    for (const { clock, schedule, reads } of [between, within]) {
      schedule.runSoon();
      clock.pass(5_000);
      expect(reads).toHaveLength(1);
    }
  });
});

describe('what changes all the time', () => {
  /** Changes it every 50 ms for so long. */
  function change({ schedule, clock }: ReturnType<typeof setUp>, one: TestPart, time: number) {
    for (let passed = 0; passed < time; passed += 50) {
      schedule.add(one, 'changed');
      schedule.runSoon();
      clock.pass(50);
    }
  }

  test('is read three times, and then every 600 ms, the last change included', () => {
    const set = setUp();
    change(set, part('clock'), 3_000);
    set.clock.pass(5_000);
    const times = set.times('clock');
    expect(times.slice(0, 3)).toEqual([0, 50, 100]);
    const gaps = times.slice(3).map((at, i) => at - (times[i + 2] ?? 0));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(600);
    expect(Math.max(...gaps)).toBeLessThan(1_000);
    expect(times.at(-1)).toBeGreaterThanOrEqual(2_950);
    expect(set.schedule.size()).toBe(0);
  });

  test('keeps nothing else waiting, nor what is added in it', () => {
    const set = setUp();
    const busy = part('clock');
    change(set, busy, 300);
    set.schedule.add(busy, 'changed');
    expect(set.schedule.isWanted()).toBe(false);
    set.schedule.add(part('other'), 'changed');
    set.schedule.add(busy, 'added');
    set.schedule.runSoon();
    set.clock.pass(10);
    expect(set.times('other')).toEqual([300]);
    expect(set.times('clock').at(-1)).toBe(300);
  });

  test('is known to go on without being asked for: read and put off again at once', () => {
    const set = setUp();
    const busy = part('clock');
    change(set, busy, 200);
    const slices = set.slices.length;
    const before = set.times('clock').length;
    for (let passed = 0; passed < 1_800; passed += 10) {
      expect(set.schedule.goesOn(busy)).toBe(true);
      set.clock.pass(10);
    }
    expect(set.times('clock').length - before).toBe(3);
    expect(set.slices.length - slices).toBe(3);
    set.clock.pass(1_300);
    expect(set.schedule.goesOn(busy)).toBe(false);
  });
});

describe('the bound', () => {
  test('more than 2,000 parts: none of them waits, and there is no room', () => {
    const { schedule } = setUp();
    const added = parts(LONGEST_QUEUE + 1).map((one) => schedule.add(one, 'added'));
    expect(added.indexOf(false)).toBe(LONGEST_QUEUE);
    expect(schedule.size()).toBe(0);
    expect(schedule.add(part('all'), 'all')).toBe(true);
  });

  test('counts what is put off', () => {
    const set = setUp();
    const [some, others] = [parts(1_500), parts(1_500)];
    const hadRoom = [some, some, some, some, others].map((ones) => {
      const had = ones.map((one) => set.schedule.add(one, 'changed'));
      set.schedule.run();
      return !had.includes(false);
    });
    expect(hadRoom).toEqual([true, true, true, true, false]);
  });

  type Step = (set: ReturnType<typeof setUp>, known: readonly TestPart[]) => void;
  const span = fc.tuple(fc.nat(2_999), fc.nat(2_999));
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(span, fc.constantFrom<PartKind>('added', 'beside', 'changed')).map(
      ([[from, to], kind]): Step =>
        ({ schedule }, known) => {
          for (const one of known.slice(from, to)) schedule.add(one, kind);
        },
    ),
    fc.nat(700).map(
      (time): Step =>
        ({ clock }) =>
          clock.pass(time),
    ),
    fc.constant<Step>(({ schedule }) => schedule.runSoon()),
    fc.nat(2_999).map(
      (at): Step =>
        ({ schedule }, known) => {
          schedule.goesOn(known[at] as TestPart);
        },
    ),
  );

  test('whatever a page does, no more wait, and in the end nothing does', () => {
    const known = parts(3_000);
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.constantFrom(0, 0.001, 0.5),
        (steps, cost) => {
          const set = setUp({ cost });
          for (const take of steps) {
            take(set, known);
            expect(set.schedule.size()).toBeLessThanOrEqual(LONGEST_QUEUE);
          }
          set.schedule.runSoon();
          set.clock.pass(100_000);
          expect(set.schedule.size()).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
