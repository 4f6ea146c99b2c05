import { expect, turnOf } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { axeFaults } from './axe.ts';
import { hearErrors } from './errors.ts';
import { storedValues } from './extension-side.ts';
import { test } from './install.ts';
import { clickForGood, closeCard, expectSilence } from './recognition.ts';
import { journeyOf, remember } from './storage.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

const ADDRESS = promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' });

function raise(tab: Tab, presenter: string): Promise<void> {
  return tab.click({ css: `[data-prompt="phone-bound"][data-presenter="${presenter}"]` });
}

test('offline, the pages of the extension and the card on an open page work', {
  tag: turnOf('chromium'),
}, async ({ life: { browser, install } }) => {
  await install();
  const tab = await browser.newTab();
  await tab.goto(ADDRESS);
  const errors = await hearErrors(tab);
  await browser.setOffline(true);
  expect(await tab.evaluate(() => navigator.onLine)).toBe(false);
  // What a frame or a dialog library needs would have to be loaded.
  for (const presenter of ['plain', 'alert']) {
    await raise(tab, presenter);
    await closeCard(tab, 'phone-bound');
  }
  expect(await errors()).toEqual([]);
  for (const name of ['popup', 'sidepanel', 'options', 'welcome', 'roster']) {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.waitFor('.page-foot', 'visible');
    if (name === 'popup') {
      await page.click({ css: 'button[value="renewal"]' });
      await page.click({ css: '#log-in' });
      await expect
        .poll(() => storedValues(browser))
        .toMatchObject({ journey: journeyOf({ ticked: { renewal: ['log-in'] } }) });
    }
    expect(page.errors).toEqual([]);
    await page.close();
  }
});

test('without access to the hosts, every page says so, and one button asks for it', async ({
  life: { browser, install },
}) => {
  await install();
  const tab = await browser.newTab();
  const before = await browser.openExtensionPage('options.html');
  await before.waitFor('.settings', 'visible');
  await browser.setHostAccess(false);
  // Who has a page open when it is taken away is told there.
  await before.waitFor('.host-access', 'visible');
  await before.close();
  await tab.goto(ADDRESS);
  await raise(tab, 'plain');
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  const pages: Tab[] = [];
  for (const name of ['popup', 'sidepanel', 'options', 'welcome']) {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.waitFor('.host-access[role="alert"] button', 'visible');
    expect(await page.evaluate(() => document.querySelectorAll('.host-access button').length)).toBe(
      1,
    );
    expect(await axeFaults(page)).toEqual([]);
    pages.push(page);
  }
  if (browser.name === 'firefox') await pages[0]?.click('允许读取');
  // Chromium asks in a window of its own, which no test can answer; the person can also give the
  // access back where it was taken away.
  else await browser.setHostAccess(true);
  for (const page of pages) {
    await page.waitFor('.host-access', 'gone');
    expect(page.errors).toEqual([]);
  }
  await tab.reload();
  await raise(tab, 'plain');
  await closeCard(tab, 'phone-bound');
});

test('in a private window it answers, and what is set there counts elsewhere', async ({
  life: { browser, install },
}) => {
  await install();
  const tab = await browser.openPrivately(ADDRESS);
  const errors = await hearErrors(tab);
  for (const presenter of ['plain', 'iframe-text', 'alert']) {
    await raise(tab, presenter);
    await closeCard(tab, 'phone-bound');
  }
  await raise(tab, 'plain');
  await tab.waitForOverlay('手机');
  await clickForGood(tab, '不再提示');
  await tab.waitForOverlay('已不再提示');
  expect(await errors()).toEqual([]);
  await tab.close();
  // As PRIVACY.md says: the settings are those of the ordinary windows.
  await expect
    .poll(() => storedValues(browser))
    .toMatchObject({ 'muted-prompts': ['phone-bound'] });
});

test('two profiles at once know nothing of each other', { tag: turnOf('chromium') }, async ({
  life: { browser, install },
  testBrowser: other,
}) => {
  await install();
  await remember(browser, { 'muted-prompts': ['phone-bound'] });
  await remember(other, { province: 'zhejiang' });
  const raiseText = (tab: Tab) =>
    tab.evaluate((text) => {
      const box = document.createElement('div');
      box.textContent = text;
      document.body.append(box);
    }, wordingOf('phone-bound'));
  const muted = await browser.newTab();
  await muted.goto(portalAddress.recognition);
  await raiseText(muted);
  const tab = await other.newTab();
  await tab.goto(portalAddress.recognition);
  await raiseText(tab);
  await closeCard(tab, 'phone-bound');
  await expectSilence(muted);
  await expect
    .poll(() => storedValues(browser))
    .toMatchObject({ 'muted-prompts': ['phone-bound'] });
  expect(await storedValues(browser)).not.toHaveProperty('province');
  await expect.poll(() => storedValues(other)).toMatchObject({ province: 'zhejiang' });
  expect(await storedValues(other)).not.toHaveProperty('muted-prompts');
  await tab.close();
  await remember(other, {});
});
