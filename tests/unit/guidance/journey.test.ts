import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../../core/guidance/advise.ts';
import { daysBetween, weekdaysBetween } from '../../../core/guidance/days.ts';
import { journeyOfTicks, readJourney } from '../../../core/guidance/read-journey.ts';
import { adviceAt, at, book, DAY, dayAfter, OUTSIDE, pages, replay } from './journeys.ts';

const chose = (path: string) => ({ type: 'chose', path }) as const;
const page = (id: string) => ({ type: 'page', page: id }) as const;
const click = (path: string, step: string) => ({ type: 'clicked', act: { path, step } }) as const;
const tick = (path: string, step: string, done = true) =>
  ({ type: 'ticked', path, step, done }) as const;
const raise = (prompt: string, on?: string) =>
  ({ type: 'raised', prompt, ...(on !== undefined && { page: on }) }) as const;

test('renewal, refused, information changed, back again, and to the end', () => {
  let journey = replay([
    chose('renewal'),
    page('registration-desk'),
    raise('not-registered', 'registration-desk'),
  ]);
  const onDesk = adviceAt(journey, at('registration-desk', 'renewal'));
  expect(onDesk).toMatchObject({
    inWay: { prompt: 'not-registered', since: DAY },
    path: { id: 'info-change', name: '个人信息修改' },
    detour: { back: { id: 'renewal', name: '延续注册' } },
    next: { kind: 'step', where: 'here', control: { labels: ['信息修改或材料补充'] }, way: [] },
    forbidden: [{ page: 'registration-desk', labels: ['注册业务申请'] }],
  });
  expect(onDesk.folded).toContain('log-in');
  // From another page it begins with how to get there, and not with the login.
  const lost = adviceAt(journey, at('portal-home'));
  expect(lost.next).toMatchObject({ of: { step: 'open-info-change' }, where: 'elsewhere' });
  expect(lost.now).toMatchObject({ of: { step: 'open-any-item' }, where: 'here' });

  journey = replay([click('info-change', 'open-info-change'), page('info-change')], journey);
  expect(adviceAt(journey, at('info-change', 'renewal'))).toMatchObject({
    next: { of: { step: 'submit-info-change' }, where: 'here' },
  });
  journey = replay([page('reported')], journey);
  expect(adviceAt(journey, at('reported')).next).toMatchObject({
    kind: 'waiting',
    since: DAY,
    undo: 'submit-info-change',
    progress: { id: 'progress-query' },
    nothing: [{ contact: '省级住房城乡建设主管部门' }],
  });
  journey = replay([tick('info-change', 'wait-info-review')], journey);
  const back = adviceAt(journey, at('registration-desk', 'renewal'));
  expect(back).toMatchObject({
    path: { id: 'renewal' },
    forbidden: [],
    now: { of: { step: 'apply' }, where: 'here' },
  });
  expect(back.inWay).toBeUndefined();
  journey = replay([page('application-form'), click('renewal', 'submit')], journey);
  expect(adviceAt(journey, OUTSIDE).next).toMatchObject({ of: { step: 'wait-employer' } });
  journey = replay([tick('renewal', 'wait-employer')], journey);
  expect(adviceAt(journey, OUTSIDE, dayAfter(DAY, 29)).next).toMatchObject({
    of: { step: 'wait-review' },
    since: DAY,
    days: 29,
    workingDays: 20,
    isLate: true,
  });
  expect(adviceAt(journey, OUTSIDE, dayAfter(DAY, 28)).next).toMatchObject({ isLate: false });
  journey = replay([tick('renewal', 'wait-review')], journey);
  expect(adviceAt(journey, OUTSIDE).next).toMatchObject({ kind: 'end' });
});

