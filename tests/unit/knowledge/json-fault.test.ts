import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../../core/knowledge/json-fault.ts';

test.each([
  ['what ends too early', '{\n  "id": ', 2, 9, '结束'],
  ['an empty file', '', 1, 1, '结束'],
  ['a comma too many', '{\n  "id": "a",\n}', 2, 12, '最后一项后面不能有逗号'],
  ['a comma too many in a list', '["a",]', 1, 5, '最后一项后面不能有逗号'],
  ['a comma too few', '{\n  "id": "a"\n  "name": "b"\n}', 3, 3, '缺少半角逗号'],
  ['a full-width comma', '{"a": 1，"b": 2}', 1, 8, '全角的“，”，要用半角的 ,'],
  ['a full-width colon', '{"a"：1}', 1, 5, '全角的“：”，要用半角的 :'],
  ['full-width quotation marks', '{“a”: 1}', 1, 2, '全角的““”，要用半角的 "'],
  ['a full-width mark that would close a name', '{"a”: 1}', 1, 4, '全角的“””，要用半角的 "'],
  ['one that would close a text', '{\n  "a": "b”,\n}', 2, 10, '全角的“””，要用半角的 "'],
  ['a text with marks in it that is not closed', '{"a": "“b”c\n"}', 1, 7, '没有合上'],
  ['a colon too few', '{"a" 1}', 1, 6, '缺少半角冒号'],
  ['a line break within a text', '{\n  "a": "b\n"}', 2, 8, '没有合上'],
  ['an unknown escape', '["\\x"]', 1, 3, '“\\”后面'],
  ['a name without quotation marks', '{id: 1}', 1, 2, '半角引号'],
  ['a word that JSON does not know', '{"a": yes}', 1, 7, '不能写“y”'],
  ['something behind the end', '{}\n}', 2, 1, '不能写“}”'],
  ['a byte order mark', '\ufeff{}', 1, 1, 'BOM'],
])('%s', (_, text, line, column, zh) => {
  expect(findJsonFault(text)).toMatchObject({
    line,
    column,
    zh: expect.stringContaining(zh),
    en: expect.stringMatching(/[a-z]/),
  });
});

test('a fault is found where JSON.parse finds one, and nowhere else', () => {
  const json = fc.json().chain((text) =>
    // JSON, and JSON with a piece replaced.
    fc
      .tuple(
        fc.nat(text.length),
        fc.nat(2),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '0', 'e', '\n'),
      )
      .map(([at, cut, piece]) => [text, text.slice(0, at) + piece + text.slice(at + cut)]),
  );
  fc.assert(
    fc.property(json, (texts) => {
      for (const text of texts) expect(findJsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
