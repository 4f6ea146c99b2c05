import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StoredValue } from '../../../store/stored-value.ts';
import { book } from '../guidance/journeys.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createFollower, storedValue } = await import('../../../store/stored-value.ts');
const { journeyValue } = await import('../../../store/journey.ts');
const { writeBackup } = await import('../../../store/backup.ts');
const { FORMAT_VERSION, migrateStored } = await import('../../../store/migrations.ts');

const local = fakeBrowser.storage.local;
const count = storedValue('count', 0, (stored) =>
  typeof stored === 'number' ? stored : undefined,
);

beforeEach(() => {
  fakeBrowser.reset();
  // As in a page of the extension.
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Has the next reading wait, and what it finds be what is stored now. */
function holdReading(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const get = local.get.bind(local);
  vi.spyOn(local, 'get').mockImplementationOnce(async (keys) => {
    const found = await get(keys);
    await promise;
    return found;
  });
  return resolve;
}

test('the first value is told, and every later one', async () => {
  await count.write(1);
  const told: number[] = [];
  await count.follow((value) => told.push(value));
  expect(told).toEqual([1]);
  await count.write(2);
  await local.set({ count: 'broken' });
  await count.write(3);
  await expect.poll(() => told).toEqual([1, 2, 0, 3]);
});

test('what an administrator has set stays, whatever is stored later', async () => {
  const set = storedValue('count', 0, count.parse, { policy: 'most' });
  await fakeBrowser.storage.managed.set({ most: 7 });
  const told: number[] = [];
  await set.follow((value) => told.push(value));
  await local.set({ count: 1 });
  await expect.poll(() => told).toEqual([7, 7]);
});

test('what changes between watching and reading wins', async () => {
  await count.write(1);
  const goOn = holdReading();
  const told: number[] = [];
  const followed = count.follow((value) => told.push(value));
  await count.write(2);
  await expect.poll(() => told).toEqual([2]);
  goOn();
  await followed;
  expect(told).toEqual([2]);
});

test('what cannot be read is told as the default', async () => {
  vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
  const told: number[] = [];
  await count.follow((value) => told.push(value));
  expect(told).toEqual([0]);
});

test('after its end nothing is told, not even the first value', async () => {
  const ended = new AbortController();
  const goOn = holdReading();
  const tell = vi.fn();
  const followed = count.follow(tell, { signal: ended.signal });
  ended.abort();
  goOn();
  await followed;
  await count.write(2);
  await count.follow(tell, { signal: AbortSignal.abort() });
  expect(tell).not.toHaveBeenCalled();
});

test('who follows one value after the other hears of the last one only', async () => {
  const ended = new AbortController();
  const [one, other] = ['one', 'other'].map((key) =>
    storedValue(key, '', (stored) => (typeof stored === 'string' ? stored : undefined)),
  ) as [StoredValue<string>, StoredValue<string>];
  await one.write('old');
  const told: unknown[] = [];
  const followOne = createFollower<string>((value) => told.push(value), { signal: ended.signal });
  const goOn = holdReading();
  const first = followOne(one);
  await followOne(other);
  goOn();
  await first;
  await one.write('older');
  await other.write('newer');
  await expect.poll(() => told).toEqual(['', 'newer']);
  ended.abort();
  await followOne(one);
  await other.write('late');
  expect(told).toEqual(['', 'newer']);
});

test('of changes at the same moment none is lost, and they come in their order', async () => {
  const made: number[] = [];
  const changes = Array.from({ length: 20 }, (_, i) =>
    count.change((value) => {
      made.push(i);
      return value + 1;
    }),
  );
  await Promise.all(changes);
  expect(await count.read()).toBe(20);
  expect(made).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('a change that fails holds up no other', async () => {
  const failed = count.change(() => Promise.reject(new Error('broken')));
  const other = count.change((value) => value + 1);
  await expect(failed).rejects.toThrow('broken');
  await other;
  expect(await count.read()).toBe(1);
});

test('a value is forgotten after the changes that came before', async () => {
  await Promise.all([count.change((value) => value + 1), count.clear()]);
  expect(await local.get()).toEqual({});
});

test('a change to the same is not written', async () => {
  const set = vi.spyOn(local, 'set');
  await count.change((value) => value);
  expect(set).not.toHaveBeenCalled();
});

test("a page of the portal cannot hold up its script's changes", async () => {
  vi.stubGlobal('location', { protocol: 'http:' });
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = navigator.locks.request('local:count', () => promise);
  await count.change((value) => value + 1);
  expect(await count.read()).toBe(1);
  resolve();
  await held;
});

const JOURNEY = { chosen: 'renewal', paths: { renewal: { marks: { 'log-in': true } } } };

test.each([
  ['the first version', undefined, ['log-in']],
  ['the second version', 2, { 'log-in': true }],
])('what %s stored is brought to the form of today', async (_, version, done) => {
  await local.set({
    'chosen-registration': 'renewal',
    'done-steps:renewal': done,
    province: 'zhejiang',
    ...(version !== undefined && { 'format-version': version }),
  });
  await migrateStored(book);
  expect(await local.get()).toEqual({
    journey: JOURNEY,
    province: 'zhejiang',
    'format-version': FORMAT_VERSION,
  });
  expect(await journeyValue(book).read()).toEqual(JOURNEY);
});

test('a page that was seen before that keeps what an earlier version stored', async () => {
  const initial = { marks: { submit: true } };
  await local.set({
    journey: { paths: { initial } },
    'chosen-registration': 'renewal',
    'done-steps:renewal': ['log-in'],
  });
  await migrateStored(book);
  expect(await journeyValue(book).read()).toEqual({
    chosen: 'renewal',
    paths: { ...JOURNEY.paths, initial },
  });
});

test('what cannot be brought to the form of today stays, and is exported in it', async () => {
  const before = { 'chosen-registration': 'renewal', 'done-steps:renewal': ['log-in'] };
  await local.set(before);
  vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
  await expect(migrateStored(book)).rejects.toThrow('full');
  expect(await local.get()).toEqual(before);
  expect(JSON.parse(await writeBackup(book)).values).toEqual({ journey: JOURNEY });
});

test('what is of today is left as it is', async () => {
  const today = { journey: JOURNEY, 'format-version': FORMAT_VERSION };
  await local.set(today);
  const set = vi.spyOn(local, 'set');
  await migrateStored(book);
  expect(set).not.toHaveBeenCalled();
});

test.each([[['log-in', 7]], ['log-in'], [7], [[['log-in']]]])(
  '%j of an earlier version costs what is wrong in it, and no more',
  async (stored) => {
    await local.set({ 'chosen-registration': 'renewal', 'done-steps:renewal': stored });
    await migrateStored(book);
    const { chosen, paths } = await journeyValue(book).read();
    expect(chosen).toBe('renewal');
    expect(Object.keys(paths['renewal']?.marks ?? {})).toEqual(
      Array.isArray(stored) && stored.length === 2 ? ['log-in'] : [],
    );
  },
);
