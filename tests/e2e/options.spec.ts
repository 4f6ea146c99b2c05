import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { axeFaults } from './axe.ts';
import { chooseFile } from './choose-file.ts';
import { storedValues } from './extension-side.ts';
import { journeyOf, remember } from './storage.ts';

const SIZE = { width: 1280, height: 900 };

async function open(browser: TestBrowser, size = SIZE): Promise<Tab> {
  const page = await browser.openExtensionPage('options.html', size);
  await page.waitFor('.settings', 'visible');
  return page;
}

function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, ${theme}, ${width} px`, { tag: ONCE }, async ({ testBrowser }) => {
      await remember(testBrowser, {
        theme,
        'text-size': 'very-large',
        'muted-prompts': ['phone-bound'],
      });
      const again = await open(testBrowser, { width, height: 800 });
      await again.click('清除全部内容');
      await chooseFile(again, '导入', { text: '{}' });
      await again.waitFor('.result-backup .warning', 'visible');
      expect(await axeFaults(again)).toEqual([]);
      const overflows = await again.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(overflows).toBe(false);
      await again.close();
    });
  }
}

const PAPER = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 33, 31)' } as const;

for (const name of ['popup', 'sidepanel', 'options', 'welcome']) {
  // Each browser asks for colours in its own way, and each page in the same.
  const tag = name === 'options' ? [] : [ONCE];
  test(`${name}: its colours are those that are set, or the machine's`, { tag }, async ({
    testBrowser,
  }) => {
    for (const [theme, colourScheme, shown] of [
      ['system', 'light', 'light'],
      ['system', 'dark', 'dark'],
      ['light', 'dark', 'light'],
      ['dark', 'light', 'dark'],
    ] as const) {
      await remember(testBrowser, { theme, 'text-size': 'large' });
      const shownPage = await testBrowser.openExtensionPage(`${name}.html`, SIZE);
      await shownPage.setViewport({ ...SIZE, colourScheme });
      await shownPage.waitFor(`html[data-theme="${theme}"][data-text-size="large"]`, 'attached');
      const paper = () => shownPage.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await expect.poll(paper, `${theme} on ${colourScheme}`).toBe(PAPER[shown]);
      await shownPage.setViewport({ ...SIZE, colourScheme: 'light' });
      await shownPage.close();
    }
  });
}

test('every setting is kept, and acts at once in another window', async ({ testBrowser }) => {
  const other = await open(testBrowser);
  const page = await open(testBrowser);
  await page.click({ css: 'input[value="badge"]' });
  await page.click({ css: '#marker' });
  await page.click({ css: 'input[value="very-large"]' });
  // The larger text moves what is clicked next.
  await page.waitFor('html[data-text-size="very-large"]', 'attached');
  await page.click({ css: 'input[value="dark"]' });
  await other.waitFor('html[data-theme="dark"][data-text-size="very-large"]', 'attached');
  await other.waitFor('input[value="badge"]:checked', 'attached');
  await other.waitFor('#marker:not(:checked)', 'attached');
  await expect
    .poll(() => storedValues(testBrowser))
    .toMatchObject({
      'hint-level': 'badge',
      'marker-shown': false,
      'text-size': 'very-large',
      theme: 'dark',
    });
  await page.close();
  await other.close();
});

test('a prompt that is not shown any more can be taken back', async ({ testBrowser }) => {
  const page = await open(testBrowser);
  await remember(testBrowser, { 'muted-prompts': ['phone-bound', 'illegal-url'] });
  await page.click({ css: '.muted button[value="phone-bound"]' });
  await page.waitFor('.muted button[value="phone-bound"]', 'gone');
  await page.waitFor('.muted button[value="illegal-url"]', 'visible');
  await page.waitFor('section:has([name="hint-level"]) + section .muted', 'visible');
  await expect.poll(() => storedValues(testBrowser)).toEqual({ 'muted-prompts': ['illegal-url'] });
  await page.close();
});

test('what was exported is imported again after everything was forgotten', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  const before = {
    'hint-level': 'off',
    journey: journeyOf({ chosen: 'renewal', ticked: { renewal: ['log-in'] } }),
    province: 'jiangsu',
  };
  await remember(testBrowser, before);
  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => {
        document.body.dataset['exported'] = text;
      });
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click('导出');
  await page.waitFor('body[data-exported]', 'attached');
  const file = await page.evaluate(() => document.body.dataset['exported'] ?? '');

  // First what is ticked, then all of it.
  const { journey } = before;
  for (const [button, said, left] of [
    ['清除勾选的内容', '已清除：设置、本单位的补充内容。', { journey }],
    ['清除全部内容', '已清除：业务和进度、设置、本单位的补充内容。', {}],
  ] as const) {
    await page.click({ css: 'input[value="progress"]' });
    await page.click(button);
    await page.click('确定清除');
    await page.waitFor('.secondary + .result-all .done', 'visible');
    expect(await textOf(page, '.result-all')).toContain(`${said}门户网站上的登录不受影响`);
    await expect.poll(() => storedValues(testBrowser)).toEqual(left);
  }

  await chooseFile(page, '导入', { text: file });
  await page.waitFor('input[value="off"]:checked', 'attached');
  await expect.poll(() => storedValues(testBrowser)).toEqual(before);
  await page.close();
});

