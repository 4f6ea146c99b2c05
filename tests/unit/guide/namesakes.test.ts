import { expect, test } from 'vitest';
import type { Person } from '../../../core/roster/person.ts';
import { apartOf } from '../../../guide/namesakes.ts';

function someone(id: string, name: string, part: Partial<Person> = {}): Person {
  return { id, name, specialties: [], ...part };
}

function of(...names: readonly string[]): Pick<Person, 'specialties'> {
  return { specialties: names.map((name) => ({ name })) };
}

function told(...people: readonly Person[]): Record<string, string> {
  return Object.fromEntries(apartOf(people));
}

test('who has a name alone needs nothing', () => {
  expect(told(someone('a', '李伟'), someone('b', '李伟明'))).toEqual({});
});

test('two of one name are told apart by what differs, however the name is spaced', () => {
  const note = { note: '一部' };
  expect(
    told(
      someone('a', '李伟', { ...of('建筑工程'), ...note }),
      someone('b', '李 伟', { ...of('机电工程', '市政公用工程'), ...note }),
      someone('c', '王强', of('建筑工程')),
    ),
  ).toEqual({ a: '建筑工程', b: '机电工程、市政公用工程' });
  expect(
    told(
      someone('a', '李伟', { ...of('建筑工程'), note: '一部' }),
      someone('b', '李伟', { ...of('建筑工程'), note: '二部' }),
    ),
  ).toEqual({ a: '一部', b: '二部' });
});

test('what one of them has not got tells nobody apart', () => {
  expect(
    told(
      someone('a', '李伟', { birthYear: 1970, ...of('建筑工程') }),
      someone('b', '李伟', { birthYear: 1980 }),
    ),
  ).toEqual({ a: '1970 年出生', b: '1980 年出生' });
});

test('where nothing differs, their number does', () => {
  const { a, b } = told(someone('a', '李伟'), someone('b', '李伟'));
  expect(a).not.toBe(b);
});
