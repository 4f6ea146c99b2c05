import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { normaliseText } from '../../../core/recognition/normalise.ts';
import { EITHER_WAY, TRADITIONAL } from '../../../core/recognition/same-character.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const { prompts, questions, pages } = checkKnowledge(readKnowledgeFiles());
const worded = new Set(
  [
    ...[...prompts.values()].flatMap(({ wording, phrases }) => [wording, ...phrases]),
    ...[...questions.values()].map(({ title }) => title),
    ...[...pages.values()].flatMap(({ name, landmarks, labels }) => [
      name,
      ...landmarks,
      ...labels,
    ]),
  ].join(''),
);

test('the table has every traditional form of a character that the knowledge is worded with', () => {
  const simplify = Converter({ from: 't', to: 'cn' });
  const missing: string[] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify(character);
    if (simplified === character || !worded.has(simplified)) continue;
    if (normaliseText(character) !== normaliseText(simplified))
      missing.push(character + simplified);
  }
  expect(missing.join('')).toBe('');
});

test('a character that others become stays as it is', () => {
  const pairs = [...(TRADITIONAL + EITHER_WAY).matchAll(/(.)(.)/gu)];
  for (const [, from = '', to = ''] of pairs) {
    expect(normaliseText(to)).toBe(to);
    expect(normaliseText(from)).toBe(to);
  }
});
