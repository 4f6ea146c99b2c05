import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsOfSteps } from '../../../core/knowledge/answer-steps.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { judge, type Setting } from '../../../core/recognition/judge.ts';
import { findPrompts } from '../../../core/recognition/recognise.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const find = findPrompts(compilePhrases(knowledge));
const prompts = [...knowledge.prompts.values()];

const box: Setting = { channel: 'page', appeared: true, layered: true, titled: false };
const native: Setting = { channel: 'dialog', appeared: true, layered: true, titled: false };

function promptsIn(text: string, setting: Setting): string[] {
  return find(text)
    .filter((finding) => judge(finding, setting).isPrompt)
    .map(({ prompt }) => prompt);
}

/** What real boxes have around their message. */
const around = fc.array(
  fc.oneof(
    fc.constantFrom(
      '系统提示',
      '温馨提示',
      '确定',
      '取消',
      '关闭',
      '×',
      '我知道了',
      '返回',
      '提示:',
    ),
    fc.integer({ min: 1, max: 60 }).map((seconds) => `${seconds}秒后自动关闭`),
    fc.integer({ min: 1_000, max: 99_999 }).map((code) => `错误代码:${code}`),
    fc.constantFrom(' ', '\u00a0', '\u200b', '\n', '\t'),
  ),
  { maxLength: 4 },
);
/** What comes between the characters of a message that is split over elements. */
const between = fc.constantFrom('', '\u200b', '\n', ' ', '\u00a0');

test('titles, buttons, countdowns and error codes around a prompt do not hide it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...prompts), around, around, (prompt, before, after) => {
      const text = [...before, prompt.examples.mustMatch[0], ...after].join('\n');
      expect(promptsIn(text, box)).toEqual([prompt.id]);
      expect(promptsIn(text, native)).toEqual([prompt.id]);
    }),
    { numRuns: 500 },
  );
});

test('white space within a prompt does not hide it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...prompts), between, fc.nat(40), (prompt, space, at) => {
      const [text = ''] = prompt.examples.mustMatch;
      const split = text.slice(0, at) + space + text.slice(at);
      expect(promptsIn(split, box)).toEqual([prompt.id]);
    }),
    { numRuns: 500 },
  );
});

/**
 * Words of the domain, in pieces: what people write about registration is made of them. Without
 * the one that makes the shortest prompt of two such pieces.
 */
const words = [
  ...new Set(
    [...knowledge.questions.values()].flatMap(({ title, answer }) =>
      [title, answer.summary, ...textsOfSteps(knowledge, answer.steps)].flatMap(
        (text) => text.match(/[\u3400-\u9fff]{2}/g) ?? [],
      ),
    ),
  ),
].filter((word) => word !== '成功');
const mark = fc.constantFrom('\uff0c', '\u3002', '\u3001', '', '', '', '\uff1b', '\n');

test('prose of the words of the domain is no prompt, in any setting', () => {
  const sentence = fc.array(fc.tuple(fc.constantFrom(...words), mark), {
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(sentence, (parts) => {
      const text = parts.flat().join('');
      for (const setting of [box, native]) expect(promptsIn(text, setting)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
