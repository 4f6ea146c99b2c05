import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileRemedies } from '../../../core/knowledge/compile.ts';
import { markOf } from '../../../core/knowledge/mark.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

test('the same texts have the same mark, changed ones another', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string({ minLength: 1 }), (texts, more) => {
      expect(markOf([...texts])).toBe(markOf(texts));
      expect(markOf([...texts, more])).not.toBe(markOf(texts));
    }),
  );
});

test('a remedy has another mark when any of its advice is another one', () => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  const before = compileRemedies(knowledge)['phone-bound']?.advice;
  const question = knowledge.questions.get('phone-bound');
  if (!question) throw new Error('no such question');
  for (const changed of [{ summary: '别的。' }, { steps: ['别的。'] }, { warnings: ['别的。'] }]) {
    const questions = new Map(knowledge.questions).set('phone-bound', {
      ...question,
      answer: { ...question.answer, ...changed },
    });
    expect(compileRemedies({ ...knowledge, questions })['phone-bound']?.advice).not.toBe(before);
  }
});
