import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import {
  compilePhrases,
  compileQuestionBook,
  compileRemedies,
} from '../../../core/knowledge/compile.ts';
import { checkOwnKnowledge, type OwnKnowledge } from '../../../core/own-knowledge/check.ts';
import {
  compileOwnPrompts,
  isOwnId,
  withOwnKnowledge,
} from '../../../core/own-knowledge/compile.ts';
import { findPrompts } from '../../../core/recognition/recognise.ts';
import { createScan } from '../../../core/recognition/scan.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const official = checkKnowledge(readKnowledgeFiles());
const phrases = compilePhrases(official);
const remedies = compileRemedies(official);
const texts = phrases.texts.map(([text]) => text);

const VALID: OwnKnowledge = {
  organisation: '示例建设公司',
  contacts: [{ id: 'clerk', name: '注册专员', how: '<b>三楼</b> 302 室' }],
  questions: [
    {
      id: 'seal',
      title: '盖章找谁',
      answer: {
        summary: '找<script>alert(1)</script>注册专员',
        steps: ['填写用章申请'],
        warnings: [],
        contacts: ['clerk'],
      },
    },
  ],
  prompts: [
    { id: 'seal', wording: '用印申请未通过', question: 'seal', phrases: ['用印申请未通过'] },
  ],
};

function faultsOf(value: unknown): readonly string[] {
  const result = checkOwnKnowledge(value, texts);
  return 'faults' in result ? result.faults.map(({ where }) => where) : [];
}

/** A copy with another value at a place. */
function withValue(way: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(VALID) as unknown as Record<string, unknown>;
  const parent = way
    .slice(0, -1)
    .reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  parent[String(way.at(-1))] = value;
  return copy;
}

test('a valid file is taken as it is', () => {
  expect(checkOwnKnowledge(VALID, texts)).toEqual({ knowledge: VALID });
});

test('each fault is told by its place', () => {
  for (const way of [
    ['organisation'],
    ['contacts', 0, 'how'],
    ['questions', 0, 'answer', 'summary'],
    ['questions', 0, 'answer', 'steps'],
    ['prompts', 0, 'phrases', 0],
  ]) {
    for (const wrong of [undefined, 7, null, '', 'x'.repeat(1_001), {}]) {
      const faults = faultsOf(withValue(way, wrong));
      expect(faults.some((where) => where.startsWith(way.join('.')))).toBe(true);
    }
  }
  expect(faultsOf(withValue(['extra'], 1))).toEqual(['extra']);
  expect(faultsOf(JSON.parse('{"__proto__":{"contacts":[]}}'))).toContain('contacts');
  expect(faultsOf(withValue(['prompts', 0, 'question'], 'gone'))).toEqual(['prompts.0.question']);
  expect(faultsOf(withValue(['questions', 0, 'answer', 'contacts', 0], 'gone'))).toEqual([
    'questions.0.answer.contacts.0',
  ]);
});

test('no phrase may stand in the way of an official one', () => {
  for (const text of texts) {
    for (const phrase of [text, `${text}再试`, text.slice(1), `单位说明${text.slice(0, 4)}`]) {
      expect(faultsOf(withValue(['prompts', 0, 'phrases'], [phrase]))).toContain(
        'prompts.0.phrases.0',
      );
    }
  }
});

test('own prompts are found and pass the prefilter, and their answers say whose they are', () => {
  const own = compileOwnPrompts(VALID);
  const find = findPrompts(own.phrases);
  const scan = createScan(own.phrases.prefilter);
  for (const raw of ['用印申请未通过！', '用 印申請未通過']) {
    expect(find(raw).map(({ prompt }) => prompt)).toEqual(['own-seal']);
    expect(scan(raw, 0)).toBe(0);
  }
  const traditional = compileOwnPrompts(
    withValue(['prompts', 0, 'phrases'], ['该证书未盖章']) as OwnKnowledge,
  );
  expect(createScan(traditional.phrases.prefilter)('該 證書未盖章', 0)).toBe(0);
  expect(scan('用户申请', 0)).toBe(-1);
  expect(own.remedies['own-seal']).toMatchObject({
    own: '示例建设公司',
    question: '盖章找谁',
    links: [{ page: 'question/own-seal' }],
    contacts: [{ name: '注册专员', how: '<b>三楼</b> 302 室' }],
  });
});

test('beside the own questions the official ones stay as they are', () => {
  const book = compileQuestionBook(official);
  const both = withOwnKnowledge(book, VALID);
  expect(both.topics).toEqual(book.topics);
  for (const folder of ['questions', 'prompts'] as const) {
    expect(both[folder]).toMatchObject(book[folder]);
    const own = Object.entries(both[folder]).filter(([id]) => !Object.hasOwn(book[folder], id));
    expect(own.map(([id, { own }]) => [id, own])).toEqual([['own-seal', '示例建设公司']]);
  }
  expect([...Object.keys(remedies), ...Object.keys(book.questions)].filter(isOwnId)).toEqual([]);
  expect(both.own).toEqual({
    organisation: '示例建设公司',
    questions: ['own-seal'],
    contacts: [{ name: '注册专员', how: '<b>三楼</b> 302 室' }],
  });
});

test('what is too much is not taken, wherever it comes from', () => {
  expect(faultsOf(withValue(['contacts', 0, 'id'], 'x'.repeat(61)))).toContain('contacts.0.id');
  const contact = { name: '注册专员', how: '三楼'.repeat(500) };
  const many = Array.from({ length: 200 }, (_, i) => ({ ...contact, id: `clerk-${i}` }));
  const contacts = [...(VALID.contacts ?? []), ...many.slice(1)];
  expect(faultsOf({ ...VALID, contacts })).toEqual([]);
  const question = VALID.questions[0];
  const answer = {
    ...question?.answer,
    steps: Array.from({ length: 30 }, () => 'x'.repeat(1_000)),
  };
  const questions = Array.from({ length: 40 }, (_, i) => ({ ...question, id: `q${i}`, answer }));
  expect(faultsOf({ ...VALID, prompts: [], questions })).toEqual(['']);
});

test('no file makes pages be looked through for more than 500 texts', () => {
  const manyTexts = (prompts: number) =>
    Array.from({ length: prompts }, (_, i) => ({
      ...VALID.prompts[0],
      id: `p${i}`,
      // Each of them two texts.
      phrases: [`${String.fromCharCode(0x6000 + i)}用印章未过[请重试]`],
    }));
  expect(faultsOf({ ...VALID, prompts: manyTexts(200) })).toEqual([]);
  const six = '[甲][乙][丙][丁][戊][己]';
  const most = manyTexts(200).map((one) => ({
    ...one,
    phrases: Array.from({ length: 30 }, (_, j) => `${one.phrases[0]?.slice(0, 5)}${j}号${six}`),
  }));
  expect(faultsOf({ ...VALID, prompts: most })).toContain('prompts');
});

test('a phrase that no page could be looked through for is not taken', () => {
  expect(faultsOf(withValue(['prompts', 0, 'phrases'], ['error 用x印x']))).toEqual([
    'prompts.0.phrases.0',
  ]);
});

test('anything can be checked, and what passes has the right form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(faultsOf(value).length).toBeGreaterThan(0);
    }),
  );
  const ways = [
    ['organisation'],
    ['contacts', 0],
    ['questions', 0, 'answer'],
    ['prompts'],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.jsonValue(), (way, value) => {
      const result = checkOwnKnowledge(withValue(way, value), texts);
      if ('knowledge' in result) expect(faultsOf(result.knowledge)).toEqual([]);
      else expect(result.faults.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 2_000 },
  );
});
