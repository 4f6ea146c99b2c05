import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.resetModules();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** @returns whether the module has run */
async function begin(): Promise<() => boolean> {
  let hasRun = false;
  void import('../../../guide/first-frame.ts').then(() => {
    hasRun = true;
  });
  while (frames.length === 0) await new Promise(setImmediate);
  return () => hasRun;
}

test('what is imported behind it runs when a frame has been painted', async () => {
  const hasRun = await begin();
  await vi.advanceTimersByTimeAsync(20);
  expect(hasRun()).toBe(false);
  for (const draw of frames) draw();
  expect(hasRun()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(hasRun()).toBe(true);
});

test('where nothing is painted it runs all the same', async () => {
  const hasRun = await begin();
  await vi.advanceTimersByTimeAsync(100);
  expect(hasRun()).toBe(true);
});

test.each(['popup', 'sidepanel'])('all of the %s is behind it', (page) => {
  const main = join(import.meta.dirname, '../../../entrypoints', page, 'main.tsx');
  expect(readFileSync(main, 'utf8')).toMatch(/^import '\.\.\/\.\.\/guide\/first-frame\.ts';/);
});
