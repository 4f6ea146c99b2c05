import type { HandClock } from '../harness/hand-clock.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const counts: { readonly looks: number; readonly readings: number };
declare const clock: HandClock;
declare function looksFor(where: string, times: number, milliseconds: number): Promise<number>;

test.beforeEach(async ({ tab }) => {
  await tab.goto(portalAddress.search);
  await runScript(tab, await bundle('watch.ts'));
});

test('what changes around a known text is looked at soon, four times a second at most', async ({
  tab,
}) => {
  const looks = await tab.evaluate(async () => {
    const first = counts.looks;
    clock.pass(10_000);
    return { first, all: await looksFor('main', 20, 50) };
  });
  expect(looks.first).toBe(1);
  expect(looks.all).toBeGreaterThanOrEqual(3);
  expect(looks.all).toBeLessThanOrEqual(5);
});

test('what changes elsewhere is looked at seldom, and not at all when it shows nothing new', async ({
  tab,
}) => {
  const looks = await tab.evaluate(async () => {
    clock.pass(10_000);
    return { first: await looksFor('ul', 20, 500), later: await looksFor('ul', 20, 500) };
  });
  expect(looks).toEqual({ first: 3, later: 0 });
});

test('when the person has done something, every change counts again for a while', async ({
  tab,
}) => {
  const looks = await tab.evaluate(async () => {
    clock.pass(10_000);
    await looksFor('ul', 20, 500);
    document.querySelector('ul')?.click();
    clock.pass(250);
    return { soon: await looksFor('ul', 4, 250), later: await looksFor('ul', 20, 500) };
  });
  expect(looks.soon).toBe(4);
  expect(looks.later).toBeLessThanOrEqual(6);
});

test('a page that goes on to another without being loaded is read anew', async ({ tab }) => {
  const readings = await tab.evaluate(() => {
    const before = counts.readings;
    for (const type of ['popstate', 'hashchange', 'pageshow']) dispatchEvent(new Event(type));
    return counts.readings - before;
  });
  expect(readings).toBe(3);
});
