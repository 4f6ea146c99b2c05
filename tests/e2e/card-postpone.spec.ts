import { expect, test } from '../harness/fixtures.ts';
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
    await tab.waitForNoOverlay();
    await tab.goto(promptResultAddress('phone-bound'));
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
    await tab.goto(promptResultAddress('certificate-not-found'));
    await waitForCard(tab, 'certificate-not-found');
  });
}

test('不再提示 is undone in the settings, and the card comes again', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await clickForGood(tab, '不再提示');
  await tab.waitForNoOverlay();
  const settings = await testBrowser.openExtensionPage('options.html');
  await settings.click({ css: '.muted button[value="phone-bound"]' });
  await settings.waitFor('.muted button[value="phone-bound"]', 'gone');
  await settings.close();
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
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
  await tab.waitForNoOverlay();
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
