import { expect, test } from 'vitest';
import { checkPerson } from '../../../core/roster/check-person.ts';
import type { Specialty } from '../../../core/roster/person.ts';
import { changesBy, withDates } from '../../../core/roster/take-dates.ts';

const person = (...specialties: readonly Specialty[]) => ({
  id: 'abcdefghij',
  name: '张三',
  note: '在项目上',
  specialties,
});
const read = (specialty: string, validUntil: string) => ({ specialty, validUntil });
const [OLD, NEW] = ['2026-09-01', '2029-09-01'];

test('a new day takes the place of the old one, and all else stays', () => {
  const before = person({ name: '建筑工程', validUntil: OLD }, { name: '机电工程' });
  const dates = [read('建筑工程', NEW)];
  expect(changesBy(before, dates)).toEqual([
    { name: '建筑工程', before: OLD, after: NEW, goesBack: false, isNew: false },
  ]);
  expect(withDates(before, dates)).toEqual(
    person({ name: '建筑工程', validUntil: NEW }, { name: '机电工程' }),
  );
});

test('an earlier day than the roster has is told to be one', () => {
  const before = person({ name: '建筑工程', validUntil: NEW }, { name: '机电工程' });
  const changes = changesBy(before, [read('建筑工程', OLD), read('机电工程', OLD)]);
  expect(changes.map(({ goesBack }) => goesBack)).toEqual([true, false]);
});

test('what the roster does not have comes to it, and is told to be new', () => {
  const before = person({ name: '建筑工程', validUntil: OLD });
  const dates = [read('建筑工程', OLD), read('机电工程', NEW)];
  expect(changesBy(before, dates)).toEqual([
    { name: '机电工程', after: NEW, goesBack: false, isNew: true },
  ]);
  expect(withDates(before, dates).specialties).toHaveLength(2);
});

test('a short name is the same specialty, and becomes the whole one', () => {
  const before = person({ name: '港航', validUntil: OLD }, { name: '建筑' });
  const dates = [read('港口与航道工程', NEW), read('建筑工程', NEW)];
  expect(withDates(before, dates)).toEqual(
    person({ name: '港口与航道工程', validUntil: NEW }, { name: '建筑工程', validUntil: NEW }),
  );
  expect(changesBy(before, dates)).toEqual([
    { name: '港口与航道工程', before: OLD, after: NEW, isNew: false, goesBack: false },
    { name: '建筑工程', after: NEW, isNew: false, goesBack: false },
  ]);
});

test('the only specialty without a name gets it', () => {
  const before = person({ name: '', validUntil: OLD });
  expect(withDates(before, [read('建筑工程', NEW)])).toEqual(
    person({ name: '建筑工程', validUntil: NEW }),
  );
});

test('where the roster has it all, nothing is offered; nor where nothing was read', () => {
  const before = person({ name: '建筑工程', validUntil: OLD });
  expect(changesBy(before, [read('建筑工程', OLD)])).toEqual([]);
  expect(changesBy(before, [])).toEqual([]);
});

test('what is written is a person as they should be', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ name: `第${i}专业` }));
  const after = withDates(person(...many), [read('建筑工程', NEW)]);
  expect(checkPerson(after)).toEqual({ person: after });
  expect(changesBy(person(...many), [read('建筑工程', NEW)])).toEqual([]);
});
