import { expect, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { axeFaults } from './axe.ts';
import { storedValues } from './extension-side.ts';

const SIZE = { width: 360, height: 800 };

async function openPanel(browser: TestBrowser): Promise<Tab> {
  const panel = await browser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  return panel;
}

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

test('what is typed leads to a question with its answer and source', async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.search input' });
  for (const key of 'zhuxiao') await panel.press(key);
  await panel.waitFor('.search .links a', 'visible');
  expect(await axeFaults(panel)).toEqual([]);
  const title = await textOf(panel, '.search .links a b');
  await panel.click({ css: '.search .links li:first-child a' });
  await panel.waitFor('.question', 'visible');
  expect(await textOf(panel, '.question h2')).toBe(title);
  expect(await textOf(panel, '.question .sources')).toContain('\u4f9d\u636e');
  expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(await axeFaults(panel)).toEqual([]);
  await panel.close();
});

test('the decision leads to the path, and can go back', async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.unsure' });
  await panel.click({ css: '.option[value="go-on"]' });
  await panel.waitFor('.option[value="expired"]', 'visible');
  await panel.click('\u4e0a\u4e00\u9898');
  await panel.click({ css: '.option[value="go-on"]' });
  await panel.click({ css: '.option[value="expired"]' });
  await panel.waitFor('.primary', 'visible');
  expect(await axeFaults(panel)).toEqual([]);
  await panel.click({ css: '.primary' });
  await panel.waitFor('.checklist', 'visible');
  expect(await textOf(panel, '.path h2')).toBe('\u91cd\u65b0\u6ce8\u518c');
  await panel.close();
});

test('a tick in one is in the other, until the progress is cleared', async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.choice[value="renewal"]' });
  await panel.waitFor('.checklist', 'visible');
  const popup = await testBrowser.openExtensionPage('popup.html', { width: 380, height: 600 });
  await popup.click({ css: '.step:nth-child(1) input' });
  await panel.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
  await popup.click({ css: '.reset' });
  await popup.click({ css: '.reset-confirm' });
  await panel.waitFor('.step:nth-child(1)[aria-current="step"]', 'visible');
  expect(await textOf(popup, '.progress span')).toContain(' 0 / 10 ');
  await popup.close();
  await panel.close();
});

test('all questions by topic', async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click('\u5168\u90e8\u95ee\u9898');
  await panel.waitFor('.topics', 'visible');
  const count = await panel.evaluate(() => document.querySelectorAll('.topics a').length);
  expect(count).toBeGreaterThan(40);
  expect(await axeFaults(panel)).toEqual([]);
  await panel.close();
});

test('the date is reckoned from what is entered, which is stored nowhere', async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  await panel.evaluate(() => {
    location.hash = 'decide/register/never';
  });
  await panel.waitFor('.three-years input', 'visible');
  const before = await storedValues(testBrowser);
  const enter = (date: string) =>
    panel.evaluate((value) => {
      const field = document.querySelector('.three-years input') as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, date);
  await enter('2999-03-01');
  await expect.poll(() => textOf(panel, '.reckoned')).toContain('3002-03-01');
  expect(await textOf(panel, '.reckoned')).toContain('没有超过');
  await enter('2001-02-03');
  await expect.poll(() => textOf(panel, '.reckoned')).toContain('2004-02-03');
  await panel.click({ css: '.option[value="over"]' });
  await panel.waitFor('.primary', 'visible');
  // It is still said beside the result, and needs the continuing education first.
  expect(await textOf(panel, '.reckoned')).toContain('已经超过');
  expect(await textOf(panel, '.decision')).toContain('继续教育');
  expect(await storedValues(testBrowser)).toEqual(before);
  expect(await panel.url()).not.toContain('2001');
  await panel.close();
});

test("the browser's way back leads through the decision", async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.unsure' });
  await panel.click({ css: '.option[value="register"]' });
  await panel.click({ css: '.option[value="never"]' });
  await panel.waitFor('.three-years', 'visible');
  await panel.evaluate(() => history.back());
  await panel.waitFor('.option[value="never"]', 'visible');
  await panel.close();
});

