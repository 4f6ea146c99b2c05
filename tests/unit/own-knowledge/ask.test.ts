import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsOfSteps } from '../../../core/knowledge/answer-steps.ts';
import { createAskingWithOwn } from '../../../core/own-knowledge/ask.ts';
import type { OwnKnowledge } from '../../../core/own-knowledge/check.ts';
import { asked } from '../asking/asked.ts';
import { ask, book, knowledge, questions as official } from '../asking/shipped.ts';

function knowledgeOf(
  questions: readonly { readonly title: string; readonly summary: string }[],
  wording?: string,
): OwnKnowledge {
  return {
    organisation: '示例公司',
    contacts: [],
    questions: questions.map(({ title, summary }, i) => ({
      id: `q${i}`,
      title,
      answer: { summary, steps: [], warnings: [], contacts: [] },
    })),
    prompts: wording ? [{ id: 'p', wording, question: 'q0', phrases: [wording] }] : [],
  };
}

const SEAL = knowledgeOf(
  [{ title: '用印申请没有通过怎么办', summary: '找注册专员盖章' }],
  '用印未过',
);

test('own questions are found by title, answer, wording and pinyin, and say what they are', () => {
  const find = createAskingWithOwn(book, SEAL);
  for (const query of ['用印申请', '盖章', '用印未过', '注册专员盖章', 'yongyin', '单位 用印']) {
    const hit = find(query).hits.find(({ id }) => id === 'own-q0');
    expect(hit, query).toMatchObject({ isOwn: true });
  }
  expect(find('用印申请').hits[0]?.id).toBe('own-q0');
  expect(find('天气')).toEqual(ask('天气'));
});

test('the official hits are found as ever, whatever the organisation says', () => {
  const texts = official.flatMap(({ title, answer }) => [
    title,
    answer.summary,
    ...textsOfSteps(knowledge, answer.steps),
  ]);
  const text = fc.oneof(fc.constantFrom(...texts), fc.string({ minLength: 1, maxLength: 40 }));
  const question = fc.record({ title: text, summary: text });
  const query = fc.oneof(fc.constantFrom(...asked.map(([query]) => query)), text);
  fc.assert(
    fc.property(
      fc.array(question, { minLength: 1, maxLength: 20 }),
      fc.array(query, { minLength: 1, maxLength: 5 }),
      (own, queries) => {
        const find = createAskingWithOwn(book, knowledgeOf(own));
        for (const one of queries) {
          const { hits } = find(one);
          expect(hits.filter(({ isOwn }) => !isOwn)).toEqual(ask(one).hits);
          expect(hits.filter(({ isOwn }) => isOwn).length).toBeLessThanOrEqual(5);
        }
      },
    ),
    { numRuns: 15 },
  );
}, 20_000);

test('of many own questions that are found, a few are shown', () => {
  const twins = Array.from({ length: 20 }, () => ({ title: '用印申请', summary: '找注册专员' }));
  const { hits } = createAskingWithOwn(book, knowledgeOf(twins))('用印申请');
  expect(hits.filter(({ isOwn }) => isOwn)).toHaveLength(5);
});

test('what says the very same stands behind the official one', () => {
  const twins = official.map(({ title, answer }) => ({ title, summary: answer.summary }));
  const find = createAskingWithOwn(book, knowledgeOf(twins));
  official.forEach(({ id, title }, i) => {
    const ids = find(title).hits.map((hit) => hit.id);
    expect(ids.indexOf(id), title).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(`own-q${i}`), title).toBeGreaterThan(ids.indexOf(id));
  });
});

test('what an organisation answers is not said to be outside', () => {
  const stamp = knowledgeOf([{ title: '公司的执业印章去哪刻', summary: '找行政' }]);
  expect(ask('执业印章去哪刻').kind).toBe('outside');
  const answer = createAskingWithOwn(book, stamp)('执业印章去哪刻');
  expect(answer).toMatchObject({ kind: 'unsure', hits: [{ id: 'own-q0', isOwn: true }] });
  expect(answer.outside).toBe(undefined);
});
