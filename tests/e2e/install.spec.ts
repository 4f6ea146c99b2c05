import { expect } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { hearErrors } from './errors.ts';
import { startScriptsAgain, storedValues } from './extension-side.ts';
import { test } from './install.ts';
import {
  OWN,
  OWN_CARD,
  raiseInFrame,
  registeredScripts,
  setOwnKnowledge,
} from './own-knowledge.ts';
import { closeCard, expectSilence } from './recognition.ts';
import { journeyOf, remember } from './storage.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

/** In a frame, as a dialog of the browser's own, and on the page. */
const PRESENTERS = ['iframe-text', 'alert', 'plain'] as const;
const ADDRESS = promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' });

function raise(tab: Tab, presenter: string): Promise<void> {
  return tab.click({ css: `[data-prompt="phone-bound"][data-presenter="${presenter}"]` });
}

/**
 * What the first version has stored, whose package is not at hand: it kept a list of the ticked
 * steps, and no version of the form. What is updated is today's build under a lower number.
 */
const OF_THE_FIRST = {
  'chosen-registration': 'renewal',
  'done-steps:renewal': ['open-registration-system', 'log-in'],
  province: 'zhejiang',
  'text-size': 'large',
  'muted-prompts': ['photo-missing'],
};
/** The same in the form of today. */
const OF_THE_FIRST_TODAY = {
  'format-version': 3,
  journey: journeyOf({
    chosen: 'renewal',
    ticked: { renewal: OF_THE_FIRST['done-steps:renewal'] },
  }),
  province: 'zhejiang',
  'text-size': 'large',
  'muted-prompts': ['photo-missing'],
};
const OLD_KEYS = ['chosen-registration', 'done-steps:renewal'];
const OF_TODAY = {
  'format-version': 3,
  province: 'zhejiang',
  'text-size': 'large',
  'muted-prompts': ['photo-missing'],
};

test('a tab that was open before the install is served after it', async ({ life }) => {
  const tab = await life.browser.newTab();
  await tab.goto(ADDRESS);
  await life.install();
  for (const presenter of PRESENTERS) {
    await raise(tab, presenter);
    await closeCard(tab, 'phone-bound');
  }
});

for (const { name, before, stored, kept } of [
  { name: 'updated', before: '0.0.1', stored: OF_THE_FIRST, kept: OF_THE_FIRST_TODAY },
  { name: 'reloaded', before: undefined, stored: OF_TODAY, kept: OF_TODAY },
]) {
  test(`${name} under an open page, it loses nothing and answers after a reload`, async ({
    life,
  }) => {
    await life.install(before);
    await remember(life.browser, stored);
    const tab = await life.browser.newTab();
    await tab.goto(ADDRESS);
    const errors = await hearErrors(tab);
    await raise(tab, 'plain');
    await closeCard(tab, 'phone-bound');
    await life.install();
    await raise(tab, 'plain');
    if (life.browser.name === 'firefox') {
      // Firefox starts the new version in pages that are open.
      await closeCard(tab, 'phone-bound');
    } else {
      await tab.waitForOverlay('请刷新本页');
      await tab.clickInOverlay('关闭');
      await tab.waitForNoOverlay();
      await raise(tab, 'plain');
      await tab.evaluate(settled);
      expect(await tab.overlay()).toBeNull();
    }
    expect(await errors()).toEqual([]);
    await tab.reload();
    for (const presenter of PRESENTERS) {
      await raise(tab, presenter);
      await closeCard(tab, 'phone-bound');
    }
    const after = await storedValues(life.browser);
    // The prompt stands in the way from now on.
    expect(after).toMatchObject({ ...kept, journey: { remedy: { prompt: 'phone-bound' } } });
    for (const key of OLD_KEYS) expect(after).not.toHaveProperty(key);
    if ('journey' in kept) expect(after).toMatchObject(kept);
  });
}

test("an organisation's own prompts are found after an update", async ({ life }) => {
  await life.install('0.0.1');
  await setOwnKnowledge(life.browser, OWN);
  await life.install();
  const page = await life.browser.openExtensionPage('options.html');
  // Chromium has forgotten what the version before had registered.
  await expect.poll(() => registeredScripts(page)).toEqual(['own']);
  await page.close();
  const tab = await life.browser.newTab();
  await tab.goto(portalAddress.recognition);
  await raiseInFrame(tab);
  await tab.waitForOverlay(OWN_CARD);
});

test('started three times in a page, it answers each prompt once', async ({ life }) => {
  await life.install();
  const tab = await life.browser.newTab();
  await tab.goto(ADDRESS);
  for (const _ of ['second', 'third']) await startScriptsAgain(life.browser);
  for (const presenter of PRESENTERS) {
    await raise(tab, presenter);
    await closeCard(tab, 'phone-bound');
    // A second answer would come up now.
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
  }
  await tab.goto(portalAddress.recognition);
  await expectSilence(tab);
});

test('after an update, the settings and ticks of the first version are shown and go on', async ({
  life: { browser, install },
}) => {
  await install('0.0.1');
  await remember(browser, OF_THE_FIRST);
  await install();
  const popup = await browser.openExtensionPage('popup.html');
  await popup.click({ css: '.fold' });
  for (const step of ['open-registration-system', 'log-in']) {
    await popup.waitFor(`#${step}:checked`, 'attached');
  }
  await popup.waitFor('#submit:not(:checked)', 'attached');
  const backgroundErrors = await browser.hearBackgroundErrors();
  await popup.click({ css: '#choose-personal-entry' });
  await popup.waitFor('#choose-personal-entry:checked', 'attached');
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor('input[value="large"]:checked', 'attached');
  await options.waitFor('.muted button[value="photo-missing"]', 'visible');
  expect(
    await options.evaluate(() => document.querySelector<HTMLSelectElement>('#province')?.value),
  ).toBe('zhejiang');
  await expect
    .poll(() => storedValues(browser))
    .toMatchObject({
      ...OF_THE_FIRST_TODAY,
      journey: journeyOf({
        chosen: 'renewal',
        ticked: {
          renewal: [...OF_THE_FIRST['done-steps:renewal'], 'choose-personal-entry'],
        },
      }),
    });
  for (const page of [popup, options]) expect(page.errors).toEqual([]);
  expect(await backgroundErrors()).toEqual([]);
});
