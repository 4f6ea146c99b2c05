import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOfSteps } from '../../../core/knowledge/answer-steps.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import {
  compileGuideBook,
  compileQuestionBook,
  compileRemedies,
} from '../../../core/knowledge/compile.ts';
import { compileJourneyBook } from '../../../core/knowledge/compile-journey.ts';
import { compileWayBook } from '../../../core/knowledge/compile-way.ts';
import type { AnswerStep, PathPart } from '../../../core/knowledge/schema.ts';
import { faultsAfter, files } from './faults.ts';

const knowledge = checkKnowledge(files);
const { guides } = compileGuideBook(knowledge);
const book = compileJourneyBook(knowledge);
const plain = [...knowledge.registrations.values()].filter(({ stages }) => !stages);

/** The two ends of a part of any path, as places in it. */
const ends = fc
  .constantFrom(...plain)
  .chain(({ id, steps }) =>
    fc.tuple(fc.constant({ id, steps }), fc.nat(steps.length - 1), fc.nat(steps.length - 1)),
  );

function faultsWith(steps: readonly unknown[], warnings = ['无法恢复。']) {
  return faultsAfter('questions/validity-under-180.json', (question) => {
    Object.assign(question['answer'] as object, { steps, warnings });
  });
}

describe('an answer that names a path', () => {
  test('says its steps, and at the end what one sees then', () => {
    expect(textsOfSteps(knowledge, [{ path: 'cancellation', from: 'apply' }])).toEqual([
      '点击「注册业务申请」。',
      '认真阅读「注销须知」，点击「下一步」。',
      '根据系统提示填写，先核对业务（注销）和单位，无误再点击「上报」。原聘用企业确认后，注销即完成。',
    ]);
  });

  test('says of any part just what the path says, with its own item', () => {
    fc.assert(
      fc.property(ends, ([{ id, steps }, one, other]) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const part: PathPart = {
          path: id,
          ...(first > 0 && { from: steps[first] }),
          ...(last < steps.length - 1 && { to: steps[last] }),
        };
        const path = guides.find((guide) => guide.id === id)?.steps.slice(first, last + 1) ?? [];
        const actions = path.map(({ action }) => action);
        const sees = path.at(-1)?.sees ?? '';
        expect(textsOfSteps(knowledge, [part])).toEqual([
          ...actions.slice(0, -1),
          actions.at(-1) + sees,
        ]);
        expect(faultsWith([part])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps its own sentences in their place', () => {
    const steps: AnswerStep[] = ['先。', { path: 'e-certificate', from: 'download' }, '后。'];
    expect(textsOfSteps(knowledge, steps)).toEqual([
      '先。',
      expect.stringMatching(/^点击「pdf 下载」/),
      expect.stringMatching(/手写签名/),
      '后。',
    ]);
  });

  test('ships as plain text, on its own page and on the card', () => {
    const { questions } = compileQuestionBook(knowledge);
    const guide = guides.find(({ id }) => id === 'info-change');
    // What is waited for at its end is nothing that the answer tells to do.
    const path = guide?.steps.filter(({ id }) => !book.steps[id]?.waiting) ?? [];
    for (const steps of [
      questions['not-registered']?.steps,
      compileRemedies(knowledge)['not-registered']?.steps,
    ]) {
      expect(steps?.slice(0, -1)).toEqual(path.slice(0, -1).map(({ action }) => action));
    }
    expect(compileRemedies(knowledge)['annotation-done']?.steps).toHaveLength(2);
  });
});

test('the checklist and the marks on the page follow the same path, where that has pages', () => {
  const { ways } = compileWayBook(knowledge);
  for (const { id, steps } of guides) {
    const acts = steps.filter(({ pageId }) => pageId !== undefined);
    expect(ways[id]?.steps.map((step) => [step.id, step.page])).toEqual(
      acts.map((step) => [step.id, step.pageId]),
    );
  }
});

describe('the check refuses', () => {
  test.each<[string, unknown[], string, string]>([
    ['a path that is not there', [{ path: 'not-there' }], '0.path', 'registrations/not-there.json'],
    [
      'a path of several registrations',
      ['先。', { path: 'change-unit' }],
      '1.path',
      'cancellation、re-registration',
    ],
    [
      'a first step that the path does not have',
      [{ path: 'initial', from: 'open-progress' }],
      '0.from',
      '没有“open-progress”这一步，只有：open-registration-system、',
    ],
    [
      'a last step that the path does not have',
      [{ path: 'initial', to: 'not-there' }],
      '0.to',
      '没有“not-there”这一步',
    ],
    [
      'a part that is not in order',
      [{ path: 'initial', from: 'apply', to: 'open-item' }],
      '0.to',
      '“open-item”在“apply”前面',
    ],
    ['a field that a part does not have', [{ path: 'initial', until: 'apply' }], '0', '"until"'],
    ['a part without a path', [{ to: 'apply' }], '0', '写一句话，或者写一段路径'],
    ['an empty step', ['先。', ' '], '1', '这里不能空着'],
    [
      'a sentence that a path says, whatever its punctuation',
      ['点击「 证照加注 」,再点击「加注」,等待提示“加注成功”'],
      '0',
      '{ "path": "e-certificate", "from": "annotate", "to": "annotate" }',
    ],
    [
      'a sentence after a path that ends with the same click',
      [{ path: 'info-change' }, '补充照片，点击「上报」。'],
      '1',
      '已经点了「上报」',
    ],
    [
      'a sentence before a path that begins with the same click',
      ['点击「一级建造师」和「个人入口」。', { path: 'initial', from: 'choose-personal-entry' }],
      '0',
      '已经点了「一级建造师」「个人入口」',
    ],
    [
      'a step that two parts have',
      [
        { path: 'initial', to: 'log-in' },
        { path: 'info-change', from: 'log-in' },
      ],
      '1',
      '写了两次：“点击「登录」',
    ],
    ['a sentence that is said twice', ['重置手机号。', '重置手机号'], '1', '写了两次'],
  ])('%s', (_, steps, place, said) => {
    expect(faultsWith(steps)).toEqual([
      {
        file: 'questions/validity-under-180.json',
        field: `answer.steps.${place}`,
        reason: expect.stringContaining(said),
      },
    ]);
  });

  test('any part that is not in order', () => {
    fc.assert(
      fc.property(ends, ([{ id, steps }, one, other]) => {
        fc.pre(one > other);
        const fields = faultsWith([{ path: id, from: steps[one], to: steps[other] }]).map(
          ({ field }) => field,
        );
        expect(fields).toEqual(['answer.steps.0.to']);
      }),
      { numRuns: 20 },
    );
  });

  test('a path with a step that cannot be undone, where nothing warns of it before', () => {
    expect(faultsWith([{ path: 'cancellation' }], [])).toEqual([
      expect.objectContaining({
        field: 'answer.steps.0',
        reason: expect.stringContaining('submit-cancellation'),
      }),
    ]);
    expect(faultsWith([{ path: 'cancellation', to: 'apply' }], [])).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['is not there', { path: 'not-there' }, 'next.steps.0.path'],
    [
      'is not in order',
      { path: 'e-certificate', from: 'download', to: 'annotate' },
      'next.steps.0.to',
    ],
  ])('a part that %s in what a prompt says comes next', (_, part, field) => {
    const path = 'prompts/annotation-done.json';
    const faults = faultsAfter(path, (prompt) => {
      Object.assign(prompt['next'] as object, { steps: [part] });
    });
    expect(faults).toEqual([{ file: path, field, reason: expect.any(String) }]);
  });

  test('a path where no answer is known', () => {
    const path = 'questions/illegal-url.json';
    const faults = faultsAfter(path, (question) => {
      Object.assign(question['answer'] as object, { steps: [{ path: 'initial' }] });
    });
    expect(faults.map(({ field }) => field)).toEqual(['answer.steps']);
  });
});

test.each([
  ['a label that the path clicks elsewhere', '审核通过以后，再「登录」门户，办理原来的业务。'],
  ['more than the step beside it', '没有通过的，点击「信息修改或材料补充」，改好再点「上报」。'],
])('a sentence beside a path may name %s', (_, sentence) => {
  expect(faultsWith([{ path: 'info-change' }, sentence])).toEqual([]);
});
