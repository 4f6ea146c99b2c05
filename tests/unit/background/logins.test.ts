import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Person } from '../../../core/roster/person.ts';
import { book, remedies } from '../guidance/journeys.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('knowledge:journey-book', () => ({ default: book }));
vi.mock('knowledge:remedies', () => ({ default: remedies }));
vi.mock('knowledge:phrases', () => ({ default: { prompts: Object.keys(remedies), texts: [] } }));

const { forgetLogin, heedGreeting, isOtherIn, isOtherLoggedIn, serveLogins } = await import(
  '../../../entrypoints/background/logins.ts'
);
const { switchPerson } = await import('../../../entrypoints/background/people.ts');
const { recordPlace, recordRaised, recordWish } = await import(
  '../../../entrypoints/background/journey.ts'
);
const { STRANGER } = await import('../../../core/roster/login.ts');
const { currentPerson, otherJourneys, roster } = await import('../../../store/roster.ts');
const { journeyValue } = await import('../../../store/journey.ts');
const { tabState } = await import('../../../store/tab-state.ts');

const TAB = 7;
const ZHANG = 'aaaaaaaaaa';
const LI = 'bbbbbbbbbb';
const people: readonly Person[] = [
  { id: ZHANG, name: '张三', specialties: [] },
  { id: LI, name: '李四', specialties: [] },
];
const journey = journeyValue(book);
const others = otherJourneys(book);
const greeted = (name: string) => heedGreeting(TAB, { names: [name], isAccount: true });
const loginOf = async () => (await tabState(TAB).read()).loggedIn;

/** What was started in pages: the file, and in which tab. */
const executeScript = vi.fn(async (_: { readonly files?: string[] }) => []);
const registered = new Set<string>();

beforeEach(async () => {
  fakeBrowser.reset();
  forgetLogin(TAB);
  executeScript.mockClear();
  registered.clear();
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: TAB }] as never);
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {} });
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript,
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.filter((id) => registered.has(id)).map((id) => ({ id })),
      registerContentScripts: async (all: { id: string }[]) => {
        for (const { id } of all) registered.add(id);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
  });
  await roster.write({ people });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The scripts that were started in pages since the last time. */
function started(): string[] {
  const files = executeScript.mock.calls.flatMap(([{ files = [] }]) => files);
  executeScript.mockClear();
  return files;
}

test('the journey becomes that of the one person who is greeted, and the name is kept nowhere', async () => {
  await recordWish({ type: 'chose', path: 'renewal' });
  await greeted('张三(仿真)');
  expect(await currentPerson.read()).toBe(ZHANG);
  expect(await journey.read()).toEqual({ paths: {} });
  expect((await others.read())['']?.chosen).toBe('renewal');
  expect(await loginOf()).toBe(ZHANG);
  expect(started()).toEqual([]);
  const { roster: _, ...kept } = await fakeBrowser.storage.local.get();
  const all = JSON.stringify([kept, await fakeBrowser.storage.session.get()]);
  expect(all).not.toMatch(/张三|仿真/);
});

test('who is not one person of the roster is told as another, and switches nothing', async () => {
  await switchPerson(ZHANG);
  await greeted('王五');
  expect([await currentPerson.read(), await loginOf()]).toEqual([ZHANG, STRANGER]);
  expect(await isOtherIn(TAB)).toBe(true);
  expect(started()).toEqual(['/other-login.js']);
  // Who was let in by mistake has gone, and the page says so.
  await greeted('张三');
  expect(await isOtherIn(TAB)).toBe(false);
  expect(started()).toEqual(['/other-login.js']);
});

test('a letter to somebody is no login', async () => {
  await switchPerson(ZHANG);
  await heedGreeting(TAB, { names: ['王五'], isAccount: false });
  expect(await loginOf()).toBeUndefined();
});

