import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { formAddress, noticeAddress, portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { sessionValues } from './extension-side.ts';
import { closeCard, expectNoCardYet, waitForCard } from './recognition.ts';

/** @returns what is known of the tab: there is only one of the portal */
async function stateOf(browser: TestBrowser): Promise<{ page?: string; prompts?: string[] }> {
  const values = await sessionValues(await browser.controlPage());
  const [state] = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith('tab:') ? [value] : [],
  );
  return state ?? {};
}

function expectPage(browser: TestBrowser, page: string | undefined): Promise<void> {
  return expect.poll(async () => (await stateOf(browser)).page).toBe(page);
}

/** Ways in which a page shows one of its frames and hides the other. */
const TURNS: Readonly<Record<string, (shown: number) => void>> = {
  'by display': (shown) => {
    for (const [i, frame] of document.querySelectorAll('iframe').entries()) {
      frame.style.display = i === shown ? '' : 'none';
    }
  },
  'by the visibility of a box around them': (shown) => {
    for (const [i, frame] of document.querySelectorAll('iframe').entries()) {
      const box = frame.parentElement;
      frame.style.display = '';
      if (box) box.style.visibility = i === shown ? 'visible' : 'hidden';
    }
  },
  'outside the window': (shown) => {
    for (const [i, frame] of document.querySelectorAll('iframe').entries()) {
      frame.style.cssText = i === shown ? '' : 'position: absolute; left: -9999px';
    }
  },
};

for (const [name, turn] of Object.entries(TURNS)) {
  test(`of two frames that are shown in turn ${name}, the one that is shown counts`, async ({
    tab,
    testBrowser,
  }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(
      (pages) => {
        for (const [i, page] of pages.entries()) {
          const box = document.createElement('div');
          const frame = Object.assign(document.createElement('iframe'), {
            src: page,
            width: 800,
            height: 500,
          });
          if (i > 0) frame.style.display = 'none';
          box.append(frame);
          document.body.append(box);
        }
      },
      [noticeAddress('initial'), formAddress('initial')],
    );
    await expectPage(testBrowser, 'notice');
    for (const [shown, page] of [
      [1, 'application-form'],
      [0, 'notice'],
      [1, 'application-form'],
      [2, undefined],
    ] as const) {
      await tab.evaluate(turn, shown);
      await expectPage(testBrowser, page);
    }
    // One that goes shows nothing any more.
    await tab.evaluate(turn, 0);
    await expectPage(testBrowser, 'notice');
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await expectPage(testBrowser, undefined);
  });
}

test('the browser’s error page has nothing of the page that could not be had', async ({
  tab,
  testBrowser,
}) => {
  await tab.goto(noticeAddress('initial'));
  await raise(tab);
  await closeCard(tab, 'phone-bound');
  await expectPage(testBrowser, 'notice');
  // Nobody listens there.
  await tab.goto(formAddress('initial').replace('http:', 'https:')).catch(() => {});
  await expectPage(testBrowser, undefined);
  expect((await stateOf(testBrowser)).prompts ?? []).toEqual([]);
});

test('a tab that a dialog has stopped keeps no other from hearing what was set', async ({
  tab,
  testBrowser,
}) => {
  const page = await testBrowser.openExtensionPage('options.html');
  await page.click({ css: 'input[value="off"]' });
  await page.waitFor('input[value="off"]:checked', 'attached');
  tab.dialogAnswer = 'hold';
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => void setTimeout(() => alert('请稍候')));
  await expect.poll(() => tab.dialogs.length).toBe(1);
  const other = await testBrowser.newTab();
  await other.goto(portalAddress.recognition);
  await other.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
  }, wordingOf('phone-bound'));
  await expectNoCardYet(other);
  await page.click({ css: 'input[value="card"]' });
  await waitForCard(other, 'phone-bound');
  await tab.acceptDialog();
  await other.close();
  await page.close();
});

/** Each puts a frame into the page that holds the words, hidden, so that they are waited for. */
const FRAMES: Readonly<Record<string, (text: string) => HTMLIFrameElement>> = {
  'on the page': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p hidden>${text}</p>`;
    document.body.append(frame);
    return frame;
  },
  'in a frame that stays': (text) => {
    const around =
      document.querySelector<HTMLIFrameElement>('#stays') ??
      Object.assign(document.createElement('iframe'), { id: 'stays' });
    if (!around.isConnected) document.body.append(around);
    const inner = around.contentDocument?.createElement('iframe') as HTMLIFrameElement;
    inner.srcdoc = `<p style="opacity: 0">${text}</p>`;
    around.contentDocument?.body.append(inner);
    return inner;
  },
  'in a dialog in a shadow root': (text) => {
    const host = document.createElement('div');
    const frame = document.createElement('iframe');
    frame.srcdoc = `<dialog>${text}</dialog>`;
    host.attachShadow({ mode: 'open' }).append(frame);
    document.body.append(host);
    return frame;
  },
};

// Only Chromium tells what is held.
test('frames that come and go leave nothing behind', { tag: ONCE }, async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  /** One of each at once, so many times. @returns what is held then */
  const held = async (turns: number) => {
    await tab.evaluate(
      async ({ sources, text, most }) => {
        const ways = sources.map(
          (source) => new Function(`return ${source}`)() as (typeof FRAMES)[string],
        );
        for (let i = 0; i < most; i++) {
          const frames = ways.map((add) => add(text));
          await Promise.all(
            frames.map(
              (frame) => new Promise((resolve) => frame.addEventListener('load', resolve)),
            ),
          );
          // What reads them comes with the background's answer.
          for (let j = 0; j < 10; j++) await new Promise(requestAnimationFrame);
          for (const frame of frames) frame.remove();
        }
      },
      { sources: Object.values(FRAMES).map(String), text: wordingOf('phone-bound'), most: turns },
    );
    return (await tab.usedMemory()) ?? { documents: NaN, listeners: NaN };
  };
  const before = await held(3);
  const after = await held(8);
  expect(after.documents - before.documents).toBeLessThan(5);
  expect(after.listeners - before.listeners).toBeLessThan(60);
});

async function raise(tab: Tab): Promise<void> {
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0';
    box.append(text);
    document.body.append(box);
  }, wordingOf('phone-bound'));
}
