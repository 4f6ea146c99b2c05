import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPerson, LIMITS } from '../../../core/roster/check-person.ts';
import { applyMerge, type Incoming, planMerge } from '../../../core/roster/merge.ts';
import { newPersonId } from '../../../core/roster/new-id.ts';
import type { Person } from '../../../core/roster/person.ts';
import { people } from './people.ts';

const person = (id: string, part: Partial<Person> = {}): Person => ({
  id: id.padEnd(10, '0'),
  name: '张三',
  specialties: [],
  ...part,
});
const draft = (part: Partial<Incoming> = {}): Incoming => ({
  name: '张三',
  specialties: [],
  ...part,
});
const of = (name: string, validUntil?: string) => ({ name, ...(validUntil && { validUntil }) });

/** Ids one after the other. */
function ids() {
  let count = 0;
  return () => `new${String(count++).padStart(7, '0')}`;
}

const plan = (known: readonly Person[], incoming: readonly Incoming[]) =>
  planMerge({ people: known }, incoming);
const kinds = (known: readonly Person[], incoming: readonly Incoming[]) =>
  plan(known, incoming).changes.map(({ kind }) => kind);
const merged = (known: readonly Person[], incoming: readonly Incoming[]) =>
  applyMerge({ people: known }, plan(known, incoming), ids());

