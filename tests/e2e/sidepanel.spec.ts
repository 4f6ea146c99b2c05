import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { axeFaults } from './axe.ts';
import { storedValues } from './extension-side.ts';
import { rememberJourney } from './storage.ts';

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
  await panel.waitFor('.fold', 'visible');
  expect(await textOf(panel, '[aria-current="step"] .tick')).toContain('个人入口');
  await popup.click({ css: '.reset' });
  await panel.waitFor('.fold', 'gone');
  expect(await textOf(popup, '.progress span')).toContain(' 0 / 10 ');
  await popup.close();
  await panel.close();
});

test('all questions by topic', { tag: ONCE }, async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  await panel.click('\u5168\u90e8\u95ee\u9898');
  await panel.waitFor('.topics', 'visible');
  const count = await panel.evaluate(() => document.querySelectorAll('.topics a').length);
  expect(count).toBeGreaterThan(40);
  expect(await axeFaults(panel)).toEqual([]);
  await panel.close();
});

test('the date is reckoned from what is entered, which is stored nowhere', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  await panel.evaluate(() => {
    location.hash = 'decide/register/never/here';
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
  await panel.waitFor('.option[value="elsewhere"]', 'visible');
  await panel.evaluate(() => history.back());
  await panel.waitFor('.option[value="never"]', 'visible');
  await panel.close();
});

for (const [page, route] of [
  ['popup.html', ''],
  ['sidepanel.html', ''],
  ['sidepanel.html', '#question/certificate-not-found'],
  ['sidepanel.html', '#search/%E6%B3%A8%E9%94%80'],
  ['sidepanel.html', '#decide/register/never/here/over'],
] as const) {
  test(`nothing is cut at very large text: ${page}${route}`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
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

test('a step sets labels apart, says what comes then, and what helps where it goes wrong', {
  tag: ONCE,
}, async ({ testBrowser }) => {
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

test('a question names those that often come next, and leads to them', { tag: ONCE }, async ({
  testBrowser,
}) => {
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

test('warnings stay open until they were seen, whatever is ticked meanwhile', async ({
  testBrowser,
}) => {
  // The portal's pages have ticked the first steps.
  await rememberJourney(testBrowser, {
    chosen: 'cancellation',
    ticked: { cancellation: ['open-registration-system', 'choose-personal-entry'] },
  });
  const panel = await openPanel(testBrowser);
  await panel.waitFor('.before[open] li', 'visible');
  await panel.click({ css: '[id="log-in"]' });
  await panel.waitFor('.step-next [id="open-item"]', 'visible');
  await panel.waitFor('.before[open] .seen', 'visible');
  await panel.close();
  const again = await openPanel(testBrowser);
  await again.waitFor('.before[open] .seen', 'visible');
  await again.click({ css: '.seen' });
  await again.waitFor('.before:not([open])', 'visible');
  // What was pressed is gone; the focus is where it opens again.
  expect(await again.evaluate(() => document.activeElement?.matches('.before summary'))).toBe(true);
  await again.press('Enter');
  await again.waitFor('.before[open] li', 'visible');
  await again.close();
  const last = await openPanel(testBrowser);
  await last.waitFor('.before:not([open])', 'visible');
  // What cannot be undone is said at its step all the same; of another registration nothing was seen.
  expect(await textOf(last, '.step > .warning')).toContain('无法恢复');
  await last.click('换一种');
  await last.click({ css: '.choice[value="renewal"]' });
  await last.waitFor('.before[open] .seen', 'visible');
  expect((await storedValues(testBrowser))['seen-warnings']).toEqual(['cancellation']);
  await last.close();
});

test('steps that lie behind are one line, which the keyboard opens; a tick does not move them', async ({
  testBrowser,
}) => {
  const done = ['open-registration-system', 'choose-personal-entry', 'log-in'];
  await rememberJourney(
    testBrowser,
    { chosen: 'renewal', ticked: { renewal: done } },
    { 'seen-warnings': ['renewal'] },
  );
  const panel = await openPanel(testBrowser);
  await panel.waitFor('.fold', 'visible');
  const shown = () =>
    panel.evaluate(() => Array.from(document.querySelectorAll('.tick input'), ({ id }) => id));
  const isInView = () =>
    panel.evaluate(() => {
      const { top, bottom } = document.querySelector('.step-next')?.getBoundingClientRect() ?? {};
      return (top ?? -1) >= 0 && (bottom ?? Infinity) <= innerHeight;
    });
  expect(await textOf(panel, '.fold')).toContain('3 步已完成');
  expect((await shown())[0]).toBe('open-item');
  expect(await isInView()).toBe(true);

  // What is ticked stays below the hand.
  await panel.click({ css: '[id="open-item"]' });
  await panel.waitFor('.step-next [id="scan-face"]', 'visible');
  expect((await shown())[0]).toBe('open-item');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.fold')?.focus());
  await panel.press('Enter');
  await panel.waitFor('.fold[aria-expanded="true"]', 'visible');
  expect((await shown()).slice(0, 4)).toEqual([...done, 'open-item']);
  await panel.press('Tab');
  await panel.press(' ');
  await panel.waitFor('.step-next [id="open-registration-system"]', 'visible');
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe('open-registration-system');
  expect((await shown()).slice(0, 4)).toEqual([...done, 'open-item']);
  await panel.press(' ');
  await panel.waitFor('.step-next [id="scan-face"]', 'visible');
  await panel.close();

  const again = await openPanel(testBrowser);
  await again.waitFor('.fold', 'visible');
  expect(await textOf(again, '.fold')).toContain('4 步已完成');
  // The map leads to steps that are folded, too.
  await again.click({ css: '.station:nth-child(2) button' });
  await again.waitFor('.fold[aria-expanded="true"]', 'visible');
  expect(await again.evaluate(() => document.activeElement?.id)).toBe('choose-personal-entry');
  await again.close();
});

test('what was cleared is there again with one key, for ten seconds', async ({ testBrowser }) => {
  await rememberJourney(testBrowser, { chosen: 'renewal', ticked: { renewal: ['log-in'] } });
  const panel = await openPanel(testBrowser);
  await panel.waitFor('.reset', 'visible');
  // The panel's ten seconds are over when the test says so.
  await panel.evaluate(() => {
    const due: (() => void)[] = [];
    const { setTimeout: soon } = globalThis;
    const later = (run: () => void, delay?: number) =>
      delay === 10_000 ? due.push(run) : soon(run, delay);
    Object.assign(globalThis, { setTimeout: later, passTenSeconds: () => due.pop()?.() });
  });
  const kept = async () => JSON.stringify((await storedValues(testBrowser))['journey']);
  const clear = async () => {
    await panel.click({ css: '.reset' });
    await panel.waitFor('.restore', 'visible');
    expect(await textOf(panel, '.cleared [role="status"]')).toBe('已清除“延续注册”的进度');
    expect(await textOf(panel, '.progress span')).toContain(' 0 / 10 ');
  };
  await clear();
  await panel.click({ css: '.restore' });
  await panel.waitFor('.restore', 'gone');
  await expect.poll(() => textOf(panel, '.progress span')).toContain(' 1 / 10 ');
  expect(await kept()).toContain('"log-in":true');

  await clear();
  // What is left of another person goes elsewhere, and the link leads there.
  const settings = await testBrowser.waitForNewTab(() => panel.click({ css: '.cleared .all' }));
  await settings.waitFor('#forget-all:focus', 'visible');
  await settings.close();
  await panel.evaluate(() =>
    (globalThis as unknown as { passTenSeconds(): void }).passTenSeconds(),
  );
  await panel.waitFor('.restore', 'gone');
  expect(await textOf(panel, '.progress span')).toContain(' 0 / 10 ');
  await panel.close();
});

test('a path that is done says what one has now, until when, and what comes next', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const steps = ['submit', 'wait-employer', 'wait-review'];
  const ticked = Object.fromEntries(
    [
      ...['open-registration-system', 'choose-personal-entry', 'log-in', 'open-item', 'scan-face'],
      ...['apply', 'read-notice', ...steps],
    ].map((id) => [id, true]),
  );
  await rememberJourney(testBrowser, { chosen: 'initial', ticked: { initial: ticked } });
  const panel = await openPanel(testBrowser);
  await panel.waitFor('.end', 'visible');
  expect(await textOf(panel, '.answer')).toBe('初始注册已经办完');
  expect(await textOf(panel, '.end')).toMatch(/您现在有.+用到什么时候.+3年.+接下来.+180天.+账号/);
  expect(await textOf(panel, '.fold')).toContain('10 步已完成');
  expect(await axeFaults(panel)).toEqual([]);
  await panel.click({ css: '.end a[href="#registration/e-certificate"]' });
  await expect.poll(() => textOf(panel, '.path h2')).toBe('电子证书加注、下载');
  await panel.close();
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
    [...document.querySelectorAll('.station .visually-hidden')].map(
      ({ textContent }) => textContent,
    ),
  );
  const tops = await panel.evaluate(() =>
    [...document.querySelectorAll('.station')].map((it) => it.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBe(1);
  expect(stations.length).toBeGreaterThan(3);
  expect(stations).toEqual(systems);
  expect(await textOf(panel, '.station [aria-current] .visually-hidden')).toBe(systems[0]);
  expect(await textOf(panel, '.map-here')).toContain(systems[0] ?? '');
  expect(await textOf(panel, '.next')).toContain(await textOf(panel, '.step-next .tick'));
  await panel.click({ css: '.station:nth-child(2) button' });
  // The focus is at the first step of the second system.
  const reached = await panel.evaluate(
    () => document.activeElement?.closest('.step')?.querySelector('.system')?.textContent,
  );
  expect(reached).toBe(systems[1]);
  await panel.close();
});
