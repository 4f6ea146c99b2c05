import fc from 'fast-check';
import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { axeFaults } from './axe.ts';
import { closeGuides, showInFront } from './extension-side.ts';
import { OWN, OWN_CARD, OWN_WORDING, setOwnKnowledge } from './own-knowledge.ts';
import { clickInMore } from './recognition.ts';

const SIZE = { width: 420, height: 800 };
const [SEAL] = OWN.questions;
const TOPIC = `本单位（${OWN.organisation}）`;

test.afterEach(async ({ testBrowser }) => {
  // A side panel that stays open makes every page of ours after it slow.
  await closeGuides(testBrowser, await testBrowser.controlPage());
  await setOwnKnowledge(testBrowser, null);
});

function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

function textsOf(page: Tab, selector: string): Promise<readonly string[]> {
  return page.evaluate(
    (css) => Array.from(document.querySelectorAll(css), ({ textContent }) => textContent ?? ''),
    selector,
  );
}

/** Puts values into the extension's storage. */
function store(page: Tab, values: Record<string, unknown>): Promise<void> {
  return page.evaluate((stored) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(values: unknown): Promise<void> } } };
    };
    return chrome.storage.local.set(stored);
  }, values);
}

async function goTo(page: Tab, address: string): Promise<void> {
  await page.evaluate((at) => {
    location.hash = at;
  }, address);
  await page.evaluate(settled);
}

for (const file of ['popup.html', 'sidepanel.html']) {
  test(`${file}: own questions and contacts under a topic of their own, marked`, {
    tag: ONCE,
  }, async ({ testBrowser }) => {
    await setOwnKnowledge(testBrowser, OWN);
    const page = await testBrowser.openExtensionPage(file, SIZE);
    await page.waitFor('.own-door', 'visible');
    await page.click({ css: '.own-door' });
    await page.waitFor('.own-topic', 'visible');
    expect(await textOf(page, '.own-topic h3')).toBe(TOPIC);
    expect(await textsOf(page, '.own-topic .links a')).toEqual(
      OWN.questions.map(({ title }) => `本单位${title}`),
    );
    expect(await textsOf(page, '.own-contacts div')).toEqual(
      OWN.contacts.map(({ name, how }) => `本单位${name}${how}`),
    );
    await goTo(page, 'questions');
    const topics = await textsOf(page, '.topics h3');
    expect(topics.length).toBeGreaterThan(5);
    expect(topics.at(-1)).toBe(TOPIC);
    expect((await textsOf(page, '.topics section:not(.own-topic) a')).join()).not.toContain(
      '本单位',
    );

    await page.click({ css: '.own-topic .links li:first-child a' });
    await page.waitFor('.question .own-notice', 'visible');
    expect(await textOf(page, '.question h2')).toBe(SEAL?.title);
    expect(await textOf(page, '.own-notice')).toContain(OWN.organisation);
    expect(await textOf(page, '.own-notice')).toContain('不是官方解答');
    const answer = await textOf(page, '.question');
    for (const said of [SEAL?.answer.summary, ...(SEAL?.answer.steps ?? []), '本单位的联系人']) {
      expect(answer).toContain(said);
    }
    expect(answer).not.toContain('这条不对');
    await page.close();
  });
}

test('own questions are found by search, marked, and behind an official one that is as good', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const twin = {
    id: 'twin',
    title: wordingOf('phone-bound'),
    answer: { summary: '找注册专员', steps: [], warnings: [], contacts: [] },
  };
  await setOwnKnowledge(testBrowser, { ...OWN, questions: [...OWN.questions, twin] });
  const page = await testBrowser.openExtensionPage('sidepanel.html#search/用印申请', SIZE);
  await page.waitFor('.search .links a', 'visible');
  expect(await textOf(page, '.search li:first-child a')).toContain(`本单位${SEAL?.title}`);
  await goTo(page, `search/${encodeURIComponent(wordingOf('phone-bound'))}`);
  await page.waitFor('.search .answered', 'visible');
  expect(await textOf(page, '.search .answered h2')).not.toContain('本单位');
  const hits = await textsOf(page, '.search .links a b');
  expect(hits.some((hit) => hit === `本单位${wordingOf('phone-bound')}`)).toBe(true);
  await page.close();
});

