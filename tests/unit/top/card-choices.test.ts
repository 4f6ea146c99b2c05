import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Remedy } from '../../../core/knowledge/shipped.ts';
import type { CardSettings } from '../../../entrypoints/top/card-settings.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createCardChoices } = await import('../../../entrypoints/top/card-choices.ts');

const REMEDY = { prompt: 'phone-bound', advice: 'one' } as Remedy;

beforeEach(() => {
  fakeBrowser.reset();
  const page: { top?: object } = {};
  page.top = page;
  vi.stubGlobal('window', page);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function setUp() {
  const person = { sees: false };
  const drawn: unknown[] = [];
  const dropped: string[] = [];
  const choices = createCardChoices('zwfw.mohurd.gov.cn', {} as CardSettings, {
    isSeen: () => person.sees,
    onChange: () => drawn.push(choices.fault()),
    onDrop: ({ prompt }, silenced) => dropped.push(`${prompt} ${silenced?.says}`),
  });
  return { person, drawn, dropped, choices };
}

test('a click that counts is not said not to count, while the browser takes its time to keep it', async () => {
  const { person, drawn, dropped, choices } = setUp();
  choices.onLater(REMEDY);
  expect([choices.fault(), drawn, dropped]).toEqual(['unseen', ['unseen'], []]);

  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(() => kept);
  person.sees = true;
  choices.onLater(REMEDY);
  expect([choices.fault(), drawn, dropped]).toEqual([undefined, ['unseen', undefined], []]);

  keep();
  await expect.poll(() => dropped).toEqual(['phone-bound 一小时内不再提示']);
  expect(choices.fault()).toBeUndefined();
});

test('a click that did not count is told, though what was chosen before is kept only later', async () => {
  const { drawn, choices } = setUp();
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(() => kept);
  choices.onProvince('jiangsu');
  choices.onMute(REMEDY);
  keep();
  await expect.poll(() => drawn).toEqual([undefined, 'unseen', 'unseen']);
});

test('what the browser does not keep is told, and the card stays', async () => {
  const { person, dropped, choices } = setUp();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  person.sees = true;
  choices.onMute(REMEDY);
  await expect.poll(() => choices.fault()).toBe('unsaved');
  expect(dropped).toEqual([]);
});
