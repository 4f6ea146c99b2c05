import { expect, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress, servedAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { hearErrors } from './errors.ts';
import { sendToBackground, sendToTabs, sessionValues, storedValues } from './extension-side.ts';
import { closeCard, expectSilence, waitForCard } from './recognition.ts';

/** Puts a box with the text on the page. */
function show(tab: Tab, text: string): Promise<void> {
  return tab.evaluate((words) => {
    const box = document.createElement('div');
    box.textContent = words;
    document.body.append(box);
  }, text);
}

// The extension puts no error into a page's console, whatever the page does.
test.afterEach(({ tab }) => expect(tab.errors).toEqual([]));

test('under the strictest policy and Trusted Types the card is shown', async ({ tab }) => {
  await tab.goto(servedAddress('strict-policy', wordingOf('phone-bound')));
  await closeCard(tab, 'phone-bound');
  const errors = await hearErrors(tab);
  await tab.evaluate((text) => alert(text), wordingOf('illegal-url'));
  await closeCard(tab, 'illegal-url');
  await show(tab, wordingOf('not-registered'));
  await closeCard(tab, 'not-registered');
  expect(await errors()).toEqual([]);
});

test('a policy that comes later changes nothing', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    // The browser itself may still have to fetch the site's icon.
    policy.content =
      "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    document.head.append(policy);
  });
  await show(tab, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
});

test('a page that replaces and freezes what scripts rely on changes nothing', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const broken = () => {
      throw new Error('broken by the page');
    };
    for (const [owner, names] of [
      [JSON, ['parse', 'stringify']],
      [window, ['CustomEvent', 'MutationObserver', 'String', 'Proxy']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
      [Array.prototype, ['map', 'filter', 'flatMap']],
    ] as const) {
      for (const name of names) Reflect.set(owner, name, broken);
    }
    for (const each of [Array, Object, Element, Node, Function]) Object.freeze(each.prototype);
  });
  await show(tab, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
  await tab.evaluate((text) => alert(text), wordingOf('illegal-url'));
  await waitForCard(tab, 'illegal-url');
  expect(tab.dialogs.map(({ message }) => message)).toEqual([wordingOf('illegal-url')]);
});

test('a page that breaks its world before any other script changes nothing', async ({ tab }) => {
  await tab.goto(portalAddress.hostile);
  await show(tab, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
  await tab.evaluate((text) => alert(text), wordingOf('illegal-url'));
  await closeCard(tab, 'illegal-url');
  // In the frames, the page has been first.
  for (const index of [0, 1]) {
    await tab.evaluate(
      ({ at, text }) => {
        const frame = window[at] as unknown as typeof globalThis & Window;
        frame.document.body.append(text);
        frame.alert('办理中');
        frame.document.createElement('section').attachShadow({ mode: 'closed' });
      },
      { at: index, text: wordingOf('not-registered') },
    );
    await closeCard(tab, 'not-registered');
    // What is closed stays so until the next try.
    await tab.press('Enter');
  }
  expect(tab.dialogs.map(({ message }) => message)).toEqual([
    wordingOf('illegal-url'),
    '办理中',
    '办理中',
  ]);
});

test('the background is stopped, and what a frame reports still arrives', async ({
  tab,
  testBrowser,
}) => {
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  await testBrowser.stopBackground();
  await tab.click({ css: '[data-prompt="phone-bound"][data-presenter="iframe-text"]' });
  await closeCard(tab, 'phone-bound');
});

/** What no part of the extension sends: wrong types, unknown and long ids, a megabyte. */
const FORGED: readonly unknown[] = [
  null,
  7,
  'prompt-seen',
  [],
  {},
  { type: 'unknown' },
  { type: ['prompt-seen'], prompt: 'phone-bound' },
  { type: 'prompt-seen' },
  { type: 'prompt-seen', prompt: 7 },
  { type: 'prompt-seen', prompt: ['phone-bound'] },
  { type: 'prompt-seen', prompt: { toString: 'phone-bound' } },
  { type: 'prompt-seen', prompt: 'unknown' },
  { type: ['input-seen'] },
  { type: 'prompt-seen', prompt: 'constructor' },
  { type: 'prompt-seen', prompt: '__proto__' },
  { type: 'prompt-seen', prompt: 'x'.repeat(1_000_000) },
  { type: 'prompt-passed-on' },
  { type: 'prompt-passed-on', prompt: ['phone-bound'] },
  { type: 'prompt-passed-on', prompt: 'constructor' },
  { type: 'own-remedy', remedy: { prompt: 'unknown', question: 'unknown', steps: [] } },
  { type: 'x'.repeat(1_000_000) },
  { type: 'page-seen', page: ['portal-home'], registration: 'x'.repeat(1_000_000) },
];

test('messages of a wrong form are kept nowhere and show nothing', async ({ tab, testBrowser }) => {
  await tab.goto(portalAddress.recognition);
  const backgroundErrors = await testBrowser.hearBackgroundErrors();
  const stored = await storedValues(testBrowser);
  const page = await testBrowser.controlPage();
  const { length: before } = page.errors;
  await sendToBackground(page, FORGED);
  await sendToTabs(page, FORGED);
  await expectSilence(tab);
  const known = JSON.stringify(await sessionValues(page));
  expect(known).toContain('not-registered');
  expect(known).not.toMatch(/unknown|constructor|__proto__|xxx/);
  // Only what the page has said itself at last, in a form of ours, is kept.
  const { journey, ...others } = await storedValues(testBrowser);
  expect(others).toEqual(stored);
  expect(JSON.stringify(journey)).toContain('not-registered');
  expect(JSON.stringify(journey)).not.toMatch(/unknown|constructor|__proto__|xxx/);
  expect(page.errors.slice(before)).toEqual([]);
  expect(await backgroundErrors()).toEqual([]);
});
