import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { storedValues } from './extension-side.ts';
import { remedies } from './recognition.ts';
import { remember, rememberJourney } from './storage.ts';

const SIZE = { width: 360, height: 800 };

async function openQuestion(browser: TestBrowser, id: string): Promise<Tab> {
  const panel = await browser.openExtensionPage(`sidepanel.html#question/${id}`, SIZE);
  await panel.waitFor('.question', 'visible');
  return panel;
}

/** What the page has, as far as something could be there twice, or without need. */
function parts(panel: Tab) {
  return panel.evaluate(() => ({
    primaries: [...document.querySelectorAll('.primary')].map(({ textContent }) => textContent),
    sources: document.querySelectorAll('.sources').length,
    afterSources: document.querySelector('.sources')?.nextElementSibling?.className,
    boxes: document.querySelectorAll('.warning').length,
    areStepsOpen: document.querySelector('ol.numbered')?.checkVisibility(),
    inCharge: [...document.querySelectorAll('.contact-name')].map(({ textContent }) => textContent),
    headings: document.querySelectorAll('.contact h3').length,
  }));
}

test('who is on no path yet is led onto it from its question', { tag: ONCE }, async ({
  testBrowser,
}) => {
  await remember(testBrowser, {});
  const panel = await openQuestion(testBrowser, 'renewal-procedure');
  expect(await parts(panel)).toEqual({
    primaries: ['去办延续注册'],
    sources: 1,
    afterSources: 'missing',
    boxes: 1,
    areStepsOpen: false,
    inCharge: ['本人', '聘用企业', '省级住房城乡建设主管部门'],
    headings: 1,
  });
  await panel.click({ css: '.primary' });
  await panel.waitFor('.checklist', 'visible');
  expect(await storedValues(testBrowser)).toMatchObject({ journey: { chosen: 'renewal' } });
  await panel.close();
});

test('who is on another path looks at its steps, and keeps the choice', { tag: ONCE }, async ({
  testBrowser,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  const panel = await openQuestion(testBrowser, 'photo-missing');
  expect(await parts(panel)).toMatchObject({
    primaries: ['看个人信息修改的步骤'],
    sources: 1,
    areStepsOpen: false,
    // It is up to nobody else.
    inCharge: [],
    headings: 0,
  });
  await panel.click({ css: '.primary' });
  await panel.waitFor('.checklist', 'visible');
  expect(await panel.url()).toContain('#registration/info-change');
  expect(await storedValues(testBrowser)).toMatchObject({ journey: { chosen: 'renewal' } });
  await panel.close();
});

test('steps that are of no path are there to be read', { tag: ONCE }, async ({ testBrowser }) => {
  await remember(testBrowser, {});
  const panel = await openQuestion(testBrowser, 'phone-bound');
  expect(await parts(panel)).toMatchObject({ primaries: [], areStepsOpen: true, headings: 1 });
  await panel.close();
});

test('without a published answer, what is known comes first, marked, and is heard as such', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  await remember(testBrowser, {});
  const panel = await openQuestion(testBrowser, 'illegal-url');
  const said = await panel.evaluate(() =>
    [...document.querySelectorAll('.summary, .disclaimer')].map(({ textContent }) => textContent),
  );
  const { summary, mark, editorNotes = [] } = remedies['illegal-url'] ?? {};
  expect(mark).toBe('编者提示');
  expect(said).toEqual([`编者提示：${summary}`, editorNotes.at(-1)]);
  await panel.close();
});
