import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startPortal } from '../../portal/server.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { hasNoPage } from './traffic.ts';
import type { Tab, TestBrowser } from './types.ts';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  /** The stand-in portal, behind every host name. */
  portal: Awaited<ReturnType<typeof startPortal>>;
  /** The browser that the project is named after, with the shipped build. */
  testBrowser: TestBrowser;
}

interface TestFixtures {
  /** A new tab, closed after the test. When the test fails, a picture of it is attached. */
  tab: Tab;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture uses here.
    async ({}, use) => {
      const wrong: string[] = [];
      const portal = await startPortal({
        onRequest: (request) => {
          if (hasNoPage(request.headers)) wrong.push(`${request.method} ${request.url}`);
        },
      });
      await use(portal);
      await portal.close();
      // Every host name leads to the stand-in, so this has been the traffic of the whole suite.
      if (wrong.length > 0) throw new Error(`requests that no page has made: ${wrong.join(', ')}`);
    },
    { scope: 'worker' },
  ],

  testBrowser: [
    async ({ portal }, use, { project }) => {
      const firefox = project.name === 'firefox';
      const build = firefox ? 'firefox-mv3' : 'chrome-mv3';
      const extension = fileURLToPath(new URL(`../../../.output/${build}`, import.meta.url));
      if (!existsSync(extension)) {
        throw new Error(`There is no build in .output/${build}: build the extension first.`);
      }
      const launch = firefox ? launchFirefox : launchChromium;
      const browser = await launch({ extension, portalPort: portal.port });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  tab: async ({ testBrowser }, use, testInfo) => {
    const tab = await testBrowser.newTab();
    await use(tab);
    if (testInfo.status !== testInfo.expectedStatus) {
      const path = testInfo.outputPath('tab.png');
      await tab.screenshot(path).catch(() => {
        throw new Error(`No picture: the tab was closed, or ${testBrowser.name} has ended.`);
      });
      await testInfo.attach('tab', { path, contentType: 'image/png' });
    }
    await tab.close();
  },
});