test('a change of unit waits between its stages, and says what cannot be undone', () => {
  let journey = replay([chose('change-unit'), page('application-form')]);
  expect(adviceAt(journey, at('application-form', 'cancellation')).next).toMatchObject({
    of: { path: 'change-unit', step: 'cancellation/submit-cancellation' },
    final: expect.stringContaining('无法恢复'),
  });
  journey = replay([click('change-unit', 'cancellation/submit-cancellation')], journey);
  const { next } = adviceAt(journey, at('registration-desk', 're-registration'));
  expect(next).toMatchObject({
    kind: 'waiting',
    nothing: [
      { contact: '聘用企业', request: expect.stringContaining('“注销手续”') },
      { contact: '省级住房城乡建设主管部门' },
    ],
  });
  const early = adviceAt(journey, at('registration-desk', 're-registration'));
  expect(early.otherItem).toMatchObject({ found: { id: 're-registration' }, isStage: true });
  expect(early.forbidden).toEqual([{ page: 'registration-desk', labels: ['注册业务申请'] }]);
  // What is ticked of the second stage does not open it.
  const ticked = replay([tick('change-unit', 're-registration/wait-review')], journey);
  expect(adviceAt(ticked, at())).toMatchObject({ next: { kind: 'waiting' } });
  journey = replay([tick('change-unit', 'cancellation/wait-former-employer')], journey);
  expect(adviceAt(journey, at('portal-items')).now).toMatchObject({
    where: 'here',
    action: expect.stringContaining('(重新注册)'),
  });
});

test('while a prompt stands in the way, what the path waits for is still told', () => {
  const waiting = [chose('initial'), page('application-form'), page('reported')];
  for (const prompt of ['phone-bound', 'annotated-today']) {
    const told = replay([...waiting, raise(prompt)]);
    expect(adviceAt(told, at()).meanwhile).toContain('等待聘用企业确认');
  }
  expect(adviceAt(replay(waiting), at()).meanwhile).toBeUndefined();
});

test('what was sent back in the second stage leaves the first one complete', () => {
  const path = 'change-unit';
  const waiting = replay([
    chose(path),
    tick(path, 'cancellation/wait-former-employer'),
    click(path, 're-registration/submit'),
    page('application-form'),
    click(path, 're-registration/submit'),
  ]);
  const { next } = adviceAt(waiting, OUTSIDE);
  expect(next).toMatchObject({
    of: { step: 're-registration/wait-employer' },
    done: '单位已经确认',
    refused: 'application-refused',
  });
  const again = replay([{ type: 'refused', path, step: 're-registration/wait-employer' }], waiting);
  expect(adviceAt(again, OUTSIDE).next).toMatchObject({
    of: { step: 're-registration/open-registration-system' },
  });
  // Of a cancellation nothing is said of being refused.
  const first = replay([chose(path), page('application-form'), page('reported')]);
  const { next: wait } = adviceAt(first, OUTSIDE);
  expect(wait).toMatchObject({ of: { step: 'cancellation/wait-former-employer' } });
  expect(wait).not.toHaveProperty('refused');
});

test('who was told that today’s is done downloads it, and tomorrow may annotate again', () => {
  const told = replay([
    chose('e-certificate'),
    page('certificate-management'),
    raise('annotated-today', 'certificate-management'),
  ]);
  const here = at('certificate-management');
  expect(adviceAt(told, here)).toMatchObject({
    inWay: { prompt: 'annotated-today' },
    next: {
      kind: 'remedy',
      where: 'here',
      control: { labels: ['pdf 下载', 'OFD 下载'], inOrder: false },
    },
    forbidden: [{ labels: ['证照加注', '加注'] }],
  });
  expect(adviceAt(told, here, dayAfter(DAY, 1)).inWay).toBeUndefined();
  const clicked = replay([{ type: 'clicked', act: { prompt: 'annotated-today' } }], told);
  // A click proves no file: only the person has it, and what comes after it.
  const toSign = { of: { step: 'sign-certificate' }, where: 'off' };
  expect(adviceAt(clicked, here)).toMatchObject({ next: toSign, now: toSign });
  for (const one of [undefined, ...pages]) {
    expect(adviceAt(replay(one ? [page(one)] : [], clicked), at(one)).next.kind).toBe('step');
  }
  const missed = replay([tick('e-certificate', 'download', false)], clicked);
  expect(adviceAt(missed, here).now).toMatchObject({ of: { step: 'download' }, where: 'here' });
  const again = replay([click('e-certificate', 'download')], missed);
  expect(adviceAt(again, here).now).toMatchObject(toSign);
  const signed = replay([tick('e-certificate', 'sign-certificate')], clicked);
  expect(adviceAt(signed, here).next).toMatchObject({ kind: 'end' });
  // What is raised anew outranks the end.
  const raised = replay([raise('annotated-today', 'certificate-management')], signed);
  expect(adviceAt(raised, here)).toMatchObject({
    inWay: { prompt: 'annotated-today' },
    now: { control: { labels: ['pdf 下载', 'OFD 下载'] } },
  });
});

