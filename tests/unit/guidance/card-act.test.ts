/** What the card begins with, and what is left of its answer beside that. */
import { expect, test } from 'vitest';
import type { OpenPage } from '../../../core/guidance/advice.ts';
import { type CardAct, cardAct } from '../../../core/guidance/card-act.ts';
import { adviceAt, at, book, pages, paths, prompts, remedies, replay } from './journeys.ts';

/** Who has chosen that and was told the prompt on that page. */
function told(prompt: string, page: string | undefined, chosen?: string) {
  return replay([
    ...(chosen === undefined ? [] : [{ type: 'chose', path: chosen } as const]),
    ...(page === undefined ? [] : [{ type: 'page', page } as const]),
    { type: 'raised', prompt, ...(page !== undefined && { page }) },
  ]);
}

function actAt(journey: ReturnType<typeof told>, where: OpenPage): CardAct | undefined {
  return cardAct(adviceAt(journey, where), book, remedies);
}

function actOn(prompt: string, page: string | undefined, chosen?: string): CardAct | undefined {
  return actAt(told(prompt, page, chosen), at(page));
}

const stepsOf = (prompt: string) => remedies[prompt]?.steps ?? [];

test.each(['renewal', undefined])('on the page of the act it is there: chosen %s', (chosen) => {
  const steps = stepsOf('not-registered');
  expect(actOn('not-registered', 'registration-desk', chosen)).toEqual({
    prompt: 'not-registered',
    lead: '就在这一页：',
    act: steps[5],
    steps: steps.slice(6),
    behind: steps.slice(0, 5),
    fold: '前面 5 步已经办过',
  });
});

test('on a page before it begins with the way there', () => {
  const steps = stepsOf('not-registered');
  expect(actOn('not-registered', 'portal-home', 'renewal')).toMatchObject({
    lead: '就在这一页：',
    act: expect.stringContaining('「登录」'),
    steps: steps.slice(3),
    behind: steps.slice(0, 2),
  });
});

test('on a page that is not known the way is folded, and not said to be done', () => {
  expect(actOn('photo-missing', undefined, 'renewal')).toMatchObject({
    lead: '现在该做：',
    act: expect.stringContaining('「信息修改或材料补充」'),
    behind: stepsOf('photo-missing').slice(0, 5),
    fold: '怎样走到这一步（5 步）',
    steps: stepsOf('photo-missing').slice(6),
  });
});

test('of steps before the act of which one is not done, none is said to be', () => {
  const journey = replay(
    [{ type: 'ticked', path: 'info-change', step: 'log-in', done: false }],
    told('not-registered', 'registration-desk', 'renewal'),
  );
  expect(actAt(journey, at('registration-desk'))).toMatchObject({
    behind: stepsOf('not-registered').slice(0, 5),
    fold: '怎样走到这一步（5 步）',
  });
});

test('to ask somebody is to be done', () => {
  expect(actOn('phone-bound', 'login', 'renewal')).toMatchObject({
    lead: '现在该做：',
    act: expect.stringContaining('重置手机号'),
    steps: [],
    behind: [],
  });
});

test('after 上报 on the detour it is waited for, and the answer lies behind', () => {
  const reported = replay(
    [{ type: 'clicked', act: { path: 'info-change', step: 'submit-info-change' } }],
    replay([{ type: 'page', page: 'info-change' }], told('not-registered', 'registration-desk')),
  );
  expect(actAt(reported, at('reported'))).toMatchObject({
    lead: '现在等待：',
    steps: [],
    behind: stepsOf('not-registered'),
  });
});

test('away from the page of a control it says how to get there, and then the control', () => {
  const journey = told('annotated-today', 'certificate-management', 'e-certificate');
  const { act, steps } = actAt(journey, at('portal-home')) ?? {};
  expect(act).not.toContain('pdf 下载');
  expect(steps?.[0]).toContain('「pdf 下载」');
  expect(steps?.[1]).toBe(stepsOf('annotated-today')[1]);
});

test('what cannot be undone is said before', () => {
  const form = 'application-form';
  const reached = replay([
    { type: 'chose', path: 'cancellation' },
    { type: 'page', page: form },
  ]);
  const advice = adviceAt(reached, at(form));
  expect(advice.now?.final).toContain('无法恢复');
  const inWay = { prompt: 'phone-bound', since: '2026-03-02' };
  expect(cardAct({ ...advice, inWay }, book, remedies)?.final).toBe(advice.now?.final);
});

test('where the remedy is no act, the card says nothing first', () => {
  expect(actOn('validity-under-180', 'certificate-management', 'e-certificate')).toBeUndefined();
});

test('for every prompt on every page: the act of the advice, once, and nothing else is lost', () => {
  let some = 0;
  for (const chosen of [undefined, ...paths]) {
    for (const page of [undefined, ...pages]) {
      for (const prompt of prompts) {
        const row = [chosen, page, prompt];
        const advice = adviceAt(told(prompt, page, chosen), at(page));
        const act = cardAct(advice, book, remedies);
        const { next, now, inWay } = advice;
        const named = next.kind === 'waiting' ? next.action : now?.action;
        expect([row, act?.act]).toEqual([row, inWay && named]);
        if (!act) continue;
        some += 1;
        const { steps, behind } = act;
        expect([row, [...steps, ...behind].filter((text) => text.startsWith(act.act))]).toEqual([
          row,
          [],
        ]);
        const known = book.promptEffects[prompt];
        const covered = known && 'covers' in known ? (known.covers ?? 0) : 0;
        const lost = stepsOf(prompt)
          .slice(covered)
          .filter((text) => ![...steps, ...behind].includes(text) && !text.startsWith(act.act));
        expect([row, lost]).toEqual([row, []]);
      }
    }
  }
  expect(some).toBeGreaterThan(500);
});
