import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../core/guidance/advise.ts';
import { finalAhead, stagesBehind, warningsAt } from '../../../core/guidance/ahead.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileGuideBook } from '../../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { book, paths } from './journeys.ts';

const { guides } = compileGuideBook(checkKnowledge(readKnowledgeFiles()));

/** The one answer to who has ticked the first `count` steps of a path, away from the portal. */
function adviceAfter(path: string, count: number) {
  const ticked = walk(book, path).slice(0, count);
  const marks = Object.fromEntries(ticked.map(({ id }) => [id, true]));
  const outside = { isOnPortal: false, prompts: [] };
  return advise({ chosen: path, paths: { [path]: { marks } } }, outside, book);
}

const staged = paths.filter((path) => book.paths[path]?.stages);

test('there is a path of stages, and one with a step that cannot be undone', () => {
  expect(staged).toContain('change-unit');
  expect(finalAhead(adviceAfter('cancellation', 0), book)).toContain('无法恢复');
});

describe.each(staged)('%s', (path) => {
  const steps = walk(book, path);
  const stages = book.paths[path]?.stages ?? [];
  const nameOf = (stage: string) => book.paths[stage]?.name;

  test('says which stages are done from the first step of the next one to its last', () => {
    steps.forEach(({ of }, i) => {
      const at = stages.indexOf(of);
      const done = stages.slice(0, at).map(nameOf);
      const expected = at > 0 ? { done, now: nameOf(of) } : undefined;
      expect(stagesBehind(adviceAfter(path, i), book)).toEqual(expected);
    });
    expect(stagesBehind(adviceAfter(path, steps.length), book)).toBeUndefined();
  });

  test('its warnings are all there, in the order of what they concern', () => {
    const guide = guides.find(({ id }) => id === path);
    const warnings = guide?.warnings ?? [];
    const isOf = (stage: string, warning: string | undefined) =>
      guides.find(({ id }) => id === stage)?.warnings.includes(warning ?? '');
    for (const { id, of } of steps) {
      const shown = guide && warningsAt(guide, guides, id);
      expect(shown?.toSorted()).toEqual(warnings.toSorted());
      if (of === stages[0]) expect(shown).toEqual(warnings);
      // What the open stage has is first, and what the one behind it has is last.
      else
        expect([isOf(of, shown?.[0]), isOf(stages[0] ?? '', shown?.at(-1))]).toEqual([true, true]);
    }
    expect(guide && warningsAt(guide, guides, undefined)).toEqual(warnings);
  });

  test('warns of nothing that only another stage cannot undo', () => {
    steps.forEach(({ of }, i) => {
      const rest = steps.slice(i).filter((one) => one.of === of);
      const expected = rest.find(({ step }) => step.warning !== undefined)?.step.warning;
      expect(finalAhead(adviceAfter(path, i), book)).toBe(expected);
    });
  });
});

test('what cannot be undone in the next stage is no matter yet', () => {
  const notice = { ...book.steps['read-notice'], action: '', warning: '不能撤销' };
  const stricter = { ...book, steps: { ...book.steps, 'read-notice': notice } };
  const ids = walk(book, 'change-unit').map(({ id }) => id);
  const wait = ids.indexOf('cancellation/wait-former-employer');
  expect(finalAhead(adviceAfter('change-unit', wait), stricter)).toBeUndefined();
  expect(finalAhead(adviceAfter('change-unit', wait + 1), stricter)).toBe('不能撤销');
});

test('on a path without stages none is done', () => {
  const plain = paths.filter((path) => !staged.includes(path));
  fc.assert(
    fc.property(fc.constantFrom(...plain), fc.nat(12), (path, count) => {
      expect(stagesBehind(adviceAfter(path, count), book)).toBeUndefined();
    }),
  );
});

test('where nothing is chosen, there is nothing to say', () => {
  const advice = advise({ paths: {} }, { isOnPortal: false, prompts: [] }, book);
  expect([stagesBehind(advice, book), finalAhead(advice, book)]).toEqual([undefined, undefined]);
});
