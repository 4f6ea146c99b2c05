import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { noteSeen, seenWarnings } = await import('../../../store/seen-warnings.ts');

beforeEach(() => fakeBrowser.reset());

test('each registration is noted once', async () => {
  expect(await seenWarnings.read()).toEqual([]);
  for (const id of ['renewal', 'cancellation', 'renewal']) await noteSeen(id);
  expect(await seenWarnings.read()).toEqual(['renewal', 'cancellation']);
});

test('what does not fit counts as nothing seen, and the next one is noted all the same', async () => {
  const isFit = (value: unknown) =>
    Array.isArray(value) && value.every((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id));
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (stored) => {
      fc.pre(!isFit(stored));
      await fakeBrowser.storage.local.set({ [seenWarnings.key]: stored });
      expect(await seenWarnings.read()).toEqual([]);
      await noteSeen('renewal');
      expect(await seenWarnings.read()).toEqual(['renewal']);
    }),
  );
});
