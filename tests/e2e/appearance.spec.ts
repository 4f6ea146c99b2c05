import { expect, test } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { remember } from './storage.ts';

const SIZE = { width: 800, height: 600 };
const PAPER = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 33, 31)' } as const;

test.afterEach(({ testBrowser }) => remember(testBrowser, {}));

function paperOf(page: Tab): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

for (const name of ['popup', 'sidepanel', 'options', 'welcome']) {
  test(`${name}: its colours are the machine's, or those that are set`, async ({ testBrowser }) => {
    for (const [theme, machine, shown] of [
      ['system', 'light', 'light'],
      ['system', 'dark', 'dark'],
      ['light', 'dark', 'light'],
      ['dark', 'light', 'dark'],
    ] as const) {
      await remember(testBrowser, { theme, 'text-size': 'large' });
      const page = await testBrowser.openExtensionPage(`${name}.html`, SIZE);
      await page.setViewport({ ...SIZE, colourScheme: machine });
      await page.waitFor(`html[data-theme="${theme}"][data-text-size="large"]`, 'attached');
      await expect.poll(() => paperOf(page), `${theme} on ${machine}`).toBe(PAPER[shown]);
      await page.setViewport({ ...SIZE, colourScheme: 'light' });
      await page.close();
    }
  });
}
