import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { createEvidence } from '../../../core/recognition/landmark-evidence.ts';
import { createMatcher } from '../../../core/recognition/match.ts';
import { normalise, normaliseText } from '../../../core/recognition/normalise.ts';
import { createPrefilter } from '../../../core/recognition/prefilter.ts';
import { createScan } from '../../../core/recognition/scan.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const MEGABYTE = 2 ** 20;
/** Enough to tell, where something that takes the square of it has to come to an end. */
const SHORT = 2 ** 16;
const PARTS = 16;

/** Pieces that a text is made of again and again: what could make a scan look back or ahead. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '(',
    '冊(cè',
    '冊(',
    '１２',
    '\u200b',
    '\u0301',
    '“',
    '該',
    '\ud800',
    '🀄',
    'ﷺ該手機號',
    ' ',
  ),
);

test('to normalise 1 MB of anything takes time in proportion to its length', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(piece, (text) => expectLinear(normalise, text)),
    { numRuns: 6, endOnFailure: true },
  );
});

test('so does to look for phrases in it, also in what begins like them again and again', {
  timeout: 60_000,
}, () => {
  const phrases = [
    '一一一一一一一一一一一一一一二',
    '请进入注册页面',
    '请进入登录页面',
    '该手机号已注册',
  ];
  const match = createMatcher({
    prompts: phrases,
    texts: phrases.map((text, i) => [text, i]),
  });
  const beginning = fc
    .tuple(fc.constantFrom(...phrases), fc.integer({ min: 1, max: 14 }))
    .map(([phrase, length]) => phrase.slice(0, length));
  fc.assert(
    fc.property(fc.oneof(beginning, piece), (text) => expectLinear(match, text)),
    { numRuns: 6, endOnFailure: true },
  );
});

/** What no prefilter may take longer with: a character of theirs again and again, and what is like it. */
const runs: Readonly<Record<string, string>> = {
  'a form for compatibility': '\uf9d6',
  'a radical': '⼈',
  'a circled one': '㊟',
  'squared ones': '㍿㍿㍻',
  'it, with marks between': '⽤ ·',
  'two of them': '⼈㊟',
  letters: 'aabp',
};

test.each(Object.entries(runs))('so does the prefilter in runs of %s', (_, text) => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  const texts = compilePhrases(knowledge).texts.map(([phrase]) => phrase);
  // All that may stand for one of their characters is in these.
  const scan = createScan(
    createPrefilter([...texts, '人员用户', '注册株式', '平成会社'], normaliseText(texts.join(''))),
  );
  expectLinear((raw) => scan(raw, 0), text, SHORT);
});

test.each(['一级建', '一 级 建', `一级建${' '.repeat(500)}`, '师资', `资${' '.repeat(500)}`])(
  'so does to look for landmarks in what begins like one again and again: %s',
  (text) => {
    const letters = '一级建造师执业资格认定';
    for (const rarest of [0, letters.indexOf('资'), letters.length - 1]) {
      const evidence = createEvidence([[letters, rarest, []]], () => '/');
      expectLinear(evidence.canAdd, text, SHORT);
      expectLinear((raw) => evidence.find(raw, new Set([0])), text, SHORT);
    }
  },
);

function expectLinear(act: (text: string) => unknown, text: string, length = MEGABYTE): void {
  const whole = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const part = whole.slice(0, length / PARTS);
  const long = shortest(() => act(whole));
  const short = shortest(() => act(part));
  // Room for memory and for what else the machine does; a square would be 16 times as much.
  expect(long).toBeLessThan(8 * PARTS * short + 20);
}

/** Milliseconds of the best of seven runs: something else can take the processor in most of them. */
function shortest(act: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return Math.min(...times);
}
