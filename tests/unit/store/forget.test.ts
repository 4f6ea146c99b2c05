import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { forget } = await import('../../../store/forget.ts');

const local = fakeBrowser.storage.local;

/** Every key that is or was stored under, by kind; one that nobody knows any more is a setting. */
const KEYS = {
  progress: ['journey', 'seen-warnings', 'chosen-registration', 'done-steps:renewal'],
  settings: ['theme', 'province', 'muted-prompts', 'postponed-prompts', 'card-habits', 'gone', ''],
  own: ['own-knowledge'],
} as const;
const KINDS = ['progress', 'settings', 'own'] as const;

beforeEach(() => fakeBrowser.reset());

test('what was chosen goes, and all else stays, as the version of the form', async () => {
  const everything = Object.fromEntries(
    [...Object.values(KEYS).flat(), 'format-version'].map((key) => [key, 1]),
  );
  await fc.assert(
    fc.asyncProperty(fc.subarray([...KINDS]), async (kinds) => {
      await local.set(everything);
      await forget(kinds);
      const left = KINDS.filter((kind) => !kinds.includes(kind)).flatMap((kind) => KEYS[kind]);
      expect(Object.keys(await local.get()).sort()).toEqual([...left, 'format-version'].sort());
      await local.clear();
    }),
    { numRuns: 20 },
  );
});
