import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { book } from '../guidance/journeys.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { findUnfit, forgetAll, forgetUnfit, takeBackup, writeBackup } = await import(
  '../../../store/backup.ts'
);
const { FORMAT_VERSION, migrate } = await import('../../../store/migrations.ts');
const { journeyValue } = await import('../../../store/journey.ts');
const settings = await import('../../../store/settings.ts');
const { cardHabits } = await import('../../../store/card-habits.ts');
const { ownKnowledge, takeOwnKnowledge } = await import('../../../store/own-knowledge.ts');
const { currentPerson, otherJourneys, roster } = await import('../../../store/roster.ts');
const { seenWarnings } = await import('../../../store/seen-warnings.ts');
const { postponedPrompts } = await import('../../../store/postponed.ts');
const { tabState } = await import('../../../store/tab-state.ts');
const { wantedPage } = await import('../../../store/wanted-page.ts');

const own = ownKnowledge([]);
const journey = journeyValue(book);
const JOURNEY = {
  chosen: 'renewal',
  paths: { renewal: { marks: { 'log-in': true }, reached: { step: 'apply', on: '2026-03-02' } } },
};
const values = [
  settings.hintLevel,
  settings.markerShown,
  settings.dueOnBadge,
  settings.textSize,
  settings.theme,
  settings.chosenProvince,
  settings.mutedPrompts,
  seenWarnings,
  journey,
  cardHabits,
  postponedPrompts,
  own,
  roster,
  currentPerson,
  otherJourneys(book),
];
const sessionValues = [tabState(7), wantedPage(1)];
/** Keys of earlier versions. */
const OLD = ['chosen-registration', 'done-steps:', 'done-steps:renewal'];
const KEYS = [...values.map(({ key }) => key), 'format-version', ...OLD, '__proto__', ''];

const local = fakeBrowser.storage.local;
const take = (text: string) => takeBackup(new Blob([text]), book);

beforeEach(() => fakeBrowser.reset());

test('the file holds what is not the default, and brings it back', async () => {
  await settings.hintLevel.write('badge');
  await settings.theme.write('system');
  await settings.mutedPrompts.write(['phone-bound']);
  await journey.write(JOURNEY);
  const before = await local.get();
  const file = await writeBackup(book);
  expect(JSON.parse(file).values).toEqual({
    'hint-level': 'badge',
    'muted-prompts': ['phone-bound'],
    journey: JOURNEY,
  });
  await forgetAll();
  expect(await local.get()).toEqual({});
  expect(await take(file)).toEqual([]);
  expect({ theme: 'system', ...(await local.get()) }).toEqual(before);
});

test('the file holds all that the person has set and ticked', async () => {
  const set = {
    'hint-level': 'badge',
    'marker-shown': false,
    'due-on-badge': true,
    'text-size': 'large',
    theme: 'dark',
    province: 'jiangsu',
    'muted-prompts': ['phone-bound'],
    'seen-warnings': ['renewal'],
    journey: JOURNEY,
  };
  const apart = [cardHabits, postponedPrompts, own, roster, currentPerson, otherJourneys(book)];
  const elsewhere = apart.map(({ key }) => key);
  expect([...Object.keys(set), ...elsewhere]).toEqual(values.map(({ key }) => key));
  await local.set(set);
  expect(JSON.parse(await writeBackup(book)).values).toEqual(set);
});

test('what the file does not hold gets its default', async () => {
  const file = await writeBackup(book);
  await settings.textSize.write('large');
  expect(await take(file)).toEqual([]);
  expect(await settings.textSize.read()).toBe('standard');
});

test('while somebody on the roster is the current person, the file is of oneself all the same', async () => {
  const [zhang, li] = ['aaaaaaaaaa', 'bbbbbbbbbb'];
  const people = [zhang, li].map((id) => ({ id, name: id, specialties: [] }));
  const [ofZhang, ofLi] = [
    { chosen: 'initial', paths: {} },
    { chosen: 'addition', paths: {} },
  ];
  const stored = {
    roster: { people },
    'current-person': zhang,
    journey: ofZhang,
    journeys: { '': JOURNEY, [li]: ofLi },
  };
  await local.set(stored);
  const file = await writeBackup(book);
  expect(JSON.parse(file).values).toEqual({ journey: JOURNEY });

  // Neither what the file has nor what it lacks touches anybody else.
  const without = `{${head},"values":{}}`;
  expect(await take(without)).toEqual([]);
  expect(await local.get()).toEqual({ ...stored, journeys: { [li]: ofLi } });
  expect(await take(file)).toEqual([]);
  expect(await local.get()).toEqual(stored);
});

const head = `"format":"jianzaoshi-helper-settings","version":${FORMAT_VERSION}`;
for (const [what, text, fault] of [
  ['no JSON', `{${head},"values":{}`, { where: '', reason: 'not-json' }],
  ['another file', '{"values":{}}', { where: '', reason: 'not-ours' }],
  ['a list', '[]', { where: '', reason: 'not-ours' }],
  ['a newer file', `{${head.replace(/\d+$/, '99')},"values":{}}`, { where: '', reason: 'newer' }],
  ['an unknown value', `{${head},"values":{"a":1}}`, { where: 'a', reason: 'unknown' }],
  [
    '__proto__',
    `{${head},"values":{"__proto__":{"x":1}}}`,
    { where: '__proto__', reason: 'unknown' },
  ],
  ['a wrong value', `{${head},"values":{"theme":"red"}}`, { where: 'theme', reason: 'unfit' }],
  ['deep nesting', '['.repeat(400_000), { where: '', reason: 'not-json' }],
  ['too much', ' '.repeat(50_000_000), { where: '', reason: 'too-large' }],
] as const) {
  test(`${what} is told, and changes nothing`, async () => {
    await settings.theme.write('dark');
    const [found] = await take(text);
    expect(found).toMatchObject(fault);
    expect(await local.get()).toEqual({ theme: 'dark' });
  });
}