test('what the page had counted before it greeted somebody becomes theirs', async () => {
  await switchPerson(LI);
  await recordWish({ type: 'chose', path: 'renewal' });
  const ofLi = await journey.read();
  await recordPlace({ page: 'certificate-scan' }, TAB);
  await recordPlace({ page: 'my-certificates' }, TAB);
  await recordRaised(TAB, 'annotated-today');
  expect(await journey.read()).not.toEqual(ofLi);
  await greeted('张三');
  expect((await others.read())[LI]).toEqual(ofLi);
  expect(await journey.read()).toMatchObject({ remedy: { prompt: 'annotated-today' } });
  // What comes after is theirs, whoever is greeted then.
  await recordWish({ type: 'chose', path: 'e-certificate' });
  await recordPlace({ page: 'my-certificates' }, TAB);
  const ofZhang = await journey.read();
  await greeted('李四');
  expect((await others.read())[ZHANG]).toEqual(ofZhang);
  expect(await journey.read()).toEqual(ofLi);
});

test('what the page had counted of somebody who is not on the roster is taken back', async () => {
  await switchPerson(LI);
  await recordWish({ type: 'chose', path: 'renewal' });
  const ofLi = await journey.read();
  await recordRaised(TAB, 'annotated-today');
  expect(await journey.read()).not.toEqual(ofLi);
  expect(await isOtherLoggedIn(TAB)).toBe(false);
  await greeted('王五');
  expect(await journey.read()).toEqual(ofLi);
  expect(await isOtherLoggedIn(TAB)).toBe(true);
  // Nobody else's: it goes on as theirs.
  await greeted('李四');
  expect(await isOtherLoggedIn(TAB)).toBe(false);
});

test('who switches by hand is not switched back by the page that is open, but told', async () => {
  serveLogins();
  await greeted('张三');
  started();
  await switchPerson(LI);
  await vi.waitFor(() => expect(started()).toEqual(['/other-login.js']));
  expect(await isOtherIn(TAB)).toBe(true);
  // The roster has changed, so the page is asked anew.
  await roster.write({ people: [...people].reverse() });
  await vi.waitFor(() => expect(started()).toContain('/greeting.js'));
  await greeted('张三');
  expect([await currentPerson.read(), await loginOf()]).toEqual([LI, ZHANG]);
  // The next page is as any other.
  forgetLogin(TAB);
  await greeted('张三');
  expect(await currentPerson.read()).toBe(ZHANG);
});

test('a page that comes while the browser is told of the roster is as any other', async () => {
  const { scripting } = fakeBrowser as unknown as Registering;
  let pass = () => {};
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const register = scripting.registerContentScripts;
  scripting.registerContentScripts = async (all) => {
    await passed;
    return register(all);
  };
  await roster.clear();
  serveLogins();
  await roster.write({ people });
  await vi.waitFor(() => expect(fakeBrowser.tabs.query).toHaveBeenCalled());
  // The tab goes to another page meanwhile, which greets somebody.
  forgetLogin(TAB);
  await greeted('张三');
  pass();
  await vi.waitFor(() => expect(started()).toContain('/greeting.js'));
  expect(await loginOf()).toBe(ZHANG);
  await greeted('李四');
  expect([await currentPerson.read(), await loginOf()]).toEqual([LI, LI]);
});

test('where no hint is wanted in the page, only the guide says it', async () => {
  await switchPerson(ZHANG);
  await fakeBrowser.storage.local.set({ 'hint-level': 'badge' });
  await greeted('王五');
  expect(await loginOf()).toBe(STRANGER);
  expect([await isOtherIn(TAB), started()]).toEqual([false, []]);
});

test('without a roster nothing looks for a greeting, and none is heeded', async () => {
  serveLogins();
  await vi.waitFor(() => expect(registered.has('greeting')).toBe(true));
  await greeted('张三');
  await roster.write({ people: [] });
  await vi.waitFor(() => expect(registered.has('greeting')).toBe(false));
  await vi.waitFor(async () => expect(await loginOf()).toBeUndefined());
  // What runs in open pages is started anew, asks, and ends.
  await vi.waitFor(() => expect(started()).toContain('/greeting.js'));
  await greeted('张三');
  expect(await loginOf()).toBeUndefined();
  await roster.clear();
  expect(started()).toEqual([]);
});

interface Registering {
  readonly scripting: { registerContentScripts(all: { id: string }[]): Promise<void> };
}
