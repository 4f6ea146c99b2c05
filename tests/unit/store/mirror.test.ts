import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createMirror } = await import('../../../store/mirror.ts');
const { storedValue } = await import('../../../store/stored-value.ts');

const { local, session, managed } = fakeBrowser.storage;
const count = storedValue(
  'count',
  0,
  (stored) => (typeof stored === 'number' ? stored : undefined),
  { policy: 'most' },
);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

test('it has what is stored in each area, asked for once', async () => {
  await local.set({ count: 1, other: 'one' });
  await session.set({ count: 2 });
  const get = vi.spyOn(local, 'get');
  const mirror = createMirror();
  expect(await mirror.read('local', 'count')).toBe(1);
  expect(await mirror.read('local', 'other')).toBe('one');
  expect(await mirror.read('local', 'missing')).toBeUndefined();
  expect(await mirror.read('session', 'count')).toBe(2);
  expect(get).toHaveBeenCalledTimes(1);
});

test('what changes after it was asked for is newer, also what goes', async () => {
  await local.set({ count: 1, gone: 1 });
  const mirror = createMirror();
  await mirror.read('local', 'count');
  await local.set({ count: 2 });
  await local.remove('gone');
  expect(await mirror.read('local', 'count')).toBe(2);
  // The stand-in for the browser says null, browsers nothing.
  expect((await mirror.read('local', 'gone')) ?? undefined).toBeUndefined();
});

test('where nothing can be read, whoever reads is told, and nobody else', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
  vi.spyOn(session, 'get').mockImplementation(() => {
    throw new Error('broken');
  });
  const mirror = createMirror();
  await new Promise((resolve) => setTimeout(resolve));
  await expect(mirror.read('local', 'count')).rejects.toThrow('broken');
  await expect(mirror.read('session', 'count')).rejects.toThrow('broken');
  expect(await count.read(mirror)).toBe(0);
  expect(unheard).not.toHaveBeenCalled();
  process.off('unhandledRejection', unheard);
});

test('a value takes it for what is stored and set by a policy, and follows what comes later', async () => {
  await local.set({ count: 1 });
  const mirror = createMirror();
  await mirror.read('local', 'count');
  const get = vi.spyOn(local, 'get');
  const told: number[] = [];
  await count.follow((value) => told.push(value), { mirror });
  expect([told, get.mock.calls, await count.isManaged(mirror)]).toEqual([[1], [], false]);
  await count.write(2);
  await expect.poll(() => told).toEqual([1, 2]);
  await managed.set({ most: 7 });
  const later = createMirror();
  expect([await count.read(later), await count.isManaged(later)]).toEqual([7, true]);
});
