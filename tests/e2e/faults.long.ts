import { expect, test } from '../harness/fixtures.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { hearErrors } from './errors.ts';
import { sendToBackground, sessionValues } from './extension-side.ts';
import { flood, ordinaryTask } from './flood.ts';
import { closeCard, expectSilence } from './recognition.ts';

/** More than this is a leak, and not what a browser keeps by itself. Bytes. */
const MOST_GROWTH = 1_000_000;

test('the background is stopped twenty times in a row', async ({ tab, testBrowser }) => {
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  for (let i = 0; i < 20; i++) {
    await testBrowser.stopBackground();
    await tab.click({ css: '[data-prompt="phone-bound"][data-presenter="iframe-text"]' });
    await closeCard(tab, 'phone-bound');
  }
});

for (const { what, wording } of [
  { what: 'with anything in them', wording: '' },
  { what: 'with the words of a prompt', wording: wordingOf('phone-bound') },
]) {
  test(`twice 100,000 forged events ${what}: no slowdown, no growth`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    const errors = await hearErrors(tab);
    const before = await ordinaryTask(tab);
    await tab.evaluate(flood, { count: 100_000, wording });
    if (wording !== '') await closeCard(tab, 'phone-bound');
    expect(await ordinaryTask(tab)).toBeLessThan(before * 2);
    const used = await tab.usedMemory();
    // A card that was closed stays closed until the person tries again.
    await tab.evaluate(flood, { count: 100_000, wording });
    expect(await ordinaryTask(tab)).toBeLessThan(before * 2);
    const usedThen = await tab.usedMemory();
    if (used !== undefined && usedThen !== undefined) {
      expect(usedThen.bytes - used.bytes).toBeLessThan(MOST_GROWTH);
    }
    await expectSilence(tab);
    expect(await errors()).toEqual([]);
  });
}

test('100,000 forged dialogs in a frame, with hints off, are not kept', async ({
  testBrowser,
  tab,
}) => {
  const page = await testBrowser.openExtensionPage('options.html');
  await page.click({ css: 'input[value="off"]' });
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  const floodInFrame = (of: { source: string; wording: string }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { Function: Make } = frame.contentWindow as unknown as typeof globalThis;
    new Make(`(${of.source})(${JSON.stringify({ count: 100_000, wording: of.wording })})`)();
  };
  const forged = { source: flood.toString(), wording: wordingOf('phone-bound') };
  await tab.evaluate(floodInFrame, forged);
  const used = await tab.usedMemory();
  await tab.evaluate(floodInFrame, forged);
  const usedThen = await tab.usedMemory();
  if (used !== undefined && usedThen !== undefined) {
    // A frame of its own comes on top.
    expect(usedThen.bytes - used.bytes).toBeLessThan(2 * MOST_GROWTH);
  }
  await page.click({ css: 'input[value="card"]' });
  await page.waitFor('input[value="card"]:checked', 'attached');
  await page.close();
  await expectSilence(tab);
});

test('10,000 messages of a wrong form leave nothing behind', async ({ tab, testBrowser }) => {
  await tab.goto(portalAddress.recognition);
  const page = await testBrowser.openExtensionPage('popup.html');
  const forged = Array.from({ length: 10_000 }, (_, i) =>
    i % 100 === 0
      ? { type: 'prompt-seen', prompt: 'x'.repeat(10_000) }
      : { type: 'prompt-seen', prompt: `unknown-${i}` },
  );
  await sendToBackground(page, forged);
  expect(JSON.stringify(await sessionValues(page))).not.toContain('unknown-');
  await page.close();
  await expectSilence(tab);
});
