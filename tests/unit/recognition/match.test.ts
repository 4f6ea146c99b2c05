import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

test('without phrases nothing is found', () => {
  expect(createMatcher({ prompts: [], texts: [] })('甲乙丙')).toEqual([]);
});

/**
 * Few characters, so that phrases share beginnings and overlap often. The matcher's key does not
 * tell the pair of the last two from that of the first one with itself.
 */
const few = fc.constantFrom('一', '二', '丁', '\u0e00');
const alphabets: readonly [name: string, unit: fc.Arbitrary<string>][] = [
  ['few characters', few],
  ['any characters at all', fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })],
];

describe.each(alphabets)('with %s', (_, unit) => {
  const phrases = fc.uniqueArray(
    fc.string({ unit, minLength: 2, maxLength: 6 }).filter(({ length }) => length >= 2),
    { minLength: 1, maxLength: 20 },
  );
  /** Phrases, and a text that is made of some of them, whole or cut short, and of other characters. */
  const phrasesAndText = phrases.chain((texts) => {
    const whole = fc.constantFrom(...texts);
    const cut = fc.tuple(whole, fc.nat(5)).map(([phrase, length]) => phrase.slice(0, length));
    const parts = fc.array(fc.oneof(whole, cut, unit), { maxLength: 30 });
    return fc.tuple(
      fc.constant(texts),
      parts.map((all) => all.join('')),
    );
  });

  test('finds what a plain search at each place finds', () => {
    fc.assert(
      fc.property(phrasesAndText, ([texts, text]) => {
        expect(matcherOf(texts)(text)).toEqual(searchPlainly(texts, text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('misses no phrase that the text includes, and finds none that it does not', () => {
    fc.assert(
      fc.property(phrasesAndText, ([texts, text]) => {
        const matches = matcherOf(texts)(text);
        for (const { prompt, start, end } of matches) expect(text.slice(start, end)).toBe(prompt);
        const included = texts.filter((phrase) => text.includes(phrase));
        expect(matches.length > 0).toBe(included.length > 0);
        // One that was not found itself lies over one that was.
        const rest = [...matches]
          .reverse()
          .reduce((left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`, text);
        expect(texts.filter((phrase) => !phrase.includes('\n') && rest.includes(phrase))).toEqual(
          [],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds a phrase alone exactly as often as a loop over `indexOf`', () => {
    fc.assert(
      fc.property(phrasesAndText, ([[phrase = ''], text]) => {
        const starts: number[] = [];
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
          starts.push(at);
        expect(matcherOf([phrase])(text).map(({ start }) => start)).toEqual(starts);
      }),
    );
  });
});

function matcherOf(texts: readonly string[]): (text: string) => Match[] {
  return createMatcher({ prompts: texts, texts: texts.map((text, i) => [text, i]) });
}

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
