import { describe, expect, test } from 'vitest';
import { type DecisionState, decide } from '../../../core/guidance/decide.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import type { Decision } from '../../../core/knowledge/schema.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const decision = [...checkKnowledge(readKnowledgeFiles()).decisions.values()][0] as Decision;

/** Every way through the questions. */
function* ways(answers: readonly string[] = []): Generator<readonly string[]> {
  const state = decide(decision, answers);
  if (state.kind === 'result') yield answers;
  else for (const { id } of state.question.options) yield* ways([...answers, id]);
}

const all = [...ways()];

/** What each way must end in, by the answers of the documents. Undefined: they do not decide it. */
const EXPECTED: Readonly<Record<string, string | undefined>> = {
  'register never within': 'initial',
  'register never over': 'initial',
  'register refused within': 'initial',
  'register refused over': 'initial',
  'register expired': 're-registration',
  'register void': 're-registration',
  'register cancelled-by-mistake': 're-registration',
  'register reported-by-mistake': undefined,
  'register valid': undefined,
  'register other': undefined,
  'add-specialty first within': 'addition',
  'add-specialty first over': 'addition',
  'add-specialty refused-same-unit within': 'addition',
  'add-specialty refused-same-unit over': 'addition',
  'add-specialty refused-new-unit': undefined,
  'add-specialty no-certificate never within': 'initial',
  'add-specialty no-certificate never over': 'initial',
  'add-specialty no-certificate refused within': 'initial',
  'add-specialty no-certificate refused over': 'initial',
  'add-specialty no-certificate expired': 're-registration',
  'add-specialty no-certificate void': 're-registration',
  'add-specialty no-certificate cancelled-by-mistake': 're-registration',
  'add-specialty no-certificate reported-by-mistake': undefined,
  'add-specialty no-certificate valid': undefined,
  'add-specialty no-certificate other': undefined,
  'go-on not-yet': 'renewal',
  'go-on expired': 're-registration',
  'go-on some': undefined,
  'change-unit normal': 'change-unit',
  'change-unit cancelled': 're-registration',
  'change-unit unit-refuses': 'forced-cancellation',
  'change-unit void': 're-registration',
  'leave normal': 'cancellation',
  'leave unit-refuses': 'forced-cancellation',
  'leave still-employed': undefined,
  'leave void': 'forced-cancellation',
  'leave on-behalf': 'forced-cancellation',
  'correct-info': 'info-change',
  'use-certificate': 'e-certificate',
  'where-is-it': 'progress-query',
};

test('these are all the ways there are', () => {
  expect(all.map((way) => way.join(' ')).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(all.map((way) => [way.join(' '), way] as const))('%s', (name, way) => {
  const result = resultOf(decide(decision, way));

  test('ends in the registration that the documents name', () => {
    expect(result.registration).toBe(EXPECTED[name]);
  });

  test('takes at most five questions, and names its source', () => {
    expect(way.length).toBeLessThanOrEqual(5);
    expect(result.citations.length).toBeGreaterThan(0);
  });

  test('asks for continuing education after three years, and only then', () => {
    expect(result.needs.join('').includes('继续教育')).toBe(way.at(-1) === 'over');
  });

  test('warns before a cancellation that it cannot be undone', () => {
    const cancels = ['cancellation', 'forced-cancellation', 'change-unit'].includes(
      result.registration ?? '',
    );
    if (cancels) expect(result.warnings.join('')).toContain('无法恢复');
  });
});

test('every option that goes on to a result or question says where that stands', () => {
  const without = decision.questions.flatMap((question) =>
    question.options
      .filter(({ citation, to }) => !citation && !decision.questions.some(({ id }) => id === to))
      .map(({ id }) => `${question.id} ${id}`),
  );
  expect(without).toEqual([]);
});

test('an answer that is no option is named', () => {
  expect(() => decide(decision, ['leave', 'perhaps'])).toThrow('"perhaps"');
  expect(() => decide(decision, ['correct-info', 'more'])).toThrow('"more"');
});

function resultOf(state: DecisionState): Extract<DecisionState, { kind: 'result' }>['result'] {
  if (state.kind !== 'result') throw new Error(`not a result: ${state.question.id}`);
  return state.result;
}
