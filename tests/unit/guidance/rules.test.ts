/** The eight rules of one journey and one advice, for any order of events. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advice, OpenPage } from '../../../core/guidance/advice.ts';
import { addDays } from '../../../core/guidance/days.ts';
import { NO_JOURNEY } from '../../../core/guidance/journey.ts';
import {
  type Journey,
  type JourneyEvent,
  openRemedy,
  positionOn,
  progressOn,
  walkedPath,
} from '../../../core/guidance/journey-state.ts';
import { readJourney } from '../../../core/guidance/read-journey.ts';
import { indexOfStep, indicesOnPage, own, walk } from '../../../core/guidance/walk.ts';
import {
  adviceAt,
  at,
  book,
  DAY,
  happenings,
  items,
  type Moment,
  moments,
  OUTSIDE,
  pages,
  pagesOfOthers,
  paths,
  place,
  replay,
} from './journeys.ts';

const RUNS = { numRuns: 150 };

/** Holds for every moment of any order of events. */
function always(look: (moment: Moment, where: OpenPage) => void): void {
  fc.assert(
    fc.property(happenings, place, (order, where) => {
      for (const moment of moments(order)) look(moment, where);
    }),
    RUNS,
  );
}

/** What the person does to their own progress: only these may lower it. */
const OWN = ['chose', 'ticked', 'refused', 'cleared', 'restored'];

const heightOn = (journey: Journey, path: string) => positionOn(journey, path, book).at;

function isForbidden({ forbidden, now }: Advice): boolean {
  const control = now?.control;
  return forbidden.some(
    ({ page, labels }) =>
      control?.page === page && control.labels.some((label) => labels.includes(label)),
  );
}

test('1: there is one next act, the same for whoever reads what is kept, whatever tab they show', () => {
  always(({ after: journey }, where) => {
    const advice = adviceAt(journey, where);
    const kept = readJourney(JSON.parse(JSON.stringify(journey)), book);
    expect(kept).toEqual(journey);
    expect(adviceAt(kept, where)).toEqual(advice);
    expect(adviceAt(journey, { ...where, prompts: [] })).toMatchObject({ next: advice.next });
    const { next, now } = advice;
    const isAct = next.kind === 'step' || next.kind === 'remedy';
    if (next.kind !== 'choose') expect(now).toEqual(isAct ? (next.way[0] ?? next) : undefined);
    // What is marked stands on the open page.
    if (now?.where === 'here' && now.control) {
      expect([now.control.page, ...now.control.begins]).toContain(where.page);
    }
  });
});

test('2: an open remedy outranks the path, and what it forbids is never the act', () => {
  always(({ after: journey }, where) => {
    const advice = adviceAt(journey, where);
    expect(isForbidden(advice)).toBe(false);
    const open = openRemedy(journey, book, DAY);
    const effect = own(book.promptEffects, open?.prompt);
    if (!open || !effect) return;
    expect(advice.inWay?.prompt).toBe(open.prompt);
    for (const one of effect.forbids ?? []) expect(advice.forbidden).toContainEqual(one);
    const { next } = advice;
    expect(next.kind).not.toBe('end');
    if (effect.course === 'goes-on') expect(next).toMatchObject({ kind: 'remedy' });
    if (effect.course === 'waits') {
      expect(next).toMatchObject({ kind: 'remedy', of: { prompt: open.prompt }, where: 'off' });
    }
    if (effect.course === 'detour') expect(advice.path?.id).toBe(effect.path);
  });
});

test('3: nothing but the person’s own act lowers progress', () => {
  always(({ before, event, after: journey }) => {
    if (OWN.includes(event.type)) return;
    for (const path of paths) {
      // A detour has progress of its own, which begins and ends with it.
      if ([before.detour?.path, journey.detour?.path].includes(path)) continue;
      expect(heightOn(journey, path)).toBeGreaterThanOrEqual(heightOn(before, path));
    }
    if (before.detour && before.detour.path === journey.detour?.path) {
      const { path } = before.detour;
      expect(heightOn(journey, path)).toBeGreaterThanOrEqual(heightOn(before, path));
    }
  });
});

test('3: a page that is not known changes nothing', () => {
  always(({ after: journey }, { registration }) => {
    const event: JourneyEvent = { type: 'page', page: 'not-known', on: DAY };
    const then = replay(
      [{ ...event, ...(registration !== undefined && { registration }) }],
      journey,
    );
    for (const path of paths) expect(heightOn(then, path)).toBe(heightOn(journey, path));
    const { next } = adviceAt(journey, at());
    expect(adviceAt(then, at('not-known'))).toMatchObject({ next });
  });
});

