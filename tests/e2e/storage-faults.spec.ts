import fc from 'fast-check';
import { expect, ONCE } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { axeFaults } from './axe.ts';
import { hearErrors } from './errors.ts';
import { storedValues } from './extension-side.ts';
import { test } from './install.ts';
import { clickForGood, closeCard, waitForCard } from './recognition.ts';
import { emptyStorage, fillStorage, journeyOf, remember, rememberAnything } from './storage.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

const UNSAVED = '没有保存下来';
const STORED = {
  'format-version': 3,
  journey: journeyOf({ chosen: 'renewal', ticked: { renewal: ['log-in'] } }),
  'muted-prompts': ['photo-missing'],
  province: 'zhejiang',
  'text-size': 'large',
};

/** Waits until a page of the extension says that something was not kept. */
async function expectNotice(page: Tab, text: string): Promise<void> {
  await page.waitFor('.storage-notice[role="alert"]', 'visible');
  expect(
    await page.evaluate(() => document.querySelector('.storage-notice')?.textContent),
  ).toContain(text);
}

function chooseRegistration(page: Tab, registration: string): Promise<void> {
  return page.evaluate((id) => {
    const select = document.querySelector<HTMLSelectElement>('#registration');
    if (!select) return;
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, registration);
}

test('full storage: what cannot be kept is told, nothing is lost', async ({
  life: { browser, install },
}) => {
  await install();
  await remember(browser, STORED);
  const backgroundErrors = await browser.hearBackgroundErrors();
  const tab = await browser.newTab();
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'plain' }));
  const errors = await hearErrors(tab);
  const popup = await browser.openExtensionPage('popup.html');
  await popup.waitFor('.checklist', 'visible');
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor('.settings', 'visible');
  const welcome = await browser.openExtensionPage('welcome.html');
  await welcome.waitFor('#registration', 'visible');
  await fillStorage(browser, popup, options, welcome);
  const before = await storedValues(browser);

  const tick = '#open-registration-system';
  for (const _ of ['first', 'second']) {
    await popup.click({ css: tick });
    await expectNotice(popup, UNSAVED);
    await popup.waitFor(`${tick}:not(:checked)`, 'attached');
  }

  await options.click({ css: 'input[value="badge"]' });
  await expectNotice(options, UNSAVED);
  await options.waitFor('input[value="card"]:checked', 'attached');

  await chooseRegistration(welcome, 'forced-cancellation');
  await expectNotice(welcome, UNSAVED);
  expect(
    await welcome.evaluate(() => document.querySelector<HTMLSelectElement>('#registration')?.value),
  ).toBe('renewal');

  await tab.click({ css: '[data-prompt="phone-bound"][data-presenter="plain"]' });
  await waitForCard(tab, 'phone-bound');
  await clickForGood(tab, '不再提示');
  await tab.waitForOverlay(UNSAVED);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  expect(await errors()).toEqual([]);
  expect(await storedValues(browser)).toEqual(before);

  await emptyStorage(browser, popup);
  await popup.goto(await popup.url());
  await popup.click({ css: tick });
  await popup.waitFor(`${tick}:checked`, 'attached');
  await expect
    .poll(() => storedValues(browser))
    .toMatchObject({
      ...STORED,
      journey: journeyOf({
        chosen: 'renewal',
        ticked: { renewal: ['log-in', 'open-registration-system'] },
      }),
    });
  for (const page of [popup, options, welcome]) expect(page.errors).toEqual([]);
  expect(await backgroundErrors()).toEqual([]);
});

