import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { axeFaults } from './axe.ts';
import { remember } from './storage.ts';

const SIZE = { width: 360, height: 800 };

async function openSearch(browser: TestBrowser, words = ''): Promise<Tab> {
  await remember(browser, {});
  return browser.openExtensionPage(`sidepanel.html#search/${encodeURIComponent(words)}`, SIZE);
}

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

for (const { state, words, shows, says } of [
  { state: 'sure', words: '公司不给我办注销', shows: '.answered', says: '强制注销' },
  { state: 'unsure', words: '注册', shows: '.links a', says: '也许您问的是' },
  { state: 'outside', words: '一建考试报名', shows: '.outside', says: '这件事这里没有收录' },
  { state: 'nothing', words: '😀', shows: '.contact', says: '12345' },
]) {
  test(`what is ${state} is answered as such, for everybody`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
    const panel = await openSearch(testBrowser, words);
    await panel.waitFor(`.search ${shows}`, 'visible');
    expect(await textOf(panel, '.search')).toContain(says);
    expect(await axeFaults(panel)).toEqual([]);
    await panel.close();
  });
}

test('who types sees questions come, and one opens below the field once the words are whole', async ({
  testBrowser,
}) => {
  const panel = await openSearch(testBrowser);
  await panel.waitFor('.topics', 'visible');
  await panel.click({ css: '.search input' });
  for (const key of 'chongxinzhuce') await panel.press(key);
  await panel.waitFor('.search .links a', 'visible');
  expect(await textOf(panel, '.search .links')).toContain('重新注册');
  // Pinyin may stand for other words: nothing opens until Enter.
  expect(await panel.evaluate(() => document.querySelector('.answered'))).toBe(null);
  for (let i = 0; i < 'chongxinzhuce'.length; i++) await panel.press('Backspace');
  await panel.waitFor('.search .links', 'gone');
  for (const key of 'ofd') await panel.press(key);
  await panel.press('Enter');
  await panel.waitFor('.search .answered', 'visible');
  expect(await textOf(panel, '.answered h2')).toContain('OFD');
  expect(await panel.evaluate(() => location.hash)).toBe('#search/');
  await panel.click({ css: '.answered > a' });
  await panel.waitFor('.question h2', 'visible');
  await panel.close();
});
