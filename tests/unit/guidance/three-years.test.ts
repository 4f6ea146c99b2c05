import { expect, test } from 'vitest';
import { lastDayWithinThreeYears } from '../../../core/guidance/three-years.ts';

test.each([
  ['2023-05-06', '2026-05-06'],
  ['2024-02-29', '2027-02-28'],
  ['', undefined],
  ['2023-13-01', undefined],
])('%s', (issued, last) => {
  expect(lastDayWithinThreeYears(issued)).toBe(last);
});
