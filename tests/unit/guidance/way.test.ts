import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '../../../core/guidance/progress.ts';
import { isElsewhere, stepsOnPage } from '../../../core/guidance/way.ts';
import type { Item, Way } from '../../../core/knowledge/compile-way.ts';
import type { Guide } from '../../../core/knowledge/shipped.ts';

const step = (id: string, page: string) => ({ id, page, clicks: [id] });
const PLAIN: Way = {
  name: '延续注册',
  items: ['renewal'],
  steps: [step('enter', 'home'), step('open', 'items'), step('apply', 'desk')],
};
const STAGED: Way = {
  name: '变更注册单位',
  items: ['cancellation', 're-registration'],
  steps: [
    step('cancellation/apply', 'desk'),
    step('cancellation/submit', 'form'),
    step('re-registration/apply', 'desk'),
    step('re-registration/submit', 'form'),
  ],
};
const NOTHING: ReadonlySet<string> = new Set();

function ids(way: Way, page: string, registration?: string, done = NOTHING): string[] {
  return stepsOnPage(way, page, registration, done).map(({ id }) => id);
}

test('the steps of the page come first, then the one after them', () => {
  expect(ids(PLAIN, 'items')).toEqual(['open', 'apply']);
  expect(ids(PLAIN, 'desk')).toEqual(['apply']);
  expect(ids(PLAIN, 'elsewhere')).toEqual([]);
});

test('of two stages it is the one that the page is about, else the first that is not done', () => {
  expect(ids(STAGED, 'desk', 're-registration')).toEqual([
    're-registration/apply',
    're-registration/submit',
  ]);
  expect(ids(STAGED, 'desk')).toEqual(['cancellation/apply', 'cancellation/submit']);
  const done = new Set(['cancellation/apply', 'cancellation/submit']);
  expect(ids(STAGED, 'form', undefined, done)).toEqual(['re-registration/submit']);
});

test('the guide and the page take the same stage for the one that is open', () => {
  const guide: Guide = {
    id: '',
    name: '',
    when: '',
    warnings: [],
    steps: STAGED.steps.map(({ id, page = '' }) => ({
      id,
      pageId: page,
      system: '',
      action: '',
      troubles: [],
    })),
    afterwards: '',
    status: 'official',
    sources: [],
  };
  const anyTicked = fc.subarray(STAGED.steps.map(({ id }) => id));
  fc.assert(
    fc.property(anyTicked, fc.constantFrom('desk', 'form'), (ticked, page) => {
      const marks = Object.fromEntries(ticked.map((id) => [id, true]));
      const { current } = standingOf(guide, marks, page);
      expect(ids(STAGED, page, undefined, new Set(ticked))[0]).toBe(current);
    }),
  );
});

test('a page of an item that the path never uses is elsewhere', () => {
  const item = (registration: string): Item => ({ registration, name: '', title: '' });
  expect(isElsewhere(PLAIN, item('re-registration'))).toBe(true);
  expect(isElsewhere(PLAIN, item('renewal'))).toBe(false);
  expect(isElsewhere(STAGED, item('re-registration'))).toBe(false);
  expect(isElsewhere({ ...PLAIN, items: [] }, item('initial'))).toBe(false);
});
