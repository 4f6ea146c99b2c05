import { expect, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { remember } from './storage.ts';

const SIZE = { width: 1280, height: 900 };
const PAGES = ['popup', 'sidepanel', 'options', 'welcome', 'roster', 'own-form'];

/** Runs once more, in an open page, what it runs first. @returns the attributes that it has set */
function firstAttributes(page: Tab): Promise<Readonly<Record<string, string | undefined>>> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    for (const name of Object.keys(root.dataset)) delete root.dataset[name];
    const script = document.createElement('script');
    script.src = document.querySelector('script')?.src ?? '';
    const hasRun = new Promise((resolve) => {
      script.onload = resolve;
    });
    document.head.append(script);
    await hasRun;
    return { ...root.dataset };
  });
}

for (const name of PAGES) {
  test(`${name}: its head needs no script, and nothing is drawn before its colours are known`, async ({
    testBrowser,
  }) => {
    const page = await testBrowser.openExtensionPage(`${name}.html`, SIZE);
    await page.waitFor('#app > *', 'visible');
    // A script behind the styles would wait for them.
    expect(
      await page.evaluate(() =>
        document.querySelector('script, link[rel="stylesheet"]')?.getAttribute('src'),
      ),
    ).toBe('/appearance.js');
    expect(
      await page.evaluate(() =>
        Array.from(document.querySelectorAll('.page-head'), ({ nextElementSibling }) => [
          nextElementSibling?.id,
        ]),
      ),
    ).toEqual([['app']]);
    await page.close();
  });
}

test('a page is as it was set from its first frame on', async ({ testBrowser }) => {
  const settings = await testBrowser.openExtensionPage('options.html', SIZE);
  await settings.click({ css: 'input[value="very-large"]' });
  // The larger text moves what is clicked next.
  await settings.waitFor('html[data-text-size="very-large"]', 'attached');
  await settings.click({ css: 'input[value="dark"]' });
  await settings.waitFor('html[data-theme="dark"][data-text-size="very-large"]', 'attached');
  const page = await testBrowser.openExtensionPage('popup.html', SIZE);
  await page.waitFor('#app > *', 'visible');
  expect(await firstAttributes(page)).toEqual({ theme: 'dark', textSize: 'very-large' });
  // What is as it comes is not kept at all.
  await settings.click({ css: 'input[value="standard"]' });
  await settings.waitFor('html[data-text-size="standard"]', 'attached');
  expect(await firstAttributes(page)).toEqual({ theme: 'dark' });
  await settings.click('清除全部内容');
  await settings.click('确定清除');
  await settings.waitFor('html[data-theme="system"]', 'attached');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.close();
  await settings.close();
});

test('what cannot be read there changes nothing, and the next page mends it', async ({
  testBrowser,
}) => {
  await remember(testBrowser, { theme: 'dark' });
  const page = await testBrowser.openExtensionPage('popup.html', SIZE);
  await page.waitFor('html[data-theme="dark"]', 'attached');
  for (const broken of ['{', '7', 'null', '["dark"]', '{"theme": 7}']) {
    await page.evaluate((text) => localStorage.setItem('appearance', text), broken);
    expect(await firstAttributes(page), broken).toEqual({});
  }
  const next = await testBrowser.openExtensionPage('popup.html', SIZE);
  await next.waitFor('html[data-theme="dark"]', 'attached');
  expect(await firstAttributes(next)).toEqual({ theme: 'dark' });
  await next.close();
  await page.close();
});
