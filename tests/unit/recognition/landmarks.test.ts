import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { createTextFinder, lettersOf } from '../../../core/recognition/landmarks.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const pages = [...checkKnowledge(readKnowledgeFiles()).pages.values()];
const known = [...new Set(pages.flatMap(({ landmarks, labels }) => [...landmarks, ...labels]))];

test('texts are found whatever stands between their characters, the longest first', () => {
  const { find, isIn, only } = createTextFinder(['加注', '证照加注', 'pdf 下载']);
  const texts = (raw: string) => find(raw, 10).map(({ text }) => text);
  expect(['证 照\n加注', '(加)注', 'PDF下载'].map(texts)).toEqual([
    ['证照加注'],
    ['加注'],
    ['pdf 下载'],
  ]);
  expect(find('请办 证 照\n加注', 10)).toEqual([
    { text: '证照加注', letters: '证照加注', begin: 3, end: 8 },
  ]);
  expect(find('加注、加注、加注', 2).map(({ begin }) => begin)).toEqual([0, 3]);
  expect(['证 照\n加注', '证照', ''].map(isIn)).toEqual([true, false, false]);
  expect(['[ PDF下载 ›', 'PDF下载页', ''].map(only)).toEqual(['pdf 下载', undefined, undefined]);
  expect(lettersOf('PDF 下载 ›')).toBe('pdf下载');
});

test('as many are found as one expression of them all finds, at the same places', () => {
  const finder = createTextFinder(known);
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const spelled = longestFirst.map((text) => Array.from(lettersOf(text)).join('[^㐀-鿿a-zA-Z]*'));
  const all = new RegExp(spelled.map((one) => `(${one})`).join('|'), 'gi');
  const between = fc.constantFrom('', '', ' ', '\n', '（', 'ok', '建', '登录');
  const letters = fc.constantFrom(...known.flatMap((text) => Array.from(text)));
  const part = fc
    .constantFrom(...known)
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(from, to)),
    );
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, part, letters);
  const raw = fc
    .array(fc.tuple(piece, between), { maxLength: 12 })
    .map((pieces) => pieces.flat().join(''));
  let count = 0;
  fc.assert(
    fc.property(raw, fc.integer({ min: 1, max: 12 }), (text, most) => {
      const expected = [...text.matchAll(all)].map((match) => ({
        text: longestFirst[match.slice(1).findIndex((one) => one !== undefined)],
        begin: match.index,
        end: match.index + match[0].length - 1,
      }));
      const found = finder.find(text, most).map(({ text, begin, end }) => ({ text, begin, end }));
      expect(found).toEqual(expected.slice(0, most));
      expect(finder.isIn(text)).toBe(expected.length > 0);
      count += found.length;
    }),
    { numRuns: 3_000 },
  );
  expect(count).toBeGreaterThan(3_000);
});
