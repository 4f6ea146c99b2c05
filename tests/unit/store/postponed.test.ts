import { expect, test } from 'vitest';
import { isPostponed } from '../../../store/postponed.ts';

const HOUR = 3_600_000;

const phoneBound = { prompt: 'phone-bound', advice: 'a' };

test('a prompt that was put off stays away for an hour', () => {
  const postponed = { 'phone-bound': { at: 1_000, advice: 'a' } };
  expect(isPostponed(postponed, phoneBound, 1_000)).toBe(true);
  expect(isPostponed(postponed, phoneBound, 999 + HOUR)).toBe(true);
  expect(isPostponed(postponed, phoneBound, 1_000 + HOUR)).toBe(false);
  expect(isPostponed(postponed, { prompt: 'not-registered', advice: 'a' }, 1_000)).toBe(false);
});

test('when there is other advice by now, it does not stay away', () => {
  const postponed = { 'phone-bound': { at: 1_000, advice: 'a' } };
  expect(isPostponed(postponed, { ...phoneBound, advice: 'b' }, 1_000)).toBe(false);
});

test('a clock that was set back does not keep it away', () => {
  const postponed = { 'phone-bound': { at: 10 * HOUR, advice: 'a' } };
  expect(isPostponed(postponed, phoneBound, HOUR)).toBe(false);
});
