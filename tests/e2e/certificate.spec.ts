import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { axeFaults } from './axe.ts';
import { showInFront, storedValues } from './extension-side.ts';
import { everythingStored, greet, hearInTab, textOf } from './logged-in.ts';
import { checkSpoken } from './spoken.ts';
import { emptyStorage, fillStorage, remember } from './storage.ts';

const ZHANG = 'zhang00001';
const LI = 'li00000002';
const SIZE = { width: 360, height: 800 };
/** What the stand-in says of 建筑工程. */
const SAID = '2026-09-01';
const OLD = '2023-09-01';
const OFFER = '.certificate';

/** Two people, of whom the first is registered just now. */
const PEOPLE = [
  {
    id: ZHANG,
    name: '张三',
    specialties: [{ name: '建筑工程', validUntil: OLD }],
    note: '机密备注',
  },
  { id: LI, name: '李四', specialties: [] },
];
const STORED = { roster: { people: PEOPLE }, 'current-person': ZHANG };

/** Opens the panel beside the page of certificates. */
async function openBeside(browser: TestBrowser, tab: Tab): Promise<Tab> {
  await tab.goto(portalAddress.certificates);
  const panel = await browser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await expect.poll(() => textOf(panel, '.place')).toContain('电子证照管理');
  return panel;
}

/** Presses a button of a panel that is not in front. */
function press(panel: Tab, selector: string): Promise<void> {
  return panel.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), selector);
}

async function specialtiesOf(browser: TestBrowser, person: string): Promise<unknown> {
  const { people } = (await storedValues(browser))['roster'] as typeof STORED.roster;
  return people.find(({ id }) => id === person)?.specialties;
}

test('what the page of certificates says is offered, and noted only by a click', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, STORED);
  const panel = await openBeside(testBrowser, tab);
  const heard = await hearInTab(testBrowser);
  const before = await tab.evaluate(() => document.body.innerHTML);
  await expect.poll(() => textOf(panel, OFFER)).toContain('张三');
  expect(await textOf(panel, `${OFFER} li`)).toBe(`建筑工程：${OLD} 改为 ${SAID}`);
  expect(await specialtiesOf(testBrowser, ZHANG)).toEqual(PEOPLE[0]?.specialties);
  expect(await everythingStored(testBrowser, panel)).not.toContain(SAID);

  await press(panel, `${OFFER} button`);
  await panel.waitFor(OFFER, 'gone');
  await expect.poll(() => textOf(panel, '.certificate-noted')).toBe('已记到张三名下。');
  expect(await specialtiesOf(testBrowser, ZHANG)).toEqual([{ name: '建筑工程', validUntil: SAID }]);
  expect(await specialtiesOf(testBrowser, LI)).toEqual([]);

  // The page has got nothing of it.
  expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
  expect((await heard()).join('\n')).not.toMatch(/张三|机密备注|zhang00001|2026-09-01|2023-09-01/);
  await panel.close();
});

test('a day that is earlier than the roster has is offered with a warning, and looked at twice', async ({
  testBrowser,
  tab,
}) => {
  const later = [{ name: '建筑工程', validUntil: '2029-09-01' }];
  const people = PEOPLE.map((one) => (one.id === ZHANG ? { ...one, specialties: later } : one));
  await remember(testBrowser, { ...STORED, roster: { people } });
  const panel = await openBeside(testBrowser, tab);
  await expect.poll(() => textOf(panel, 'body')).toContain('比花名册里的早，请先核对');
  await press(panel, `${OFFER} button`);
  expect(await axeFaults(panel)).toEqual([]);
  expect(await specialtiesOf(testBrowser, ZHANG)).toEqual(later);
  await press(panel, `${OFFER} input`);
  await panel.waitFor(`${OFFER} button:enabled`, 'attached');
  await press(panel, `${OFFER} button`);
  await expect.poll(() => textOf(panel, '.certificate-noted')).toBe('已记到张三名下。');
  expect(await specialtiesOf(testBrowser, ZHANG)).toEqual([{ name: '建筑工程', validUntil: SAID }]);
  await panel.close();
});

