import axe from 'axe-core';
import { expect, ONCE, test } from '../harness/fixtures.ts';
import { portalAddress } from '../portal/addresses.ts';

for (const width of [360, 1280]) {
  for (const colourScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colourScheme}, ${width} px`, { tag: ONCE }, async ({
      testBrowser,
    }) => {
      const page = await testBrowser.openExtensionPage('welcome.html', { width, height: 800 });
      await page.waitFor('.welcome', 'visible');
      await page.setViewport({ width, height: 800, colourScheme });
      await page.click('我正在办，已经在门户上了');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      // As one function: the page's policy lets no script be added to it.
      const run = new Function(`${axe.source}; return axe.run()`) as () => Promise<axe.AxeResults>;
      const { violations, passes } = await page.evaluate(run);
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewport({ width, height: 800, colourScheme: 'light' });
      await page.close();
    });
  }
}

test('what is chosen there counts elsewhere, and the way leads on', async ({ testBrowser }) => {
  const page = await testBrowser.openExtensionPage('welcome.html', { width: 1280, height: 900 });
  await page.waitFor('.welcome', 'visible');
  await page.evaluate(() => {
    for (const [id, value] of [
      ['registration', 'renewal'],
      ['province', 'jiangsu'],
    ] as const) {
      const select = document.querySelector<HTMLSelectElement>(`#${id}`);
      if (!select) continue;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  const popup = await testBrowser.openExtensionPage('popup.html');
  await popup.waitFor('.checklist', 'visible');
  await popup.close();
  const options = await testBrowser.openExtensionPage('options.html');
  await options.waitFor('#province', 'visible');
  const province = await options.evaluate(
    () => document.querySelector<HTMLSelectElement>('#province')?.value,
  );
  expect(province).toBe('jiangsu');
  await options.close();
  const opened = await testBrowser.waitForNewTab(() => page.click({ css: '.primary' }));
  expect(await opened.url()).toBe(portalAddress.home);
  await opened.close();
  await page.close();
});

test('who is in the middle of it is told how to go on', async ({ testBrowser }) => {
  const page = await testBrowser.openExtensionPage('welcome.html', { width: 819, height: 614 });
  const isShown = () =>
    page.evaluate(() => document.querySelector('.midway ol')?.checkVisibility() ?? false);
  await page.waitFor('.midway', 'visible');
  expect(await isShown()).toBe(false);
  await page.click('我正在办，已经在门户上了');
  expect(await isShown()).toBe(true);
  // What it offers to choose comes next.
  const next = await page.evaluate(
    () =>
      document
        .querySelector('.midway')
        ?.closest('section')
        ?.nextElementSibling?.querySelector('select')?.id,
  );
  expect(next).toBe('registration');
  await page.close();
});

test('it shows how this browser has an icon stay in its toolbar', async ({ testBrowser }) => {
  const page = await testBrowser.openExtensionPage('welcome.html', { width: 1280, height: 900 });
  await page.waitFor('.pictures', 'visible');
  const shown = await page.evaluate(() => {
    const picture = document.querySelector('.pictures li:last-child');
    const image = picture?.querySelector('img');
    return {
      file: image?.src.split('/').pop(),
      isThere: image?.naturalWidth !== 0,
      says: picture?.textContent,
    };
  });
  const [file, word] =
    testBrowser.name === 'firefox' ? ['pin-firefox.svg', '固定到工具栏'] : ['pin.svg', '图钉'];
  expect(shown).toEqual({ file, isThere: true, says: expect.stringContaining(word) });
  await page.close();
});
