import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { book } from '../guidance/journeys.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('knowledge:journey-book', () => ({ default: book }));

const { serveDueBadge } = await import('../../../entrypoints/background/due-badge.ts');
const { roster } = await import('../../../store/roster.ts');
const { dueOnBadge } = await import('../../../store/settings.ts');

const setBadgeText = vi.fn(async (_: object) => {});
const setTitle = vi.fn(async (_: object) => {});

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 12), toFake: ['Date'] });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ name: '助手' }) });
  Object.assign(fakeBrowser, { action: { setBadgeText, setTitle } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const expired = (id: string) => ({
  id,
  name: id,
  specialties: [{ name: '建筑工程', validUntil: '2026-02-20' }],
});

test('the button shows for how many something is due, only where it is wanted', async () => {
  await roster.write({ people: [expired('aaaaaaaaaa')] });
  await dueOnBadge.write(true);
  serveDueBadge();
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '1' }));
  await vi.waitFor(() =>
    expect(setTitle).toHaveBeenLastCalledWith({ title: '助手：花名册上 1 人到期' }),
  );
  await roster.write({ people: [expired('aaaaaaaaaa'), expired('bbbbbbbbbb')] });
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '2' }));
  await dueOnBadge.write(false);
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' }));
  await vi.waitFor(() => expect(setTitle).toHaveBeenLastCalledWith({ title: '助手' }));
});
