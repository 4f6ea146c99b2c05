import { expect, test } from 'vitest';
import { isPostponed } from '../../../store/postponed.ts';

const HOUR = 3_600_000;

test('a prompt that was put off stays away for an hour', () => {
  const postponed = { 'phone-bound': 1_000 };
  expect(isPostponed(postponed, 'phone-bound', 1_000)).toBe(true);
  expect(isPostponed(postponed, 'phone-bound', 999 + HOUR)).toBe(true);
  expect(isPostponed(postponed, 'phone-bound', 1_000 + HOUR)).toBe(false);
  expect(isPostponed(postponed, 'not-registered', 1_000)).toBe(false);
});

test('a clock that was set back does not keep it away', () => {
  expect(isPostponed({ 'phone-bound': 10 * HOUR }, 'phone-bound', HOUR)).toBe(false);
});
