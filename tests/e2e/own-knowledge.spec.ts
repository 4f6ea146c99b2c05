import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, servedAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import {
  OWN,
  OWN_CARD,
  OWN_WORDING,
  raiseInFrame,
  registeredScripts,
  setOwnKnowledge,
} from './own-knowledge.ts';
import { expectSilence, waitForCard } from './recognition.ts';

test.afterEach(({ testBrowser }) => setOwnKnowledge(testBrowser, null));

/** Waits for the card of the organisation's prompt, and closes it. */
async function closeOwnCard(tab: Tab): Promise<void> {
  const { text } = await tab.waitForOverlay(OWN_CARD);
  expect(text).toContain('不是官方解答');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
}

function showDialog(text: string): void {
  const dialog = document.createElement('dialog');
  dialog.append(text);
  document.body.append(dialog);
  dialog.showModal();
}

test('an own prompt is answered as theirs and as text, an official one as ever', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, OWN);
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(showDialog, `${OWN_WORDING}！`);
  await tab.waitForOverlay(OWN_CARD);
  await tab.clickInOverlay('更多');
  const { text } = await tab.waitForOverlay('稍后');
  const [question] = OWN.questions;
  const [contact] = OWN.contacts;
  for (const said of [
    question?.title,
    question?.answer.summary,
    ...(question?.answer.steps ?? []),
    ...(question?.answer.warnings ?? []),
    contact?.name,
    contact?.how,
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('这条不对');
  await tab.evaluate(() => document.querySelector('dialog')?.remove());
  await closeOwnCard(tab);
  // What was closed stays closed on the page, until the person tries again.
  await tab.reload();
  await tab.evaluate((wording) => alert(wording), OWN_WORDING);
  await closeOwnCard(tab);
  await tab.evaluate(showDialog, wordingOf('phone-bound'));
  const official = await waitForCard(tab, 'phone-bound');
  expect(official.text).not.toContain('本单位');
  // None but the page's own dialog: nothing of the file has been run.
  expect(tab.dialogs).toEqual([{ type: 'alert', message: OWN_WORDING }]);
});

/** Each adds a frame to the page, which says the text in its own way. */
const FRAMES: Readonly<Record<string, (text: string) => unknown>> = {
  'text in a frame': (text) => {
    const frame = document.createElement('iframe');
    frame.src = `/recognition/served?way=plain&text=${encodeURIComponent(text)}`;
    document.body.append(frame);
  },
  'text that comes into a frame later': async (text) => {
    const frame = document.createElement('iframe');
    frame.src = '/recognition/served?way=plain&text=1';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.append(text);
    frame.contentDocument?.body.append(box);
  },
  'a layer dialog in a frame': async (text) => {
    const frame = document.createElement('iframe');
    frame.width = '600';
    frame.src = '/prompts/frame?prompt=phone-bound&presenter=iframe-layui';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    const { layui } = frame.contentWindow as unknown as {
      layui: { layer: { closeAll(): void; alert(text: string): void } };
    };
    layui.layer.closeAll();
    layui.layer.alert(text);
  },
  'a srcdoc frame': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
  },
  'alert in a frame, as soon as it starts': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>alert(${JSON.stringify(text)})</script>`;
    document.body.append(frame);
  },
  'a frame in a frame': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<iframe srcdoc="&lt;p&gt;${text}&lt;/p&gt;"></iframe>`;
    document.body.append(frame);
  },
};

for (const [name, add] of Object.entries(FRAMES)) {
  test(`an own prompt is recognised: ${name}`, async ({ tab, testBrowser }) => {
    await setOwnKnowledge(testBrowser, OWN);
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(add, OWN_WORDING);
    // In front or behind: a frame of the portal may have said a prompt of its own as well.
    await tab.waitForOverlay(OWN.questions[0]?.title ?? OWN_CARD);
  });
}

test('an own prompt is recognised: alert, as soon as the page starts', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, OWN);
  for (const _ of ['first', 'second', 'third']) {
    // So that the page is faster, at least once, than the answer to what is to be looked for.
    await testBrowser.stopBackground();
    await tab.goto(servedAddress('alert-at-once', OWN_WORDING));
    await closeOwnCard(tab);
  }
});

test('a frame of the portal on another page shows the card itself', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, OWN);
  const query = new URLSearchParams({ way: 'plain', text: OWN_WORDING });
  await tab.goto(portalAddress.unrelated);
  await tab.evaluate((source) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: source, width: 1000, height: 760 });
    document.body.replaceChildren(frame);
  }, `${portalAddress.served}?${query}`);
  await tab.waitForOverlayInFrame('iframe', OWN_CARD);
});

test('it acts at once in open pages when it is added, and is gone at once when it is removed', async ({
  tab,
  testBrowser,
}) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(async (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
  }, OWN_WORDING);
  await setOwnKnowledge(testBrowser, OWN);
  await tab.waitForOverlay(OWN_CARD);
  await setOwnKnowledge(testBrowser, null);
  await tab.waitForNoOverlay();
  await tab.evaluate(showDialog, OWN_WORDING);
  await tab.evaluate(() => document.querySelector('dialog')?.remove());
  await expectSilence(tab);
});

test('while there is none, or hints are off, pages run nothing for it', async ({
  tab,
  testBrowser,
}) => {
  const page = await testBrowser.openExtensionPage('options.html');
  await page.waitFor('.settings', 'visible');
  expect(await registeredScripts(page)).toEqual([]);
  await setOwnKnowledge(testBrowser, OWN);
  await page.click({ css: 'input[value="off"]' });
  await expect.poll(() => registeredScripts(page)).toEqual([]);
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(showDialog, OWN_WORDING);
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  await page.click({ css: 'input[value="card"]' });
  await tab.waitForOverlay(OWN_CARD);
  await page.close();
});

test('it is found again after the background was stopped', async ({ tab, testBrowser }) => {
  await setOwnKnowledge(testBrowser, OWN);
  await tab.goto(portalAddress.recognition);
  await testBrowser.stopBackground();
  await raiseInFrame(tab);
  await tab.waitForOverlay(OWN_CARD);
});