test('storage that throws: defaults count, it is told, nothing is lost', async ({
  life: { browser, install },
}) => {
  await install();
  await remember(browser, STORED);
  const large = 'html[data-text-size="large"]';
  const before = await browser.openExtensionPage('popup.html');
  await before.waitFor(large, 'attached');
  await before.close();
  await browser.breakStorage();
  const backgroundErrors = await browser.hearBackgroundErrors();
  const popup = await browser.openExtensionPage('popup.html');
  await expectNotice(popup, '读不出');
  // What can be read at once still is, in the next page too.
  await popup.waitFor(large, 'attached');
  await popup.click({ css: 'button[value="initial"]' });
  await expectNotice(popup, UNSAVED);
  await popup.waitFor('.checklist', 'visible');
  await popup.click({ css: '#log-in' });
  await popup.waitFor('#log-in:not(:checked)', 'attached');
  await expectNotice(popup, UNSAVED);

  const options = await browser.openExtensionPage('options.html');
  await expectNotice(options, '读不出');
  await options.waitFor(large, 'attached');
  await options.click({ css: 'input[value="off"]' });
  await expectNotice(options, UNSAVED);
  await options.waitFor('input[value="card"]:checked', 'attached');

  // What axe finds is the same in both, and takes Firefox half of the test's time.
  if (browser.name === 'chromium') {
    expect(await axeFaults(popup)).toEqual([]);
    expect(await axeFaults(options)).toEqual([]);
  }

  const panel = await browser.openExtensionPage('sidepanel.html');
  await expectNotice(panel, '读不出');
  const welcome = await browser.openExtensionPage('welcome.html');
  await expectNotice(welcome, '读不出');

  const tab = await browser.newTab();
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  const errors = await hearErrors(tab);
  for (const presenter of ['plain', 'iframe-text', 'alert']) {
    await tab.click({ css: `[data-prompt="phone-bound"][data-presenter="${presenter}"]` });
    await closeCard(tab, 'phone-bound');
  }
  await tab.click({ css: '[data-prompt="phone-bound"][data-presenter="plain"]' });
  await waitForCard(tab, 'phone-bound');
  await clickForGood(tab, '稍后');
  await tab.waitForOverlay(UNSAVED);
  expect(await errors()).toEqual([]);
  for (const page of [popup, options, panel, welcome]) expect(page.errors).toEqual([]);
  expect(await backgroundErrors()).toEqual([]);

  await browser.restart();
  await install();
  expect(await storedValues(browser)).toEqual(STORED);
});

/** What an object has of itself, what a page would run, and what is too long. */
const text = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', ''),
  fc.constantFrom('phone-bound', 'renewal', 'zhejiang', 'portal-home'),
  fc.constant('x'.repeat(10_000)),
);
const anything = fc.oneof(
  fc.jsonValue(),
  text,
  fc.array(text),
  fc.dictionary(text, fc.oneof(fc.boolean(), fc.double(), fc.jsonValue())),
  fc.record({ prompts: fc.array(text), page: text, registration: text }, { requiredKeys: [] }),
);
const journey = fc.oneof(
  anything,
  fc.record(
    {
      chosen: text,
      paths: fc.dictionary(text, anything),
      detour: anything,
      remedy: fc.record({ prompt: text, since: text, page: text }),
      cleared: anything,
    },
    { requiredKeys: [] },
  ),
);
/** Somebody on the roster of whom only the name is sure. */
const someone = fc.record(
  {
    id: fc.constant('abcdefghij'),
    name: fc.constant('张三'),
    specialties: anything,
    note: anything,
  },
  { requiredKeys: ['id', 'name'] },
);
const local = fc.record({
  'format-version': anything,
  'hint-level': anything.filter((value) => value !== 'off'),
  'marker-shown': anything,
  'text-size': anything,
  theme: anything,
  province: anything,
  'muted-prompts': anything.filter((value) => !JSON.stringify(value).includes('phone-bound')),
  'seen-warnings': anything,
  journey,
  'card-habits': anything,
  'postponed-prompts': anything.filter((value) => !JSON.stringify(value).includes('phone-bound')),
  'own-knowledge': anything,
  roster: fc.oneof(anything, fc.record({ people: fc.array(fc.oneof(anything, someone)) })),
  'current-person': fc.oneof(anything, fc.constant('abcdefghij')),
  journeys: fc.oneof(anything, fc.record({ abcdefghij: journey })),
});
const session = fc.record({ tab: anything, 'wanted-page': anything });

test('whatever is in every key of storage, every page opens, and the card comes', {
  tag: ONCE,
}, async ({ testBrowser, tab }) => {
  const page = await testBrowser.openExtensionPage('popup.html');
  await tab.goto(portalAddress.recognition);
  for (const [kept, inSession] of fc.sample(fc.tuple(local, session), 12)) {
    const stored = JSON.stringify([kept, inSession]);
    for (const name of ['popup', 'sidepanel', 'options', 'welcome', 'roster']) {
      // Under the page before, which has to bear it, too.
      await rememberAnything(page, kept, inSession);
      await page.goto(new URL(`/${name}.html`, await page.url()).href);
      await page.waitFor('main', 'visible');
      await page.waitFor('.page-foot', 'visible');
      expect(page.errors, stored).toEqual([]);
    }
    await tab.reload();
    await tab.evaluate((wording) => {
      const box = document.createElement('div');
      box.textContent = wording;
      document.body.append(box);
    }, wordingOf('phone-bound'));
    await tab.waitFor('jianzaoshi-helper', 'attached');
    expect(tab.errors, stored).toEqual([]);
  }
  await rememberAnything(page, {}, {});
  await page.close();
});
