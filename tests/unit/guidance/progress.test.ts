import { expect, test } from 'vitest';
import { progressOf, standingOf } from '../../../core/guidance/progress.ts';
import type { Guide } from '../../../core/knowledge/shipped.ts';

const steps = ['a', 'b', 'c'].map((id) => ({ id, system: '', page: '', action: '', troubles: [] }));
const guide: Guide = {
  id: 'g',
  name: '',
  when: '',
  warnings: [],
  steps,
  afterwards: '',
  status: 'official',
  sources: [],
};

test.each([
  [[], { done: 0, total: 3, next: 'a' }],
  [['a'], { done: 1, total: 3, next: 'b' }],
  [['c', 'a'], { done: 2, total: 3, next: 'b' }],
  [['a', 'b', 'c'], { done: 3, total: 3, next: undefined }],
  [['a', 'of-another-path'], { done: 1, total: 3, next: 'b' }],
])('%j', (done, progress) => {
  expect(progressOf(guide, new Set(done))).toEqual(progress);
});

const path: Guide = {
  ...guide,
  steps: steps.map((step) => ({ ...step, pageId: `page-${step.id}` })),
};

test.each([
  ['nothing known', {}, undefined, undefined, []],
  ['steps before the page count as done', {}, 'page-c', 'c', ['a', 'b']],
  ['unticked by hand wins', { a: false }, 'page-c', 'c', ['b']],
  ['ticked by hand wins', { c: true }, 'page-a', 'a', ['c']],
  ['a page of no step', { a: true }, 'page-x', undefined, ['a']],
] as const)('%s', (_, marks, page, current, done) => {
  expect(standingOf(path, marks, page)).toEqual({ current, done: new Set(done) });
});

test('the pages are those of the first stage that is not over', () => {
  const staged: Guide = {
    ...guide,
    steps: ['one', 'two'].flatMap((stage) =>
      path.steps.map((step) => ({ ...step, stage, id: `${stage}/${step.id}` })),
    ),
  };
  expect(standingOf(staged, {}, 'page-a').current).toBe('one/a');
  expect(standingOf(staged, { 'one/c': true }, 'page-a').current).toBe('two/a');
});
