import { expect, test } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { wordingOf } from './recognition.ts';

const SIZE = { width: 420, height: 800 };

function written(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.querySelector('textarea')?.value);
}

test('a wrong remedy: the report names the prompt, can be changed and copied', async ({
  testBrowser,
}) => {
  const panel = await testBrowser.openExtensionPage(
    'sidepanel.html#report/prompt/phone-bound',
    SIZE,
  );
  await panel.waitFor('textarea', 'visible');
  expect(await written(panel)).toContain(wordingOf('phone-bound'));
  expect(await written(panel)).toContain('phone-bound');
  await panel.evaluate(() => document.querySelector('textarea')?.focus());
  await panel.press('x');
  expect(await written(panel)).toContain('x');
  await panel.click('复制');
  await expect
    .poll(() => panel.evaluate(() => document.querySelector('.report button')?.textContent))
    .toBe('已复制');
  await panel.close();
});

test('words that nothing is known of: the report has them without personal data', async ({
  testBrowser,
}) => {
  const words = encodeURIComponent('zqx 身份证11010119900307751X ggwp');
  const panel = await testBrowser.openExtensionPage(`sidepanel.html#search/${words}`, SIZE);
  await panel.click({ css: '.missing' });
  await panel.waitFor('textarea', 'visible');
  expect(await written(panel)).toContain('zqx 身份证*** ggwp');
  await panel.close();
});

test('the path of another registration is shown, and chosen with one click', async ({
  testBrowser,
}) => {
  const panel = await testBrowser.openExtensionPage('sidepanel.html#registration/renewal', SIZE);
  await panel.waitFor('.checklist', 'visible');
  expect(await panel.evaluate(() => document.querySelector('.path h2')?.textContent)).toBe(
    '延续注册',
  );
  await panel.click('我要办这一种');
  await panel.waitFor('.unsure', 'gone');
  await panel.waitFor('.checklist', 'visible');
  await panel.close();
});
