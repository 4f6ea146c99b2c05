import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { storedValues } from './extension-side.ts';
import { journeyOf, remember, rememberJourney } from './storage.ts';

const SIZE = { width: 360, height: 800 };
const WALKED = { chosen: 'renewal', ticked: { renewal: ['log-in', 'scan-face'] } };

/** Ids of the aims that are in sight in full, the first ones first. */
function inSight(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('.choice[value]')]
      .filter((choice) => choice.getBoundingClientRect().bottom <= innerHeight)
      .map(({ value }) => value),
  );
}

for (const size of [
  { width: 360, height: 600 },
  { width: 819, height: 614 },
]) {
  test(`the first five aims need no scrolling, ${size.width} px wide`, async ({ testBrowser }) => {
    await remember(testBrowser, {});
    const panel = await testBrowser.openExtensionPage('sidepanel.html', size);
    await panel.waitFor('.choice', 'visible');
    const first = ['initial', 'renewal', 'change-unit', 'e-certificate', 'addition'];
    expect((await inSight(panel)).slice(0, 5)).toEqual(first);
    await panel.close();
  });
}

test('what is none of them leads to the search, where one can type at once', async ({
  testBrowser,
}) => {
  await remember(testBrowser, {});
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.click({ css: '.choices > :last-child' });
  await panel.waitFor('.topics', 'visible');
  for (const key of 'zhuxiao') await panel.press(key);
  await panel.waitFor('.search .links a', 'visible');
  await panel.close();
});

test('choosing anew keeps the choice until there is another one, and leads back', async ({
  testBrowser,
}) => {
  await rememberJourney(testBrowser, WALKED);
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  const isTicked = (step: string) => panel.waitFor(`#${step}:checked`, 'visible');
  for (const leadBack of [
    () => panel.click('不换了，回到延续注册'),
    // As the browser's own button does.
    () => panel.evaluate(() => history.back()),
  ]) {
    await panel.click({ css: 'a[href="#choose"]' });
    await panel.waitFor('.choice[value="renewal"][aria-current]', 'visible');
    expect(await storedValues(testBrowser)).toMatchObject({ journey: journeyOf(WALKED) });
    await leadBack();
    await isTicked('log-in');
  }
  await panel.click({ css: 'a[href="#choose"]' });
  await panel.click({ css: '.choice[value="cancellation"]' });
  await panel.waitFor('#read-cancellation-notice', 'visible');
  await panel.click({ css: 'a[href="#choose"]' });
  await panel.click({ css: '.choice[value="renewal"]' });
  for (const step of WALKED.ticked.renewal) await isTicked(step);
  await panel.close();
});

test('a result that rests on an older document says so, in one box, with its button in sight', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  await remember(testBrowser, {});
  const panel = await testBrowser.openExtensionPage('sidepanel.html', { width: 819, height: 614 });
  await panel.waitFor('.guide', 'visible');
  const result = (answers: string) =>
    panel.evaluate(async (at) => {
      location.hash = at;
      await new Promise((shown) => addEventListener('hashchange', shown, { once: true }));
      await new Promise(requestAnimationFrame);
      const box = document.querySelector('.decision .primary')?.getBoundingClientRect();
      return {
        isOlder: document.querySelector('.sources')?.textContent?.includes('发布较早，请以官网'),
        boxes: document.querySelectorAll('.decision .warning').length,
        isInSight: box !== undefined && box.height > 0 && box.bottom <= innerHeight,
      };
    }, answers);
  const shown = { boxes: 1, isInSight: true };
  expect(await result('decide/change-unit/normal')).toEqual({ isOlder: true, ...shown });
  expect(await result('decide/register/lapsed/expired')).toEqual({ isOlder: false, ...shown });
  await panel.close();
});
