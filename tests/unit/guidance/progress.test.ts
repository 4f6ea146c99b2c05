import { expect, test } from 'vitest';
import { progressOf } from '../../../core/guidance/progress.ts';
import type { Guide } from '../../../core/knowledge/compile.ts';

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
