import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { promptResultAddress } from '../portal/addresses.ts';
import { storedValues } from './extension-side.ts';
import { clickForGood, remedies, waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

/** Of a colour as the browser computes it, from black to white. */
function lightness(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue;
}

for (const button of ['稍后', '不再提示']) {
  test(`${button}: this prompt's card stays away, that of another comes`, async ({ tab }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await clickForGood(tab, button);
    await tab.waitForOverlay('撤销');
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
    await tab.goto(promptResultAddress('phone-bound'));
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
    await tab.goto(promptResultAddress('certificate-not-found'));
    await waitForCard(tab, 'certificate-not-found');
  });
}

for (const [button, key, nothing] of [
  ['稍后', 'postponed-prompts', {}],
  ['不再提示', 'muted-prompts', []],
] as const) {
  test(`${button} is taken back with one click, here and for good`, async ({
    testBrowser,
    tab,
  }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await clickForGood(tab, button);
    await tab.waitForOverlay('不再提示');
    await tab.clickInOverlay('撤销');
    await tab.waitForOverlay('更多');
    await expect.poll(async () => (await storedValues(testBrowser))[key]).toEqual(nothing);
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
  });
}

test('不再提示 is undone in the settings, and the card comes again', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await clickForGood(tab, '不再提示');
  await tab.waitForOverlay('已不再提示');
  const settings = await testBrowser.openExtensionPage('options.html');
  await settings.click({ css: '.muted button[value="phone-bound"]' });
  await settings.waitFor('.muted button[value="phone-bound"]', 'gone');
  await settings.close();
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

test('what is silenced is found in the popup, and had back there', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const advice = remedies['photo-missing']?.advice;
  await remember(testBrowser, {
    'muted-prompts': ['phone-bound'],
    'postponed-prompts': {
      'photo-missing': { at: Date.now(), advice },
      'not-registered': { at: Date.now() - 3_600_000, advice: 'any' },
    },
  });
  const popup = await testBrowser.openExtensionPage('popup.html', { width: 380, height: 600 });
  await popup.click({ css: '.silenced summary' });
  for (const { left, stored } of [
    { left: 1, stored: { 'muted-prompts': [] } },
    { left: 0, stored: { 'postponed-prompts': { 'not-registered': expect.anything() } } },
  ]) {
    await popup.click({ css: '.silenced li:first-child button' });
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('.silenced li').length))
      .toBe(left);
    await expect.poll(() => storedValues(testBrowser)).toMatchObject(stored);
  }
  await popup.close();
});

test('what was put off an hour ago comes again', async ({ testBrowser, tab }) => {
  const advice = remedies['phone-bound']?.advice;
  const putOff = (at: number) => ({ 'postponed-prompts': { 'phone-bound': { at, advice } } });
  // The very value must keep it away while the hour lasts.
  await remember(testBrowser, putOff(Date.now()));
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  await remember(testBrowser, putOff(Date.now() - 3_600_000));
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

test('what was put off comes again when its advice is another one', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await clickForGood(tab, '稍后');
  await tab.waitForOverlay('一小时内不再提示');
  const stored = await storedValues(testBrowser);
  const { 'phone-bound': putOff } = stored['postponed-prompts'] as Record<string, object>;
  expect(putOff).toMatchObject({ advice: remedies['phone-bound']?.advice });
  // As if it had been put off before an update.
  await remember(testBrowser, {
    'postponed-prompts': { 'phone-bound': { ...putOff, advice: 'other' } },
  });
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

test('the card is drawn in the size and the colours that are set, at once', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  const before = await waitForCard(tab, 'phone-bound');
  const colours = () =>
    tab.callInOverlay<[string, string]>(`(_, root) => {
      const { backgroundColor, color } = getComputedStyle(root.querySelector('.card'));
      return [backgroundColor, color];
    }`);
  const light = await colours();
  await remember(testBrowser, { 'text-size': 'very-large', theme: 'dark' });
  await expect
    .poll(async () => {
      const card = (await tab.overlay())?.children.flatMap(({ children }) => children);
      return card?.find(({ tag }) => tag === 'section')?.attributes['data-text-size'];
    })
    .toBe('very-large');
  const after = await tab.overlay();
  expect(after?.rect.width).toBe(before.rect.width);
  const dark = await colours();
  expect(lightness(dark?.[0])).toBeLessThan(lightness(light?.[0]));
  expect(lightness(dark?.[1])).toBeGreaterThan(lightness(light?.[1]));
});
