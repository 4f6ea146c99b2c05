import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonPlace } from '../../../core/knowledge/json-place.ts';
import { textPlace } from '../../../core/knowledge/text-place.ts';

const FILE = `{
  "organisation": "甲",
  "contacts": [
    { "id": "a", "how": "“}]”\\"{" },
    { "id": "b" }
  ]
}`;

test.each([
  ['', 1, 1],
  ['organisation', 2, 19],
  ['contacts.0.how', 4, 25],
  ['contacts.1', 5, 5],
  ['contacts.1.id', 5, 13],
  // What is missing belongs there.
  ['contacts.1.how', 5, 5],
  ['contacts.7.how', 3, 15],
  ['prompts', 1, 1],
])('%s', (path, line, column) => {
  expect(textPlace(FILE, findJsonPlace(FILE, path))).toEqual({ line, column });
});

test('of a name that stands twice the last one counts, as for JSON.parse', () => {
  const text = '{"a": {"b": 1}, "a": {"b": 2}}';
  expect(findJsonPlace(text, 'a.b')).toBe(text.indexOf('2'));
});

test('every value of every file is found, however it is written', () => {
  const file = fc.tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'));
  fc.assert(
    fc.property(file, ([value, indent]) => {
      const text = JSON.stringify(value, null, indent);
      for (const [path, part] of partsOf(value)) {
        const found = text.slice(findJsonPlace(text, path));
        expect(valueAtStart(found)).toEqual(JSON.parse(JSON.stringify(part)));
      }
    }),
  );
});

test('a file of any depth is followed', () => {
  const deep = 100_000;
  const text = `{"a": ${'['.repeat(deep)}${']'.repeat(deep)}, "b": 1}`;
  expect(findJsonPlace(text, 'b')).toBe(text.lastIndexOf('1'));
});

/** Every value in another one, with what leads to it; of names that could mean two things none. */
function partsOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return [
    [path, value],
    ...Object.entries(value).flatMap(([key, part]) =>
      key === '' || key.includes('.') ? [] : partsOf(part, path ? `${path}.${key}` : key),
    ),
  ];
}

/** The value that a text begins with. */
function valueAtStart(text: string): unknown {
  for (let end = text.length; end > 0; end--) {
    try {
      return JSON.parse(text.slice(0, end));
    } catch {
      // Too much of what follows.
    }
  }
  throw new Error(`no value: ${text}`);
}