test('a detour begins behind what both paths share', () => {
  const journey = replay([
    chose('e-certificate'),
    page('certificate-management'),
    raise('photo-missing', 'certificate-management'),
  ]);
  const { next, now, folded } = adviceAt(journey, at('certificate-management'));
  expect(next).toMatchObject({ of: { step: 'open-info-change' }, where: 'elsewhere' });
  expect(now).toMatchObject({ of: { step: 'open-any-item' } });
  expect(folded).toEqual(['open-registration-system', 'choose-personal-entry', 'log-in']);
});

test('a detour has no wrong pages, even where its path had an item of its own', () => {
  const { 'info-change': detour } = book.paths;
  if (!detour) throw new Error('there is no info-change');
  const changed = { ...book, paths: { ...book.paths, 'info-change': { ...detour, item: '修改' } } };
  const journey = replay([chose('renewal'), raise('not-registered')]);
  const place = at('registration-desk', 'renewal');
  expect(advise(journey, place, changed, DAY).otherItem).toBeUndefined();
});

test('what asks nothing stands in nobody’s way', () => {
  const journey = replay([chose('e-certificate'), raise('validity-under-180')]);
  const advice = adviceAt(journey, { ...at(), prompts: ['validity-under-180'] });
  expect(advice.inWay).toBeUndefined();
  expect(advice.told).toEqual(['validity-under-180']);
});

test('to ask the authority is to be done, until the person says or two pages are passed', () => {
  const told = replay([chose('initial'), page('face-scan'), raise('phone-bound', 'face-scan')]);
  const { next, now, meanwhile } = adviceAt(told, at('face-scan'), dayAfter(DAY, 3));
  expect(next).toMatchObject({
    kind: 'remedy',
    of: { prompt: 'phone-bound' },
    contact: '省级住房城乡建设主管部门',
    where: 'off',
  });
  // Nobody knows when they were asked, nor whether.
  expect(next).not.toHaveProperty('since');
  expect(now).toBe(next);
  expect(meanwhile).toBeUndefined();
  // The page that said it may have gone on by itself.
  expect(replay([page('registration-desk')], told).remedy).toBeDefined();
  expect(replay([page('registration-desk'), page('notice')], told).remedy).toBeUndefined();
  expect(replay([{ type: 'answered', prompt: 'phone-bound' }], told).remedy).toBeUndefined();
  expect(replay([{ type: 'answered', prompt: 'not-qualified' }], told)).toEqual(told);
});

test('a success whose control lies behind is over', () => {
  const told = replay([chose('initial'), page('face-scan'), raise('face-verified', 'face-scan')]);
  expect(adviceAt(told, at('face-scan')).now?.control?.labels).toEqual(['手动跳转']);
  expect(replay([page('registration-desk')], told).remedy).toBeUndefined();
});

test.each(['forced-cancellation', undefined])(
  'a success is over on a later page: chosen %s',
  (chosen) => {
    const told = replay([
      ...(chosen === undefined ? [] : [chose(chosen)]),
      page('face-scan'),
      raise('face-verified', 'face-scan'),
    ]);
    expect(adviceAt(told, at('face-scan')).inWay).toMatchObject({ prompt: 'face-verified' });
    // A page before, and one that leads nowhere, say nothing of it.
    for (const same of ['face-scan', 'portal-items', 'not-known']) {
      expect(replay([page(same)], told).remedy).toBeDefined();
    }
    for (const later of ['registration-desk', 'notice', 'application-form']) {
      const on = replay([page(later)], told);
      expect(on.remedy).toBeUndefined();
      expect(adviceAt(on, at(later)).inWay).toBeUndefined();
      // The later page may still say it.
      expect(replay([raise('face-verified', later)], on)).toEqual(on);
    }
  },
);

