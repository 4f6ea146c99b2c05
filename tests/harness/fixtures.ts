import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test as base, expect as baseExpect, type TestInfo } from '@playwright/test';
import { startPortal } from '../portal/server.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { hasNoPage } from './traffic.ts';
import type { Tab, TestBrowser } from './types.ts';

export { inTurn, ONCE, turnOf } from './turns.ts';

/** Playwright's, but that it asks again soon: what a browser does takes frames, not half seconds. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, name) =>
    name === 'poll'
      ? (ask: () => unknown, options?: object) =>
          target.poll(ask, { intervals: ASK_AGAIN, ...options })
      : Reflect.get(target, name),
});

/** In milliseconds; the last one again and again. */
const ASK_AGAIN = [10, 20, 40, 80];

interface WorkerFixtures {
  /** The stand-in portal, behind every host name. */
  portal: Awaited<ReturnType<typeof startPortal>>;
  /** The browser that the project is named after, with the shipped build. */
  testBrowser: TestBrowser;
}

interface TestFixtures {
  /** Has the extension forget what the test before has had it remember. */
  forgotten: undefined;
  /** A blank tab in front. When the test fails, what it shows and has said is kept. */
  tab: Tab;
}

interface Extension {
  readonly chrome: {
    readonly storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  };
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
      // Every host name leads to the stand-in, so this has been all traffic of the worker's tests.
      if (wrong.length > 0) throw new Error(`requests that no page has made: ${wrong.join(', ')}`);
    },
    { scope: 'worker' },
  ],

  testBrowser: [
    async ({ portal }, use, { project }) => {
      const extension = builtFor(project.name);
      const browser = await launchOf(project.name)({ extension, portalPort: portal.port });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  forgotten: [
    async ({ testBrowser }, use) => {
      const page = await testBrowser.controlPage();
      await page.evaluate(async () => {
        const { local, session } = (globalThis as unknown as Extension).chrome.storage;
        await Promise.all([local.clear(), session.clear()]);
      });
      await use(undefined);
    },
    { auto: true },
  ],

  tab: async ({ testBrowser }, use, testInfo) => {
    const tab = await testBrowser.newTab();
    await use(tab);
    await keepIfFailed(tab, testInfo);
    await tab.close();
  },
});

/**
 * @param project the Playwright project: it is named after the browser
 * @returns starts that browser
 */
export function launchOf(project: string): typeof launchChromium {
  return project === 'firefox' ? launchFirefox : launchChromium;
}

/**
 * @param project the Playwright project
 * @returns the directory of the extension that is built for its browser
 * @throws when there is none
 */
export function builtFor(project: string): string {
  const build = project === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const directory = fileURLToPath(new URL(`../../.output/${build}`, import.meta.url));
  if (!existsSync(directory)) {
    throw new Error(`There is no build in .output/${build}: build the extension first.`);
  }
  return directory;
}

/** Attaches, when the test has failed, a picture of the tab and what its console says. */
export async function keepIfFailed(tab: Tab, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  const log = testInfo.outputPath('console.txt');
  await writeFile(log, `${[...tab.console, ''].join('\n')}`);
  await testInfo.attach('console', { path: log, contentType: 'text/plain' });
  const picture = testInfo.outputPath('tab.png');
  await tab.screenshot(picture).catch(() => {
    throw new Error('No picture: the tab was closed, or its browser has ended.');
  });
  await testInfo.attach('tab', { path: picture, contentType: 'image/png' });
}