test('a file with a fault is named with its place, and changes nothing', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  await remember(testBrowser, { theme: 'dark' });
  const values = { 'text-size': 'huge', 'hint-level': 'off' };
  const file = { format: 'jianzaoshi-helper-settings', version: 1, values };
  await chooseFile(page, '导入', { text: JSON.stringify(file) });
  await page.waitFor('.result-backup .warning', 'visible');
  expect(await textOf(page, '.result-backup .faults')).toContain('text-size');
  // Else the browser would say nothing when the same file is chosen once more, mended.
  const chosen = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLInputElement>('input[type="file"]'),
      (input) => input.value,
    ),
  );
  expect(chosen).toEqual(['', '']);
  expect(await storedValues(testBrowser)).toEqual({ theme: 'dark' });
  await chooseFile(page, '导入', { text: '{"a": 1,\n}' });
  await expect.poll(() => textOf(page, '.result-backup .faults')).toContain('第 1 行第 8 列');
  await page.close();
});

test('a stored value that does not fit is told, and can be cleared', { tag: ONCE }, async ({
  testBrowser,
}) => {
  await remember(testBrowser, { theme: 7, 'hint-level': 'off' });
  const again = await open(testBrowser);
  expect(await textOf(again, '.settings > .warning')).toContain('1 项');
  await again.click('清除读不出的内容');
  await again.waitFor('.settings > .warning', 'gone');
  await expect.poll(() => storedValues(testBrowser)).toEqual({ 'hint-level': 'off' });
  await again.close();
});

test("an organisation's knowledge is taken as text, and can be removed", async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  const name = '<img src=x onerror=document.title=1>公司';
  const own = { organisation: name, contacts: [], questions: [], prompts: [] };
  await chooseFile(page, '选择补充内容文件', { text: JSON.stringify({ ...own, prompts: [{}] }) });
  await page.waitFor('.result-own .warning', 'visible');
  expect(await textOf(page, '.result-own .faults')).toContain('prompts.0.id');
  await expect.poll(() => storedValues(testBrowser)).toEqual({});

  await chooseFile(page, '选择补充内容文件', { text: JSON.stringify(own) });
  await page.waitFor('.result-own .done', 'visible');
  await expect.poll(() => textOf(page, '.settings')).toContain(name);
  await expect.poll(() => storedValues(testBrowser)).toEqual({ 'own-knowledge': own });
  await page.click('移除补充内容');
  await expect.poll(() => storedValues(testBrowser)).toEqual({});
  await page.close();
});

test('own knowledge that is not valid any more is told with its faults, and can be removed', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const page = await open(testBrowser);
  const prompts = [{ id: 'p', wording: 'x', question: 'gone', phrases: ['查询不到相关证照'] }];
  const own = { organisation: '示例公司', contacts: [], questions: [], prompts };
  await remember(testBrowser, { 'own-knowledge': own, 'muted-prompts': ['own-p'] });
  await page.close();
  const again = await open(testBrowser);
  await again.waitFor('.own-faults', 'visible');
  expect(await textOf(again, '.own-faults')).toContain('prompts.0.question');
  expect(await textOf(again, '.own-faults')).toContain('与扩展自带的提示重叠');
  // Nothing is known of it by which it could be named.
  expect(await textOf(again, '.muted')).toBe('');
  await again.click('移除补充内容');
  await again.waitFor('.own-faults', 'gone');
  await expect.poll(() => storedValues(testBrowser)).toEqual({ 'muted-prompts': ['own-p'] });
  await again.close();
});

test('after everything was forgotten, no fault is told of what was stored', { tag: ONCE }, async ({
  testBrowser,
}) => {
  await remember(testBrowser, { 'own-knowledge': { organisation: 7 }, theme: 7 });
  const page = await open(testBrowser);
  await page.waitFor('.own-faults', 'visible');
  await page.click('清除全部内容');
  await page.click('确定清除');
  await page.waitFor('.result-all .done', 'visible');
  await page.waitFor('.warning', 'gone');
  await expect.poll(() => storedValues(testBrowser)).toEqual({});
  await page.close();
});

test('an own prompt that is not shown any more is named as theirs', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  const answer = { summary: '找注册专员', steps: [], warnings: [], contacts: [] };
  const own = {
    organisation: '示例公司',
    contacts: [],
    questions: [{ id: 'q', title: '用印怎么办', answer }],
    prompts: [{ id: 'p', wording: '用印未过', question: 'q', phrases: ['用印未过'] }],
  };
  await remember(testBrowser, { 'own-knowledge': own, 'muted-prompts': ['own-p'] });
  await page.waitFor('.muted button[value="own-p"]', 'visible');
  expect(await textOf(page, '.muted li span')).toBe('本单位：用印怎么办');
  await remember(testBrowser, {});
  await page.close();
});
