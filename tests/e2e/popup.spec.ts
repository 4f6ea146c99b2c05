import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileGuideBook } from '../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { axeFaults } from './axe.ts';
import { journeyOf, remember, rememberJourney } from './storage.ts';

const SIZE = { width: 380, height: 600 };
const { guides } = compileGuideBook(checkKnowledge(readKnowledgeFiles()));

const REGISTRATIONS = [
  { id: 'initial', name: '初始注册', item: '(初始注册)', steps: 10 },
  { id: 'addition', name: '增项注册', item: '(增项注册)', steps: 10 },
  { id: 're-registration', name: '重新注册', item: '(重新注册)', steps: 10 },
  { id: 'renewal', name: '延续注册', item: '(延续注册)', steps: 10 },
  { id: 'cancellation', name: '注销', item: '(注销手续)', steps: 9 },
  { id: 'change-unit', name: '变更注册单位', item: '(注销手续)', steps: 19 },
  { id: 'info-change', name: '个人信息修改', item: '选一项注册业务', steps: 8 },
  { id: 'progress-query', name: '进度查询', item: '选一项注册业务', steps: 7 },
  { id: 'e-certificate', name: '电子证书加注、下载', item: '我的证照', steps: 8 },
  { id: 'forced-cancellation', name: '强制注销', item: '省级住房城乡建设主管部门', steps: 2 },
] as const;

async function openPopup(browser: TestBrowser): Promise<Tab> {
  const popup = await browser.openExtensionPage('popup.html', SIZE);
  await popup.waitFor('.guide', 'visible');
  return popup;
}

async function choose(popup: Tab, registration: string): Promise<void> {
  await popup.click({ css: `.choice[value="${registration}"]` });
  await popup.waitFor('.checklist', 'visible');
}

async function chooseAgain(popup: Tab, registration: string): Promise<void> {
  await popup.click({ css: 'a[href="#choose"]' });
  await popup.waitFor('.checklist', 'gone');
  await choose(popup, registration);
}

/** The name of the registration whose path is shown. */
function chosen(popup: Tab): Promise<string | undefined> {
  return popup.evaluate(() => document.querySelector('.path h2')?.textContent ?? undefined);
}

/** Whether each step of the checklist is ticked, in order; those that lie behind are unfolded for it. */
async function ticks(popup: Tab): Promise<boolean[]> {
  const unfold = () => document.querySelector<HTMLElement>('.fold[aria-expanded="false"]')?.click();
  await popup.evaluate(unfold);
  await popup.waitFor('.fold[aria-expanded="false"]', 'gone');
  return popup.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('.tick input'), (box) => box.checked),
  );
}

function progress(popup: Tab): Promise<string | undefined> {
  return popup.evaluate(() => document.querySelector('.progress span')?.textContent ?? undefined);
}

