import { expect, test } from '../harness/fixtures.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import {
  badge,
  closeGuides,
  guideAddresses,
  hasMenuItem,
  openInWindow,
  showInFront,
} from './extension-side.ts';
import { clickInMore, remedies, waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

const SIZE = { width: 360, height: 800 };
const WORDS = '手机号 被绑定';
const SEARCH = `#search/${encodeURIComponent(WORDS)}`;

/** A page of the extension, to ask what the guide shows elsewhere. */
let asking: Tab;

test.beforeEach(async ({ testBrowser, tab }) => {
  asking = await testBrowser.controlPage();
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await showInFront(asking);
});
test.afterEach(async ({ testBrowser }) => {
  await closeGuides(testBrowser, asking);
  await expect.poll(() => guideAddresses(asking)).toEqual([]);
});

test('the menu of a selection leads to what is known of it', async ({ testBrowser }) => {
  expect(await hasMenuItem(asking)).toBe(true);
  await testBrowser.useDoor({ door: 'menu', selection: WORDS });
  await expect.poll(() => guideAddresses(asking)).toContain(SEARCH);
});

test('so does what is typed after the keyword in the address bar', async ({ testBrowser }) => {
  const opened = await testBrowser.waitForNewTab(() =>
    testBrowser.useDoor({ door: 'address-bar', words: WORDS }),
  );
  await opened.waitFor('.search .answered', 'visible');
  expect(await guideAddresses(asking)).toContain(SEARCH);
  await opened.close();
});

test('the address bar offers questions, and the one that is taken is opened', async ({
  testBrowser,
}) => {
  const offered = await testBrowser.suggestions('zhuxiao');
  expect(offered.length).toBeGreaterThan(2);
  const [first = ''] = offered;
  const opened = await testBrowser.waitForNewTab(() =>
    testBrowser.useDoor({ door: 'address-bar', words: first }),
  );
  await opened.waitFor('.question', 'visible');
  expect(await opened.evaluate(() => document.querySelector('h2')?.textContent)).toBe(first);
  await opened.close();
});

test('the keys for the guide open it', async ({ testBrowser }) => {
  await testBrowser.useDoor({ door: 'command', name: 'open-guide' });
  await expect.poll(() => guideAddresses(asking)).toEqual(['']);
});

test('the keys for the card lead into it', async ({ testBrowser, tab }) => {
  await testBrowser.useDoor({ door: 'command', name: 'focus-card' });
  await expect
    .poll(async () => findAll(await waitForCard(tab, 'phone-bound'), (it) => it.focused).length)
    .toBeGreaterThan(0);
});

for (const { button, prompt, shows } of [
  { button: '查看完整解答', prompt: 'phone-bound', shows: '#question/phone-bound' },
  { button: '看“个人信息修改”的步骤', prompt: 'photo-missing', shows: '#registration/info-change' },
  { button: '这条不对？', prompt: 'phone-bound', shows: '#report/prompt/phone-bound' },
] as const) {
  test(`the card leads to the guide: ${button}`, async ({ tab }) => {
    await tab.goto(promptResultAddress(prompt));
    await waitForCard(tab, prompt);
    await clickInMore(tab, button);
    await expect.poll(() => guideAddresses(asking)).toContain(shows);
  });
}

test('what is asked for in one window is not shown in another', async ({ testBrowser, tab }) => {
  const other = await openInWindow(testBrowser, 'sidepanel.html');
  await other.waitFor('.guide', 'visible');
  await showInFront(asking);
  // What Chromium counts as the person's doing, Firefox does not, and the other way round.
  if (testBrowser.name === 'chromium') await clickInMore(tab, '查看完整解答');
  else await testBrowser.useDoor({ door: 'menu', selection: WORDS });
  const shown = testBrowser.name === 'chromium' ? '#question/phone-bound' : SEARCH;
  await expect.poll(() => guideAddresses(asking)).toContain(shown);
  expect(await other.evaluate(() => location.hash)).toBe('');
  await other.close();
});

test('the toolbar says how many prompts the tab has raised, also where there is no card', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, { 'hint-level': 'badge' });
  await tab.goto(promptResultAddress('phone-bound'));
  await expect.poll(() => badge(asking)).toBe('1');
  await tab.evaluate((text) => {
    document.body.append(Object.assign(document.createElement('div'), { textContent: text }));
  }, wordingOf('photo-missing'));
  await expect.poll(() => badge(asking)).toBe('2');
  expect(await tab.overlay()).toBeNull();
  await tab.goto(portalAddress.portalHome);
  await expect.poll(() => badge(asking)).toBe('');
});

test('while a dialog of the browser stops the page, badge and side panel say the remedy', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  await expect.poll(() => badge(asking)).toBe('');
  tab.dialogAnswer = 'hold';
  await tab.evaluate((text) => {
    setTimeout(() => alert(text));
  }, wordingOf('phone-bound'));
  await expect.poll(() => tab.dialogs.length).toBe(1);
  await expect.poll(() => badge(asking)).toBe('1');
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await showInFront(panel);
  await panel.waitFor('.prompts a', 'attached');
  const said = await panel.evaluate(() => document.querySelector('.prompts')?.textContent);
  expect(said).toContain(remedies['phone-bound']?.summary);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.prompts a')?.click());
  await panel.waitFor('.question .contact', 'attached');
  await panel.close();
  await tab.acceptDialog();
  const card = await waitForCard(tab, 'phone-bound');
  expect(find(card, ({ tag }) => tag === 'h2').text).toBe(remedies['phone-bound']?.summary);
});
