import { expect, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { noticeAddress, registrationDeskAddress } from '../portal/addresses.ts';
import { openInWindow, showInFront, storedValues } from './extension-side.ts';
import { test as life } from './install.ts';
import { journeyOf, rememberJourney } from './storage.ts';

const SIZE = { width: 360, height: 800 };
const RENEWAL = { chosen: 'renewal' };
const STEPS = [
  'open-registration-system',
  'choose-personal-entry',
  'log-in',
  'open-item',
  'scan-face',
  'apply',
  'read-notice',
  'submit',
  'wait-employer',
  'wait-review',
];

/** Which steps of the path count as done, in order; those that lie behind are unfolded for it. */
function ticks(guide: Tab): Promise<readonly boolean[]> {
  return guide.evaluate(() => {
    document.querySelector<HTMLElement>('.fold[aria-expanded="false"]')?.click();
    return Array.from(
      document.querySelectorAll<HTMLInputElement>('.tick input'),
      (box) => box.checked,
    );
  });
}

/** Ticks a step, or takes the tick away. The panel is behind the portal's tab. */
function tick(guide: Tab, step: number): Promise<void> {
  return guide.evaluate((id) => document.getElementById(id)?.click(), STEPS[step] ?? '');
}

function steps(...done: readonly number[]): readonly boolean[] {
  return STEPS.map((_, i) => done.includes(i));
}

test('a tick is in popup, side panel and another window in the same moment', async ({
  testBrowser,
}) => {
  await rememberJourney(testBrowser, RENEWAL);
  const popup = await testBrowser.openExtensionPage('popup.html', { width: 380, height: 600 });
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  const elsewhere = await openInWindow(testBrowser, 'sidepanel.html');
  for (const guide of [popup, panel, elsewhere]) await guide.waitFor('.checklist', 'visible');
  for (const [from, step] of [
    [popup, 0],
    [panel, 3],
    [elsewhere, 5],
  ] as const) {
    await tick(from, step);
    await expect.poll(async () => (await ticks(from))[step]).toBe(true);
    const seen = await ticks(from);
    for (const guide of [popup, panel, elsewhere]) {
      await expect.poll(() => ticks(guide), { timeout: 1_000 }).toEqual(seen);
    }
  }
  await tick(elsewhere, 3);
  for (const guide of [popup, panel]) await expect.poll(() => ticks(guide)).toEqual(steps(0, 5));
  for (const guide of [popup, panel, elsewhere]) await guide.close();
});

test('of two that tick in the same moment, neither is lost', async ({ testBrowser }) => {
  await rememberJourney(testBrowser, RENEWAL);
  const popup = await testBrowser.openExtensionPage('popup.html', { width: 380, height: 600 });
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  for (const guide of [popup, panel]) await guide.waitFor('.checklist', 'visible');
  await Promise.all([0, 1, 2, 3].flatMap((i) => [tick(popup, i), tick(panel, 7 - i)]));
  for (const guide of [popup, panel]) {
    await expect.poll(() => ticks(guide)).toEqual(steps(0, 1, 2, 3, 4, 5, 6, 7));
  }
  await popup.close();
  await panel.close();
});

test('on a page that is recognised, what was ticked by hand wins', async ({ testBrowser, tab }) => {
  await rememberJourney(testBrowser, RENEWAL);
  await tab.goto(registrationDeskAddress('renewal'));
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.checklist', 'visible');
  await showInFront(panel);
  await panel.waitFor('.here-mark', 'attached');
  // The steps before the page's own.
  await expect.poll(() => ticks(panel)).toEqual(steps(0, 1, 2, 3, 4));
  await tick(panel, 1);
  await expect.poll(() => ticks(panel)).toEqual(steps(0, 2, 3, 4));
  await tick(panel, 7);
  await expect.poll(() => ticks(panel)).toEqual(steps(0, 2, 3, 4, 7));
  // The next page counts its own steps before it, and leaves what was said by hand.
  await tab.goto(noticeAddress('renewal'));
  await expect.poll(() => ticks(panel)).toEqual(steps(0, 2, 3, 4, 5, 7));
  await panel.close();
});

test('what was ticked is there after the background was stopped', async ({ testBrowser, tab }) => {
  await rememberJourney(testBrowser, RENEWAL);
  await tab.goto(registrationDeskAddress('renewal'));
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.checklist', 'visible');
  await tick(panel, 7);
  // It is the background that keeps it, which browsers do not stop while it does.
  const kept = async () => JSON.stringify((await storedValues(testBrowser))['journey']);
  await expect.poll(kept).toContain('"submit":true');
  await testBrowser.stopBackground();
  await showInFront(panel);
  // So is what was known of the tab.
  await expect.poll(() => ticks(panel)).toEqual(steps(0, 1, 2, 3, 4, 7));
  await panel.close();
});

life('what was ticked is there after an update', async ({ life: { browser, install } }) => {
  await install('0.0.1');
  const ticked = { 'log-in': true, 'scan-face': false };
  await rememberJourney(browser, { ...RENEWAL, ticked: { renewal: ticked } });
  await install();
  expect(await storedValues(browser)).toMatchObject({
    journey: journeyOf({ ...RENEWAL, ticked: { renewal: ticked } }),
  });
  const popup = await browser.openExtensionPage('popup.html', { width: 380, height: 600 });
  await popup.waitFor('.checklist', 'visible');
  await expect.poll(async () => (await ticks(popup)).filter(Boolean)).toHaveLength(1);
});
