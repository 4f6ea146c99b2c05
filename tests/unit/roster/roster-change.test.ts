import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../core/roster/person.ts';
import { changeBetween, takenBack } from '../../../guide/roster/change.ts';

const someone = (id: string, name: string): Person => ({ id, name, specialties: [] });
const roster = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefgh'), name: fc.constantFrom('张', '李') }),
    {
      selector: ({ id }) => id,
    },
  )
  .map((people) => ({ people: people.map(({ id, name }) => someone(id, name)) }));

describe('a change that is taken back', () => {
  test('leaves everybody as they were', () => {
    fc.assert(
      fc.property(roster, roster, (before, after) => {
        const { people } = takenBack(after, changeBetween(before, after));
        const byId = (a: Person, b: Person) => a.id.localeCompare(b.id);
        expect([...people].sort(byId)).toEqual([...before.people].sort(byId));
      }),
    );
  });

  test('has who was taken off back in their place', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => someone(id, id));
    const after = { people: all.filter(({ id }) => id === 'b') };
    expect(takenBack(after, changeBetween({ people: all }, after)).people).toEqual(all);
  });

  test('leaves alone what another window has done meanwhile', () => {
    const before = { people: [someone('a', '张')] };
    const after = { people: [someone('a', '张'), someone('b', '李')] };
    const now = { people: [someone('a', '王'), someone('b', '李'), someone('c', '赵')] };
    expect(takenBack(now, changeBetween(before, after)).people).toEqual([
      someone('a', '王'),
      someone('c', '赵'),
    ]);
  });
});
