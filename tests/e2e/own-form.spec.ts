import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { axeFaults } from './axe.ts';
import { tabTo, write as writeAtFocus } from './keyboard.ts';
import { OWN, OWN_WORDING, setOwnKnowledge } from './own-knowledge.ts';
import { checkSpoken, named } from './spoken.ts';

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

test('with the keyboard alone: from the settings to a prompt of one’s own that the page tells', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, null);
  const page = await testBrowser.openExtensionPage('options.html');
  await page.waitFor('.settings', 'visible');
  await tabTo(page, 'a[href*="own-form.html"]');
  await page.press('Enter');
  await page.waitFor('.own-form', 'visible');

  await tabTo(page, '#organisation');
  await writeAtFocus(page, '示例公司');
  await tabTo(page, '#add-case');
  await page.press('Enter');
  // The field that comes next has the focus.
  await page.waitFor('[id="cases.0.prompts.0.wording"]:focus', 'attached');
  await writeAtFocus(page, OWN_WORDING);
  await tabTo(page, '[id="cases.0.trial"]');
  await writeAtFocus(page, '用印申请没有通过');
  await expect.poll(() => textOf(page, '.trial [role="status"]')).toContain('没有认出来');
  await tabTo(page, '.tried button');
  await page.press('Enter');
  await expect.poll(() => textOf(page, '.trial [role="status"]')).toContain('认出来了');
  await tabTo(page, '#add-contact');
  await page.press('Enter');
  await page.waitFor('[id="contacts.0.name"]:focus', 'attached');
  await writeAtFocus(page, '王专员');
  await page.press('Tab');
  await writeAtFocus(page, '三楼人事部');
  // Enter in a field of one line is to keep it all, and leads to what is missing.
  await page.press('Enter');
  await page.waitFor('[id="cases.0.summary"]:focus[aria-invalid]', 'attached');
  await writeAtFocus(page, '找注册专员');
  await tabTo(page, '.own-contacts-choice input');
  await page.press(' ');
  await tabTo(page, '.save-bar .primary');
  await page.press('Enter');
  await expect.poll(() => textOf(page, '.save-bar [role="status"]')).toContain('已保存');

  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => alert('用印申请没有通过'));
  const card = await tab.waitForOverlay('找注册专员');
  expect(card.text).toContain('王专员');
  expect([...page.errors, ...page.dialogs]).toEqual([]);
  await page.close();
});

test('a screen reader finds every part by its name, and what is wrong with it, in every state', async ({
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, null);
  const page = await testBrowser.openExtensionPage('own-form.html');
  await page.waitFor('.own-form', 'visible');
  const empty = await page.spokenParts();
  checkSpoken(empty);
  expect(named(empty, 'heading')).toEqual([
    '一建注册助手',
    '本单位的补充',
    '门户怎么说，我们怎么办',
    '联系人',
    '发给同事',
  ]);
  expect(named(empty, 'textbox')).toEqual(['单位名称']);
  expect(named(empty, 'button')).toEqual(['加一条', '加一位', '保存']);

  await page.click('加一条');
  await page.waitFor('.own-case', 'visible');
  await page.click('加一位');
  await page.waitFor('[id="contacts.0.name"]:focus', 'attached');
  await write(page, '谁', '王专员');
  await write(page, '试一试', '别的话');
  await page.waitFor('.tried button', 'visible');
  const open = await page.spokenParts();
  checkSpoken(open);
  expect(named(open, 'textbox')).toEqual([
    '单位名称',
    '门户上怎么说',
    '还有别的说法（可以不写）',
    '试一试',
    '怎么办',
    '步骤（可以不写）',
    '谁',
    '怎么找',
  ]);
  expect(named(open, 'checkbox')).toEqual(['王专员']);
  expect(named(open, 'button')).toEqual([
    '收起：（还没有写）',
    '移除：（还没有写）',
    '把这句也加进去',
    '加一条',
    '移除联系人：王专员',
    '加一位',
    '保存',
    '放弃改动',
  ]);

  await page.click('保存');
  await page.waitFor('#organisation:focus[aria-invalid]', 'attached');
  checkSpoken(await page.spokenParts());
  // What is wrong is read with the field.
  const described = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[aria-invalid]'), (field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => id.endsWith('-fault'))
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(),
    ),
  );
  expect(described.length).toBeGreaterThan(1);
  expect(described.filter((text) => text === '')).toEqual([]);
  await page.click('放弃改动');
  await page.close();

  await setOwnKnowledge(testBrowser, OWN);
  const kept = await testBrowser.openExtensionPage('own-form.html');
  await kept.waitFor('.own-item', 'visible');
  await kept.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // Browsers tell of what was opened in their own time.
  await expect.poll(async () => named(await kept.spokenParts(), 'button')).toContain('复制这一行');
  const parts = await kept.spokenParts();
  checkSpoken(parts);
  const [seal, fees] = OWN.questions;
  expect(named(parts, 'button')).toEqual(
    expect.arrayContaining([`修改：${seal?.title}`, `移除：${fees?.title}`, '导出文件']),
  );
  expect(named(parts, 'textbox')).toContain('策略的值');
  await kept.close();
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