test('prompts of the tab are listed with the mark, and are no unknown ones', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, OWN);
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(
    (wordings) => {
      for (const wording of wordings) alert(wording);
    },
    [wordingOf('phone-bound'), OWN_WORDING],
  );
  await tab.waitForOverlay(OWN_CARD);
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await panel.waitFor('.prompts a.own', 'visible');
  expect([...(await textsOf(panel, '.prompts a b'))].sort()).toEqual(
    [wordingOf('phone-bound'), OWN_WORDING].sort(),
  );
  expect(await textsOf(panel, '.prompts a.own')).toEqual([
    `本单位${OWN_WORDING}${OWN.questions[0]?.answer.summary}`,
  ]);
  await panel.close();
  await tab.evaluate(() => alert('zqx ggwp vbn'));
  const again = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await again.waitFor('.guide', 'visible');
  await showInFront(again);
  await again.waitFor('.unmatched', 'visible');
  expect(await textOf(again, '.unmatched')).toContain('有 1 条');
  await again.close();
});

test('own prompts are among what was seen, with why, and the report has nothing of a person', async ({
  tab,
  testBrowser,
}) => {
  await setOwnKnowledge(testBrowser, OWN);
  await tab.goto(portalAddress.recognition);
  // The name is given away around the frame alone; the number stands where a long text is cut.
  await tab.evaluate(async (wording) => {
    document.body.insertAdjacentHTML('beforeend', '<p>您好，诸葛亮</p>');
    const quoted = document.createElement('p');
    quoted.append(`证件11010119900307751X${'请核对'.repeat(24)}提示“${wording}”怎么办？`);
    document.body.append(quoted);
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p role="alert">诸葛亮：${wording}。致电13800138000</p>`;
    document.body.append(frame);
  }, OWN_WORDING);
  await tab.waitForOverlay(OWN_CARD);
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  await panel.waitFor('a[href="#heard"]', 'visible');
  await panel.evaluate(() => document.querySelector<HTMLElement>('a[href="#heard"]')?.click());
  await panel.waitFor('.heard blockquote', 'visible');
  const seen = [...(await textsOf(panel, '.heard li'))].sort();
  expect(seen).toEqual([
    expect.stringMatching(
      `^\\*\\*\\*：${OWN_WORDING}。致电\\*\\*\\*.*当成提示：本单位${OWN_WORDING}因为：`,
    ),
    expect.stringMatching(
      `${OWN_WORDING}.*没有当成提示，像：本单位${OWN_WORDING}因为：.*放在引号里`,
    ),
  ]);
  const report = await panel.evaluate(() => document.querySelector('textarea')?.value ?? '');
  expect(report).toContain('判断：当成提示 own-seal');
  expect(report).toContain('判断：像 own-seal，没有当成提示');
  for (const text of [...seen, report]) expect(text).not.toMatch(/诸葛|亮|\d{4}/);
  await panel.close();
});

test('removed in the settings, it is gone from the open guide at once', async ({ testBrowser }) => {
  await setOwnKnowledge(testBrowser, OWN);
  const home = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await home.waitFor('.own-door', 'visible');
  const search = await testBrowser.openExtensionPage('sidepanel.html#search/用印申请', SIZE);
  await search.waitFor('.search a.own', 'visible');
  const question = await testBrowser.openExtensionPage('popup.html#question/own-seal', SIZE);
  await question.waitFor('.own-notice', 'visible');
  const options = await testBrowser.openExtensionPage('options.html');
  await options.click('移除补充内容');
  await home.waitFor('.own-door', 'gone');
  await search.waitFor('.search a.own', 'gone');
  await question.waitFor('.own-notice', 'gone');
  expect(await textOf(question, '.guide')).toContain('没有这个问题');
  for (const page of [home, search, question, options]) await page.close();
});

test('the card of an own prompt leads to its page in the guide', async ({ tab, testBrowser }) => {
  await setOwnKnowledge(testBrowser, OWN);
  const watcher = await testBrowser.openExtensionPage('options.html');
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((wording) => alert(wording), OWN_WORDING);
  await tab.waitForOverlay(OWN_CARD);
  await clickInMore(tab, '查看完整解答');
  // The side panel, or a tab where the browser lets no page open one.
  await expect
    .poll(() =>
      watcher.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { extension: { getViews(): readonly Window[] } };
        };
        const guide = chrome.extension
          .getViews()
          .find(({ location }) => location.hash === '#question/own-seal');
        return guide?.document.querySelector('.question h2')?.textContent;
      }),
    )
    .toBe(SEAL?.title);
  await watcher.close();
});

test('axe finds nothing, and nothing is cut: dark, the largest text, a narrow window', {
  tag: ONCE,
}, async ({ testBrowser }) => {
  const long = 'LongNameWithoutAnySpace'.repeat(6);
  await setOwnKnowledge(testBrowser, {
    ...OWN,
    organisation: `${OWN.organisation}${long}`,
    contacts: [...OWN.contacts, { id: 'long', name: long, how: long }],
  });
  const page = await testBrowser.openExtensionPage('sidepanel.html', { width: 360, height: 800 });
  await page.waitFor('.own-door', 'visible');
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
      document.documentElement.dataset['textSize'] = 'very-large';
    }, theme);
    for (const address of ['', 'own', 'questions', 'question/own-seal', 'search/用印申请']) {
      await goTo(page, address);
      const isCut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (isCut) faults.push(`${theme} ${address}: wider than the window`);
      for (const fault of await axeFaults(page)) faults.push(`${theme} ${address}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  await page.close();
});

const MARKUP = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</p></div><iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '&lt;b&gt;',
  '{{constructor}}',
  '文字',
);
const TEXT = fc.array(MARKUP, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
/** The text of every field that is shown, but for the wording of the prompt. */
const FIELDS = fc.record({
  organisation: TEXT,
  name: TEXT,
  how: TEXT,
  title: TEXT,
  summary: TEXT,
  step: TEXT,
  warning: TEXT,
});
const RUNS = { numRuns: 5, endOnFailure: true };

function knowledgeOf(said: Readonly<Record<string, string>>): object {
  const { organisation, name, how, title, summary, step, warning } = said;
  const answer = { summary, steps: [step], warnings: [warning], contacts: ['c'] };
  return {
    organisation,
    contacts: [{ id: 'c', name, how }],
    questions: [{ id: 'q', title, answer }],
    prompts: [{ id: 'p', wording: title, question: 'q', phrases: [OWN_WORDING] }],
  };
}

for (const file of ['popup.html', 'sidepanel.html']) {
  test(`${file}: whatever markup a field holds, it is shown as text and makes no element`, {
    tag: ONCE,
  }, async ({ testBrowser }) => {
    const page = await testBrowser.openExtensionPage(file, SIZE);
    await page.waitFor('.guide', 'visible');
    await fc.assert(
      fc.asyncProperty(FIELDS, async (said) => {
        await store(page, { 'own-knowledge': knowledgeOf(said) });
        const { organisation, name, how, title } = said;
        for (const [address, shown] of [
          ['question/own-q', Object.values(said)],
          ['own', [organisation, title, name, how]],
          [`search/${encodeURIComponent(title)}`, [title]],
        ] as const) {
          await goTo(page, address);
          for (const text of shown) await expect.poll(() => textOf(page, 'main')).toContain(text);
          const made = ':is(img, script, svg, iframe, style, a[href^="javascript"])';
          expect(await textsOf(page, `main ${made}`)).toEqual([]);
        }
      }),
      RUNS,
    );
    expect(page.dialogs).toEqual([]);
    await page.close();
  });
}

test('card: whatever markup a field holds, it is shown as text and makes no element', async ({
  testBrowser,
}) => {
  const page = await testBrowser.openExtensionPage('options.html');
  await page.waitFor('.settings', 'visible');
  // In front of the others: only there is everything drawn at once.
  const tab = await testBrowser.newTab();
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const box = document.createElement('p');
    box.setAttribute('role', 'alert');
    box.append(text);
    document.body.append(box);
  }, OWN_WORDING);
  await fc.assert(
    fc.asyncProperty(FIELDS, async (said) => {
      await store(page, { 'own-knowledge': knowledgeOf(said) });
      // Those before have said something else.
      await tab.waitForOverlay(said.organisation);
      await tab.clickInOverlay('更多');
      await tab.waitForOverlay('不再提示');
      const card = await tab.callInOverlay<{ text: string; made: number }>(
        `(_, root) => ({
          // Of what an organisation has written no node holds a letter: a style draws it.
          text: [...root.querySelectorAll('[data-text]')].map(({ dataset }) => dataset.text).join(' '),
          made: root.querySelectorAll('img, script, iframe, a[href^="javascript"], .card style')
            .length,
        })`,
      );
      for (const [field, value] of Object.entries(said)) {
        expect(card?.text, field).toContain(value);
      }
      expect(card?.made).toBe(0);
      await store(page, { 'own-knowledge': null });
      await tab.waitForNoOverlay();
    }),
    RUNS,
  );
  expect(tab.dialogs).toEqual([]);
  await tab.close();
  await page.close();
});
