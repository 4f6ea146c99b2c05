import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileRemedies } from '../../../core/knowledge/compile.ts';
import { pack, unpack } from '../../../core/protocol/packed.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

test('what is packed is there again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2_000 }), async (text) => {
      expect(await unpack(await pack(text))).toBe(text.toWellFormed());
    }),
  );
});

test('what cards say takes less than half the room', async () => {
  const text = JSON.stringify(compileRemedies(checkKnowledge(readKnowledgeFiles())));
  const packed = await pack(text);
  expect(packed).toMatch(/^[\w+/]+=*$/);
  // A browser takes two bytes for each letter of a text with Chinese in it, else one.
  expect(packed.length).toBeLessThan(text.length);
});

test('anything else is refused', async () => {
  for (const text of [
    '',
    'x',
    '不是',
    btoa('a text as it is'),
    (await pack('一级建造师')).slice(0, -8),
  ]) {
    await expect(unpack(text)).rejects.toThrow();
  }
});