test('what no path goes on from is not over on any page', () => {
  const told = replay([raise('annotation-done', 'certificate-management')]);
  for (const one of pages) expect(replay([page(one)], told).remedy).toBeDefined();
});

test('what was sent back begins where the page is that is open', () => {
  const waiting = replay([chose('initial'), page('application-form'), page('reported')]);
  const { next } = adviceAt(waiting, at('portal-home'));
  const { of } = next.kind === 'waiting' ? next : {};
  if (!of || !('step' in of)) throw new Error('there is nothing to wait for');
  const again = replay([{ type: 'refused', ...of }], waiting);
  const home = { ...at('portal-home'), control: 'open-item' };
  expect(adviceAt(again, home).now).toMatchObject({ of: { step: 'open-item' }, where: 'here' });
  expect(adviceAt(again, at('portal-home')).now).toMatchObject({ of: { step: 'log-in' } });
});

test('the detour’s path chosen from its remedy keeps the way back; another choice ends it', () => {
  const told = replay([chose('renewal'), raise('not-registered')]);
  expect(replay([chose('info-change')], told)).toEqual(told);
  expect(replay([chose('re-registration')], told)).toMatchObject({ chosen: 're-registration' });
  expect(replay([chose('re-registration')], told).detour).toBeUndefined();
  const ticked = replay([tick('info-change', 'log-in'), chose('renewal')], told);
  expect(ticked.detour).toBeUndefined();
  expect(ticked.paths['info-change']?.marks).toEqual({ 'log-in': true });
});

test('on the home page the control that stands there tells whether one is logged in', () => {
  const fresh = replay([chose('initial'), page('portal-home')]);
  expect(adviceAt(fresh, at('portal-home')).now?.of).toMatchObject({ step: 'log-in' });
  const inside = replay([{ ...page('portal-home'), step: 'open-item' }], fresh);
  expect(adviceAt(inside, at('portal-home')).now).toMatchObject({
    of: { step: 'open-item' },
    where: 'here',
  });
  const forged = replay([{ ...page('portal-home'), step: 'submit' }], fresh);
  expect(adviceAt(forged, at('portal-home')).now?.of).toMatchObject({ step: 'log-in' });
});

test('with another item one has come no further than to where items are chosen', () => {
  const journey = replay([
    chose('renewal'),
    { ...page('application-form'), registration: 'initial' },
  ]);
  const advice = adviceAt(journey, at('application-form', 'initial'));
  expect(advice).toMatchObject({
    otherItem: { found: { id: 'initial' }, right: { id: 'renewal' }, isStage: false },
    forbidden: [{ page: 'application-form', labels: ['上报'] }],
    now: { of: { step: 'open-item' }, where: 'elsewhere' },
  });
});

test('unticking takes back, and the page that is passed then goes on', () => {
  const on = replay([chose('initial'), page('notice'), tick('initial', 'scan-face', false)]);
  expect(adviceAt(on, at()).next).toMatchObject({ of: { step: 'scan-face' } });
  const { next, done } = adviceAt(replay([page('notice')], on), at('notice'));
  expect(next).toMatchObject({ of: { step: 'read-notice' } });
  expect(done).not.toContain('scan-face');
});

test('what was ticked before there were journeys counts, in both forms', () => {
  const ticks = {
    chosen: 'renewal',
    done: {
      renewal: ['open-registration-system', 'choose-personal-entry'],
      'change-unit': { 'cancellation/submit-cancellation': true, 're-registration/log-in': true },
      initial: { 'log-in': 'yes', 'open-item': true },
      broken: 7,
    },
  };
  const journey = journeyOfTicks(ticks, book);
  expect(adviceAt(journey, at()).next).toMatchObject({ of: { step: 'log-in' } });
  expect(journey.paths['initial']?.marks).toEqual({ 'open-item': true });
  const changed = replay([chose('change-unit')], journey);
  expect(adviceAt(changed, at()).next).toMatchObject({
    of: { step: 're-registration/open-registration-system' },
  });
});

