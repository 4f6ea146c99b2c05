import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { normaliseText } from '../../../core/recognition/normalise.ts';
import { createPrefilter } from '../../../core/recognition/prefilter.ts';
import { createScan } from '../../../core/recognition/scan.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const texts = compilePhrases(knowledge).texts.map(([text]) => text);
const scan = createScan(
  createPrefilter(texts, normaliseText(JSON.stringify([...knowledge.questions]))),
);

test('every phrase passes, whatever stands between its characters', () => {
  const between = fc.constantFrom('', ' ', '\n   ', '\u200b', '(cè)', '“', '<b>', ', ');
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(between), (text, noise) => {
      const raw = [...text].map((character, i) => character + (noise[i % noise.length] ?? ''));
      expect(scan(raw.join(''), 0)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('traditional and full-width spellings pass', () => {
  for (const raw of ['該手機號已被其它人員綁定', '您還未取得註冊證書,不能進行延續註冊']) {
    expect(scan(raw, 0)).toBeGreaterThanOrEqual(0);
  }
});

test('ordinary text of the portal is not', () => {
  const ordinary = [...knowledge.pages.values()].flatMap(({ landmarks, labels }) => [
    ...landmarks,
    ...labels,
  ]);
  expect(ordinary.filter((text) => scan(text, 0) >= 0)).toEqual([]);
});
