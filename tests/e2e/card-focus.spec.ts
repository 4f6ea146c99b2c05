import { promptResultAddress } from '../portal/addresses.ts';
import { pressCardKeys } from './extension-side.ts';
import { expect, test } from './harness/fixtures.ts';
import { findAll } from './harness/shadow.ts';
import type { Tab } from './harness/types.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

test.afterEach(({ testBrowser }) => remember(testBrowser, {}));

test.beforeEach(async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

/** What of the card has the focus. */
async function focused(tab: Tab): Promise<string> {
  const host = await tab.overlay();
  return host ? (findAll(host, (element) => element.focused).at(-1)?.name ?? '') : '';
}

function focusOfPage(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.tagName);
}

test('takes no focus by itself, and Esc on the page leaves it', async ({ tab }) => {
  expect(await focusOfPage(tab)).toBe('BODY');
  await tab.press('Escape');
  await waitForCard(tab, 'phone-bound');
  expect(await focused(tab)).toBe('');
});

test('the tab order of the page passes it by', async ({ tab }) => {
  await tab.press('Tab');
  const first = await tab.evaluate(() => document.activeElement?.textContent);
  expect(first).toBe(
    await tab.evaluate(
      () => document.querySelector('a[href], button, input, select, textarea')?.textContent,
    ),
  );
});

test('the keys for the card lead into it, and Esc back to where the focus was', async ({
  testBrowser,
  tab,
}) => {
  await tab.evaluate(() => document.querySelector('input')?.focus());
  await pressCardKeys(testBrowser);
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  await tab.press('Tab');
  expect(await focused(tab)).not.toBe('');
  await tab.press('Escape');
  await tab.waitForNoOverlay();
  expect(await focusOfPage(tab)).toBe('INPUT');
});

test('the keys for the card unfold the chip', async ({ testBrowser, tab }) => {
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('这条提示怎么办');
  await pressCardKeys(testBrowser);
  await waitForCard(tab, 'phone-bound');
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
});

test('folded up, it gives the focus back to the field that had it', async ({ tab }) => {
  await tab.evaluate(() => document.querySelector('input')?.focus());
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('这条提示怎么办');
  expect(await focusOfPage(tab)).toBe('INPUT');
});
