import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { portalAddress, promptResultAddress } from '../portal/addresses.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

for (const level of ['badge', 'off']) {
  test(`no card comes while hints are set to ${level}, and again when they are set back`, async ({
    testBrowser,
    tab,
  }) => {
    await remember(testBrowser, { 'hint-level': level });
    await tab.goto(promptResultAddress('phone-bound'));
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
    await remember(testBrowser, {});
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
  });

  test(`a card goes at once when hints are set to ${level}`, async ({ testBrowser, tab }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await remember(testBrowser, { 'hint-level': level });
    await tab.waitForNoOverlay();
  });
}

test('an open page is watched again at once when hints are no longer off', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, { 'hint-level': 'off' });
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.evaluate(settled);
  await remember(testBrowser, {});
  await waitForCard(tab, 'phone-bound');
});

test('so is one that a dialog of its own held up meanwhile', async ({ testBrowser, tab }) => {
  await remember(testBrowser, { 'hint-level': 'off' });
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.evaluate(settled);
  tab.dialogAnswer = 'hold';
  await tab.evaluate(() => void setTimeout(alert, 0, '请稍候'));
  await expect.poll(() => tab.dialogs).toHaveLength(1);
  await remember(testBrowser, {});
  await tab.acceptDialog();
  await waitForCard(tab, 'phone-bound');
});

test('so is a frame that said something while they were off', async ({ testBrowser, tab }) => {
  await remember(testBrowser, { 'hint-level': 'off' });
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/prompts/frame?prompt=phone-bound';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
  });
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  await remember(testBrowser, {});
  await waitForCard(tab, 'phone-bound');
});
