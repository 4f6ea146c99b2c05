import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';
import { closeCard, expectSilence, waitForCard, wordingOf } from './recognition.ts';

test('under the strictest policy and Trusted Types the card is shown', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    document.head.append(policy);
    const box = document.createElement('div');
    box.textContent = text;
    document.body.append(box);
  }, wordingOf('phone-bound'));
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
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.textContent = text;
    document.body.append(box);
  }, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
  await tab.evaluate((text) => alert(text), wordingOf('illegal-url'));
  await waitForCard(tab, 'illegal-url');
  expect(tab.dialogs.map(({ message }) => message)).toEqual([wordingOf('illegal-url')]);
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

test('forged events show no more than the page could show itself', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const details = [undefined, null, 7, {}, [], { prompt: 'phone-bound' }, 'x'.repeat(1_000_000)];
    for (let i = 0; i < 2_000; i++) {
      const detail = details[i % details.length];
      performance.dispatchEvent(new CustomEvent('jianzaoshi-helper:dialog', { detail }));
      performance.dispatchEvent(new CustomEvent('jianzaoshi-helper:shadow', { detail }));
    }
  });
  await expectSilence(tab);
});
