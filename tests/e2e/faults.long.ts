import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { test } from './harness/fixtures.ts';
import { closeCard, expectSilence } from './recognition.ts';

test('the background is stopped twenty times in a row', async ({ tab, testBrowser }) => {
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  for (let i = 0; i < 20; i++) {
    await testBrowser.stopBackground();
    await tab.click({ css: '[data-prompt="phone-bound"][data-presenter="iframe-text"]' });
    await closeCard(tab, 'phone-bound');
  }
});

test('100,000 forged events in a row', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const large = 'x'.repeat(1_000_000);
    for (let i = 0; i < 100_000; i++) {
      const detail = i % 100 === 0 ? large : i;
      performance.dispatchEvent(new CustomEvent('jianzaoshi-helper:dialog', { detail }));
    }
  });
  await expectSilence(tab);
});
