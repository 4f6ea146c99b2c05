import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { chooseFile, type FileContent } from './choose-file.ts';
import { storedValues } from './extension-side.ts';
import { remember } from './storage.ts';

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const MOST_BYTES = 50_000_000;

/** A valid file of each kind around a value, so that the value alone is what is wrong. */
const KINDS = [
  {
    kind: 'backup',
    button: '导入',
    valid: { format: 'jianzaoshi-helper-settings', version: 1, values: {} },
    inner: 'values',
  },
  {
    kind: 'own',
    button: '选择补充内容文件',
    valid: { organisation: '示例建设公司', contacts: [], questions: [], prompts: [] },
    inner: 'contacts',
  },
] as const;

function faultsIn(page: Tab, kind: string): Promise<string> {
  return page.evaluate(
    (of) => document.querySelector(`.result-${of} .faults`)?.textContent ?? '',
    kind,
  );
}

/** One is missing while there is own knowledge. */
function fileButtons(page: Tab): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('.file-button').length);
}

for (const { kind, button, valid, inner } of KINDS) {
  const around = JSON.stringify({ ...valid, [inner]: '@' }).split('"@"');
  const [begin = '', end = ''] = around;
  const wrong: readonly { readonly what: string; readonly content: FileContent }[] = [
    { what: '50 MB', content: { text: ' ', times: MOST_BYTES, end: JSON.stringify(valid) } },
    { what: '100,000 levels', content: { text: '[', times: 100_000, end: ']'.repeat(100_000) } },
    {
      what: '100,000 levels in a field',
      content: { text: `${begin}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}${end}` },
    },
    { what: 'UTF-16', content: { bytes: [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00] } },
    {
      what: 'GBK',
      content: { bytes: [0x7b, 0x22, 0xb5, 0xa5, 0xce, 0xbb, 0x22, 0x3a, 0x31, 0x7d] },
    },
    { what: 'nothing', content: { text: '' } },
    { what: '__proto__', content: { text: `${begin}{"__proto__":{"theme":"dark"}}${end}` } },
  ];
  test(`${kind}: no wrong file changes anything, and each is told`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
    await remember(testBrowser, { theme: 'light' });
    const page = await testBrowser.openExtensionPage('options.html');
    await page.waitFor('.settings', 'visible');
    for (const { what, content } of wrong) {
      await chooseFile(page, button, content);
      await expect.poll(() => faultsIn(page, kind), what).not.toBe('');
      expect(await storedValues(testBrowser), what).toEqual({ theme: 'light' });
      // A right one takes the fault away before the next.
      await chooseFile(page, button, { text: JSON.stringify(valid) });
      await page.waitFor(`.result-${kind} .done`, 'visible');
      await remember(testBrowser, { theme: 'light' });
      await expect.poll(() => fileButtons(page)).toBe(KINDS.length);
    }
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test(`${kind}: what stands in a file is shown as text`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
    const page = await testBrowser.openExtensionPage('options.html');
    await page.waitFor('.settings', 'visible');
    const value = kind === 'backup' ? { [MARKUP]: 1 } : [{ [MARKUP]: 1 }];
    await chooseFile(page, button, { text: JSON.stringify({ ...valid, [inner]: value }) });
    await expect.poll(() => faultsIn(page, kind)).toContain(MARKUP);
    expect(await page.evaluate(() => document.querySelectorAll('.settings img').length)).toBe(0);
    expect(page.dialogs).toEqual([]);
    await page.close();
  });
}

test("every text of an organisation's file is shown as text on the card", async ({
  tab,
  testBrowser,
}) => {
  const text = (field: string) => `${field}${MARKUP}`;
  const own = {
    organisation: text('单位'),
    contacts: [{ id: 'clerk', name: text('联系人'), how: text('找法') }],
    questions: [
      {
        id: 'seal',
        title: text('标题'),
        answer: {
          summary: text('摘要'),
          steps: [text('步骤')],
          warnings: [text('提醒')],
          contacts: ['clerk'],
        },
      },
    ],
    prompts: [{ id: 'seal', wording: text('原话'), question: 'seal', phrases: ['用印申请未通过'] }],
  };
  const page = await testBrowser.openExtensionPage('options.html');
  await page.waitFor('.settings', 'visible');
  await chooseFile(page, '选择补充内容文件', { text: JSON.stringify(own) });
  await page.waitFor('.result-own .done', 'visible');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.settings')?.textContent))
    .toContain(own.organisation);
  expect(await page.evaluate(() => document.querySelectorAll('.settings img').length)).toBe(0);

  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => alert('用印申请未通过'));
  await tab.waitForOverlay('标题');
  await tab.clickInOverlay('更多');
  const { text: shown } = await tab.waitForOverlay('稍后');
  for (const field of ['单位', '联系人', '找法', '标题', '摘要', '步骤', '提醒']) {
    expect(shown).toContain(text(field));
  }
  const made = await tab.callInOverlay<number>(
    '(_, root) => root.querySelectorAll("img, script").length',
  );
  expect(made).toBe(0);
  expect(tab.dialogs.map(({ message }) => message)).toEqual(['用印申请未通过']);
  expect([...tab.errors, ...page.errors]).toEqual([]);
  await page.close();
});
