import { promptResultAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';
import { waitForCard } from './recognition.ts';
import { settled } from './settled.ts';
import { remember } from './storage.ts';

test.afterEach(({ testBrowser }) => remember(testBrowser, {}));

for (const button of ['稍后', '不再提示']) {
  test(`${button}: this prompt's card stays away, that of another comes`, async ({ tab }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await tab.clickInOverlay(button);
    await tab.waitForNoOverlay();
    await tab.goto(promptResultAddress('phone-bound'));
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
    await tab.goto(promptResultAddress('certificate-not-found'));
    await waitForCard(tab, 'certificate-not-found');
  });
}

test('what was put off an hour ago comes again', async ({ testBrowser, tab }) => {
  await remember(testBrowser, { 'postponed-prompts': { 'phone-bound': Date.now() - 3_600_000 } });
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

test('the card is drawn in the size and the colours that are set, at once', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  const before = await waitForCard(tab, 'phone-bound');
  await remember(testBrowser, { 'text-size': 'very-large', theme: 'dark' });
  await expect
    .poll(async () => {
      const card = (await tab.overlay())?.children.flatMap(({ children }) => children);
      return card?.find(({ tag }) => tag === 'section')?.attributes['data-text-size'];
    })
    .toBe('very-large');
  const after = await tab.overlay();
  expect(after?.rect.width).toBe(before.rect.width);
});
