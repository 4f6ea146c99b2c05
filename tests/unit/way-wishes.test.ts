import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { followWishes } = await import('../../entrypoints/way/wishes.ts');
const { chosenRegistration, stepMarks } = await import('../../store/progress.ts');
const { markerShown } = await import('../../store/settings.ts');

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('has what is stored, with the steps of the chosen registration', async () => {
  await chosenRegistration.write('initial');
  await stepMarks('initial').write({ 'log-in': true, apply: false });
  await stepMarks('renewal').write({ apply: true });
  const wishes = await followWishes(() => {}, new AbortController().signal);
  expect(wishes()).toEqual({ registration: 'initial', done: new Set(['log-in']), isMarked: true });
});

test('follows each change, and the steps of the registration that is chosen then', async () => {
  const onChange = vi.fn();
  const wishes = await followWishes(onChange, new AbortController().signal);
  await stepMarks('renewal').write({ apply: true });
  expect(onChange).not.toHaveBeenCalled();
  await chosenRegistration.write('renewal');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(wishes()).toMatchObject({ registration: 'renewal', done: new Set(['apply']) });
  await stepMarks('renewal').write({ apply: true, 'log-in': true });
  await markerShown.write(false);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(3));
  expect(wishes()).toMatchObject({ done: new Set(['apply', 'log-in']), isMarked: false });
});

test('what is chosen while the storage is being read counts', async () => {
  await chosenRegistration.write('forced-cancellation');
  await stepMarks('initial').write({ 'log-in': true });
  const { local } = fakeBrowser.storage;
  const get = local.get.bind(local);
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  // What was read is out of date when it is there at last.
  vi.spyOn(local, 'get').mockImplementation(async (keys: Parameters<typeof get>[0]) => {
    const value = await get(keys);
    if (keys === chosenRegistration.key) await answered;
    return value;
  });
  const following = followWishes(() => {}, new AbortController().signal);
  await chosenRegistration.write('initial');
  answer();
  const wishes = await following;
  await vi.waitFor(() => expect(wishes().done).toEqual(new Set(['log-in'])));
  expect(wishes().registration).toBe('initial');
});
