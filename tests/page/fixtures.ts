import { expect, keepIfFailed, launchOf, test as withExtension } from '../harness/fixtures.ts';
import { VIEWPORT } from '../harness/launch.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { type PromptId, wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';

export { expect, inTurn, ONCE } from '../harness/fixtures.ts';

interface WorkerFixtures {
  /** One tab for all tests of a worker: each goes to a document of its own. */
  onlyTab: Tab;
}

/** Tests of real documents in a real browser that has the code under test in each, but no extension. */
export const test = withExtension.extend<object, WorkerFixtures>({
  testBrowser: [
    async ({ portal }, use, { project }) => {
      const browser = await launchOf(project.name)({ portalPort: portal.port });
      await browser.runInDocuments(await bundle('reader.ts'));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  forgotten: undefined,

  onlyTab: [
    async ({ testBrowser }, use) => {
      const tab = await testBrowser.newTab();
      await use(tab);
      await tab.close();
    },
    { scope: 'worker' },
  ],

  tab: async ({ onlyTab }, use, testInfo) => {
    onlyTab.dialogAnswer = 'accept';
    // Whatever window the test before has wanted.
    await onlyTab.setViewport(VIEWPORT);
    await use(onlyTab);
    await keepIfFailed(onlyTab, testInfo);
  },
});

/**
 * Runs more code under test in the document that the tab is at.
 * @param script what `bundle` has made of it
 */
export async function runScript(tab: Tab, script: string): Promise<void> {
  await tab.evaluate((code) => {
    const element = document.createElement('script');
    element.append(code);
    document.head.append(element);
    element.remove();
  }, script);
}

/** Waits until the document has raised this prompt. */
export async function waitForPrompt(tab: Tab, prompt: PromptId): Promise<void> {
  const raised = await tab.evaluate(raisedOnceWith, prompt);
  expect(raised).toContain(prompt);
}

/**
 * Nothing has been raised; and then, in the same document, that the reader was there and reading.
 * What it has to say comes in order, so a late prompt would have come before the one provoked here.
 */
export async function expectSilence(
  tab: Tab,
  sentinel: PromptId = 'not-registered',
): Promise<void> {
  await tab.evaluate(settled);
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0';
    box.append(text);
    document.documentElement.append(box);
  }, wordingOf(sentinel));
  expect(await tab.evaluate(raisedOnceWith, sentinel)).toEqual([sentinel]);
}

/** Runs in the page. @returns what has been raised, as soon as a prompt is among it, or after 10 s */
async function raisedOnceWith(prompt: string): Promise<readonly string[]> {
  const { raised } = window as unknown as { raised: readonly string[] };
  const end = performance.now() + 10_000;
  while (!raised.includes(prompt) && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return raised;
}
