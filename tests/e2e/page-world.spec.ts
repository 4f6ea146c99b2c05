/**
 * Chromium before 111, whose manifest cannot name the main world: in a Chromium of today, with
 * that name taken out of the manifest. What only an old engine shows, `npm run test:old` does.
 */
import { expect, ONCE } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { test } from './install.ts';
import { registeredScripts } from './own-knowledge.ts';
import { closeCard } from './recognition.ts';

test.use({ namesPageWorld: false });

/** All that opens a dialog of the browser's own: only a script in the main world can tell of it. */
const NATIVE = ['alert', 'confirm', 'prompt', 'iframe-alert'] as const;
const ADDRESS = promptsAddress({ prompt: 'phone-bound', presenter: 'alert' });

/** Each dialog once, and a card for it. */
async function expectCards(tab: Tab, presenters: readonly string[]): Promise<void> {
  for (const presenter of presenters) {
    await tab.click({ css: `[data-prompt="phone-bound"][data-presenter="${presenter}"]` });
    await closeCard(tab, 'phone-bound');
  }
}

test('the background registers the script of the main world, once, and has it run in open tabs', {
  tag: ONCE,
}, async ({ life }) => {
  const { browser, install } = life;
  const tab = await browser.newTab();
  await tab.goto(ADDRESS);
  await install('0.0.1');
  // It was open before.
  await expectCards(tab, NATIVE);
  const control = await browser.controlPage();
  await expect.poll(() => registeredScripts(control)).toEqual(['page-world']);
  await tab.reload();
  await expectCards(tab, NATIVE);
  await expectCardsOfBlankFrames(tab);
  // The manifest has the script run there, too.
  expect(await control.evaluate(shadowsToldInOurWorld)).toBe(0);

  await browser.stopBackground();
  const backgroundErrors = await browser.hearBackgroundErrors();
  await tab.reload();
  await expectCards(tab, ['alert']);
  expect(await registeredScripts(control)).toEqual(['page-world']);
  expect(await backgroundErrors()).toEqual([]);
  expect(tab.errors).toEqual([]);
});

test('after a reload and an update, which forget it, it is registered again', {
  tag: ONCE,
}, async ({ life }) => {
  const { browser, install } = life;
  await install('0.0.1');
  const tab = await browser.newTab();
  await tab.goto(ADDRESS);
  for (const version of ['0.0.1', '0.0.2']) {
    await install(version);
    const control = await browser.controlPage();
    await expect.poll(() => registeredScripts(control)).toEqual(['page-world']);
    await tab.reload();
    await expectCards(tab, ['alert', 'iframe-alert']);
  }
  expect(tab.errors).toEqual([]);
});

/** Frames without an address of their own: one that is removed at once, and one with a script. */
async function expectCardsOfBlankFrames(tab: Tab): Promise<void> {
  // What was closed stays closed on the page, until the person tries again.
  await tab.reload();
  await tab.evaluate((text) => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    frame.contentWindow?.alert(text);
    frame.remove();
  }, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
  await tab.reload();
  await tab.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>alert(${JSON.stringify(text)})</script>`;
    document.body.append(frame);
  }, wordingOf('phone-bound'));
  await closeCard(tab, 'phone-bound');
}

interface Extension {
  readonly chrome: {
    readonly tabs: { query(what: object): Promise<readonly { readonly id?: number }[]> };
    readonly scripting: {
      executeScript(what: object): Promise<readonly { readonly result: unknown }[]>;
    };
  };
}

/**
 * Runs in a page of the extension.
 * @returns how often the portal's page is told that an element gets a shadow root by a script of ours
 */
async function shadowsToldInOurWorld(): Promise<unknown> {
  const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
  const [open] = await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' });
  const [ran] = await scripting.executeScript({
    target: { tabId: open?.id },
    func: () => {
      let told = 0;
      performance.addEventListener('jianzaoshi-helper:shadow', () => {
        told += 1;
      });
      document.createElement('div').attachShadow({ mode: 'open' });
      return told;
    },
  });
  return ran?.result;
}
