import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { tabTo } from './keyboard.ts';
import { remember } from './storage.ts';

function focused(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.localName);
}

/** What is shown next has the focus at its title, and has come to rest. */
async function expectTitleInFocus(panel: Tab): Promise<void> {
  await expect.poll(() => focused(panel)).toBe('h2');
  await panel.evaluate(settled);
}

test('with the keyboard alone: decide, choose anew, tick, reset, search and read', async ({
  testBrowser,
}) => {
  await remember(testBrowser, {});
  const panel = await testBrowser.openExtensionPage('sidepanel.html', { width: 360, height: 800 });
  await panel.waitFor('.unsure', 'visible');

  await tabTo(panel, '.unsure');
  await panel.press('Enter');
  await panel.waitFor('.option[value="go-on"]', 'visible');
  await expectTitleInFocus(panel);
  await tabTo(panel, '.option[value="go-on"]');
  await panel.press('Enter');
  await panel.waitFor('.option[value="expired"]', 'visible');
  await expectTitleInFocus(panel);
  await tabTo(panel, '.option[value="expired"]');
  await panel.press('Enter');
  await panel.waitFor('.primary', 'visible');
  await expectTitleInFocus(panel);
  await tabTo(panel, '.primary');
  await panel.press('Enter');
  await panel.waitFor('.checklist', 'visible');
  await expectTitleInFocus(panel);

  await tabTo(panel, '.path-head .choose-again');
  await panel.press('Enter');
  await panel.waitFor('.choice', 'visible');
  await expectTitleInFocus(panel);
  await tabTo(panel, '.choice[value="renewal"]');
  await panel.press('Enter');
  await panel.waitFor('.checklist', 'visible');
  await expectTitleInFocus(panel);

  await tabTo(panel, '.step:nth-child(1) input');
  await panel.press(' ');
  await panel.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
  expect(await focused(panel)).toBe('input');

  await tabTo(panel, '.reset');
  await panel.press('Enter');
  await panel.waitFor('.step:nth-child(1)[aria-current="step"]', 'visible');
  const isAt = (selector: string) =>
    panel.evaluate((css) => document.activeElement?.matches(css), selector);
  expect(await isAt('.reset')).toBe(true);
  await panel.waitFor('.restore', 'visible');
  await panel.press('Tab');
  expect(await isAt('.restore')).toBe(true);
  await panel.press('Enter');
  await panel.waitFor('.step:nth-child(2)[aria-current="step"]', 'visible');
  await expect.poll(() => isAt('.reset')).toBe(true);

  await tabTo(panel, '.search input');
  for (const key of 'zhuxiao') await panel.press(key);
  await panel.waitFor('.search .links a', 'visible');
  await tabTo(panel, '.search .links a');
  await panel.press('Enter');
  await panel.waitFor('.question', 'visible');
  await expectTitleInFocus(panel);
  await tabTo(panel, '.doors a[href="#home"]');
  await panel.press('Enter');
  await panel.waitFor('.checklist', 'visible');
  await expectTitleInFocus(panel);

  await panel.close();
});
