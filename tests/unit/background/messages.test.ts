/** Nothing of the roster goes to a page: every message, answer and script argument is read. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestToBackground } from '../../../core/protocol/exchanges.ts';
import { book, remedies } from '../guidance/journeys.ts';
import { ask as askAsPage, leaveBrowser, standInBrowser } from './pages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('knowledge:journey-book', () => ({ default: book }));
vi.mock('knowledge:remedies', () => ({ default: remedies }));
vi.mock('knowledge:provinces', () => ({ default: [] }));
vi.mock('knowledge:phrases', () => ({ default: { prompts: Object.keys(remedies), texts: [] } }));
vi.mock('knowledge:asking-book', () => ({ read: () => ({ questions: [] }) }));

const { default: background } = await import('../../../entrypoints/background/index.ts');
const { currentPerson } = await import('../../../store/roster.ts');

const [ZHANG, LI] = ['qzqzqzqzq1', 'qzqzqzqzq2'];

/** No word of it is used for anything else. */
const STORED = {
  roster: {
    people: [
      {
        id: ZHANG,
        name: '张三丰',
        specialties: [{ name: '机密专业', validUntil: '2031-07-23' }],
        annotatedOn: '2029-11-05',
        birthYear: 1987,
        note: '机密备注',
      },
      { id: LI, name: '李寻欢', specialties: [] },
    ],
  },
  'current-person': LI,
  journey: { chosen: 'renewal', paths: {} },
  journeys: { [ZHANG]: { chosen: 'initial', paths: {} } },
  'due-on-badge': true,
};
const OF_ROSTER = /qzqzqzqzq|张三丰|李寻欢|机密|2031-07|2029-11|1987/;

/** Every request that a script in a page can send. */
const REQUESTS: { readonly [Type in RequestToBackground['type']]: object } = {
  'page-started': {},
  'page-seen': { page: 'my-certificates' },
  'prompt-seen': { prompt: 'annotated-today' },
  'act-clicked': { prompt: 'annotated-today' },
  'input-seen': {},
  'reader-needed': {},
  'way-needed': {},
  'card-book-wanted': {},
  'guide-wanted': { page: 'question/annotated-today' },
  'own-prefilter-wanted': {},
  'own-reader-needed': {},
  'own-phrases-wanted': {},
  'own-prompt-seen': { prompt: 'seal' },
  'greeting-wanted': {},
  'name-greeted': { names: ['张三丰'], isAccount: true },
  'other-login-wanted': {},
  'people-wanted': {},
};

/** What has gone to pages, as JSON. */
const sent: string[] = [];

const note = async (...args: unknown[]) => {
  sent.push(JSON.stringify(args));
};

beforeEach(() => {
  sent.length = 0;
  standInBrowser(note);
});

afterEach(leaveBrowser);

/** As a script in the page, whose answer is noted. */
async function ask(type: string, rest: object): Promise<void> {
  const given = await askAsPage(type, rest);
  if (given !== undefined) sent.push(`answer to ${type}: ${JSON.stringify(given)}`);
}

test('no message to a page, and no answer, has anything of the roster in it', async () => {
  await fakeBrowser.storage.local.set(STORED);
  background.main();
  for (const [type, rest] of Object.entries(REQUESTS)) await ask(type, rest);
  // The journey has become another person's, and somebody else is logged in then.
  await vi.waitFor(async () => expect(await currentPerson.read()).toBe(ZHANG));
  await ask('name-greeted', { names: ['王小五'], isAccount: true });
  await vi.waitFor(() => expect(sent.some((one) => one.includes('/other-login.js'))).toBe(true));
  for (const [type, rest] of Object.entries(REQUESTS)) await ask(type, rest);
  await fakeBrowser.storage.local.set({ 'current-person': LI, 'marker-shown': false });
  await vi.waitFor(() => expect(sent.at(-1)).toContain('/other-login.js'));

  for (const kind of ['act-set', 'advice-set', 'answer to page-started', '/way.js']) {
    expect(sent.some((one) => one.includes(kind))).toBe(true);
  }
  expect(sent.filter((one) => OF_ROSTER.test(one))).toEqual([]);
});

const PROMPT = ['prompt-seen', { prompt: 'annotated-today' }] as const;
const PAGE = ['page-seen', { page: 'application-form' }] as const;
const CLICK = ['act-clicked', { path: 'renewal', step: 'submit' }] as const;

test.each([
  [PROMPT, PAGE],
  [CLICK, PROMPT],
])(
  'while a stranger is logged in, %j is nothing that the current person did',
  async (theirs, own) => {
    const journeyAfter = async (...all: (typeof PROMPT | typeof PAGE | typeof CLICK)[]) => {
      await fakeBrowser.storage.local.set(STORED);
      await ask('page-started', {});
      for (const [type, rest] of all) {
        if (type === theirs[0]) await ask('name-greeted', { names: ['王小五'], isAccount: true });
        if (type === theirs[0]) await vi.waitFor(async () => expect(await isOther()).toBe(true));
        if (type === own[0]) await ask('name-greeted', { names: ['李寻欢'], isAccount: true });
        if (type === own[0]) await vi.waitFor(async () => expect(await isOther()).toBe(false));
        await ask(type, rest);
      }
      await vi.waitFor(async () => expect(await journeyNow()).not.toEqual(STORED.journey));
      return journeyNow();
    };
    const journeyNow = async () => (await fakeBrowser.storage.local.get('journey'))['journey'];
    const isOther = async () => {
      await ask('other-login-wanted', {});
      return sent.at(-1)?.endsWith('true');
    };
    background.main();
    const without = await journeyAfter(own);
    expect(await journeyAfter(theirs, own)).toEqual(without);
  },
);

test('nor is the page that it is', async () => {
  background.main();
  await fakeBrowser.storage.local.set(STORED);
  const journeyNow = async () => (await fakeBrowser.storage.local.get('journey'))['journey'];
  await ask('page-started', {});
  await ask('name-greeted', { names: ['王小五'], isAccount: true });
  await vi.waitFor(() => expect(sent.some((one) => one.includes('/other-login.js'))).toBe(true));
  // It is answered when it has counted.
  await ask(...PAGE);
  expect(await journeyNow()).toEqual(STORED.journey);
});
