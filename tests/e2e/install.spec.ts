import { expect } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { hearErrors } from './errors.ts';
import { startScriptsAgain, storedValues } from './extension-side.ts';
import { type Life, test } from './install.ts';
import { OWN, OWN_CARD, raiseInFrame, registeredScripts } from './own-knowledge.ts';
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

/** Each presenter in turn: a card comes, is closed, and none comes after it. */
async function expectOneCardEach(tab: Tab): Promise<void> {
  for (const presenter of PRESENTERS) {
    await raise(tab, presenter);
    await closeCard(tab, 'phone-bound');
    // A second answer would come up now.
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
  }
}

test('a tab that was open before the install is served after it, once however often it is started', async ({
  life,
}) => {
  const tab = await life.browser.newTab();
  await tab.goto(ADDRESS);
  await life.install();
  await expectOneCardEach(tab);
  // What was raised still stands in the page: what starts anew would find it anew.
  await tab.reload();
  for (const _ of ['second', 'third']) await startScriptsAgain(life.browser);
  await expectOneCardEach(tab);
  await tab.goto(portalAddress.recognition);
  await expectSilence(tab);
});

/** The new version comes while the page is open: it throws nothing, and after a reload it answers. */
async function installUnder(tab: Tab, life: Life): Promise<void> {
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
}

test('reloaded under an open page, it loses nothing and answers after a reload', async ({
  life,
}) => {
  await life.install();
  await remember(life.browser, OF_TODAY);
  await installUnder(await life.browser.newTab(), life);
  // The prompt stands in the way from now on.
  expect(await storedValues(life.browser)).toMatchObject({
    ...OF_TODAY,
    journey: { remedy: { prompt: 'phone-bound' } },
  });
});

test('updated under an open page, it loses nothing, shows what was, and goes on with it', async ({
  life,
}) => {
  const { browser, install } = life;
  await install('0.0.1');
  await remember(browser, { ...OF_THE_FIRST, 'own-knowledge': OWN });
  const control = await browser.controlPage();
  await expect.poll(() => registeredScripts(control)).toEqual(['own']);
  const tab = await browser.newTab();
  await installUnder(tab, life);
  const after = await storedValues(browser);
  expect(after).toMatchObject(OF_THE_FIRST_TODAY);
  expect(after).toMatchObject({ journey: { remedy: { prompt: 'phone-bound' } } });
  for (const key of OLD_KEYS) expect(after).not.toHaveProperty(key);

  const options = await browser.openExtensionPage('options.html');
  await options.waitFor('input[value="large"]:checked', 'attached');
  await options.waitFor('.muted button[value="photo-missing"]', 'visible');
  expect(
    await options.evaluate(() => document.querySelector<HTMLSelectElement>('#province')?.value),
  ).toBe('zhejiang');
  // Chromium has forgotten what the version before had registered.
  await expect.poll(() => registeredScripts(options)).toEqual(['own']);
  await tab.goto(portalAddress.recognition);
  await raiseInFrame(tab);
  await tab.waitForOverlay(OWN_CARD);

  const popup = await browser.openExtensionPage('popup.html');
  await popup.click({ css: '.fold' });
  for (const step of ['open-registration-system', 'log-in']) {
    await popup.waitFor(`#${step}:checked`, 'attached');
  }
  await popup.waitFor('#submit:not(:checked)', 'attached');
  const backgroundErrors = await browser.hearBackgroundErrors();
  await popup.click({ css: '#choose-personal-entry' });
  await popup.waitFor('#choose-personal-entry:checked', 'attached');
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
