import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUndoPeriod } from '../../../guide/undo.ts';
import { createHandClock } from '../../harness/hand-clock.ts';

function setUp() {
  const clock = createHandClock();
  return { clock, period: createUndoPeriod(clock) };
}

test('what was cleared can be had back for ten seconds', () => {
  const { clock, period } = setUp();
  expect(period.path.value).toBeUndefined();
  period.begin('renewal');
  clock.pass(9_999);
  expect(period.path.value).toBe('renewal');
  clock.pass(1);
  expect(period.path.value).toBeUndefined();
});

test('the next clearing has ten seconds of its own', () => {
  const { clock, period } = setUp();
  period.begin('renewal');
  clock.pass(9_000);
  period.begin('initial');
  clock.pass(9_999);
  expect(period.path.value).toBe('initial');
  clock.pass(1);
  expect(period.path.value).toBeUndefined();
});

test('it does not go under the hand, and has all its time again afterwards', () => {
  const { clock, period } = setUp();
  period.begin('renewal');
  clock.pass(5_000);
  period.hold(true);
  clock.pass(60_000);
  expect(period.path.value).toBe('renewal');
  period.hold(false);
  clock.pass(9_999);
  expect(period.path.value).toBe('renewal');
  clock.pass(1);
  expect(period.path.value).toBeUndefined();
});

test('whatever the hand does, it is over ten seconds after the last of it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.record({ hold: fc.boolean() }),
          fc.record({ pass: fc.nat(20_000) }),
          fc.constant({ end: true }),
        ),
      ),
      (acts) => {
        const { clock, period } = setUp();
        period.begin('renewal');
        for (const act of acts) {
          const was = period.path.value;
          if ('hold' in act) period.hold(act.hold);
          else if ('pass' in act) clock.pass(act.pass);
          else period.end();
          // Only clearing begins it.
          if (was === undefined) expect(period.path.value).toBeUndefined();
        }
        period.hold(false);
        clock.pass(10_000);
        expect(period.path.value).toBeUndefined();
      },
    ),
  );
});
