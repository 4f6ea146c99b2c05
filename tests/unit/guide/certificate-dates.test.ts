/** What the page of certificates says comes to the guide alone, and the page is told nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { askForDates, CERTIFICATE_PAGE, certificateDates, followDates, forgetDates, noteDates } =
  await import('../../../guide/certificate-dates.ts');
const { roster } = await import('../../../store/roster.ts');
const { default: page } = await import(
  '../../../assets/knowledge/pages/certificate-management.json',
  { with: { type: 'json' } }
);

const TAB = 7;
const PERSON = {
  id: 'qzqzqzqzq1',
  name: '张三丰',
  specialties: [{ name: '建筑工程', validUntil: '2026-09-01' }],
  note: '机密备注',
};
const OTHER = { id: 'qzqzqzqzq2', name: '李寻欢', specialties: [] };
const DATES = [{ specialty: '建筑工程', validUntil: '2029-09-01' }];

/** What has gone to the page, as JSON. */
const sent: string[] = [];
/** What each frame gives. */
let results: readonly unknown[] = [];
let answer = async () => results.map((result) => ({ result }));

beforeEach(async () => {
  fakeBrowser.reset();
  forgetDates();
  sent.length = 0;
  results = [DATES];
  answer = async () => results.map((result) => ({ result }));
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: (what: object) => {
        sent.push(JSON.stringify(what));
        return answer();
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (...args: unknown[]) => void sent.push(JSON.stringify(args)),
  });
  await roster.write({ people: [PERSON, OTHER] });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the page is asked by a script without a word, and noting tells it nothing', async () => {
  await askForDates(TAB);
  expect(certificateDates.value).toEqual(DATES);
  expect(await noteDates(PERSON.id, certificateDates.value)).toBe(true);
  await askForDates(TAB);
  const asked = '{"target":{"tabId":7,"allFrames":true},"files":["/certificate.js"]}';
  expect(sent).toEqual([asked, asked]);
});

test('nothing is written before the person wants it, and then for nobody else', async () => {
  await askForDates(TAB);
  expect(await roster.read()).toEqual({ people: [PERSON, OTHER] });
  await noteDates(PERSON.id, DATES);
  const specialties = [{ name: '建筑工程', validUntil: '2029-09-01' }];
  expect(await roster.read()).toEqual({ people: [{ ...PERSON, specialties }, OTHER] });
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).toBe('{}');
});

test('who is on the roster no more gets nothing, and that is told', async () => {
  await roster.write({ people: [OTHER] });
  expect(await noteDates(PERSON.id, DATES)).toBe(false);
  expect(await roster.read()).toEqual({ people: [OTHER] });
});

test('frames that say something else, or nothing, are left out; two that disagree are, too', async () => {
  results = [undefined, '机密', [{ specialty: '机密', validUntil: '2029-09-01' }], DATES];
  await askForDates(TAB);
  expect(certificateDates.value).toEqual(DATES);
  results = [DATES, [{ specialty: '建筑工程', validUntil: '2030-09-01' }]];
  await askForDates(TAB);
  expect(certificateDates.value).toEqual([]);
});

test('an answer that comes when the tab shows another page counts no more', async () => {
  const late = Promise.withResolvers<{ result: unknown }[]>();
  answer = () => late.promise;
  const asked = askForDates(TAB);
  forgetDates();
  late.resolve([{ result: DATES }]);
  await asked;
  expect(certificateDates.value).toEqual([]);
});

test('the page is one of those that are known', () => {
  expect(page.id).toBe(CERTIFICATE_PAGE);
});

test('a page that was known before it had loaded is asked again, until it is left', async () => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { documentElement: new EventTarget() });
  results = [[]];
  const end = followDates(TAB);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(certificateDates.value).toEqual([]);
  results = [DATES];
  const { onUpdated } = fakeBrowser.tabs as unknown as Updated;
  await onUpdated.trigger(TAB, { status: 'loading' });
  await onUpdated.trigger(TAB + 1, { status: 'complete' });
  expect(sent).toHaveLength(1);
  await onUpdated.trigger(TAB, { status: 'complete' });
  await vi.waitFor(() => expect(certificateDates.value).toEqual(DATES));
  end();
  expect(certificateDates.value).toEqual([]);
  await onUpdated.trigger(TAB, { status: 'complete' });
  window.dispatchEvent(new Event('focus'));
  document.documentElement.dispatchEvent(new Event('mouseenter'));
  expect(sent).toHaveLength(2);
});

interface Updated {
  readonly onUpdated: { trigger(id: number, change: { readonly status: string }): Promise<void> };
}
