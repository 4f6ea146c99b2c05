import { checkKnowledge } from '../../core/knowledge/check.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { axeFaults } from './axe.ts';
import { remember } from './storage.ts';

const SIZE = { width: 360, height: 800 };
const { questions, registrations } = checkKnowledge(readKnowledgeFiles());

/** The panel in its hardest form: dark, and the largest text in a narrow window. */
async function openPanel(browser: TestBrowser): Promise<Tab> {
  await remember(browser, { theme: 'dark', 'text-size': 'very-large' });
  const panel = await browser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  return panel;
}

/** What is wrong with the page at this address of the guide. */
async function faultsAt(panel: Tab, address: string): Promise<readonly string[]> {
  await panel.evaluate((at) => {
    location.hash = at;
  }, address);
  await panel.evaluate(settled);
  const isCut = await panel.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const faults = [...(isCut ? ['wider than the window'] : []), ...(await axeFaults(panel))];
  return faults.map((fault) => `${address}: ${fault}`);
}

test('every state of the questions: axe finds nothing, and nothing is cut', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  const faults: string[] = [];
  let seen = 0;
  for (const open = ['decide']; open.length > 0; seen++) {
    const address = open.pop() ?? '';
    faults.push(...(await faultsAt(panel, address)));
    const options = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('.option')].map(({ value }) => value),
    );
    open.push(...options.map((option) => `${address}/${option}`));
  }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(15);
  await panel.close();
});

test('every path: axe finds nothing, and nothing is cut', { tag: ONCE }, async ({
  testBrowser,
}) => {
  const panel = await openPanel(testBrowser);
  const faults: string[] = [];
  for (const id of registrations.keys()) {
    faults.push(...(await faultsAt(panel, `registration/${id}`)));
  }
  expect(faults).toEqual([]);
  expect(registrations.size).toBe(11);
  await panel.close();
});

test('choosing, for the first time and anew: axe finds nothing, and nothing is cut', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  const faults = [...(await faultsAt(panel, 'choose'))];
  await panel.click({ css: '.choice[value="change-unit"]' });
  await panel.waitFor('.checklist', 'visible');
  faults.push(...(await faultsAt(panel, 'choose')));
  await panel.waitFor('.keep', 'visible');
  faults.push(...(await faultsAt(panel, 'question/photo-missing')));
  await panel.waitFor('a.primary', 'visible');
  expect(faults).toEqual([]);
  await panel.close();
});

test('questions of each status, lists, search and report: axe finds nothing, and nothing is cut', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const panel = await openPanel(testBrowser);
  const faults: string[] = [];
  const one = (status: string) =>
    [...questions.values()].find((question) => question.status === status)?.id;
  const addresses = ['official', 'older', 'none'].map((status) => `question/${one(status)}`);
  for (const address of [
    ...addresses,
    'questions',
    'search',
    'search/zhuxiao',
    'search/qqqq',
    'report/missing/x',
    'heard',
  ]) {
    faults.push(...(await faultsAt(panel, address)));
  }
  expect(faults).toEqual([]);
  await panel.close();
});