test('other encodings are told', async () => {
  const utf16 = new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0])]);
  expect(await takeBackup(utf16, book)).toEqual([{ where: '', reason: 'not-utf8' }]);
});

/** The text with a piece of it replaced by another. */
function mutationsOf(text: string): fc.Arbitrary<string> {
  const pieces = ['', '"', '{', '}', '[', ',', ':', '0', 'null', '\ud800', '__proto__', '<img>'];
  return fc
    .tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom(...pieces))
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
}

test('of 2,000 mutations of an own file each is taken as a whole or not at all', async () => {
  const file = JSON.stringify(
    {
      organisation: '示例建设公司',
      contacts: [{ id: 'clerk', name: '注册专员', how: '三楼 302 室' }],
      questions: [
        {
          id: 'seal',
          title: '盖章找谁',
          answer: { summary: '找注册专员', steps: [], warnings: [], contacts: ['clerk'] },
        },
      ],
      prompts: [
        { id: 'seal', wording: '用印未通过', question: 'seal', phrases: ['用印申请未通过'] },
      ],
    },
    null,
    2,
  );
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(mutationsOf(file), async (mutated) => {
      fakeBrowser.reset();
      await settings.theme.write('dark');
      const faults = await takeOwnKnowledge(new Blob([mutated]), []);
      const { 'own-knowledge': stored, ...others } = await local.get();
      expect(others).toEqual({ theme: 'dark' });
      expect(stored === undefined).toBe(faults.length > 0);
      if (faults.length > 0) return;
      taken += 1;
      expect(await own.read()).toEqual(stored);
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(10);
});

test('of 2,000 mutations each is taken as a whole or not at all', async () => {
  await settings.hintLevel.write('badge');
  await settings.mutedPrompts.write(['phone-bound']);
  await journey.write(JOURNEY);
  await fc.assert(
    fc.asyncProperty(mutationsOf(await writeBackup(book)), async (mutated) => {
      fakeBrowser.reset();
      await settings.theme.write('dark');
      const faults = await take(mutated);
      if (faults.length > 0) expect(await local.get()).toEqual({ theme: 'dark' });
      else expect(await findUnfit(own, book)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is stored, each value can be read, told and exported', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue()),
      fc.dictionary(fc.constantFrom(...sessionValues.map(({ key }) => key)), fc.jsonValue()),
      async (stored, inSession) => {
        fakeBrowser.reset();
        await local.set(stored);
        await fakeBrowser.storage.session.set(inSession);
        const unfit = await findUnfit(own, book);
        for (const value of [...values, ...sessionValues]) {
          const read = await value.read();
          if (read === value.fallback) continue;
          expect(value.parse(read)).toEqual(read);
          expect(unfit).not.toContain(value.key);
        }
        const file = JSON.parse(await writeBackup(book));
        // A journey that is broken gives way to what an earlier version stored of it.
        const isOlder = OLD.some((key) => Object.hasOwn(stored, key));
        const left = unfit.filter((key) => key !== journey.key || !isOlder);
        for (const key of left) expect(Object.keys(file.values)).not.toContain(key);
        await forgetUnfit(own, book);
        expect(await findUnfit(own, book)).toEqual([]);
        await forgetAll();
        const after = Object.keys(await local.get());
        expect(after.filter((key) => key !== 'format-version')).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('an own file is told by encoding, size and depth, and changes nothing', async () => {
  await settings.theme.write('dark');
  for (const content of [
    new Uint8Array([0xff, 0xfe, 0x7b, 0]),
    new Uint8Array([0xc3, 0x28]),
    ' '.repeat(50_000_000),
    '['.repeat(100_000) + ']'.repeat(100_000),
    `{"organisation":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    '',
  ]) {
    expect(await takeOwnKnowledge(new Blob([content]), [])).not.toEqual([]);
    expect(await local.get()).toEqual({ theme: 'dark' });
  }
});

test('what cannot be read counts as its default, and is not written over', async () => {
  await settings.mutedPrompts.write(['phone-bound']);
  const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
  expect(await settings.mutedPrompts.read()).toEqual([]);
  await expect(settings.mutedPrompts.change((ids) => [...ids, 'other'])).rejects.toThrow();
  get.mockRestore();
  expect(await settings.mutedPrompts.read()).toEqual(['phone-bound']);
});

test('what an older version stored is brought to the form of today', () => {
  const steps = [
    (values: Record<string, unknown>) => ({ ...values, second: true }),
    (values: Record<string, unknown>) => ({ ...values, third: true }),
  ];
  expect(migrate({ a: 1 }, 1, book, steps)).toEqual({ a: 1, second: true, third: true });
  expect(migrate({ a: 1 }, 2, book, steps)).toEqual({ a: 1, third: true });
  expect(migrate({ a: 1 }, 9, book, steps)).toEqual({ a: 1 });
});

test.each([
  [1, ['log-in']],
  [2, { 'log-in': true }],
])('a file of version %i brings its choice and ticks into the journey', async (version, done) => {
  const values = { 'chosen-registration': 'renewal', 'done-steps:renewal': done, theme: 'dark' };
  const file = JSON.stringify({ format: 'jianzaoshi-helper-settings', version, values });
  expect(await take(file)).toEqual([]);
  expect(await local.get()).toEqual({
    theme: 'dark',
    journey: { chosen: 'renewal', paths: { renewal: { marks: { 'log-in': true } } } },
  });
});
