import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatcher, type Match, type PhraseTable } from '../../../core/recognition/match.ts';

test('the longest phrase at a place counts, and matches do not overlap', () => {
  const table: PhraseTable = {
    prompts: ['short', 'long'],
    texts: [
      ['甲乙丙', 0],
      ['甲乙丙丁戊', 1],
      ['丁戊己', 0],
    ],
  };
  expect(createMatcher(table)('甲乙丙丁戊己甲乙丙')).toEqual([
    { prompt: 'long', start: 0, end: 5 },
    { prompt: 'short', start: 6, end: 9 },
  ]);
});

test('finds what a plain search at each place finds', () => {
  // Few characters, so that phrases share beginnings and overlap often.
  const word = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom('一', '二', '三'), minLength: min, maxLength: max });
  const phrases = fc.uniqueArray(word(2, 5), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(phrases, word(0, 60), (texts, text) => {
      const table = { prompts: texts, texts: texts.map((t, i) => [t, i] as const) };
      expect(createMatcher(table)(text)).toEqual(searchPlainly(texts, text));
    }),
  );
});

function searchPlainly(phrases: readonly string[], text: string): Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < text.length; ) {
    const [prompt] = phrases
      .filter((phrase) => text.startsWith(phrase, start))
      .sort((a, b) => b.length - a.length);
    if (prompt) matches.push({ prompt, start, end: start + prompt.length });
    start += prompt?.length ?? 1;
  }
  return matches;
}