describe('an import', () => {
  test('brings what a renewal was handed in for, and takes it from nobody', () => {
    const known = person('a', { renewing: ['2026-10-20 建筑工程'] });
    expect(kinds([known], [draft()])).toEqual(['same']);
    const incoming = draft({ renewing: ['2026-11-15 机电工程'] });
    expect(plan([known], [incoming]).changes).toMatchObject([{ fields: ['renewing'] }]);
    expect(merged([known], [incoming]).roster.people).toEqual([{ ...known, ...incoming }]);
  });

  test('adds who is not there, and leaves who does not come in', () => {
    const li = person('li', { name: '李四' });
    const merge = plan([li], [draft()]);
    expect(merge).toMatchObject({ changes: [{ kind: 'add' }], left: [li], tooMany: 0 });
    expect(merged([li], [draft()])).toEqual({
      roster: { people: [li, { id: 'new0000000', ...draft() }] },
      ids: ['new0000000'],
    });
  });

  test('changes what it says, and keeps what it does not say', () => {
    const known = person('a', {
      specialties: [of('建筑工程', '2026-09-01'), of('机电工程', '2027-01-01')],
      annotatedOn: '2026-01-01',
      note: '在外地',
    });
    const incoming = draft({
      name: '张 三',
      specialties: [of('建筑工程', '2029-09-01'), of('公路工程'), of('机电工程')],
      birthYear: 1970,
    });
    const now = {
      ...known,
      specialties: [of('建筑工程', '2029-09-01'), of('机电工程', '2027-01-01'), of('公路工程')],
      birthYear: 1970,
    };
    expect(plan([known], [incoming]).changes).toEqual([
      { kind: 'change', before: known, after: now, fields: ['specialties', 'birthYear'] },
    ]);
    expect(merged([known], [incoming])).toEqual({ roster: { people: [now] }, ids: [known.id] });
  });

  test.each([
    [[of('建筑工程', '2026-09-01')], [of('', '2029-09-01')], [of('建筑工程', '2029-09-01')]],
    [[of('', '2026-09-01')], [of('建筑工程')], [of('建筑工程', '2026-09-01')]],
    [
      [of('建筑工程'), of('机电工程')],
      [of('', '2029-09-01')],
      [of('建筑工程'), of('机电工程'), of('', '2029-09-01')],
    ],
    [
      [of('建筑工程', '2026-09-01'), of('机电工程', '2027-03-05')],
      [of('', '2027-03-05')],
      [of('建筑工程', '2026-09-01'), of('机电工程', '2027-03-05')],
    ],
    [
      [of('建筑工程', '2026-09-01'), of('', '2027-03-05')],
      [of('机电工程', '2027-03-05')],
      [of('建筑工程', '2026-09-01'), of('机电工程', '2027-03-05')],
    ],
    [
      [of('建筑工程', '2027-03-05'), of('', '2026-09-01')],
      [of('', '2027-03-05')],
      [of('建筑工程', '2027-03-05'), of('', '2026-09-01')],
    ],
    [
      [of('建筑工程', '2026-09-01'), of('机电工程', '2027-03-05')],
      [of('市政公用工程', '2027-03-05')],
      [
        of('建筑工程', '2026-09-01'),
        of('机电工程', '2027-03-05'),
        of('市政公用工程', '2027-03-05'),
      ],
    ],
  ])('with a day or a name alone: %j', (specialties, more, now) => {
    const { roster } = merged([person('a', { specialties })], [draft({ specialties: more })]);
    expect(roster.people[0]?.specialties).toEqual(now);
  });

  test.each([
    ['建筑', '建筑工程'],
    ['建筑工程', '建筑'],
    ['市政工程', '市政'],
  ])('knows a specialty by its short name, as older files have it: %s, then %s', (old, now) => {
    const known = person('a', { specialties: [of(old, '2026-09-01'), of('机电工程')] });
    const incoming = draft({ specialties: [of(now, '2029-09-01')] });
    const whole = old.startsWith('市政') ? '市政公用工程' : '建筑工程';
    expect(merged([known], [incoming]).roster.people).toEqual([
      { ...known, specialties: [of(whole, '2029-09-01'), of('机电工程')] },
    ]);
    // The same name stays as it is: nothing is to be taken over for its sake alone.
    expect(kinds([known], [known])).toEqual(['same']);
  });

  test('adds no specialty that is there by another name, and is whole when it is done again', () => {
    const name = fc.constantFrom('建筑', '建筑工程', '机电', '机电工程', '土木');
    const some = fc.uniqueArray(name, { maxLength: 3, selector: (one) => one.slice(0, 2) });
    fc.assert(
      fc.property(some, some, (names, more) => {
        const known = person('a', { specialties: names.map((one) => of(one, '2026-09-01')) });
        const incoming = draft({ specialties: more.map((one) => of(one, '2027-09-01')) });
        const { roster } = merged([known], [incoming]);
        const now = roster.people[0]?.specialties ?? [];
        expect(now.map((one) => one.name.slice(0, 2)).sort()).toEqual(
          [...new Set([...names, ...more].map((one) => one.slice(0, 2)))].sort(),
        );
        for (const one of now) {
          const isNew = more.some((other) => other.startsWith(one.name.slice(0, 2)));
          expect(one.validUntil).toBe(isNew ? '2027-09-01' : '2026-09-01');
        }
        expect(plan(roster.people, [incoming]).changes).toMatchObject([{ kind: 'same' }]);
      }),
    );
  });

  test('of what is known already changes nothing', () => {
    fc.assert(
      fc.property(people, (known) => {
        const merge = plan(known, known);
        expect(merge.changes.map(({ kind }) => kind)).toEqual(known.map(() => 'same'));
        expect(applyMerge({ people: known }, merge, ids()).roster.people).toEqual(known);
      }),
    );
  });

  test('that was done changes nothing when it is done again', () => {
    fc.assert(
      fc.property(people, people, (known, more) => {
        const incoming = more.map(({ id: _, ...one }) => one);
        const { roster, ids: first } = merged(known, incoming);
        const again = plan(roster.people, incoming);
        again.changes.forEach((change, i) => {
          if (change.kind === 'same' && first[i]) expect(change.person.id).toBe(first[i]);
        });
        const names = incoming.map(({ name }) => name.replace(/\s/g, '').toLowerCase());
        if (new Set(names).size === names.length && known.length === 0) {
          expect(again.changes.every(({ kind }) => kind === 'same')).toBe(true);
        }
      }),
    );
  });

  test('keeps everybody, each with an id of their own, as somebody who can be on a roster', () => {
    fc.assert(
      fc.property(people, people, (known, incoming) => {
        const { roster } = merged(known, incoming);
        expect(roster.people.slice(0, known.length).map(({ id }) => id)).toEqual(
          known.map(({ id }) => id),
        );
        expect(new Set(roster.people.map(({ id }) => id)).size).toBe(roster.people.length);
        for (const one of roster.people) expect(checkPerson(one)).toEqual({ person: one });
      }),
    );
  });

  test('of more than a roster holds does nothing', () => {
    const known = Array.from({ length: LIMITS.people - 1 }, (_, i) =>
      person(`p${i}x`, { name: `甲${i}` }),
    );
    const incoming = ['张三', '李四', '王五'].map((name) => draft({ name }));
    const merge = plan(known, incoming);
    expect(merge.tooMany).toBe(2);
    const { roster, ids: none } = applyMerge({ people: known }, merge, ids());
    expect(roster.people).toBe(known);
    expect(none).toEqual([undefined, undefined, undefined]);
  });

  test('does not bring back who was taken away after it was planned', () => {
    const known = person('a');
    const merge = plan([known], [draft({ birthYear: 1970 })]);
    expect(applyMerge({ people: [] }, merge, ids())).toEqual({
      roster: { people: [] },
      ids: [undefined],
    });
  });

  test('counts beside what was changed after it was planned', () => {
    const known = person('a', { note: '旧' });
    const merge = plan([known], [draft({ birthYear: 1970 })]);
    const now = { ...known, annotatedOn: '2026-09-01' };
    expect(applyMerge({ people: [now] }, merge, ids()).roster.people).toEqual([
      { ...now, birthYear: 1970 },
    ]);
  });
});

