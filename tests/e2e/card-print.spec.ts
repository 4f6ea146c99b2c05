import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { promptResultAddress } from '../portal/addresses.ts';
import { waitForCard } from './recognition.ts';

/** Prints until two prints in a row are the same: fonts come late the first time. */
async function printed(tab: Tab): Promise<string> {
  let [last, file] = ['', await tab.print()];
  while (file !== last) [last, file] = [file, await tab.print()];
  return file;
}

/** A page's print sheet that wants everything on paper. */
const HOSTILE = `@media print {
  * {
    display: block !important;
    visibility: visible !important;
    position: static !important;
    opacity: 1 !important;
  }
}`;

for (const sheet of ['', HOSTILE]) {
  const title = sheet ? ', whatever its own print sheet wants on paper' : '';
  test(`the page is printed as it is without the card${title}`, async ({ tab }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await tab.evaluate((css) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
    }, sheet);
    await tab.evaluate(settled);
    const withCard = await printed(tab);
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
    await expect.poll(async () => (await tab.print()) === withCard).toBe(true);
    // The comparison must be able to fail.
    await tab.evaluate(() => {
      document.body.append('.');
    });
    expect((await tab.print()) === withCard).toBe(false);
  });
}
