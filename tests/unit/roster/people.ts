/** People for tests. */
import fc from 'fast-check';
import { addDays } from '../../../core/guidance/days.ts';
import { LIMITS } from '../../../core/roster/check-person.ts';
import type { Person, Specialty } from '../../../core/roster/person.ts';

/** Any day from 2020 to 2050. */
export const day = fc.integer({ min: 0, max: 11_000 }).map((count) => addDays('2020-01-01', count));

/** Texts as people write them; without numbers of persons. */
const text = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'张李王欧阳建筑工程（）、,，"\'=+-@;\t\n aB0'),
      minLength: 1,
      maxLength,
    })
    .map((written) => written.trim() || '张');

const specialty = fc
  .record(
    { name: fc.constantFrom('建筑工程', '市政公用工程', '机电工程'), validUntil: day },
    { requiredKeys: ['name'] },
  )
  .map((one): Specialty => one);

export const person: fc.Arbitrary<Person> = fc.record(
  {
    id: fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
      minLength: 10,
      maxLength: 10,
    }),
    name: text(LIMITS.name),
    specialties: fc.uniqueArray(specialty, { maxLength: 4, selector: ({ name }) => name }),
    annotatedOn: day,
    birthYear: fc.integer({ min: 1940, max: 2005 }),
    note: text(60),
  },
  { requiredKeys: ['id', 'name', 'specialties'] },
);

/** Any number of people, each with an id of their own. */
export const people = fc.uniqueArray(person, { maxLength: 12, selector: ({ id }) => id });