test('each specialty is offered; another page, and clearing everything, end it', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, STORED);
  const panel = await openBeside(testBrowser, tab);
  await tab.evaluate(() => {
    const row = document.querySelector('.zw-table tr:last-child');
    const other = row?.cloneNode(true) as Element;
    other.children.item(2)?.replaceChildren('机电工程');
    other.children.item(3)?.replaceChildren('２０２７年３月５日');
    row?.after(other);
  });
  // Who wants it noted comes to the panel.
  const both = `建筑工程：${OLD} 改为 ${SAID}机电工程（新添）：2027-03-05`;
  await panel.evaluate(() => void window.dispatchEvent(new Event('focus')));
  await expect.poll(() => textOf(panel, `${OFFER} ul`)).toBe(both);
  await tab.evaluate(() => document.querySelector('.zw-table tr:last-child')?.remove());
  await panel.evaluate(() => {
    document.documentElement.dispatchEvent(new MouseEvent('mouseenter'));
  });
  await expect.poll(() => textOf(panel, `${OFFER} ul`)).toBe(both.slice(0, both.indexOf('机电')));

  await tab.goto(portalAddress.recognition);
  await panel.waitFor(OFFER, 'gone');
  await tab.goto(portalAddress.certificates);
  await panel.waitFor(OFFER, 'attached');
  const options = await testBrowser.openExtensionPage('options.html');
  await options.click('清除全部内容');
  await options.click('确定清除');
  await panel.waitFor('.person', 'gone');
  await panel.waitFor(OFFER, 'gone');
  await expect
    .poll(() => everythingStored(testBrowser, options))
    .not.toMatch(/张三|李四|zhang00001|2026-09-01|2027-03-05|roster|current-person/);
  await options.close();
  await panel.close();
});

test('nothing is offered for somebody else, for oneself, or without a roster', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, STORED);
  const panel = await openBeside(testBrowser, tab);
  // The greeting switches to whom it names: so it is seen when it has been heard.
  for (const name of ['李四', '张三']) {
    await greet(tab, name);
    await expect.poll(() => textOf(panel, '.person-now')).toContain(name);
  }
  await panel.waitFor(OFFER, 'attached');
  // Another person by hand, while the page is that of the first.
  await press(panel, '.person-now');
  await panel.waitFor('.person-choice', 'attached');
  await panel.evaluate(() => {
    const choices = [...document.querySelectorAll<HTMLElement>('.person-choice')];
    choices.find(({ textContent }) => textContent?.includes('李四'))?.click();
  });
  await panel.waitFor('.other-login', 'attached');
  await panel.waitFor(OFFER, 'gone');
  expect((await storedValues(testBrowser))['roster']).toEqual(STORED.roster);

  // A page that greets nobody: with the roster set anew, a greeting would switch to whom it names.
  await tab.goto(portalAddress.certificates);
  await remember(testBrowser, { ...STORED, 'current-person': '' });
  await expect.poll(() => textOf(panel, '.person-now')).toContain('自己');
  await panel.waitFor(OFFER, 'gone');
  await remember(testBrowser, {});
  await panel.waitFor('.person', 'gone');
  await panel.waitFor(OFFER, 'gone');
  await panel.close();
});

test('where there is no room it is told, and stays offered', async ({ testBrowser, tab }) => {
  // What is noted of whom nothing is known needs room.
  await remember(testBrowser, { ...STORED, 'current-person': LI });
  const panel = await openBeside(testBrowser, tab);
  await panel.waitFor(OFFER, 'attached');
  try {
    await fillStorage(testBrowser, panel);
    await press(panel, `${OFFER} button`);
    await expect.poll(() => textOf(panel, '.storage-notice')).toContain('没有保存下来');
    expect(await textOf(panel, `${OFFER} li`)).toContain(SAID);
    expect((await storedValues(testBrowser))['roster']).toEqual(STORED.roster);
  } finally {
    await emptyStorage(testBrowser, panel);
  }
  await panel.close();
});

test('by the keyboard, dark, at 200 %: axe finds nothing, nothing is cut', { tag: ONCE }, async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, { ...STORED, theme: 'dark', 'text-size': 'very-large' });
  const panel = await openBeside(testBrowser, tab);
  await panel.waitFor(OFFER, 'visible');
  await panel.evaluate(settled);
  expect(await axeFaults(panel)).toEqual([]);
  checkSpoken(await panel.spokenParts());
  const isCut = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await panel.evaluate(isCut)).toBe(false);
  await panel.evaluate((css) => document.querySelector<HTMLElement>(css)?.focus(), '.roster-door');
  await panel.press('Tab');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('记下');
  await panel.press('Enter');
  await panel.waitFor('.certificate-noted', 'visible');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('已记到张三名下。');
  expect(await axeFaults(panel)).toEqual([]);
  await panel.close();
});