for (const colourScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colourScheme}`, { tag: ONCE }, async ({ testBrowser }) => {
    const popup = await openPopup(testBrowser);
    await popup.setViewport({ ...SIZE, colourScheme });
    expect(await axeFaults(popup)).toEqual([]);
    await choose(popup, 'cancellation');
    await popup.click({ css: '.step:nth-child(1) input' });
    await popup.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
    expect(await axeFaults(popup)).toEqual([]);
    await chooseAgain(popup, 'change-unit');
    expect(await axeFaults(popup)).toEqual([]);
    await popup.setViewport({ ...SIZE, colourScheme: 'light' });
    await popup.close();
  });
}

test('first use: offers what people want, each beside the name of its registration', async ({
  testBrowser,
}) => {
  const popup = await openPopup(testBrowser);
  const offered = await popup.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLButtonElement>('.choice[value]'), (choice) => ({
      id: choice.value,
      aim: choice.querySelector('b')?.textContent,
      name: choice.querySelector('span')?.textContent,
    })),
  );
  const expected = guides.map(({ id, aim, name, by }) => ({
    id,
    aim: by ? `我替聘用企业办：${aim}` : aim,
    name,
  }));
  expect(offered).toEqual(expected);
  expect(expected.map(({ id }) => id)).toEqual(
    expect.arrayContaining(REGISTRATIONS.map(({ id }) => id)),
  );
  expect(await popup.evaluate(() => document.body.textContent)).toContain('非官方');
  expect(await ticks(popup)).toEqual([]);
  await popup.close();
});

for (const { id, name, item, steps } of REGISTRATIONS) {
  test(`${name}: its path is a checklist`, { tag: ONCE }, async ({ testBrowser }) => {
    const popup = await openPopup(testBrowser);
    await choose(popup, id);
    expect(await chosen(popup)).toBe(name);
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toContain(item);
    const stages = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('.stage'), ({ textContent }) => textContent),
    );
    expect(stages).toEqual(
      id === 'change-unit' ? ['第 1 段（共 2 段）：注销', '第 2 段（共 2 段）：重新注册'] : [],
    );
    expect(await ticks(popup)).toEqual(Array(steps).fill(false));
    expect(await progress(popup)).toBe(`已完成 0 / ${steps} 步`);
    await popup.close();
  });
}

test('ticks are kept for each registration, also after the browser was closed', async ({
  testBrowser,
}) => {
  let popup = await openPopup(testBrowser);
  await choose(popup, 'renewal');
  await popup.click({ css: '.step:nth-child(1) input' });
  await popup.click({ css: '.step:nth-child(3) input' });
  await popup.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
  await chooseAgain(popup, 'cancellation');
  expect(await progress(popup)).toBe('已完成 0 / 9 步');
  await chooseAgain(popup, 'renewal');
  const kept = Array.from({ length: 10 }, (_, i) => i === 0 || i === 2);
  expect(await ticks(popup)).toEqual(kept);

  await testBrowser.restart();
  popup = await openPopup(testBrowser);
  expect(await chosen(popup)).toBe('延续注册');
  expect(await ticks(popup)).toEqual(kept);
  await popup.click({ css: '.step:nth-child(1) input' });
  await popup.waitFor('.step:nth-child(1)[aria-current="step"]', 'visible');
  expect(await progress(popup)).toBe('已完成 1 / 10 步');
  await popup.close();
});

test('the button opens 中国建造师网', async ({ testBrowser }) => {
  const popup = await openPopup(testBrowser);
  const opened = await testBrowser.waitForNewTab(() => popup.click('打开中国建造师网'));
  expect(await opened.url()).toBe(portalAddress.home);
  await opened.close();
  await popup.close();
});

for (const [what, broken] of [
  ['a number', 7],
  ['an object', { renewal: true }],
  ['a list of numbers', [1, 2]],
  ['a registration that does not exist', 'inital'],
  ['null', null],
] as const) {
  test(`a stored value that is ${what} falls back alone`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
    const { paths } = journeyOf({ ticked: { initial: ['log-in'] } });
    await remember(testBrowser, { journey: { chosen: broken, paths } });
    let popup = await openPopup(testBrowser);
    await choose(popup, 'initial');
    expect(await progress(popup)).toBe('已完成 1 / 10 步');

    await popup.close();
    await remember(testBrowser, { journey: { chosen: 'initial', paths: { initial: broken } } });
    popup = await openPopup(testBrowser);
    expect(await chosen(popup)).toBe('初始注册');
    expect(await progress(popup)).toBe('已完成 0 / 10 步');
    await popup.close();

    await remember(testBrowser, { journey: broken });
    popup = await openPopup(testBrowser);
    expect(await ticks(popup)).toEqual([]);
    await popup.close();
  });
}

for (const [page, size] of [
  ['popup.html', SIZE],
  ['sidepanel.html', { width: 400, height: 1400 }],
] as const) {
  test(`${page}: nothing in sight moves when the rest is drawn`, { tag: ONCE }, async ({
    testBrowser,
  }) => {
    const moved: string[] = [];
    for (const id of ['change-unit', 'renewal', 'forced-cancellation']) {
      const steps = guides.find((guide) => guide.id === id)?.steps ?? [];
      for (const count of [0, steps.length >> 1, steps.length - 1]) {
        const ticked = { [id]: steps.slice(0, count).map((step) => step.id) };
        await rememberJourney(testBrowser, { chosen: id, ticked });
        const opened = await testBrowser.openExtensionPage(page, size);
        // They come last.
        await opened.waitFor('.afterwards', 'attached');
        await opened.waitFor('.search', 'attached');
        const shifts = await opened.evaluate(shiftsSoFar);
        if (shifts > 0) moved.push(`${id}, ${count} ticked: ${shifts}`);
        await opened.close();
      }
    }
    expect(moved).toEqual([]);
  });
}

/** Runs in the page. @returns how often what had been drawn was drawn elsewhere, which Chromium counts */
function shiftsSoFar(): Promise<number> {
  return new Promise((resolve) => {
    let count = 0;
    new PerformanceObserver((shifts) => {
      count += shifts.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true });
    // What is drawn last is told of with the frame after it.
    const frame = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
    frame(() => frame(() => resolve(count)));
  });
}
