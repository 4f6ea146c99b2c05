import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { findUnfit, forgetAll, forgetUnfit, takeBackup, writeBackup } = await import(
  '../../../store/backup.ts'
);
const { FORMAT_VERSION, migrate } = await import('../../../store/migrations.ts');
const { chosenRegistration, stepMarks } = await import('../../../store/progress.ts');
const settings = await import('../../../store/settings.ts');

const values = [
  settings.hintLevel,
  settings.markerShown,
  settings.textSize,
  settings.theme,
  settings.chosenProvince,
  settings.mutedPrompts,
  chosenRegistration,
  stepMarks('renewal'),
];
const KEYS = [...values.map(({ key }) => key), 'own-knowledge', 'format-version'];

const local = fakeBrowser.storage.local;
const take = (text: string) => takeBackup(new Blob([text]));

beforeEach(() => fakeBrowser.reset());

test('the file holds what is not the default, and brings it back', async () => {
  await settings.hintLevel.write('badge');
  await settings.theme.write('system');
  await settings.mutedPrompts.write(['phone-bound']);
  await stepMarks('renewal').write({ 'log-in': true });
  const before = await local.get();
  const file = await writeBackup();
  expect(JSON.parse(file).values).toEqual({
    'hint-level': 'badge',
    'muted-prompts': ['phone-bound'],
    'done-steps:renewal': { 'log-in': true },
  });
  await forgetAll();
  expect(await local.get()).toEqual({});
  expect(await take(file)).toEqual([]);
  expect({ theme: 'system', ...(await local.get()) }).toEqual(before);
});

test('what the file does not hold gets its default', async () => {
  const file = await writeBackup();
  await settings.textSize.write('large');
  expect(await take(file)).toEqual([]);
  expect(await settings.textSize.read()).toBe('standard');
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
  expect(await takeBackup(utf16)).toEqual([{ where: '', reason: 'not-utf8' }]);
});

test('of 2,000 mutations each is taken as a whole or not at all', async () => {
  await settings.hintLevel.write('badge');
  await settings.mutedPrompts.write(['phone-bound']);
  await stepMarks('renewal').write({ 'log-in': true, submit: true });
  const file = await writeBackup();
  const piece = fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '[',
    ',',
    ':',
    '0',
    'null',
    '\ud800',
    '__proto__',
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length), fc.nat(12), piece, async (at, length, put) => {
      fakeBrowser.reset();
      await settings.theme.write('dark');
      const faults = await take(file.slice(0, at) + put + file.slice(at + length));
      if (faults.length > 0) expect(await local.get()).toEqual({ theme: 'dark' });
      else expect(await findUnfit()).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is stored, each value can be read, told and exported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue()), async (stored) => {
      fakeBrowser.reset();
      await local.set(stored);
      for (const value of values) {
        const read = await value.read();
        expect(value.parse(read)).toEqual(read);
      }
      const unfit = await findUnfit();
      const file = JSON.parse(await writeBackup());
      for (const key of unfit) expect(Object.keys(file.values)).not.toContain(key);
      await forgetUnfit();
      expect(await findUnfit()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what an older version stored is brought to the form of today', () => {
  const steps = [
    (values: Record<string, unknown>) => ({ ...values, second: true }),
    (values: Record<string, unknown>) => ({ ...values, third: true }),
  ];
  expect(migrate({ a: 1 }, 1, steps)).toEqual({ a: 1, second: true, third: true });
  expect(migrate({ a: 1 }, 2, steps)).toEqual({ a: 1, third: true });
  expect(migrate({ a: 1 }, 9, steps)).toEqual({ a: 1 });
});