test('each part of what is stored falls back alone, and ticks are never lost', () => {
  const whole = replay([
    chose('renewal'),
    tick('renewal', 'log-in'),
    page('registration-desk'),
    raise('not-registered'),
    tick('info-change', 'scan-face'),
    raise('phone-bound'),
  ]);
  expect(readJourney(whole, book)).toEqual(whole);
  const { chosen: _, ...unchosen } = whole;
  expect(readJourney({ ...whole, chosen: 'gone' }, book)).toEqual(unchosen);
  const { remedy: __, ...unremedied } = whole;
  expect(readJourney({ ...whole, remedy: { prompt: 'gone', since: DAY } }, book)).toEqual(
    unremedied,
  );
  const marks = { 'log-in': true, gone: true };
  const reached = { step: 'gone', on: DAY };
  const paths = { renewal: { marks, reached }, gone: { marks } };
  expect(readJourney({ ...whole, paths }, book)).toEqual({
    ...whole,
    paths: { renewal: { marks }, gone: { marks } },
  });
  const lost = readJourney({ ...whole, detour: { ...whole.detour, prompt: 'gone' } }, book);
  expect(lost.detour).toBeUndefined();
  expect(lost.paths['info-change']?.marks).toEqual({ 'scan-face': true });
});

test('what was renamed is known by its new name', () => {
  const renamed = {
    'registrations/extension': 'renewal',
    'steps/sign-in': 'log-in',
    'prompts/no-certificate': 'photo-missing',
  };
  const stored = {
    chosen: 'extension',
    paths: { extension: { marks: { 'sign-in': true }, reached: { step: 'sign-in', on: DAY } } },
    remedy: { prompt: 'no-certificate', since: DAY },
  };
  expect(readJourney(stored, { ...book, renamed })).toEqual({
    chosen: 'renewal',
    paths: { renewal: { marks: { 'log-in': true }, reached: { step: 'log-in', on: DAY } } },
    remedy: { prompt: 'photo-missing', since: DAY },
  });
});

test('whatever is stored, it can be read and advised on', () => {
  const { chosen, detour } = replay([chose('renewal'), raise('not-registered')]);
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (one, two, three) => {
      for (const stored of [one, { chosen, paths: one, detour: two, remedy: three }]) {
        expect(adviceAt(readJourney(stored, book), at('registration-desk'))).toBeDefined();
      }
      const odd = { ...detour, progress: one };
      const read = readJourney(
        { chosen: '__proto__', paths: { toString: two }, detour: odd },
        book,
      );
      expect(readJourney(read, book)).toEqual(read);
    }),
  );
});

test('weekdays are counted as one counts them one by one', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => dayAfter('2025-01-01', days));
  fc.assert(
    fc.property(day, day, (from, to) => {
      const between = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) =>
        new Date(dayAfter(from, i + 1)).getUTCDay(),
      );
      expect(weekdaysBetween(from, to)).toBe(between.filter((one) => one % 6 !== 0).length);
    }),
  );
});

test('who has to log in once more is told so, where the page has the control for it', () => {
  const journey = replay([
    { type: 'chose', path: 'renewal' },
    { type: 'page', page: 'face-scan' },
  ]);
  const nowAt = (control?: string) => {
    const place = { ...at('portal-home'), ...(control !== undefined && { control }) };
    const { now } = adviceAt(journey, place);
    return { step: now && 'step' in now.of && now.of.step, where: now?.where };
  };
  expect(nowAt()).toEqual({ step: 'open-item', where: 'here' });
  expect(nowAt('log-in')).toEqual({ step: 'log-in', where: 'here' });
  // What lies ahead, and what is on no page like this, says nothing.
  expect(nowAt('scan-face')).toEqual(nowAt());
  expect(nowAt('choose-personal-entry')).toEqual(nowAt());
  expect(nowAt('no-such-step')).toEqual(nowAt());
});
