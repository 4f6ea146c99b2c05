import { promptResultAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { waitForCard } from './recognition.ts';
import { settled } from './settled.ts';

/** Prints until two prints in a row are the same: fonts come late the first time. */
async function printed(tab: Tab): Promise<string> {
  let [last, file] = ['', await tab.print()];
  while (file !== last) [last, file] = [file, await tab.print()];
  return file;
}

test('the page is printed as it is without the card', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(settled);
  const withCard = await printed(tab);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  expect(withCard === (await printed(tab))).toBe(true);
  // The comparison must be able to fail.
  await tab.evaluate(() => {
    document.body.append('.');
  });
  expect(withCard === (await printed(tab))).toBe(false);
});
