import { expect, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { type LeavingId, leavingAddress, portalAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { wordingOf } from '../portal/prompts.ts';
import { badge, hearMessages, holdTab, sendToTabs, sessionValues } from './extension-side.ts';
import { closeCard, expectSilence, waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

const WORDING = wordingOf('phone-bound');

/** Any page of the extension, to ask what the browser remembers. */
let asking: Tab;

test.beforeEach(async ({ testBrowser }) => {
  asking = await testBrowser.controlPage();
});
/** Clicks a link, as the person comes to a page that says something and leaves. */
async function follow(tab: Tab, address: string): Promise<void> {
  await tab.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { id: 'follow', href });
    link.append('办理');
    document.body.prepend(link);
  }, new URL(address).pathname + new URL(address).search);
  await tab.click({ css: '#follow' });
}

/** The page goes on to the next one by itself. */
function leave(tab: Tab): Promise<void> {
  return tab.navigate(() =>
    tab.evaluate((address) => {
      setTimeout(() => location.assign(address));
    }, new URL(portalAddress.leaving).pathname),
  );
}

/** Has the page say what is a prompt. */
function say(tab: Tab, prompt: PromptId = 'phone-bound'): Promise<void> {
  return tab.evaluate((text) => {
    document.body.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
  }, wordingOf(prompt));
}

/** The page shows nothing of the page before, and the background knows nothing of it either. */
async function expectForgotten(tab: Tab): Promise<void> {
  await expectSilence(tab);
  const known = async () => JSON.stringify(await sessionValues(asking));
  // What the page has said now comes after all that was said before.
  await expect.poll(known).toContain('not-registered');
  expect(await known()).not.toContain('phone-bound');
}

test.describe('a prompt that the person has not answered to stays when the page leaves', () => {
  for (const way of [
    'href',
    'replace',
    'reload',
    'submit',
    'redirects',
    'frame',
    'toast',
  ] satisfies LeavingId[]) {
    test(`by ${way}`, async ({ tab }) => {
      await tab.goto(portalAddress.recognition);
      await follow(tab, leavingAddress(way, WORDING));
      await tab.waitFor('#arrived', 'attached');
      await waitForCard(tab, 'phone-bound');
      await expect.poll(() => badge(asking)).toBe('1');
      await closeCard(tab, 'phone-bound');
      await leave(tab);
      await expectForgotten(tab);
    });
  }

  test('by going back, also to a page that the browser has kept', async ({ testBrowser, tab }) => {
    const isThere = async () => JSON.stringify(await sessionValues(asking));
    await tab.goto(portalAddress.leaving);
    await expect.poll(isThere).toContain('"page":"notice"');
    await tab.evaluate(() => {
      document.body.dataset['kept'] = '';
    });
    // The page may be left before the driver has its answer; what comes of it is waited for.
    await tab
      .evaluate((address) => location.assign(address), leavingAddress('back', WORDING))
      .catch(() => {});
    await expect.poll(() => tab.dialogs.length).toBe(1);
    await expect.poll(() => tab.url()).toBe(portalAddress.leaving);
    await waitForCard(tab, 'phone-bound');
    await expect.poll(() => badge(asking)).toBe('1');
    await expect.poll(isThere).toContain('"page":"notice"');
    // Playwright has Chromium keep none.
    expect(await tab.evaluate(() => 'kept' in document.body.dataset)).toBe(
      testBrowser.name === 'firefox',
    );
    await closeCard(tab, 'phone-bound');
    await leave(tab);
    await expectForgotten(tab);
  });

  test('again and again', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await say(tab);
    await waitForCard(tab, 'phone-bound');
    for (const _ of ['first', 'second', 'third']) {
      await leave(tab);
      await waitForCard(tab, 'phone-bound');
    }
  });

  test('and its card knows what to say from what the page is told when it starts', async ({
    testBrowser,
    tab,
  }) => {
    await tab.goto(portalAddress.recognition);
    await say(tab);
    await waitForCard(tab, 'phone-bound');
    const heard = await hearMessages(testBrowser);
    await leave(tab);
    await waitForCard(tab, 'phone-bound');
    // What is sent later is heard later.
    await say(tab, 'photo-missing');
    const prompts = async () => (await heard()).filter((type) => type === 'prompt-seen');
    await expect.poll(prompts).toHaveLength(2);
    expect(await heard()).not.toContain('card-book-wanted');
  });

  test('once, where the next page says it too', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await say(tab);
    await waitForCard(tab, 'phone-bound');
    await leave(tab);
    await say(tab);
    await closeCard(tab, 'phone-bound');
    await expectSilence(tab);
    await expect.poll(() => badge(asking)).toBe('2');
  });
});

