import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WishEvent } from '../../../core/guidance/journey-state.ts';
import { book, remedies } from '../guidance/journeys.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('knowledge:journey-book', () => ({ default: book }));
vi.mock('knowledge:remedies', () => ({ default: remedies }));

const { recordWishOf, servePeople, switchPerson } = await import(
  '../../../entrypoints/background/people.ts'
);
const { recordWish } = await import('../../../entrypoints/background/journey.ts');
const { changeJourneys, currentPerson, otherJourneys, roster } = await import(
  '../../../store/roster.ts'
);
const { forget } = await import('../../../store/forget.ts');
const { journeyValue } = await import('../../../store/journey.ts');

const ZHANG = 'aaaaaaaaaa';
const LI = 'bbbbbbbbbb';
const people = [
  { id: ZHANG, name: '张三', specialties: [] },
  { id: LI, name: '李四', specialties: [] },
];
const journey = journeyValue(book);
const others = otherJourneys(book);
const local = fakeBrowser.storage.local;

const chose = (path: string): WishEvent => ({ type: 'chose', path });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  await roster.write({ people });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Whose journey is chosen for what: of the current person, and of the others. */
async function chosen(): Promise<Record<string, string | undefined>> {
  const { chosen: own } = await journey.read();
  const rest = Object.entries(await others.read()).map(([id, one]) => [id, one.chosen]);
  return { ...Object.fromEntries(rest), [`now:${await currentPerson.read()}`]: own };
}

test('each has a journey of their own, which is there again when they are', async () => {
  await recordWish(chose('renewal'));
  expect(await switchPerson(ZHANG)).toBe(true);
  expect(await chosen()).toEqual({ '': 'renewal', [`now:${ZHANG}`]: undefined });
  await recordWish(chose('initial'));
  await switchPerson(LI);
  expect(await chosen()).toEqual({ '': 'renewal', [ZHANG]: 'initial', [`now:${LI}`]: undefined });
  await switchPerson();
  expect(await chosen()).toEqual({ [ZHANG]: 'initial', 'now:': 'renewal' });
});

test('what is said of somebody counts for them alone, current or not', async () => {
  await switchPerson(ZHANG);
  expect(await recordWishOf(LI, chose('renewal'))).toBe(true);
  expect(await recordWishOf(ZHANG, chose('initial'))).toBe(true);
  expect(await chosen()).toEqual({ [LI]: 'renewal', [`now:${ZHANG}`]: 'initial' });
});

test('who is not on the roster is nobody to switch to, and has no journey', async () => {
  const before = await local.get();
  expect(await switchPerson('cccccccccc')).toBe(false);
  expect(await recordWishOf('cccccccccc', chose('renewal'))).toBe(false);
  expect(await local.get()).toEqual(before);
});

test('a full storage is told, and leaves every journey where it was', async () => {
  await recordWish(chose('renewal'));
  await recordWishOf(ZHANG, chose('initial'));
  const before = await local.get();
  vi.spyOn(local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  expect(await switchPerson(ZHANG)).toBe(false);
  expect(await recordWishOf(LI, chose('renewal'))).toBe(false);
  expect(await local.get()).toEqual(before);
});

test('two who switch at once leave each journey with its person', async () => {
  await recordWish(chose('cancellation'));
  await recordWishOf(ZHANG, chose('initial'));
  await recordWishOf(LI, chose('renewal'));
  await Promise.all([switchPerson(ZHANG), switchPerson(LI), switchPerson(), switchPerson(LI)]);
  expect(await chosen()).toEqual({
    '': 'cancellation',
    [ZHANG]: 'initial',
    [`now:${LI}`]: 'renewal',
  });
});

test('a journey goes with its person, and comes back with them', async () => {
  servePeople();
  await recordWish(chose('cancellation'));
  await switchPerson(ZHANG);
  await recordWish(chose('initial'));
  await recordWishOf(LI, chose('renewal'));
  await roster.write({ people: people.slice(1) });
  await vi.waitFor(async () =>
    expect(await chosen()).toEqual({ [LI]: 'renewal', 'now:': 'cancellation' }),
  );
  await roster.write({ people });
  await vi.waitFor(async () =>
    expect(await chosen()).toEqual({
      [ZHANG]: 'initial',
      [LI]: 'renewal',
      'now:': 'cancellation',
    }),
  );
});

test('forgetting everything leaves nothing of anybody, whatever is being written', async () => {
  servePeople();
  await switchPerson(ZHANG);
  await recordWish(chose('initial'));
  const writing = [
    switchPerson(LI),
    recordWishOf(ZHANG, chose('renewal')),
    roster.change((now) => ({ people: now.people.slice(1) })),
  ];
  await forget(['progress', 'settings', 'own', 'roster']);
  await Promise.all(writing);
  // What the background does about it has had its turn when a later change has.
  await changeJourneys(book, (now) => now);
  expect(await local.get()).toEqual({});
});
