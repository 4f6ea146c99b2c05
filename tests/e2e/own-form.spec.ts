import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { axeFaults } from './axe.ts';
import { OWN, OWN_WORDING, setOwnKnowledge } from './own-knowledge.ts';

test.afterEach(async ({ testBrowser }) => {
  await setOwnKnowledge(testBrowser, null);
});

function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

/** Writes into the field of that label in the page. */
function write(page: Tab, label: string, text: string): Promise<void> {
  return page.evaluate(
    ([name, written]) => {
      const labels = Array.from(document.querySelectorAll<HTMLLabelElement>('.field > label'));
      const field = labels.find(({ textContent }) => textContent === name)?.control;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
        throw new Error(`There is no field “${name}”.`);
      }
      field.focus();
      field.value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [label, text] as const,
  );
}

test('what is written in the form is tried there, kept, and told on the page', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, null);
  const page = await testBrowser.openExtensionPage('options.html');
  await page.click('填表编写');
  await page.waitFor('.own-form', 'visible');
  await page.click('加一条');
  await page.waitFor('.own-case', 'visible');
  // What is missing is said when it is to be kept, and the first field of it has the focus.
  await page.click('保存');
  await page.waitFor('#organisation:focus[aria-invalid]', 'attached');
  await write(page, '单位名称', '示例公司');
  await write(page, '门户上怎么说', OWN_WORDING);
  await write(page, '试一试', '用印申请没有通过');
  await page.waitFor('.tried', 'visible');
  expect(await textOf(page, '.tried')).toMatch(/没有认出来.*这句里没有“未”/);
  await page.click('把这句也加进去');
  await expect.poll(() => textOf(page, '.tried')).toMatch(/认出来了.*浏览器自带的弹窗：会提示/);
  await write(page, '怎么办', '找注册专员');
  await page.click('加一位');
  await page.waitFor('[id="contacts.0.name"]:focus', 'attached');
  await write(page, '谁', '王专员');
  await write(page, '怎么找', '三楼人事部');
  await page.click({ css: '.own-contacts-choice input' });
  await page.click('保存');
  await expect.poll(() => textOf(page, '.save-bar')).toContain('已保存');

  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => alert('用印申请没有通过'));
  await tab.waitForOverlay('找注册专员');

  expect([...page.errors, ...page.dialogs]).toEqual([]);
  await page.close();

  // What is removed there stays until that is kept, too.
  const again = await testBrowser.openExtensionPage('own-form.html');
  await again.waitFor('.own-item', 'visible');
  await again.click(`移除：提示“${OWN_WORDING}”怎么办？`);
  await again.waitFor('#add-case:focus', 'attached');
  await expect.poll(() => textOf(again, '.save-bar')).toContain('还没有保存');
  await again.click('放弃改动');
  await again.waitFor('.own-item-head', 'visible');
  expect([...again.errors, ...again.dialogs]).toEqual([]);
  await again.close();
});

test('axe finds nothing, and nothing is cut: dark, the largest text, a narrow window', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const long = 'LongNameWithoutAnySpace'.repeat(6);
  const [seal] = OWN.questions;
  await setOwnKnowledge(testBrowser, {
    ...OWN,
    organisation: long,
    contacts: [...OWN.contacts, { id: 'long', name: long, how: long }],
    questions: [...OWN.questions, { ...seal, id: 'long', title: long }],
  });
  const page = await testBrowser.openExtensionPage('own-form.html', { width: 360, height: 800 });
  await page.waitFor('.own-item', 'visible');
  await page.click(`修改：${seal?.title}`);
  await write(page, '试一试', `提示“${OWN_WORDING}”怎么办？\n${long}`);
  await write(page, '怎么办', '');
  await page.click('保存');
  await page.waitFor('[id="cases.0.summary"][aria-invalid]', 'attached');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
      document.documentElement.dataset['textSize'] = 'very-large';
    }, theme);
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (isCut) faults.push(`${theme}: wider than the window`);
    for (const fault of await axeFaults(page)) faults.push(`${theme}: ${fault}`);
  }
  expect(faults).toEqual([]);
  // It is not kept, and the browser would ask for it.
  await page.click('放弃改动');
  await page.close();
});