test.describe('it is not carried', () => {
  test.beforeEach(async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await say(tab);
    await waitForCard(tab, 'phone-bound');
  });

  test('after a click on a link', async ({ tab }) => {
    await follow(tab, portalAddress.leaving);
    await tab.waitFor('#arrived', 'attached');
    await expectForgotten(tab);
  });

  test('after the card was closed', async ({ tab }) => {
    await closeCard(tab, 'phone-bound');
    await leave(tab);
    await expectForgotten(tab);
  });

  test('after a key', async ({ tab }) => {
    await tab.press('Tab');
    await leave(tab);
    await expectForgotten(tab);
  });

  test('by a later page than the first after an answer to it', async ({ tab }) => {
    await leave(tab);
    await waitForCard(tab, 'phone-bound');
    await tab.press('Tab');
    await leave(tab);
    await expectForgotten(tab);
  });

  test('while hints are off, and not when they are on again', async ({ testBrowser, tab }) => {
    await remember(testBrowser, { 'hint-level': 'off' });
    await leave(tab);
    await remember(testBrowser, {});
    await expectForgotten(tab);
  });

  test('where it is muted, though the toolbar says it', async ({ testBrowser, tab }) => {
    await remember(testBrowser, { 'muted-prompts': ['phone-bound'] });
    await leave(tab);
    await expectSilence(tab);
    await expect.poll(() => badge(asking)).toBe('2');
  });

  test('where it asks nothing of the person', async ({ tab }) => {
    await closeCard(tab, 'phone-bound');
    await say(tab, 'face-verified');
    await waitForCard(tab, 'face-verified');
    await leave(tab);
    await expectForgotten(tab);
    expect(JSON.stringify(await sessionValues(asking))).not.toContain('face-verified');
  });

  test('when the person goes to another page by its address', async ({ tab }) => {
    await tab.goto(portalAddress.leaving);
    await expectForgotten(tab);
  });

  test('by way of another site', async ({ tab }) => {
    await tab.goto(portalAddress.unrelated);
    await tab.goto(portalAddress.recognition);
    await expectForgotten(tab);
  });
});

test('what the person does in the frame that has said it is an answer', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(async (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p><button>知道了</button>`;
    document.body.prepend(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
  }, WORDING);
  await waitForCard(tab, 'phone-bound');
  await tab.click({ name: '知道了', frame: 'iframe' });
  await leave(tab);
  await expectForgotten(tab);
});

test('what the person does in a frame after an alert in it is an answer', async ({
  testBrowser,
  tab,
}) => {
  const heard = await hearMessages(testBrowser);
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(async (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<button>知道了</button><iframe></iframe>';
    document.body.prepend(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    setTimeout(() => frame.contentWindow?.[0]?.alert(text));
  }, WORDING);
  await waitForCard(tab, 'phone-bound');
  await expect.poll(() => badge(asking)).toBe('1');
  // By the page around the frames only.
  expect((await heard()).filter((type) => type === 'prompt-seen')).toHaveLength(1);
  await tab.click({ name: '知道了', frame: 'iframe' });
  await leave(tab);
  await expectForgotten(tab);
});

test('what a frame tells before the page is known to start counts on that page', async ({
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  const letGo = await holdTab(asking);
  await tab.reload();
  await sendToTabs(asking, [{ type: 'prompt-passed-on', prompt: 'phone-bound' }]);
  await waitForCard(tab, 'phone-bound');
  await letGo();
  await expect.poll(() => badge(asking)).toBe('1');
});

test('what a page only pretends that the person does is none', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await say(tab);
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(() => {
    for (const type of ['pointerdown', 'keydown', 'click']) {
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
    }
  });
  await leave(tab);
  await waitForCard(tab, 'phone-bound');
});