test('3: the last click of a path ends in waiting, never in its first step', () => {
  always(({ after: journey }) => {
    const path = walkedPath(journey);
    if (path === undefined || journey.remedy) return;
    const { steps, at: index } = positionOn(journey, path, book);
    if (!steps[index + 1]?.step.waiting || steps[index]?.step.waiting) return;
    const step = steps[index]?.id ?? '';
    const then = replay([{ type: 'clicked', act: { path, step } }], journey);
    expect(adviceAt(then, at())).toMatchObject({
      next: { kind: 'waiting', since: DAY, of: { path, step: steps[index + 1]?.id } },
    });
    for (const page of pages) expect(adviceAt(then, at(page)).next.kind).toBe('waiting');
  });
});

test('4: the pages of a detour are no wrong pages', () => {
  always(({ after: journey }, where) => {
    if (!journey.detour || pagesOfOthers.includes(where.page ?? '')) return;
    expect(adviceAt(journey, where).otherItem).toBeUndefined();
  });
});

test('4: at the end of a detour the old path goes on where it was', () => {
  always(({ before, event }) => {
    if (event.type !== 'raised' || before.detour || before.chosen === undefined) return;
    let journey = replay([event], before);
    const { detour } = journey;
    if (!detour) return;
    const { path, prompt } = detour;
    const was = heightOn(before, before.chosen);
    for (const { id, step } of walk(book, path)) {
      if (journey.detour?.prompt !== prompt) break;
      if (step.page) journey = replay([{ type: 'page', page: step.page }], journey);
      journey = replay([{ type: 'clicked', act: { path, step: id } }], journey);
      if (step.waiting) journey = replay([{ type: 'ticked', path, step: id, done: true }], journey);
    }
    expect(journey.detour).toBeUndefined();
    expect(walkedPath(journey)).toBe(before.chosen);
    expect(heightOn(journey, before.chosen)).toBe(was);
  });
});

test('5: a path of any item has no wrong item', () => {
  always(({ after: journey }, where) => {
    const { path, otherItem } = adviceAt(journey, where);
    const known = own(book.paths, path?.id);
    if (pagesOfOthers.includes(where.page ?? '')) return;
    if (known?.item === undefined && !known?.stages) expect(otherItem).toBeUndefined();
  });
});

test('5: on a page of others their path is offered, but not to who waits for them', () => {
  always(({ after: journey }, { page, ...where }) => {
    if (!pagesOfOthers.includes(page ?? '')) return;
    const { path, next, otherItem } = adviceAt(journey, { ...where, ...at(page) });
    const isAlready = path === undefined || own(book.paths, path.id)?.by;
    const position = path && positionOn(journey, path.id, book);
    const isWaiting = position?.steps[position.at]?.step.waiting !== undefined;
    if (isAlready || isWaiting) expect(otherItem).toBeUndefined();
    else expect(otherItem).toMatchObject({ found: { id: 'enterprise-confirm' }, right: path });
    if (next.kind === 'choose') expect(next.offer?.id).toBe('enterprise-confirm');
  });
});

test('5: of every other path the item is right or wrong', () => {
  for (const chosen of items) {
    const journey = replay([{ type: 'chose', path: chosen }]);
    for (const item of items) {
      const { otherItem } = adviceAt(journey, at('registration-desk', item));
      expect(otherItem?.found.id).toBe(item === chosen ? undefined : item);
    }
  }
});

test('6: waiting ends by the person’s word alone', () => {
  always(({ before, event, after: journey }) => {
    const path = walkedPath(before);
    if (path === undefined || OWN.includes(event.type)) return;
    const { steps, at: index } = positionOn(before, path, book);
    if (!steps[index]?.step.waiting || before.detour) return;
    expect(heightOn(journey, path)).toBe(index);
  });
});

