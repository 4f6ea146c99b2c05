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

test('what cannot be undone is in sight when its path is chosen, above prompts of old', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const remedy = { prompt: 'phone-bound', since: '2026-01-05' };
  for (const chosen of ['change-unit', 'cancellation']) {
    await remember(testBrowser, { journey: { ...journeyOf({ chosen }), remedy } });
    const popup = await testBrowser.openExtensionPage('popup.html', { width: 380, height: 600 });
    await popup.waitFor('.here .prompts', 'visible');
    const places = await popup.evaluate(() => {
      const warning = document.querySelector('.here .warning');
      const prompts = document.querySelector('.here .prompts')?.getBoundingClientRect().top;
      const { bottom = Infinity } = warning?.getBoundingClientRect() ?? {};
      return {
        says: warning?.textContent,
        isFirst: bottom < (prompts ?? 0),
        isInSight: bottom < innerHeight,
        boxes: document.querySelectorAll('.warning').length,
      };
    });
    const says = expect.stringContaining('无法恢复');
    expect(places).toEqual({ says, isFirst: true, isInSight: true, boxes: 1 });
    await popup.close();
  }
});

test('the second click of a double-click says nothing of what has come into that place', async ({
  testBrowser,
}) => {
  const leading = ['open-registration-system', 'choose-personal-entry', 'open-item', 'apply'];
  const sent = [...WALKED.ticked.renewal, ...leading, 'read-notice', 'submit'];
  await rememberJourney(testBrowser, { chosen: 'renewal', ticked: { renewal: sent } });
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  const saysOf = () => panel.evaluate(() => document.querySelector('.waited')?.textContent);
  /** Whether it counts when something is hit by the second click of a double-click. */
  const counts = (selector: string) =>
    panel.evaluate((css) => {
      const init = { bubbles: true, cancelable: true, detail: 2 };
      return document.querySelector(css)?.dispatchEvent(new MouseEvent('click', init));
    }, selector);
  await expect.poll(saysOf).toBe('单位已经确认');
  await panel.click({ css: '.waited' });
  await expect.poll(saysOf).toBe('审核已经通过');
  expect(await counts('.waited')).toBe(false);
  expect(await counts('a[href="#choose"]')).toBe(false);
  // Had it counted, there would be nothing to wait for any more.
  await panel.click({ css: '.undo' });
  await expect.poll(saysOf).toBe('单位已经确认');
  // The button that says the same of another step is another one.
  expect(await counts('.undo')).toBe(false);
  expect(await saysOf()).toBe('单位已经确认');
  await panel.click({ css: '.before summary' });
  expect(await counts('.before summary')).toBe(true);
  expect(await counts('.tick input')).toBe(true);
  await panel.close();
});
