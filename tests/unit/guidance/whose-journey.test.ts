import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import {
  type Journeys,
  journeyOf,
  ONESELF,
  switchTo,
  withJourney,
  withoutGone,
} from '../../../core/guidance/whose-journey.ts';

const ids = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'constructo', ONESELF];
const person = fc.constantFrom(...ids);
const journey: fc.Arbitrary<Journey> = fc.oneof(
  fc.constant(NO_JOURNEY),
  fc.record({ chosen: fc.constantFrom('renewal', 'initial'), paths: fc.constant({}) }),
  fc.constant({ paths: { renewal: { marks: { 'log-in': true } } } }),
);

/** What can be done to journeys. */
const act = fc.oneof(
  person.map((to) => ({ to })),
  fc.record({ of: person, journey }),
);

function after(acts: readonly Act[]): Journeys {
  return acts.reduce<Journeys>(
    (now, one) => ('to' in one ? switchTo(now, one.to) : withJourney(now, one.of, one.journey)),
    { current: ONESELF, journey: NO_JOURNEY, others: {} },
  );
}

type Act = { readonly to: string } | { readonly of: string; readonly journey: Journey };

test('everybody has the journey that was theirs last, whoever was switched to meanwhile', () => {
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const now = after(acts);
      for (const id of ids) {
        const last = acts.findLast((one) => 'of' in one && one.of === id);
        expect(journeyOf(now, id)).toEqual(last && 'of' in last ? last.journey : NO_JOURNEY);
      }
      const last = acts.findLast((one) => 'to' in one);
      expect(now.current).toBe(last && 'to' in last ? last.to : ONESELF);
      // One journey each: nobody's stands in two places.
      expect(Object.keys(now.others)).not.toContain(now.current);
    }),
  );
});

test('of those who are gone nothing is left, and oneself is the current one then', () => {
  fc.assert(
    fc.property(fc.array(act), fc.subarray(ids), (acts, left) => {
      const before = after(acts);
      const { left: now, gone } = withoutGone(before, (id) => left.includes(id));
      const isThere = (id: string) => id === ONESELF || left.includes(id);
      expect(now.current).toBe(isThere(before.current) ? before.current : ONESELF);
      for (const id of ids) {
        const own = journeyOf(before, id);
        expect(journeyOf(now, id)).toEqual(isThere(id) ? own : NO_JOURNEY);
        if (!isThere(id)) expect(Object.hasOwn(gone, id) ? gone[id] : NO_JOURNEY).toEqual(own);
      }
      expect(Object.keys(gone).filter(isThere)).toEqual([]);
    }),
  );
});
