import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import {
  createSkeletons,
  kinds,
  unwrittenFields,
} from '../../../scripts/knowledge/lib/skeletons.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const files = readKnowledgeFiles();
const create = (kind: string, name: string, from = files) =>
  createSkeletons(kind, name, from, '2026-11-21').map(({ path, value }) => ({
    path,
    content: JSON.stringify(value),
  }));

test('nothing in the repository waits to be written', () => {
  expect(unwrittenFields(files)).toEqual([]);
});

describe.each(kinds)('a new %s', (kind) => {
  test('is valid', () => {
    expect(() => checkKnowledge([...files, ...create(kind, 'new-1')])).not.toThrow();
  });

  test('says what there is to write', () => {
    for (const file of create(kind, 'new-1')) {
      expect(unwrittenFields([file]).length).toBeGreaterThan(0);
    }
  });
});

test('two new prompts do not get into each other’s way', () => {
  const first = [...files, ...create('prompt', 'photo-too-large')];
  expect(() =>
    checkKnowledge([...first, ...create('prompt', 'photo-too-small', first)]),
  ).not.toThrow();
});

test('a prompt takes the question of its name, and brings one along where there is none', () => {
  const paths = (name: string) => create('prompt', name).map(({ path }) => path);
  expect(paths('ofd-cannot-open')).toEqual(['prompts/ofd-cannot-open.json']);
  expect(paths('new-1')).toEqual(['prompts/new-1.json', 'questions/new-1.json']);
});

test.each([
  ['a name that is taken', 'prompt', 'phone-bound', 'assets/knowledge/prompts/phone-bound.json'],
  ['a malformed name', 'prompt', 'Phone_Bound', '只用小写字母和数字'],
  ['a name that leads elsewhere', 'prompt', '../phone', '只用小写字母和数字'],
  ['a kind that is not known', 'promt', 'new-1', 'prompt、question、step'],
  ['a kind of every object', 'constructor', 'new-1', '没有“constructor”这一种'],
])('%s is refused in one line', (_, kind, name, said) => {
  expect(() => create(kind, name)).toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: expect.toSatisfy((text: string) => text.includes(said) && !text.includes('\n')),
    }),
  );
});

test('a name that something was released under before is refused', () => {
  const old = { path: 'topics/new-1.json', content: '{"id": "new-1", "aliases": ["old-1"]}' };
  expect(() => create('topic', 'old-1', [...files, old])).toThrow('topics/new-1.json');
});

test('a file that is not finished does not keep one from making another', () => {
  const broken = { path: 'topics/new-1.json', content: '{"id": ' };
  expect(create('topic', 'new-2', [...files, broken])).toHaveLength(1);
  expect(() => create('topic', 'new-1', [...files, broken])).toThrow('topics/new-1.json');
});