test('6: the second stage is closed until the person says that the first is complete', () => {
  const path = 'change-unit';
  const steps = walk(book, path);
  const waits = steps.flatMap(({ id, of, step }) =>
    step.waiting && of === 'cancellation' ? [id] : [],
  );
  expect(waits).toHaveLength(1);
  const second = indexOfStep(steps, 're-registration/open-registration-system');
  always(({ after: journey }, where) => {
    const isSaid = own(journey.paths, path)?.marks[waits[0] ?? ''] === true;
    expect(heightOn(journey, path) >= second && !isSaid).toBe(false);
    const { now } = adviceAt(journey, where);
    if (now?.kind === 'step' && now.of.path === path && !isSaid) {
      expect(now.of.step).toMatch(/^cancellation\//);
    }
  });
});

test('7: what cannot be undone says so, and nothing else does', () => {
  always(({ after: journey }, where) => {
    const { next } = adviceAt(journey, where);
    if (next.kind !== 'step') return;
    for (const act of [next, ...next.way]) {
      const step = walk(book, act.of.path).find(({ id }) => id === act.of.step)?.step;
      expect(act.final).toBe(step?.warning);
      if (act.final !== undefined) expect(act.before.join('')).toContain('无法恢复');
    }
  });
  // Few random journeys come so far.
  const path = 'cancellation';
  const steps = walk(book, path).map(({ id }) => id);
  const done = steps.slice(0, steps.indexOf('submit-cancellation'));
  const journey = replay([
    { type: 'chose', path },
    ...done.map((step) => ({ type: 'ticked', path, step, done: true }) as const),
  ]);
  expect(adviceAt(journey, at()).next).toMatchObject({
    of: { step: 'submit-cancellation' },
    final: expect.stringContaining('无法恢复'),
  });
});

test('8: what lies behind is folded, and no act lies behind the open page', () => {
  always(({ after: journey, event }, where) => {
    const { done, folded, inWay, now, next: ahead, path } = adviceAt(journey, where);
    expect(done).toEqual(expect.arrayContaining([...folded]));
    if (now?.kind !== 'step' || !path) return;
    const steps = walk(book, path.id);
    const shown = now.where === 'here' ? now : ahead;
    if (shown.kind === 'step') {
      const index = indexOfStep(steps, shown.of.step);
      for (const id of folded) expect(indexOfStep(steps, id)).toBeLessThan(index);
      // None of what is done is left standing before the step that comes next.
      const behind = done.filter((id) => indexOfStep(steps, id) < index);
      if (shown === ahead && !inWay) expect(folded).toEqual(behind);
    }
    // Where the person has just come to a page of the path, the advice begins there.
    const here = event.type === 'page' ? event.page : undefined;
    const item = event.type === 'page' ? event.registration : undefined;
    const { otherItem, now: act, next } = adviceAt(journey, at(here, item));
    const stage = now.of.step.split('/').at(-2);
    const onPage = steps.findIndex(
      ({ id, step }) => step.page === here && id.split('/').at(-2) === stage,
    );
    // An answer may lie on a page before.
    if (here === undefined || onPage < 0 || otherItem || next.kind !== 'step') return;
    if (act?.kind !== 'step') return;
    if (indexOfStep(steps, act.of.step) < onPage) throw new Error(`${act.of.step} on ${here}`);
  });
});

test('8: whatever was done before, the act is that whose control the open page shows', () => {
  always(({ after: journey }) => {
    const path = walkedPath(journey);
    if (path === undefined || journey.remedy || journey.detour) return;
    const position = positionOn(journey, path, book);
    for (const page of pages) {
      for (const i of indicesOnPage(position, page)) {
        const control = position.steps[i]?.id ?? '';
        const { next, now } = adviceAt(journey, { ...at(page), control });
        if (next.kind !== 'step' || next.where === 'off') continue;
        expect(now).toMatchObject({ of: { path, step: control }, where: 'here' });
      }
    }
  });
});

test('8: outside of the portal it begins with how to get there', () => {
  always(({ after: journey }) => {
    const { now, next } = adviceAt(journey, OUTSIDE);
    if (now?.kind !== 'step' || next.kind !== 'step') return;
    expect(['start', 'off']).toContain(now.where);
  });
});

test('8: within the portal, on the path or not, nothing leads out of it', () => {
  always(({ after: journey }, where) => {
    const { now, next, otherItem } = adviceAt(journey, where);
    if (where.page === undefined || !book.portalPages.includes(where.page)) return;
    if (next.kind !== 'step' || otherItem || now?.where === 'off') return;
    // The employer's clerk logs in elsewhere.
    if (own(book.paths, walkedPath(journey))?.by) return;
    expect([where.page, now?.where]).not.toEqual([where.page, 'start']);
    // Who has got in has no way there before them.
    expect(next.of.step).not.toMatch(/open-registration-system|choose-personal-entry/);
  });
});

test('8: off its path, a page’s own menu is what leads on', () => {
  const nowAt = (path: string, page: string, control?: string) =>
    adviceAt(replay([{ type: 'chose', path }]), {
      ...at(page),
      ...(control !== undefined && { control }),
    }).now;
  const certificate = { of: { step: 'open-my-certificates' }, where: 'menu' };
  for (const page of ['portal-items', 'registration-desk', 'notice', 'reported']) {
    expect(nowAt('e-certificate', page)).toMatchObject(certificate);
  }
  for (const path of ['renewal', 'info-change', 'change-unit']) {
    expect(nowAt(path, 'certificate-management')).toMatchObject({
      of: { step: expect.stringMatching(/open-(any-)?item$/) },
      where: 'menu',
    });
  }
  expect(nowAt('e-certificate', 'enterprise')).toMatchObject({ where: 'start' });
});

test('before anything is chosen, the act is that of every path over the portal', () => {
  const isTheirs = (path: string) => own(book.paths, path)?.by === undefined;
  const over = paths.filter(
    (path) => isTheirs(path) && walk(book, path).some(({ step }) => step.page),
  );
  const found = pages.flatMap((page) =>
    [undefined, 'log-in', 'open-item'].flatMap((control) => {
      const place = { ...at(page), ...(control !== undefined && { control }) };
      const { next, now } = adviceAt(NO_JOURNEY, place);
      expect(next.kind).toBe('choose');
      if (now?.kind !== 'step') return [];
      const { step } = now.of;
      for (const path of over) {
        const chosen = adviceAt(replay([{ type: 'chose', path }]), place).now;
        expect(chosen).toMatchObject({ action: now.action, control: now.control, where: 'here' });
      }
      return `${page} ${control ?? ''}: ${step}`;
    }),
  );
  expect(found).toEqual([
    'coc-home : open-registration-system',
    'portal-home : log-in',
    'portal-home log-in: log-in',
    'registration-system-entry : choose-personal-entry',
  ]);
  expect(adviceAt(NO_JOURNEY, OUTSIDE)).toMatchObject({ next: { kind: 'choose' } });
  // It counts as no progress: a page may forge nothing that was not chosen.
  const act = { path: over[0] ?? '', step: 'open-registration-system' };
  expect(replay([{ type: 'clicked', act }])).toEqual(NO_JOURNEY);
});

test('before anything is chosen, a page that is about a registration offers it', () => {
  for (const item of items) {
    const { next } = adviceAt(NO_JOURNEY, at('registration-desk', item));
    expect(next).toEqual({
      kind: 'choose',
      offer: { id: item, name: own(book.paths, item)?.name },
    });
  }
  expect(adviceAt(NO_JOURNEY, at('registration-desk', 'gone')).next).toEqual({ kind: 'choose' });
});

test('what was refused begins anew, and no other stage with it', () => {
  always(({ after: journey }) => {
    const { next, path } = adviceAt(journey, at());
    if (next.kind !== 'waiting' || !path || !('step' in next.of)) return;
    const { step } = next.of;
    const then = replay([{ type: 'refused', path: path.id, step }], journey);
    const steps = walk(book, path.id);
    const stage = steps.find(({ id }) => id === step)?.of;
    expect(heightOn(then, path.id)).toBe(steps.findIndex(({ of }) => of === stage));
    // Said of what is not waited for, it changes nothing.
    const other = steps.find(({ id }) => id !== step)?.id ?? '';
    const same = replay([{ type: 'refused', path: path.id, step: other }], journey);
    expect(heightOn(same, path.id)).toBe(heightOn(journey, path.id));
  });
});

test('what is waited for can have begun before, on no day to come, and nothing else moves', () => {
  always(({ after: journey }) => {
    const { next, path } = adviceAt(journey, at());
    if (next.kind !== 'waiting' || !path) return;
    const say = (step: string, since: string) =>
      replay([{ type: 'waited', path: path.id, step, since }], journey);
    const then = say(next.of.step, addDays(DAY, -30));
    expect(adviceAt(then, at()).next).toMatchObject({ since: addDays(DAY, -30), days: 30 });
    expect(heightOn(then, path.id)).toBe(heightOn(journey, path.id));
    expect(progressOn(then, path.id).marks).toEqual(progressOn(journey, path.id).marks);
    expect(say(next.of.step, addDays(DAY, 400))).toEqual(say('gone', addDays(DAY, -30)));
  });
});

test('what was cleared can be had back as it was', () => {
  always(({ after: journey }) => {
    const { cleared: _, ...rest } = journey;
    for (const path of paths) {
      const { cleared, ...then } = replay([{ type: 'cleared', path }, { type: 'restored' }], rest);
      expect(cleared).toBeUndefined();
      expect(then).toEqual(rest);
    }
  });
});
