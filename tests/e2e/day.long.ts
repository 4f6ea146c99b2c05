/** A day on one page: what the extension holds at its end is what it held at the beginning. */
import { launchChromium } from '../harness/chromium.ts';
import { builtFor, expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser, UsedMemory } from '../harness/types.ts';
import { noticeAddress, portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';

test.setTimeout(1_500_000);

/** Six times twenty minutes; a minute is made of what a page does in one, without its pauses. */
const PERIODS = 6;
const MINUTES = 20;
const NAVIGATIONS = 200;
const TABS = 50;

/** What a browser keeps for a while of what is gone. */
const KEPT = { bytes: 1_000_000, documents: 5, listeners: 60 };

/** One minute of a page: a clock, a list that is filled anew, frames and dialogs that come and go. */
async function minute(text: string): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const clock = document.querySelector('#clock') ?? document.createElement('p');
  clock.id = 'clock';
  if (!clock.isConnected) document.body.append(clock);
  for (let second = 0; second < 60; second++) clock.textContent = `${second} 秒`;
  const list = document.createElement('div');
  list.innerHTML = Array.from({ length: 50 }, (_, i) => `<p>办理记录 ${i}</p>`).join('');
  document.body.append(list);
  const inner = document.createElement('iframe');
  inner.srcdoc = `<p>${text}</p>`;
  document.body.append(inner);
  const dialog = document.createElement('dialog');
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(text);
  dialog.append(host);
  document.body.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => inner.addEventListener('load', resolve, { once: true }));
  for (let i = 0; i < 8; i++) await frame();
  dialog.close();
  for (const gone of [dialog, inner, list]) gone.remove();
  await frame();
}

/** @returns what was held after the first period, and after the last one */
async function spendDay(browser: TestBrowser): Promise<readonly [UsedMemory, UsedMemory]> {
  const tab = await browser.newTab();
  await tab.goto(portalAddress.recognition);
  const held: UsedMemory[] = [];
  for (let period = 0; period < PERIODS; period++) {
    for (let i = 0; i < MINUTES; i++) await tab.evaluate(minute, wordingOf('phone-bound'));
    held.push(await heldBy(tab));
  }
  await tab.close();
  return [held[0] as UsedMemory, held.at(-1) as UsedMemory];
}

async function navigateOften(browser: TestBrowser): Promise<readonly [UsedMemory, UsedMemory]> {
  const tab = await browser.newTab();
  const go = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await tab.goto(i % 2 === 0 ? portalAddress.recognition : noticeAddress('initial'));
    }
    return heldBy(tab);
  };
  const before = await go(20);
  const after = await go(NAVIGATIONS);
  await tab.close();
  return [before, after];
}

/** All open at once, each by the first one and so in its process, and then closed. */
async function openMany(browser: TestBrowser): Promise<readonly [UsedMemory, UsedMemory]> {
  const first = await browser.newTab();
  await first.goto(portalAddress.recognition);
  const before = await heldBy(first);
  const others: Tab[] = [];
  for (let i = 0; i < TABS; i++) {
    const act = () => first.evaluate((url) => void open(url), noticeAddress('initial'));
    others.push(await browser.waitForNewTab(act));
  }
  const most = await heldBy(first);
  expect(most.documents - before.documents).toBeGreaterThanOrEqual(TABS);
  for (const tab of others) await tab.close();
  const after = await heldBy(first);
  await first.close();
  return [before, after];
}

async function heldBy(tab: Tab): Promise<UsedMemory> {
  return (await tab.usedMemory()) ?? { bytes: NaN, documents: NaN, listeners: NaN };
}

const PARTS = {
  'a day on one page': spendDay,
  [`${NAVIGATIONS} navigations`]: navigateOften,
  [`${TABS} tabs`]: openMany,
};

for (const [name, spend] of Object.entries(PARTS)) {
  // Only Chromium tells what is held.
  test(`${name}: nothing more is held at the end`, { tag: ONCE }, async ({ portal }) => {
    const figures: Record<string, readonly [UsedMemory, UsedMemory]> = {};
    for (const [which, extension] of Object.entries({
      without: undefined,
      with: builtFor('chromium'),
    })) {
      const browser = await launchChromium({
        portalPort: portal.port,
        ...(extension && { extension }),
      });
      figures[which] = await spend(browser);
      await browser.close();
    }
    console.log(name, JSON.stringify(figures));
    const [before, after] = figures['with'] ?? [];
    for (const [what, most] of Object.entries(KEPT)) {
      const [from, to] = [before?.[what as keyof UsedMemory], after?.[what as keyof UsedMemory]];
      expect((to ?? NaN) - (from ?? NaN), what).toBeLessThan(most);
    }
  });
}