describe('people of one name', () => {
  const builder = person('a', { specialties: [of('建筑工程')] });
  const electrician = person('b', { specialties: [of('机电工程')] });

  test('who come in together are two', () => {
    expect(kinds([], [draft(), draft()])).toEqual(['add', 'add']);
  });

  test('are told apart by specialty', () => {
    const incoming = [builder, electrician].map(({ specialties: [one] }) =>
      draft({ specialties: [of(one?.name ?? '', '2029-01-01')] }),
    );
    expect(merged([builder, electrician], incoming).ids).toEqual([builder.id, electrician.id]);
  });

  test('are told apart by a specialty that an older file calls by its short name', () => {
    const incoming = ['机电', '建筑'].map((name) => draft({ specialties: [of(name)] }));
    expect(merged([builder, electrician], incoming).ids).toEqual([electrician.id, builder.id]);
  });

  test('are told apart by the year of birth', () => {
    const known = [person('a', { birthYear: 1970 }), person('b', { birthYear: 1980 })];
    expect(merged(known, [draft({ birthYear: 1980, note: '一部' })]).ids).toEqual([known[1]?.id]);
  });

  test.each([
    ['without the specialty', ''],
    ['of one specialty', '建筑工程'],
  ])('are told apart by the day on which it ends, %s', (_, name) => {
    const known = ['2027-01-01', '2028-01-01'].map((end, i) =>
      person(`${i}x`, { specialties: [of('建筑工程', end)] }),
    );
    const incoming = ['2028-01-01', '2027-01-01'].map((end) =>
      draft({ specialties: [of(name, end)], note: end }),
    );
    expect(merged(known, incoming).ids).toEqual([known[1]?.id, known[0]?.id]);
    expect(merged(known, incoming).roster.people.map(({ specialties }) => specialties)).toEqual(
      known.map(({ specialties }) => specialties),
    );
  });

  test('who come in with days of one alone are that one', () => {
    const both = person('a', {
      specialties: [of('建筑工程', '2027-01-01'), of('机电工程', '2028-01-01')],
    });
    const rows = ['2027-01-01', '2028-01-01'].map((end) => draft({ specialties: [of('', end)] }));
    expect(kinds([both], rows)).toEqual(['same', 'same']);
  });

  test.each<[string, Person[], Incoming[]]>([
    [
      'the days are those of both',
      ['a', 'b'].map((id) => person(id, { specialties: [of('建筑工程', '2027-01-01')] })),
      [draft({ specialties: [of('', '2027-01-01')] })],
    ],
    [
      'the day is the same, and the specialty another',
      [builder, person('b', { specialties: [of('机电工程', '2027-01-01')] })],
      [draft({ specialties: [of('市政公用工程', '2027-01-01')] })],
    ],
    ['nothing tells them apart', [builder, electrician], [draft()]],
    [
      'the year of birth is another',
      [person('a', { birthYear: 1970 })],
      [draft({ birthYear: 1980 })],
    ],
    [
      'both fit',
      [builder, person('b', { specialties: [of('建筑工程')] })],
      [draft({ specialties: [of('建筑工程', '2029-01-01')] })],
    ],
    [
      'two who come in fit',
      [builder],
      [
        draft({ specialties: [of('建筑工程', '2029-01-01')] }),
        draft({ specialties: [of('建筑工程', '2028-01-01')] }),
      ],
    ],
  ])('are left as they are where %s', (_, known, incoming) => {
    expect(kinds(known, incoming)).toEqual(incoming.map(() => 'unclear'));
    expect(merged(known, incoming).roster.people).toEqual(known);
  });

  test('of a roster of one’s own are known by their ids', () => {
    const known = [person('a', { note: '一部' }), person('b', { note: '二部' })];
    const incoming = known.map((one) => ({ ...one, birthYear: 1970 }));
    expect(merged(known, incoming).ids).toEqual(known.map(({ id }) => id));
  });

  test('an id alone makes nobody the same', () => {
    const known = person('a', { name: '李四' });
    const {
      roster,
      ids: [id],
    } = merged([known], [person('a')]);
    expect(roster.people).toHaveLength(2);
    expect(id).not.toBe(known.id);
  });
});

test('ids are of the right form, and differ', () => {
  const made = Array.from({ length: 500 }, newPersonId);
  expect(new Set(made).size).toBe(500);
  for (const id of made) expect(id).toMatch(/^[a-z0-9]{10}$/);
});