for (const [page, route] of [
  ['popup.html', ''],
  ['sidepanel.html', ''],
  ['sidepanel.html', '#question/certificate-not-found'],
  ['sidepanel.html', '#search/%E6%B3%A8%E9%94%80'],
  ['sidepanel.html', '#decide/register/never/over'],
] as const) {
  test(`nothing is cut at very large text: ${page}${route}`, async ({ testBrowser }) => {
    // Firefox's scroll bar takes part of the width, which a popup has besides its own.
    const tab = await testBrowser.openExtensionPage(page + route, { width: 396, height: 600 });
    await tab.waitFor('.guide', 'visible');
    await tab.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({
        journey: { chosen: 'renewal', paths: {} },
        'text-size': 'very-large',
      }),
    );
    await tab.waitFor(':root[data-text-size="very-large"]', 'attached');
    const [content, window] = await tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBeLessThanOrEqual(window ?? 0);
    await tab.close();
  });
}

test('a step sets labels apart, says what comes then, and what helps where it goes wrong', async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.choice[value="renewal"]' });
  await panel.waitFor('.checklist', 'visible');
  const scan = '.step:has([id="scan-face"])';
  expect(await textOf(panel, `${scan} .tick .label`)).toBe('开始人脸识别');
  expect(await textOf(panel, `${scan} .sees`)).toMatch(/^然后：./);
  await panel.click({ css: `${scan} summary` });
  await panel.waitFor(`${scan} dd`, 'visible');
  expect(await textOf(panel, `${scan} dd .label`)).toBe('手动跳转');
  await panel.close();
});

test('a question names those that often come next, and leads to them', async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.evaluate(() => {
    location.hash = 'question/phone-bound';
  });
  await panel.waitFor('.question section .links a', 'visible');
  const title = await textOf(panel, '.question section .links a');
  await panel.click({ css: '.question section .links li:first-child a' });
  await expect.poll(() => textOf(panel, '.question h2')).toBe(title);
  await panel.close();
});

test('who has begun sees the warnings folded, and opens them with one click', async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.choice[value="cancellation"]' });
  await panel.waitFor('.path .warning li', 'visible');
  await panel.click({ css: '.step:nth-child(1) input' });
  await panel.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
  // What the person is about to tick next does not move.
  expect(await panel.evaluate(() => document.querySelector('details.warning[open]') !== null)).toBe(
    true,
  );
  await panel.close();
  const again = await openPanel(testBrowser);
  await again.waitFor('details.warning:not([open])', 'visible');
  // What cannot be undone is said at its step all the same.
  expect(await textOf(again, '.step > .warning')).toContain('无法恢复');
  await again.click({ css: 'details.warning summary' });
  await again.waitFor('details.warning li', 'visible');
  await again.close();
});

test('the map names the systems in order, and leads to the steps of each', async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  await panel.click({ css: '.choice[value="initial"]' });
  await panel.waitFor('.map', 'visible');
  const systems = await panel.evaluate(() =>
    [...document.querySelectorAll('.system')].map(({ textContent }) => textContent),
  );
  const stations = await panel.evaluate(() =>
    [...document.querySelectorAll('.station')].map(({ textContent }) => textContent),
  );
  expect(stations.length).toBeGreaterThan(3);
  expect(stations).toEqual(systems);
  expect(await textOf(panel, '.station [aria-current]')).toBe(systems[0]);
  expect(await textOf(panel, '.next')).toContain(await textOf(panel, '.step-next .tick'));
  await panel.click({ css: '.station:nth-child(2) button' });
  // The focus is at the first step of the second system.
  const reached = await panel.evaluate(
    () => document.activeElement?.closest('.step')?.querySelector('.system')?.textContent,
  );
  expect(reached).toBe(systems[1]);
  await panel.close();
});
