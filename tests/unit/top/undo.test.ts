import { expect, test } from 'vitest';
import type { Remedy } from '../../../core/knowledge/shipped.ts';
import { createUndoTime, type Silenced } from '../../../entrypoints/top/undo.ts';
import { createHandClock } from '../../harness/hand-clock.ts';

function silenced(prompt: string): Silenced {
  return { remedy: { prompt } as Remedy, says: '已不再提示', restore: async () => {} };
}

function setUp() {
  const clock = createHandClock();
  const seen = { over: 0, isInUse: false };
  const time = createUndoTime(clock, {
    isInUse: () => seen.isInUse,
    onOver: () => {
      seen.over += 1;
    },
  });
  return { clock, seen, time, last: () => time.last()?.remedy.prompt };
}

test('what was silenced can be taken back for ten seconds', () => {
  const { clock, seen, time, last } = setUp();
  expect(last()).toBeUndefined();
  time.begin(silenced('phone-bound'));
  clock.pass(9_999);
  expect([last(), seen.over]).toEqual(['phone-bound', 0]);
  clock.pass(1);
  expect([last(), seen.over]).toEqual([undefined, 1]);
});

test('the next one has ten seconds of its own', () => {
  const { clock, time, last } = setUp();
  time.begin(silenced('phone-bound'));
  clock.pass(9_000);
  time.begin(silenced('photo-missing'));
  clock.pass(9_999);
  expect(last()).toBe('photo-missing');
  clock.pass(1);
  expect(last()).toBeUndefined();
});

test('it does not go while the person looks at it', () => {
  const { clock, seen, time, last } = setUp();
  time.begin(silenced('phone-bound'));
  seen.isInUse = true;
  clock.pass(60_000);
  expect([last(), seen.over]).toEqual(['phone-bound', 0]);
  seen.isInUse = false;
  clock.pass(10_000);
  expect([last(), seen.over]).toEqual([undefined, 1]);
});

test('ended at once, it tells nobody later', () => {
  const { clock, seen, time, last } = setUp();
  time.begin(silenced('phone-bound'));
  time.end();
  clock.pass(60_000);
  expect([last(), seen.over]).toEqual([undefined, 0]);
});
