import { expect, test } from 'vitest';
import { faultsAfter } from './faults.ts';

const PROMPT = 'prompts/annotated-today.json';
const act = {
  action: '点击「pdf 下载」。',
  page: 'certificate-management',
  controls: ['pdf 下载'],
};
const detour = { course: 'detour', path: 'info-change', step: 'open-info-change' };

test.each([
  ['a page that is not there', { act: { ...act, page: 'gone' } }, 'effect.act.page', 'gone.json'],
  [
    'a control that the page does not have',
    { act: { ...act, action: '点击「下一步」。', controls: ['下一步'] } },
    'effect.act.controls.0',
    '下一步',
  ],
  [
    'a label in words that the page does not have',
    { act: { ...act, action: '点击「pdf 下载」或「上报」。' } },
    'effect.act.action',
    '上报',
  ],
  [
    'a control that the words do not name',
    { act: { ...act, controls: ['OFD 下载'] } },
    'effect.act.controls.0',
    'OFD 下载',
  ],
  [
    'a forbidden page that is not there',
    { act, forbids: [{ page: 'gone', labels: ['加注'] }] },
    'effect.forbids.0.page',
    'gone.json',
  ],
  [
    'a forbidden control that the page does not have',
    { act, forbids: [{ page: 'certificate-management', labels: ['加注', '上报'] }] },
    'effect.forbids.0.labels.1',
    '上报',
  ],
  [
    'a control that is wanted and forbidden',
    { act, forbids: [{ page: 'certificate-management', labels: ['pdf 下载'] }] },
    'effect.act.controls',
    'pdf 下载',
  ],
  [
    'what forbids, and says nothing to do',
    { forbids: [{ page: 'certificate-management', labels: ['加注'] }] },
    'effect.forbids',
    'act',
  ],
  [
    'a path that is not there',
    { act, at: { path: 'gone', step: 'download' } },
    'effect.at.path',
    'gone.json',
  ],
  [
    'a step that the path does not have',
    { act, at: { path: 'e-certificate', step: 'submit' } },
    'effect.at.step',
    'submit',
  ],
])('%s', (_, effect, field, said) => {
  const faults = faultsAfter(PROMPT, (prompt) => {
    prompt['effect'] = { course: 'goes-on', ...effect };
  });
  expect(faults).toContainEqual({ file: PROMPT, field, reason: expect.stringContaining(said) });
});

test.each([
  ['a detour to no path', { ...detour, path: 'gone' }, 'effect.path', 'gone.json'],
  ['a detour to no step', { ...detour, step: 'submit' }, 'effect.step', 'submit'],
  [
    'a detour over what it forbids',
    { ...detour, forbids: [{ page: 'info-change', labels: ['上报'] }] },
    'effect.forbids',
    '上报',
  ],
  [
    'somebody who is not there',
    { course: 'waits', contact: 'gone', action: '请等待。' },
    'effect.contact',
    'gone.json',
  ],
  [
    'an act that covers more than the answer says',
    { course: 'goes-on', act, covers: 9 },
    'effect.covers',
    '9 句',
  ],
])('%s', (_, effect, field, said) => {
  const faults = faultsAfter(PROMPT, (prompt) => {
    prompt['effect'] = effect;
  });
  expect(faults).toContainEqual({ file: PROMPT, field, reason: expect.stringContaining(said) });
});

test('an act does not cover what is told in the words of a path', () => {
  const file = 'prompts/annotation-done.json';
  const faults = faultsAfter(file, (prompt) => {
    prompt['effect'] = { course: 'goes-on', covers: 1 };
  });
  expect(faults.map(({ field }) => field)).toEqual(['effect.covers']);
});

test.each([
  ['no course', {}, 'effect.course'],
  ['a course that is not known', { course: 'stops' }, 'effect.course'],
  ['a detour without its path', { course: 'detour', step: 'apply' }, 'effect.path'],
])('%s is a fault of the file', (_, effect, field) => {
  const faults = faultsAfter(PROMPT, (prompt) => {
    prompt['effect'] = effect;
  });
  expect(faults.map((fault) => fault.field)).toContain(field);
});

test.each([
  ['steps/submit.json', { proof: 'gone' }, 'proof', 'gone.json'],
  ['steps/wait-review.json', { clicks: ['上报'] }, 'clicks', '没有要点的按钮'],
  ['registrations/renewal.json', { waits: ['gone'] }, 'waits.0', 'gone.json'],
  ['registrations/renewal.json', { waits: ['submit'] }, 'waits.0', 'submit'],
  ['registrations/renewal.json', { steps: ['apply', 'wait-review'] }, 'steps.1', 'wait-review'],
  ['registrations/change-unit.json', { waits: ['wait-review'] }, 'waits', 're-registration'],
])('%s with %o', (path, change, field, said) => {
  const faults = faultsAfter(path, (thing) => Object.assign(thing, change));
  expect(faults).toContainEqual({ file: path, field, reason: expect.stringContaining(said) });
});

test('what is waited for names contacts, paths and documents that are there', () => {
  const path = 'steps/wait-review.json';
  const faults = faultsAfter(path, (step) => {
    step['waiting'] = {
      progress: 'gone',
      done: '已经办好',
      nothing: [{ contact: 'gone', says: '请等待。', request: '您好。' }],
      citations: [{ source: 'gone' }],
    };
  });
  expect(faults.map(({ field }) => field)).toEqual([
    'waiting.progress',
    'waiting.nothing.0.contact',
    'waiting.citations.0',
  ]);
});

test('what submits has something to click', () => {
  const faults = faultsAfter('steps/submit.json', (step) => {
    delete step['clicks'];
  });
  expect(faults.map(({ field }) => field)).toContain('submits');
});
