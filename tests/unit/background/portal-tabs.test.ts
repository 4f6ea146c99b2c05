import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { inPortalTabs } = await import('../../../entrypoints/background/portal-tabs.ts');

beforeEach(() => {
  vi.useFakeTimers();
  const tabs = [1, 2, 3, 4].map((id) => ({ id }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each<[string, (tab: number) => Promise<unknown>]>([
  [
    'never answers, as one with an open alert',
    (tab) => (tab === 1 ? new Promise(() => {}) : Promise.resolve()),
  ],
  [
    'fails, as one that is gone',
    (tab) => (tab === 1 ? Promise.reject(new Error('gone')) : Promise.resolve()),
  ],
  [
    'answers late, as one that is frozen',
    (tab) => new Promise((resolve) => setTimeout(resolve, tab === 1 ? 60_000 : 10)),
  ],
])('a tab that %s keeps no other from anything', async (_, act) => {
  const done: string[] = [];
  const note = (step: string) => (tab: number) => {
    done.push(`${step}${tab}`);
    return act(tab);
  };
  const all = inPortalTabs(note('a'), note('b'));
  await vi.advanceTimersByTimeAsync(100);
  for (const tab of [2, 3, 4]) expect(done).toContain(`b${tab}`);
  // Its own turn comes, too, and who waits for all of them goes on.
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).toContain('b1');
  await all;
});
