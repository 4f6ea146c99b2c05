import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createFollower, storedValue } = await import('../../../store/stored-value.ts');
const { chosenRegistration, markStep, resetSteps, stepMarks } = await import(
  '../../../store/progress.ts'
);
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
  const followed = count.follow(tell, ended.signal);
  ended.abort();
  goOn();
  await followed;
  await count.write(2);
  await count.follow(tell, AbortSignal.abort());
  expect(tell).not.toHaveBeenCalled();
});

test('who follows one value after the other hears of the last one only', async () => {
  const ended = new AbortController();
  await stepMarks('initial').write({ old: true });
  const told: unknown[] = [];
  const followOne = createFollower((value) => told.push(value), ended.signal);
  const goOn = holdReading();
  const first = followOne(stepMarks('initial'));
  await followOne(stepMarks('renewal'));
  goOn();
  await first;
  await stepMarks('initial').write({ older: true });
  await stepMarks('renewal').write({ newer: true });
  await expect.poll(() => told).toEqual([{}, { newer: true }]);
  ended.abort();
  await followOne(stepMarks('initial'));
  await stepMarks('renewal').write({ late: true });
  expect(told).toEqual([{}, { newer: true }]);
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

test('steps are forgotten after the changes that came before', async () => {
  const changes = [markStep('renewal', 'log-in', true), resetSteps('renewal')];
  await Promise.all(changes);
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

test('what the first version stored is read, and brought to the form of today', async () => {
  const first = { 'chosen-registration': 'renewal', 'done-steps:renewal': ['log-in'] };
  await local.set(first);
  expect(await stepMarks('renewal').read()).toEqual({ 'log-in': true });
  expect(await local.get()).toEqual(first);
  await migrateStored();
  expect(await local.get()).toEqual({
    'chosen-registration': 'renewal',
    'done-steps:renewal': { 'log-in': true },
    'format-version': FORMAT_VERSION,
  });
  expect(await chosenRegistration.read()).toBe('renewal');
});

test('a step that is marked before that keeps those of the first version', async () => {
  await local.set({ 'done-steps:renewal': ['log-in'] });
  await markStep('renewal', 'submit', true);
  await migrateStored();
  expect(await stepMarks('renewal').read()).toEqual({ 'log-in': true, submit: true });
});

test('what cannot be brought to the form of today is read all the same', async () => {
  await local.set({ 'done-steps:renewal': ['log-in'] });
  vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
  await expect(migrateStored()).rejects.toThrow('full');
  expect(await stepMarks('renewal').read()).toEqual({ 'log-in': true });
  expect(JSON.parse(await writeBackup()).values).toEqual({
    'done-steps:renewal': { 'log-in': true },
  });
});

test.each([[['log-in', 7]], ['log-in'], [7], [[['log-in']]]])(
  '%j was never a list of steps',
  async (stored) => {
    await local.set({ 'done-steps:renewal': stored });
    expect(await stepMarks('renewal').read()).toEqual({});
  },
);
