import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { axeFaults } from './axe.ts';
import { sessionValues, showInFront, storedValues } from './extension-side.ts';
import { everythingStored, greet, hearInTab, textOf } from './logged-in.ts';
import { checkSpoken, named } from './spoken.ts';
import { journeyOf, remember } from './storage.ts';

const ZHANG = 'zhang00001';
const LI = 'li00000002';
const WARNING = '这里登录的人不是您正在替他办的那一位';
const SIZE = { width: 360, height: 800 };

/** Two people, of whom the second one has more to do, and is on their way. */
function rememberPeople(browser: TestBrowser, others: Record<string, unknown> = {}): Promise<void> {
  const soon = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return remember(browser, {
    roster: {
      people: [
        { id: ZHANG, name: '张三', specialties: [], note: '机密备注' },
        { id: LI, name: '李四（二部）', specialties: [{ name: '建筑工程', validUntil: soon }] },
      ],
    },
    journey: journeyOf({ chosen: 'initial' }),
    journeys: { [LI]: journeyOf({ chosen: 'renewal', ticked: { renewal: ['log-in'] } }) },
    ...others,
  });
}

const currentIn = async (browser: TestBrowser) => (await storedValues(browser))['current-person'];

test('two clicks in the popup, and it shows the way of another person', async ({ testBrowser }) => {
  await remember(testBrowser, { journey: journeyOf({ chosen: 'initial' }) });
  const popup = await testBrowser.openExtensionPage('popup.html', SIZE);
  await popup.waitFor('.path', 'visible');
  await popup.waitFor('.person', 'gone');
  await rememberPeople(testBrowser);
  await popup.waitFor('.person', 'visible');
  expect(await textOf(popup, '.person-now')).toBe('现在替谁办：自己');
  await popup.click({ css: '.person-now' });
  // After oneself, what presses most stands first.
  const names = await popup.evaluate(() =>
    [...document.querySelectorAll('.person-choice b')].map(({ textContent }) => textContent),
  );
  expect(names).toEqual(['自己', '李四（二部）', '张三']);
  await popup.click({ css: 'li:nth-child(2) > .person-choice' });
  await expect.poll(() => textOf(popup, '.person-now')).toBe('现在替谁办：李四（二部）');
  await expect.poll(() => textOf(popup, '.path h2')).toBe('延续注册');
  expect(await textOf(popup, '.progress')).toContain('已完成 1 /');
  expect(await textOf(popup, '.person-due')).toContain('还有 10 天');
  expect(await popup.evaluate(() => document.activeElement?.className)).toBe('person-now');
  await popup.close();
});

test('by the keyboard alone another person is chosen; each part has a name', async ({
  testBrowser,
}) => {
  await rememberPeople(testBrowser);
  const popup = await testBrowser.openExtensionPage('popup.html', SIZE);
  await popup.waitFor('.person', 'visible');
  await popup.press('Tab');
  expect(await popup.evaluate(() => document.activeElement?.className)).toBe('person-now');
  await popup.press('Enter');
  await popup.waitFor('.people', 'visible');
  const parts = await popup.spokenParts();
  checkSpoken(parts);
  expect(named(parts, 'button')).toContain('现在替谁办：自己');
  await popup.press('Escape');
  await popup.waitFor('.people', 'gone');
  expect(await popup.evaluate(() => document.activeElement?.className)).toBe('person-now');
  await popup.press('Enter');
  await popup.waitFor('.people', 'visible');
  // The first one is oneself.
  await popup.press('Tab');
  await popup.press('Enter');
  await expect.poll(() => textOf(popup, '.person-now')).toBe('现在替谁办：李四（二部）');
  await popup.close();
});

test('whose name the page greets is whose way is shown; of another one page and panel warn', async ({
  testBrowser,
  tab,
}) => {
  await rememberPeople(testBrowser);
  await tab.goto(portalAddress.recognition);
  const heard = await hearInTab(testBrowser);
  await greet(tab, '李四(仿真)');
  await expect.poll(() => currentIn(testBrowser)).toBe(LI);
  expect(await tab.overlay()).toBeNull();

  await greet(tab, '王小五');
  const strip = await tab.waitForOverlay(WARNING);
  expect(JSON.stringify(strip)).not.toMatch(/李四|王小五|张三/);
  expect(await currentIn(testBrowser)).toBe(LI);
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await expect.poll(() => textOf(panel, '.other-login')).toContain(WARNING);
  expect(await textOf(panel, '.other-login')).toContain('李四');

  await greet(tab, '张三');
  await expect.poll(() => currentIn(testBrowser)).toBe(ZHANG);
  await tab.waitForNoOverlay();
  await panel.waitFor('.other-login', 'gone');
  // Who switches by hand is told, and can switch back.
  await panel.evaluate(() => document.querySelector<HTMLElement>('.person-now')?.click());
  await panel.waitFor('.person-choice', 'attached');
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('li:nth-child(2) > .person-choice')?.click(),
  );
  await expect.poll(() => textOf(panel, '.other-login')).toContain('登录的是张三');
  await tab.waitForOverlay(WARNING);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  await panel.close();

  // Of the roster nothing has come into the page, in whatever was sent there.
  const all = await heard();
  expect(all.length).toBeGreaterThan(2);
  expect(all.join('\n')).not.toMatch(/张三|李四|王小五|机密备注|zhang00001|li00000002/);
});

test('what a stranger does at the portal is no step of the current person', async ({
  testBrowser,
  tab,
}) => {
  await rememberPeople(testBrowser, { 'current-person': LI });
  const journeyIn = async () => (await storedValues(testBrowser))['journey'];
  const before = await journeyIn();
  await tab.goto(portalAddress.registrationDesk);
  await expect.poll(journeyIn).not.toEqual(before);
  await greet(tab, '王小五');
  await tab.waitForOverlay(WARNING);
  await expect.poll(journeyIn).toEqual(before);
});

test('clearing everything leaves no trace of anybody, in any store', async ({
  testBrowser,
  tab,
}) => {
  await rememberPeople(testBrowser, { 'due-on-badge': true });
  await tab.goto(portalAddress.recognition);
  await greet(tab, '张三');
  await expect.poll(() => currentIn(testBrowser)).toBe(ZHANG);
  const page = await testBrowser.openExtensionPage('options.html');
  await page.waitFor('#due-on-badge', 'visible');
  expect(JSON.stringify(await sessionValues(page))).toContain(ZHANG);
  await page.click('清除全部内容');
  await page.click('确定清除');
  await expect
    .poll(() => everythingStored(testBrowser, page))
    .not.toMatch(/张三|李四|机密备注|zhang00001|li00000002|roster|current-person|journey/);
  await page.close();
});

test('the head of who has a roster: axe finds nothing, and nothing is cut', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const people = Array.from({ length: 60 }, (_, i) => ({
    id: `person${String(i).padStart(4, '0')}`,
    name: `阿卜杜热合曼·买买提${i}（建筑工程第二分公司）`,
    specialties: [{ name: '建筑工程', validUntil: '2020-01-01' }],
  }));
  await remember(testBrowser, {
    roster: { people },
    'current-person': 'person0007',
    theme: 'dark',
    'text-size': 'very-large',
  });
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.person', 'visible');
  await panel.click({ css: '.person-now' });
  await panel.waitFor('.person-search', 'visible');
  expect(await panel.evaluate(() => document.activeElement?.className)).toBe('person-search');
  await panel.evaluate(settled);
  expect(await axeFaults(panel)).toEqual([]);
  const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await panel.evaluate(isCut)).toBe(false);
  await panel.close();
});
