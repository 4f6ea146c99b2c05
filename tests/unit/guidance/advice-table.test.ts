/** What is advised for every registration, on every page, after every prompt. */
import { describe, expect, test } from 'vitest';
import { positionOn } from '../../../core/guidance/journey-state.ts';
import { own, walk } from '../../../core/guidance/walk.ts';
import {
  adviceAt,
  at,
  book,
  items,
  OUTSIDE,
  pages,
  pagesOfOthers,
  paths,
  prompts,
  replay,
} from './journeys.ts';

/** Each combination; no page and no prompt among them. */
const TABLE = paths.flatMap((path) =>
  [undefined, ...pages].flatMap((page) =>
    [undefined, ...prompts].map((prompt) => ({ path, page, prompt })),
  ),
);

/** Who has chosen the path, come to the page, and was told the prompt there. */
function journeyOf({ path, page, prompt }: (typeof TABLE)[number]) {
  return replay([
    { type: 'chose', path },
    ...(page === undefined ? [] : [{ type: 'page', page } as const]),
    ...(prompt === undefined
      ? []
      : [{ type: 'raised', prompt, ...(page !== undefined && { page }) } as const]),
  ]);
}

test('the table has every combination', () => {
  expect(TABLE).toHaveLength(11 * 14 * 13);
});

describe.each(paths)('%s', (path) => {
  const rows = TABLE.filter((row) => row.path === path);

  test('there is exactly one next act, in words, and no forbidden control is it', () => {
    for (const row of rows) {
      const { next, now, forbidden, told } = adviceAt(journeyOf(row), at(row.page));
      expect(['step', 'remedy', 'waiting', 'end']).toContain(next.kind);
      const words = next.kind === 'end' ? next.says : 'action' in next ? next.action : '';
      expect([row, words]).toEqual([row, expect.stringMatching(/[。；]/)]);
      expect(words).not.toContain('{item}');
      for (const control of [now?.control, 'control' in next ? next.control : undefined]) {
        const labels = forbidden.flatMap((one) => (one.page === control?.page ? one.labels : []));
        expect([row, control?.labels.filter((label) => labels.includes(label)) ?? []]).toEqual([
          row,
          [],
        ]);
      }
      expect(told).toEqual([]);
    }
  });

  test('a control that is here is one of the open page', () => {
    for (const row of rows) {
      const { now } = adviceAt(journeyOf(row), at(row.page));
      if (now?.where !== 'here' || !now.control) continue;
      expect([now.control.page, ...now.control.begins]).toContain(row.page);
    }
  });

  test('a page that is not known changes nothing', () => {
    for (const row of rows) {
      const journey = journeyOf(row);
      const then = replay([{ type: 'page', page: 'not-known' }], journey);
      const { next } = adviceAt(journey, at());
      expect(adviceAt(then, at('not-known')).next).toEqual(next);
    }
  });

  test('nor does the page of others, but that their path is offered there', () => {
    if (book.paths[path]?.by) return;
    for (const page of pagesOfOthers) {
      for (const row of rows.filter(({ prompt }) => prompt === undefined)) {
        const journey = journeyOf(row);
        const then = replay([{ type: 'page', page }], journey);
        const { next, otherItem } = adviceAt(then, at(page));
        expect(next).toEqual(adviceAt(journey, at()).next);
        expect(otherItem?.found.id).toBe(next.kind === 'step' ? 'enterprise-confirm' : undefined);
      }
    }
  });

  test('the act that ends the path leads to waiting, where there is waiting, and never to step 1', () => {
    const steps = walk(book, path);
    steps.forEach(({ id, step }, i) => {
      if (!steps[i + 1]?.step.waiting || step.waiting) return;
      const before = steps
        .slice(0, i)
        .flatMap((one) => (one.step.waiting && i > 0 ? [one.id] : []));
      const ready = replay([
        { type: 'chose', path },
        ...before.map((wait) => ({ type: 'ticked', path, step: wait, done: true }) as const),
        ...(step.page ? [{ type: 'page', page: step.page } as const] : []),
      ]);
      const proofs = [
        replay([{ type: 'clicked', act: { path, step: id } }], ready),
        replay([{ type: 'page', page: step.proof ?? '' }], ready),
      ];
      for (const then of proofs) {
        for (const page of [undefined, ...pages]) {
          expect(adviceAt(then, at(page)).next).toMatchObject({
            kind: 'waiting',
            of: { path, step: steps[i + 1]?.id },
          });
        }
        expect(adviceAt(then, OUTSIDE).next.kind).toBe('waiting');
      }
    });
  });

  test('the pages of a detour are no wrong pages, and at its end the path goes on', () => {
    for (const row of rows) {
      const journey = journeyOf(row);
      const { detour } = journey;
      if (!detour) continue;
      const was = positionOn(journey, path, book).at;
      let then = journey;
      for (const { id, step } of walk(book, detour.path)) {
        for (const registration of items) {
          expect(adviceAt(then, at(step.page, registration)).otherItem).toBeUndefined();
        }
        then = replay(
          [
            ...(step.page ? [{ type: 'page', page: step.page } as const] : []),
            step.waiting
              ? ({ type: 'ticked', path: detour.path, step: id, done: true } as const)
              : ({ type: 'clicked', act: { path: detour.path, step: id } } as const),
          ],
          then,
        );
      }
      expect(then.detour).toBeUndefined();
      expect(adviceAt(then, at()).path?.id).toBe(path);
      expect(positionOn(then, path, book).at).toBe(was);
    }
  });
});

test('every prompt that is answered by a control is answered there, on its page', () => {
  const answered = prompts.flatMap((prompt) => {
    const effect = own(book.promptEffects, prompt);
    const act = effect?.course === 'goes-on' ? effect.act : undefined;
    const step =
      effect?.course === 'detour'
        ? walk(book, effect.path).find(({ id }) => id === effect.step)?.step
        : undefined;
    const page = act?.page ?? step?.page;
    return page === undefined ? [] : [[prompt, page, act?.controls ?? step?.clicks] as const];
  });
  expect(answered).toEqual(
    expect.arrayContaining([
      ['not-registered', 'registration-desk', ['信息修改或材料补充']],
      ['photo-missing', 'registration-desk', ['信息修改或材料补充']],
      ['annotated-today', 'certificate-management', ['pdf 下载', 'OFD 下载']],
      ['annotation-done', 'certificate-management', ['pdf 下载', 'OFD 下载']],
      ['face-verified', 'face-scan', ['手动跳转']],
    ]),
  );
  for (const [prompt, page, labels] of answered) {
    for (const path of ['renewal', 'e-certificate']) {
      const journey = journeyOf({ path, page, prompt });
      const { now, inWay } = adviceAt(journey, at(page));
      expect(inWay?.prompt).toBe(prompt);
      expect(now).toMatchObject({ where: 'here', control: { page, labels } });
    }
  }
});
