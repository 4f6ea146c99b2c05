import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPerson, LIMITS, REFUSED, readRoster } from '../../../core/roster/check-person.ts';
import { isRoundedNumber, personalNumberIn } from '../../../core/roster/personal-numbers.ts';
import { people, person } from './people.ts';

const zhang = { id: 'abcdefghij', name: '张三', specialties: [] };

function faultsOf(value: unknown) {
  const checked = checkPerson(value);
  return 'faults' in checked ? checked.faults.map(({ where }) => where) : [];
}

test('keeps the known fields, trimmed', () => {
  const given = {
    ...zhang,
    name: ' 张三 ',
    specialties: [
      { name: '建筑工程', validUntil: '2028-02-29', more: 1 },
      { name: '市政公用工程' },
    ],
    annotatedOn: '2026-09-01',
    birthYear: 1970,
    note: '',
    renewing: ['2028-02-29 建筑工程', '2028-02-29'],
    more: 1,
  };
  expect(checkPerson(given)).toEqual({
    person: {
      id: 'abcdefghij',
      name: '张三',
      specialties: [{ name: '建筑工程', validUntil: '2028-02-29' }, { name: '市政公用工程' }],
      annotatedOn: '2026-09-01',
      birthYear: 1970,
      renewing: ['2028-02-29 建筑工程', '2028-02-29'],
    },
  });
});

test.each<[string, object, string]>([
  ['no id', { id: undefined }, 'id'],
  ['an id of another form', { id: '../abcdefg' }, 'id'],
  ['no name', { name: ' ' }, 'name'],
  ['a name that is too long', { name: '张'.repeat(LIMITS.name + 1) }, 'name'],
  ['a name that is no text', { name: 3 }, 'name'],
  ['no specialties', { specialties: undefined }, 'specialties'],
  ['a specialty that is none', { specialties: ['建筑工程'] }, 'specialties'],
  ['a specialty of which nothing is known', { specialties: [{ name: '' }] }, 'specialties.0.name'],
  [
    'too many specialties',
    { specialties: Array.from({ length: LIMITS.specialties + 1 }, () => ({ name: '建筑' })) },
    'specialties',
  ],
  [
    'a specialty that is there twice',
    { specialties: [{ name: '建筑' }, { name: ' 建筑', validUntil: '2026-09-01' }] },
    'specialties.1.name',
  ],
  [
    'a day that is none',
    { specialties: [{ name: '建筑', validUntil: '2027-02-29' }] },
    'specialties.0.validUntil',
  ],
  ['an annotation without a day', { annotatedOn: '2026-13-01' }, 'annotatedOn'],
  ['a moment for a day', { annotatedOn: '2026-09-01T00:00' }, 'annotatedOn'],
  ['a year in two digits', { birthYear: 70 }, 'birthYear'],
  ['a year that is a text', { birthYear: '1970' }, 'birthYear'],
  ['a renewal for what is no day', { renewing: ['建筑工程'] }, 'renewing'],
  ['a renewal for somebody', { renewing: ['2026-09-01 13800138000'] }, 'renewing'],
  ['a renewal for what is no list', { renewing: '2026-09-01' }, 'renewing'],
  ['a long note', { note: '记'.repeat(LIMITS.note + 1) }, 'note'],
])('refuses %s', (_, part, where) => {
  expect(faultsOf({ ...zhang, ...part })).toEqual([where]);
});

test.each([undefined, null, 3, '张三', []])('%s is no person', (value) => {
  expect(faultsOf(value)).toEqual(['']);
});

const numbers = [
  '110101199003070012',
  '11010119900307123x',
  '身份证110101199003070011，备用',
  '１１０１０１１９９００３０７００１２',
  '110101 1990 0307 0012',
  '110101-19900307-0012',
  '11010119\u200b900307\u200b0012',
  '110101900307001',
];
const phones = [
  '13812345678',
  '电话138 1234 5678',
  '138-1234-5678',
  '+86 13812345678',
  '8613812345678',
  '0086-138-1234-5678',
  '１３８１２３４５６７８',
  '199\u00a01234\u00a05678',
];

test.each(numbers)('takes %s for an ID number', (text) => {
  expect(personalNumberIn(text)).toBe('id');
});

test.each(phones)('takes %s for a phone number', (text) => {
  expect(personalNumberIn(text)).toBe('phone');
});

test.each([
  '',
  '张三',
  '2026-09-01',
  '2026-09-01 2027-09-01 2028-09-01',
  '2026-09-01、2027-10-01',
  '20260901 20270901',
  '京1112006200801234',
  '京建安B（2020）0123456',
  '12345',
  '44805',
  '120学时',
  '16-9-1 2027-10-1',
  '91110000123456789X',
  '12812345678',
  '110101123403070012',
  '110101199013070012',
])('takes %s for no number of a person', (text) => {
  expect(personalNumberIn(text)).toBeUndefined();
});

test('knows a number that a spreadsheet has rounded', () => {
  expect(['1.10101E+17', '1.1E17', ' 3.20102E+14 '].map(isRoundedNumber)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['E17', '2026', '1.5', '1.1E+3'].map(isRoundedNumber)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test.each(['name', 'note', 'specialty'])('refuses a number of a person in the %s', (field) => {
  for (const [text, reason] of [
    ['110101199003070012', REFUSED.id],
    ['138 1234 5678', REFUSED.phone],
  ]) {
    const part = field === 'specialty' ? { specialties: [{ name: text }] } : { [field]: text };
    const checked = checkPerson({ ...zhang, ...part });
    expect('faults' in checked && checked.faults.map((fault) => fault.reason)).toEqual([reason]);
  }
});

test('finds an ID number wherever it stands among other words', () => {
  const words = fc.string({ unit: fc.constantFrom(...'张三，（年月 a。'), maxLength: 20 });
  fc.assert(
    fc.property(words, fc.constantFrom(...numbers), words, (before, number, after) => {
      expect(personalNumberIn(`${before}。${number}。${after}`)).toBe('id');
    }),
  );
});

test('a roster is read as it was written', () => {
  fc.assert(
    fc.property(people, (all) => {
      expect(readRoster(JSON.parse(JSON.stringify({ people: all })))).toEqual({ people: all });
    }),
  );
});

test('what is no roster is none', () => {
  for (const value of [undefined, null, [], 'roster', {}, { people: {} }]) {
    expect(readRoster(value)).toBeUndefined();
  }
  const many = Array.from({ length: LIMITS.people + 1 }, () => zhang);
  expect(readRoster({ people: many })).toBeUndefined();
});

test('whoever is not as they should be does not take the others with them', () => {
  const li = { ...zhang, id: 'bcdefghijk', name: '李四' };
  expect(readRoster({ people: [zhang, { id: 1 }, null, { ...li, id: zhang.id }, li] })).toEqual({
    people: [zhang, li],
  });
});

test('anything at all is answered', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      readRoster(value);
      readRoster({ people: [value] });
      checkPerson(value);
    }),
  );
});

test('what a check gives is what another one takes', () => {
  fc.assert(
    fc.property(person, (one) => {
      expect(checkPerson(one)).toEqual({ person: one });
    }),
  );
});
