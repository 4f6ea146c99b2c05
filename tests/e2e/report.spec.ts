import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { sessionValues, showInFront, storedValues } from './extension-side.ts';

const SIZE = { width: 420, height: 800 };

function written(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.querySelector('textarea')?.value);
}

test('a wrong remedy: the report names the prompt, can be changed and copied', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const panel = await testBrowser.openExtensionPage(
    'sidepanel.html#report/prompt/phone-bound',
    SIZE,
  );
  await panel.waitFor('textarea', 'visible');
  expect(await written(panel)).toContain(wordingOf('phone-bound'));
  expect(await written(panel)).toContain('phone-bound');
  await panel.evaluate(() => document.querySelector('textarea')?.focus());
  await panel.press('x');
  expect(await written(panel)).toContain('x');
  await panel.click('复制');
  await expect
    .poll(() => panel.evaluate(() => document.querySelector('.report button')?.textContent))
    .toBe('已复制');
  await panel.close();
});

test('words that nothing is known of: the report has them without personal data', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const words = encodeURIComponent('zqx 身份证11010119900307751X ggwp');
  const panel = await testBrowser.openExtensionPage(`sidepanel.html#search/${words}`, SIZE);
  await panel.click({ css: '.missing' });
  await panel.waitFor('textarea', 'visible');
  expect(await written(panel)).toContain('zqx 身份证*** ggwp');
  await panel.close();
});

test('the path of another registration is shown, and chosen with one click', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const panel = await testBrowser.openExtensionPage('sidepanel.html#registration/renewal', SIZE);
  await panel.waitFor('.checklist', 'visible');
  expect(await panel.evaluate(() => document.querySelector('.path h2')?.textContent)).toBe(
    '延续注册',
  );
  await panel.click('我要办这一种');
  await panel.waitFor('.unsure', 'gone');
  await panel.waitFor('.checklist', 'visible');
  await panel.close();
});

test('dialogs that nothing is known of are counted, and reported without personal data', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(async (known) => {
    alert('zqx 13812345678 ggwp');
    alert(known);
    const frame = document.createElement('iframe');
    frame.src = '/prompts/frame?prompt=phone-bound';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.textContent = 'vbn 11010119900307751X';
    frame.contentDocument?.body.append(box);
  }, wordingOf('illegal-url'));
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await panel.waitFor('.unmatched', 'visible');
  const said = await panel.evaluate(() => document.querySelector('.unmatched')?.textContent);
  expect(said).toContain('2');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.unmatched a')?.click());
  await panel.waitFor('textarea', 'attached');
  expect(await written(panel)).toContain('zqx *** ggwp');
  expect(await written(panel)).toContain('vbn ***');
  expect(await written(panel)).not.toContain(wordingOf('illegal-url'));
  const stored = [await storedValues(testBrowser), await sessionValues(panel)];
  for (const text of ['zqx', 'ggwp', 'vbn']) expect(JSON.stringify(stored)).not.toContain(text);
  await panel.close();
});

test('what an ordinary page says in its own place is not counted', async ({ testBrowser, tab }) => {
  for (const address of [portalAddress.portalHome, portalAddress.recognition]) {
    await tab.goto(address);
    await tab.evaluate(() => alert('zqx ggwp'));
    const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
    await panel.waitFor('.guide', 'visible');
    await showInFront(panel);
    await panel.waitFor('.unmatched', 'visible');
    const said = await panel.evaluate(() => document.querySelector('.unmatched')?.textContent);
    expect(said).toContain('1');
    await panel.close();
  }
});

test('what was seen on a page is told with why, without the names that stand there', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  const wording = wordingOf('phone-bound');
  await tab.evaluate((known) => {
    const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
    add('<p>您好，张三丰</p>');
    add(`<p>办理业务时提示“${known}”怎么办？</p>`);
    const box = document.createElement('div');
    box.setAttribute('role', 'alertdialog');
    box.style.cssText = 'position: fixed; top: 90px';
    box.textContent = `张三丰，${known}`;
    document.body.append(box);
    alert('zqx 张三丰 ggwp');
  }, wording);
  await tab.waitForOverlay(wording.slice(0, 4));
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await panel.waitFor('a[href="#heard"]', 'visible');
  // Clicked with a mouse, the panel would be the tab in front.
  await panel.evaluate(() => document.querySelector<HTMLElement>('a[href="#heard"]')?.click());
  await panel.waitFor('.heard blockquote', 'visible');
  const seen = await panel.evaluate(() => document.querySelector('.heard')?.textContent);
  expect(seen).toContain('当成提示');
  expect(seen).toContain('浮在页面上');
  expect(seen).toContain('没有当成提示');
  expect(seen).toContain('有人在');
  expect(seen).toContain('zqx *** ggwp');
  expect(await written(panel)).toContain('phone-bound');
  expect(await written(panel)).toContain('交到：');
  for (const text of [seen, await written(panel)]) expect(text).not.toContain('张三');
  const stored = [await storedValues(testBrowser), await sessionValues(panel)];
  for (const text of ['zqx', 'ggwp', '张三']) expect(JSON.stringify(stored)).not.toContain(text);
  await panel.close();
});
