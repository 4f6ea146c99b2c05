import { describe, expect, test } from 'vitest';
import { decide } from '../../../core/guidance/decide.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { got } from '../../../core/knowledge/look-up.ts';
import type { Decision } from '../../../core/knowledge/schema.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const decision = [...knowledge.decisions.values()][0] as Decision;

type Result = Decision['results'][number];

/** Every way through the questions. */
function* ways(answers: readonly string[] = []): Generator<readonly string[]> {
  const state = decide(decision, answers);
  if (state.kind === 'result') yield answers;
  else for (const { id } of state.question.options) yield* ways([...answers, id]);
}

const all = [...ways()].map((way) => way.join(' '));

/**
 * Who asks, what they answer, and the one thing that they are told: a registration to do, a question
 * to read (`?`), or whom to ask first (`!`).
 */
const WALKS: readonly (readonly [person: string, answers: string, end: string])[] = [
  ['has just passed, never registered', 'register never here within', 'initial'],
  ['passed five years ago, never registered', 'register never here over', 'initial'],
  [
    '二建 valid in the firm, new 一建, takes it for 增项',
    'add-specialty never here within',
    'initial',
  ],
  [
    '二建 in another firm, new 一建, takes it for 增项',
    'add-specialty never elsewhere',
    '?registered-elsewhere',
  ],
  ['造价 in another firm, first 一建', 'register never elsewhere', '?registered-elsewhere'],
  ['refused, knows not why', 'register refused reason within', 'initial'],
  ['refused, passed four years ago', 'register refused reason over', 'initial'],
  ['refused for 二建 elsewhere', 'register refused elsewhere', '?registered-elsewhere'],
  ['refused for age, has no registration', 'register refused age none', '?age-limit'],
  ['expired last year', 'register lapsed expired', 're-registration'],
  ['cancelled years ago, has a new firm', 'register lapsed cancelled', 're-registration'],
  ['was struck off by the authority', 'register lapsed revoked', '!provincial-authority'],
  ['the firm is bankrupt', 'register lapsed unit-gone', 'forced-cancellation'],
  [
    'left, the firm is silent',
    'register lapsed contract-ended unit-refuses',
    'forced-cancellation',
  ],
  ['left, the firm agrees', 'leave normal', 'cancellation'],
  ['left, the firm refuses', 'leave unit-refuses', 'forced-cancellation'],
  ['employed, the firm refuses', 'leave still-employed', '!provincial-authority'],
  ['employed, wants to another firm', 'change-unit still-employed', '!provincial-authority'],
  ['the firm was struck off', 'leave unit-gone', 'forced-cancellation'],
  ['the firm only got another name', 'leave unit-renamed', '!provincial-authority'],
  [
    'the firm was merged, takes it for a change',
    'change-unit unit-renamed',
    '!provincial-authority',
  ],
  ['the firm got another name, is in trouble', 'trouble unit renamed', '!provincial-authority'],
  ['cannot cancel a void certificate', 'leave void', 'forced-cancellation'],
  ['acts for one who has died', 'leave on-behalf', 'forced-cancellation'],
  [
    'has reported a cancellation, wants to stop it',
    'trouble stop-cancellation not-yet',
    '?cancellation-undo',
  ],
  ['cancelled by mistake, confirmed', 'trouble stop-cancellation confirmed', 're-registration'],
  ['changes the firm', 'change-unit normal', 'change-unit'],
  ['changes the firm, the old one refuses', 'change-unit unit-refuses', 'forced-cancellation'],
  ['changes the firm, has expired', 'change-unit void', 're-registration'],
  ['changes the firm, is cancelled', 'change-unit cancelled', 're-registration'],
  ['half a year left', 'go-on enough', 'renewal'],
  ['ten days left', 'go-on short', 'renewal'],
  ['one of two specialties has expired', 'go-on some', '!provincial-authority'],
  ['66 years old, still registered', 'go-on over-65 still', 'cancellation'],
  ['66 years old, wants to register', 'register over-65 none', '?age-limit'],
  ['adds a specialty', 'add-specialty yes first within', 'addition'],
  ['adds one passed long ago', 'add-specialty yes first over', 'addition'],
  ['refused, same firm', 'add-specialty yes refused-same-unit within', 'addition'],
  ['refused, same firm, passed long ago', 'add-specialty yes refused-same-unit over', 'addition'],
  ['refused, then changed the firm', 'add-specialty yes refused-new-unit', '!provincial-authority'],
  ['valid, thought of registering anew', 'register valid go-on enough', 'renewal'],
  ['an intermediary holds account and papers', 'trouble locked', '?certificate-misuse'],
  ['registered without knowing', 'trouble misused', '?certificate-misuse'],
  // Not what is said of 二建 elsewhere: the reason may be any other.
  ['renewal sent back', 'trouble refused other', '?application-refused'],
  ['cannot tell', 'register other', '!provincial-authority'],
  ['has another name now', 'correct-info', 'info-change'],
  ['wants the certificate', 'use-certificate', 'e-certificate'],
  ['wants to know how far it is', 'where-is-it', 'progress-query'],
];

