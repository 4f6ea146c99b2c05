/** What a page is told to mark: at once, and the same as when all that happened has been kept. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { walk } from '../../../core/guidance/walk.ts';
import { book, pages, paths, prompts, remedies } from '../guidance/journeys.ts';
import { ask, leaveBrowser, standInBrowser, TAB } from './pages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('knowledge:journey-book', () => ({ default: book }));
vi.mock('knowledge:remedies', () => ({ default: remedies }));
vi.mock('knowledge:provinces', () => ({ default: [] }));
vi.mock('knowledge:phrases', () => ({ default: { prompts: Object.keys(remedies), texts: [] } }));
vi.mock('knowledge:asking-book', () => ({ read: () => ({ questions: [] }) }));

const { default: background } = await import('../../../entrypoints/background/index.ts');
const { tabState } = await import('../../../store/tab-state.ts');
const { isOtherLoggedIn } = await import('../../../entrypoints/background/logins.ts');
const { tellAdvice } = await import('../../../entrypoints/background/journey.ts');

/** The advice that the page was told later. */
const later: unknown[] = [];

beforeEach(() => {
  later.length = 0;
  standInBrowser(async (_, message) => {
    const { type, advice } = message as { type?: string; advice?: unknown };
    if (type === 'advice-set') later.push(advice);
  });
  background.main();
});

afterEach(leaveBrowser);

async function choose(chosen: string): Promise<void> {
  await fakeBrowser.storage.local.set({ journey: { chosen, paths: {} } });
  await ask('page-started', {});
}

test('a page is told what to mark while the browser is still writing down that it is there', async () => {
  await choose('initial');
  const written = Promise.withResolvers<void>();
  vi.spyOn(fakeBrowser.storage.session, 'set').mockReturnValueOnce(written.promise as never);
  const advice = await ask('page-seen', { page: 'portal-home' });
  expect(advice).toMatchObject({ path: 'initial', act: { path: 'initial' } });
  written.resolve();
});

test('where somebody is logged in, it is told when it is known whether that counts', async () => {
  const person = 'aaaaaaaaaa';
  await fakeBrowser.storage.local.set({
    roster: { people: [{ id: person, name: '张三', specialties: [] }] },
    'current-person': person,
  });
  await choose('initial');
  await ask('name-greeted', { names: ['王小五'], isAccount: true });
  await vi.waitFor(async () => expect(await isOtherLoggedIn(TAB)).toBe(true));
  await tellAdvice(TAB);
  const order: string[] = [];
  const written = Promise.withResolvers<void>();
  const write = vi.spyOn(fakeBrowser.storage.session, 'set');
  write.mockReturnValueOnce(written.promise as never);
  const answered = ask('page-seen', { page: 'portal-home' }).then(() => order.push('answered'));
  await vi.waitFor(() => expect(write).toHaveBeenCalled());
  await new Promise((resolve) => setImmediate(resolve));
  order.push('written');
  written.resolve();
  await answered;
  expect(order).toEqual(['written', 'answered']);
});

test('it is what the page is told when all that happened there has been kept', async () => {
  const happeningOn = (path: string) =>
    fc.oneof(
      fc.record({ type: fc.constant('page-seen'), page: fc.constantFrom(...pages) }),
      fc.record({ type: fc.constant('prompt-seen'), prompt: fc.constantFrom(...prompts) }),
      fc.record({
        type: fc.constant('act-clicked'),
        path: fc.constant(path),
        step: fc.constantFrom(...walk(book, path).map(({ id }) => id)),
      }),
    );
  const beginning = fc
    .constantFrom(...paths)
    .chain((path) => fc.tuple(fc.constant(path), fc.array(happeningOn(path), { maxLength: 3 })));
  await fc.assert(
    fc.asyncProperty(beginning, fc.constantFrom(...pages), async ([path, before], page) => {
      await choose(path);
      // A prompt or a click need not be kept yet when the page is known.
      for (const { type, ...rest } of before) {
        const answered = ask(type, rest);
        if (type === 'page-seen') await answered;
      }
      const advice = await ask('page-seen', { page });
      later.length = 0;
      const raised = before.flatMap((one) => ('prompt' in one ? [one.prompt] : []));
      await vi.waitFor(async () => {
        const kept = await tabState(TAB).read();
        expect(kept.page).toBe(page);
        expect(kept.prompts).toEqual(expect.arrayContaining(raised));
      });
      await vi.waitFor(async () => expect(await tellAdvice(TAB)).toEqual(advice));
      await vi.waitFor(() => expect(later).not.toEqual([]));
      expect(new Set(later.map((one) => JSON.stringify(one)))).toEqual(
        new Set([JSON.stringify(advice)]),
      );
    }),
    { numRuns: 200 },
  );
});
