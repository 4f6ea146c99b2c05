import { expect, test } from 'vitest';
import { stationsOf } from '../../../core/guidance/stations.ts';
import type { PathStep } from '../../../core/knowledge/shipped.ts';

const steps = [
  ['a', 'one'],
  ['b', 'one'],
  ['c', 'two'],
  ['d', 'one'],
].map(([id, system]) => ({ id, system }) as PathStep);

test('a system stands once for each time that the path comes to it', () => {
  const names = stationsOf(steps, new Set(), undefined).map(({ name, first }) => [name, first]);
  expect(names).toEqual([
    ['one', 'a'],
    ['two', 'c'],
    ['one', 'd'],
  ]);
});

test('it is done when each of its steps is, and the person is where the next step is', () => {
  const stations = stationsOf(steps, new Set(['a', 'c']), 'b');
  expect(stations.map(({ isDone }) => isDone)).toEqual([false, true, false]);
  expect(stations.map(({ isHere }) => isHere)).toEqual([true, false, false]);
  expect(stationsOf(steps, new Set(['a', 'b']), 'c')[0]?.isDone).toBe(true);
});

test('no steps, no systems', () => {
  expect(stationsOf([], new Set(), undefined)).toEqual([]);
});