describe.each(WALKS)('who %s', (_, answers, end) => {
  test(`answers ${answers}, and is told ${end}`, () => {
    expect(actOf(resultOf(answers))).toBe(end);
  });
});

test('every end is somebody’s', () => {
  const reached = new Set(WALKS.map(([, answers]) => resultOf(answers).id));
  expect(decision.results.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});

describe.each(all)('%s', (way) => {
  const result = resultOf(way);
  const told = [result.text, ...result.needs, ...result.warnings].join('');

  test('takes at most five questions, names its source, and tells one act', () => {
    expect(way.split(' ').length).toBeLessThanOrEqual(5);
    expect(result.citations.length).toBeGreaterThan(0);
    expect(result.text).toMatch(/^[^。]+。$/);
    expect([result.registration, result.question, result.ask].filter(Boolean)).toHaveLength(1);
  });

  test('asks for continuing education after three years, and where a period ends', () => {
    const isDue = way.endsWith('over') || result.registration === 'renewal';
    expect(result.needs.join('').includes('继续教育')).toBe(isDue);
  });

  test('warns before a cancellation that it cannot be undone', () => {
    const cancels = ['cancellation', 'forced-cancellation', 'change-unit'];
    if (cancels.includes(result.registration ?? '')) expect(told).toContain('无法恢复');
  });

  test('tells who registers first of the firm that confirms', () => {
    if (result.registration !== 'initial') return;
    expect(result.text).toContain('一级建造师');
    expect(told).toContain('聘用企业');
  });

  test('tells who registers that all qualifications stand in one firm', () => {
    const registers = ['initial', 'addition', 're-registration', 'renewal', 'change-unit'];
    if (registers.includes(result.registration ?? '')) expect(told).toContain('同一家企业');
  });

  test('never sends to 强制注销 who is employed, or whose firm only got another name', () => {
    if (!/still-employed|renamed/.test(way)) return;
    expect(result.registration).toBeUndefined();
  });

  test('what is to be said to an authority is a question without personal data', () => {
    if (result.ask) expect(result.ask.request).toMatch(/^您好，我.*一级建造师.*请问.*？$/);
  });
});

test('of a firm that got another name it says not to cancel, and of who stops one to tell the firm', () => {
  expect(resultOf('leave unit-renamed').text).toContain('先不要注销');
  expect(resultOf('trouble stop-cancellation not-yet').text).toContain('先不要确认');
});

test('with less than thirty days left it says to apply today and to ask', () => {
  const { text, warnings } = resultOf('go-on short');
  expect(text).toBe('今天就申请延续注册。');
  expect(warnings.join('')).toContain('请问省级主管部门');
});

test('every option that goes on to a result says where that stands', () => {
  const ends = new Set(decision.results.map(({ id }) => id));
  const without = decision.questions.flatMap((question) =>
    question.options
      .filter(({ citation, to }) => !citation && ends.has(to))
      .map(({ id }) => `${question.id} ${id}`),
  );
  expect(without).toEqual([]);
});

test('an answer that is no option is named', () => {
  expect(() => decide(decision, ['leave', 'perhaps'])).toThrow('"perhaps"');
  expect(() => decide(decision, ['correct-info', 'more'])).toThrow('"more"');
});

function actOf({ registration, question, ask }: Result): string | undefined {
  if (question) return `?${question}`;
  return ask ? `!${ask.contact}` : registration;
}

function resultOf(answers: string): Result {
  const state = decide(decision, answers.split(' '));
  if (state.kind !== 'result') throw new Error(`not a result: ${state.question.id}`);
  return got(new Map(decision.results.map((result) => [result.id, result])), state.result.id);
}
