import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay } from '../../../core/guidance/days.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { byUrgency, dueOf, isLate, isPressing, toldDay } from '../../../core/roster/due.ts';
import { lastDayToRenew, renewalQuestion } from '../../../core/roster/due-by-specialty.ts';
import type { Due } from '../../../core/roster/due-entry.ts';
import { writtenDueSources } from '../../../core/roster/due-sources.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';
import { journeyAt as at, decision, messageBook, sources } from './journeys.ts';
import { day, person } from './people.ts';

const TODAY = '2026-09-01';

function someone(part: Partial<Person>): Person {
  return { id: 'abcdefghij', name: '张三', specialties: [], ...part };
}

const valid = (validUntil: string, name = '建筑工程') => ({ name, validUntil });

/** What is due, in short. */
function told(one: Person, today = TODAY, journey?: Journey) {
  return dueOf(one, journey, today, book).map(({ kind, day: on, days }) => [kind, on, days]);
}

/** Whether a year has a 29th of February: said by itself, so that nothing is compared with itself. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The day after, as the calendar on the wall has it. */
function next(of: string): string {
  const [year = 0, month = 0, date = 0] = of.split('-').map(Number);
  const two = (n: number) => String(n).padStart(2, '0');
  if (date < lengthOf(year, month)) return `${year}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}

function later(of: string, count: number): string {
  let on = of;
  for (let i = 0; i < count; i++) on = next(on);
  return on;
}

describe('days', () => {
  test('are counted as the calendar on the wall counts them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, count) => {
        const to = later(from, count);
        expect(addDays(from, count)).toBe(to);
        expect(addDays(to, -count)).toBe(from);
        expect(daysBetween(from, to)).toBe(count);
      }),
    );
  });

  test('are those that there are', () => {
    for (const no of ['2027-02-29', '2026-02-30', '2026-13-01', '2026-9-1', '2026-04-31', 3]) {
      expect(isDay(no)).toBe(false);
    }
    for (const yes of ['2028-02-29', '2026-12-31', '2000-02-29']) expect(isDay(yes)).toBe(true);
    fc.assert(fc.property(day, (one) => isDay(one)));
  });
});

describe('a renewal', () => {
  test.each([
    ['2026-10-01', '2026-09-01', 0],
    ['2026-10-02', '2026-09-02', 1],
    ['2026-09-30', '2026-08-31', -1],
    ['2027-03-01', '2027-01-30', 151],
    // A leap year has one day more.
    ['2028-03-01', '2028-01-31', 517],
    ['2028-03-30', '2028-02-29', 546],
    // The change of a year.
    ['2027-01-15', '2026-12-16', 106],
  ])('of what is valid until %s is applied for by %s', (end, by, days) => {
    expect(told(someone({ specialties: [valid(end)] }))).toEqual([['renewal', by, days]]);
  });

  test('is due 30 days before the end, whenever that is', () => {
    fc.assert(
      fc.property(day, day, (end, today) => {
        const [due] = dueOf(someone({ specialties: [valid(end)] }), undefined, today, book);
        if (end >= today) {
          expect(due?.kind).toBe('renewal');
          expect(later(due?.day ?? '', 30)).toBe(end);
        } else {
          expect(due).toMatchObject({ kind: 'expired', day: end });
        }
      }),
    );
  });

  test('is still one on the last day, and none on the next', () => {
    const one = someone({ specialties: [valid('2026-09-01')] });
    expect(told(one, '2026-09-01')).toEqual([['renewal', '2026-08-02', -30]]);
    expect(told(one, '2026-09-02')).toEqual([['expired', '2026-09-01', -1]]);
  });

  test('says to go early, or at once where there are not 30 days left', () => {
    const one = someone({ specialties: [valid('2026-10-01')] });
    expect(dueOf(one, undefined, '2026-09-01', book)[0]?.notes.join()).toContain('尽早');
    expect(dueOf(one, undefined, '2026-09-02', book)[0]?.notes.join()).toContain('马上');
  });

  test('is one for all specialties of a day', () => {
    const specialties = [
      valid('2027-01-15', '建筑工程'),
      valid('2026-12-15', '机电工程'),
      valid('2027-01-15', '市政公用工程'),
      { name: '水利水电工程' },
      valid('2027-01-15', ''),
    ];
    expect(
      dueOf(someone({ specialties }), undefined, TODAY, book).map((due) => due.specialties),
    ).toEqual([['机电工程'], ['建筑工程', '市政公用工程']]);
  });

  test('that was handed in waits for others', () => {
    const one = someone({ specialties: [valid('2026-09-20')] });
    const waits = at('renewal', 'wait-review', '2026-08-20');
    const ofRenewal = dueOf(one, waits, TODAY, book).filter(({ kind }) => kind === 'renewal');
    expect(ofRenewal.map((due) => due.handedIn)).toEqual([true]);
    expect(ofRenewal.filter(isPressing)).toEqual([]);
    const fills = at('renewal', 'submit', '2026-08-20');
    expect(dueOf(one, fills, TODAY, book)[0]?.handedIn).toBeUndefined();
    const other = at('e-certificate', 'annotate', '2026-08-20');
    expect(dueOf(one, other, TODAY, book)[0]?.handedIn).toBeUndefined();
  });
});

describe('a renewal that was handed in', () => {
  const waits = at('renewal', 'wait-employer', '2026-08-20');
  const handedIn = (...ends: string[]) =>
    dueOf(
      someone({ specialties: ends.map((end, i) => valid(end, `专业${i}`)) }),
      waits,
      TODAY,
      book,
    ).map((due) => [due.validUntil, due.handedIn ?? false]);

  test('is of what ends first, not of what ends later', () => {
    expect(handedIn('2027-10-01', '2026-10-20', '2026-11-15')).toEqual([
      ['2026-10-20', true],
      ['2026-11-15', false],
      ['2027-10-01', false],
    ]);
  });

  test('is of nothing that ends so late that nobody was called for it', () => {
    // 179 and 180 days from then.
    expect(handedIn('2027-02-27')).toEqual([['2027-02-27', true]]);
    expect(handedIn('2027-02-28')).toEqual([['2027-02-28', false]]);
  });

  describe('for specialties that somebody has said', () => {
    const [FIRST, SECOND, LATE] = ['2026-10-20', '2026-11-15', '2027-10-01'];
    const specialties = [FIRST, SECOND, LATE].map((end, i) => valid(end, `专业${i}`));
    /** By the days on which they end; those that there are not, without a name. */
    const saying = (...ends: readonly string[]) => {
      const renewing = ends.map((end) =>
        `${end} ${specialties.find(({ validUntil }) => validUntil === end)?.name ?? ''}`.trim(),
      );
      return someone({ specialties, renewing });
    };
    const quiet = (one: Person) =>
      dueOf(one, waits, TODAY, book).flatMap((due) => (due.handedIn ? due.validUntil : []));

    test('is of these, and calls for the others', () => {
      expect(quiet(saying(FIRST, SECOND))).toEqual([FIRST, SECOND]);
      expect(quiet(saying(SECOND))).toEqual([SECOND]);
      const [first, second] = dueOf(saying(SECOND), waits, TODAY, book);
      expect(first?.what).toContain('最晚这一天申请');
      expect(second?.notes.join()).not.toContain('没有说明');
      expect(dueOf(saying(), waits, TODAY, book)[0]?.notes.join()).toContain('没有说明');
    });

    test('is of the first where that says nothing of what there is', () => {
      expect(quiet(saying())).toEqual([FIRST]);
      // Of a certificate that was renewed since, or ended.
      expect(quiet(saying('2023-10-20'))).toEqual([FIRST]);
      expect(quiet(someone({ specialties, renewing: [] }))).toEqual([FIRST]);
    });

    test('is of nothing that ends too late, or while nothing is waited for', () => {
      expect(quiet(saying(LATE))).toEqual([]);
      expect(dueOf(saying(SECOND), undefined, TODAY, book).some((due) => due.handedIn)).toBe(false);
    });

    test('has the annotation end with what was not handed in', () => {
      const calledFor = (...renewing: readonly string[]) =>
        dueOf({ ...saying(...renewing), annotatedOn: TODAY }, waits, TODAY, book).find(
          ({ kind }) => kind === 'annotation-end',
        )?.what;
      expect(calledFor(FIRST)).toContain('办好再加注');
      expect(calledFor(SECOND)).toContain('先办延续注册');
    });

    const question = (one: Person, journey: Journey | undefined = waits) =>
      renewalQuestion({ person: one, journey, today: TODAY, book });

    test('is asked where several can be meant, with what is taken so far', () => {
      const asked = (one: Person, journey?: Journey) =>
        (question(one, journey)?.choices ?? []).map(({ validUntil, isHandedIn }) => [
          validUntil,
          isHandedIn,
        ]);
      expect(asked(saying())).toEqual([
        [FIRST, true],
        [SECOND, false],
      ]);
      expect(asked(saying(SECOND))).toEqual([
        [FIRST, false],
        [SECOND, true],
      ]);
      expect(asked(someone({ specialties: [valid(FIRST), valid(LATE)] }))).toEqual([]);
      expect(asked(saying(), at('renewal', 'submit', TODAY))).toEqual([]);
      expect([question(saying())?.isAnswered, question(saying(SECOND))?.isAnswered]).toEqual([
        false,
        true,
      ]);
    });

    test('is asked of two that end on one day, each of which can be said by itself', () => {
      const two = [valid(FIRST), valid(FIRST, '机电工程')];
      const before = someone({ specialties: two });
      expect(question(before)).toEqual({
        choices: two.map((one) => ({
          ...one,
          key: `${FIRST} ${one.name}`,
          isHandedIn: true,
        })),
        isAnswered: false,
      });
      expect(dueOf(before, waits, TODAY, book)[0]?.notes.join()).toContain('没有说明报了哪些专业');
      const after = { ...before, renewing: [`${FIRST} 机电工程`], annotatedOn: TODAY };
      const dues = dueOf(after, waits, TODAY, book).filter(({ kind }) => kind === 'renewal');
      expect(dues.map((due) => [due.specialties, due.validUntil, due.handedIn ?? false])).toEqual([
        [['机电工程'], FIRST, true],
        [['建筑工程'], FIRST, false],
      ]);
      const annotation = dueOf(after, waits, TODAY, book).find(
        ({ kind }) => kind === 'annotation-end',
      );
      expect(annotation?.what).toContain('先办延续注册');
    });

    test('is said to be open only where it can be answered, and then always', () => {
      const far = someone({ specialties: [valid(FIRST), valid(LATE)] });
      expect(
        dueOf(far, waits, TODAY, book)
          .flatMap(({ notes }) => notes)
          .join(),
      ).not.toContain('没有说明');
      fc.assert(
        fc.property(person, fc.boolean(), fc.nat({ max: 400 }), (one, hasSaid, back) => {
          const [first] = one.specialties;
          fc.pre(first?.validUntil !== undefined && one.birthYear === undefined);
          const today = addDays(first.validUntil, -back);
          const key = `${first.validUntil} ${first.name}`;
          const now = { ...one, ...(hasSaid && { renewing: [key] }) };
          const asked = renewalQuestion({ person: now, journey: waits, today, book });
          const dues = dueOf(now, waits, today, book);
          const isOpen = dues.some(({ notes }) => notes.join().includes('没有说明报了哪些'));
          const isQuiet = dues.some(({ kind, handedIn }) => kind === 'renewal' && handedIn);
          expect(isOpen).toBe(asked?.isAnswered === false && isQuiet);
          if (hasSaid && back < 180) expect(isOpen).toBe(false);
        }),
      );
    });
  });

  test('presses as before while the firm has to confirm it', () => {
    const dueUntil = (end: string) =>
      dueOf(someone({ specialties: [valid(end)] }), waits, TODAY, book).find(isPressing);
    expect(dueUntil('2026-10-13')).toMatchObject({
      day: '2026-09-13',
      what: '延续注册已上报，请单位在这一天以前确认',
    });
    expect(dueUntil('2026-09-20')).toMatchObject({
      day: '2026-09-20',
      what: '延续注册已上报，请单位马上确认，有效期到这一天',
    });
    expect(dueUntil('2026-12-20')).toBeUndefined();
    const again = at('re-registration', 'wait-employer', TODAY);
    const expired = someone({ specialties: [valid('2026-08-20')] });
    const [due] = dueOf(expired, again, TODAY, book);
    expect(due?.what).toBe('已过期，重新注册已上报，请单位确认');
    expect(due && isPressing(due)).toBe(true);
    const reviewed = at('re-registration', 'wait-review', TODAY);
    expect(dueOf(expired, reviewed, TODAY, book).filter(isPressing)).toEqual([]);
  });

  test('says when it ends, and not to apply', () => {
    const reviewed = at('renewal', 'wait-review', '2026-08-20');
    for (const end of ['2026-09-20', '2026-12-20']) {
      const [due] = dueOf(someone({ specialties: [valid(end)] }), reviewed, TODAY, book).filter(
        ({ kind }) => kind === 'renewal',
      );
      expect(due).toMatchObject({ kind: 'renewal', day: end, validUntil: end });
      expect(due?.what).toBe('延续注册已上报，有效期到这一天');
      expect(due?.notes.join()).not.toMatch(/申请|尽早/);
    }
  });

  test('never leaves more than one day quiet, and that the first', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        const dues = dueOf(one, waits, today, book).filter(({ kind }) => kind === 'renewal');
        const quiet = dues.filter((due) => due.handedIn);
        expect(quiet.length).toBeLessThanOrEqual(1);
        const ends = dues.map(({ validUntil = '' }) => validUntil).sort();
        for (const due of quiet) expect(due.validUntil).toBe(ends[0]);
      }),
    );
  });
});

describe('what has expired', () => {
  test('leads to a registration anew, by the name that the knowledge has', () => {
    const [due] = dueOf(someone({ specialties: [valid('2026-08-31')] }), undefined, TODAY, book);
    expect(due).toMatchObject({ path: 're-registration', notes: [] });
    expect(due?.what).toContain(book.paths['re-registration']?.name);
  });

  test('is asked about where another specialty counts', () => {
    const specialties = [valid('2026-08-31'), valid('2028-01-01', '机电工程')];
    const [due] = dueOf(someone({ specialties }), undefined, TODAY, book);
    expect(due?.notes.join()).toContain('先问省级主管部门');
    expect(due?.path).toBeUndefined();
    expect(due?.result).toBe('some-expired');
  });

  test('waits where that was handed in, also as a stage of a change of unit', () => {
    const one = someone({ specialties: [valid('2026-08-01')] });
    const steps = walk(book, 'change-unit').map(({ id }) => id);
    const last = steps.at(-1) ?? '';
    expect(dueOf(one, at('change-unit', last, '2026-08-20'), TODAY, book)[0]?.handedIn).toBe(true);
    const first = steps.find((id) => id.includes('wait-former-employer')) ?? '';
    const early = at('change-unit', first, '2026-08-20');
    expect(dueOf(one, early, TODAY, book)[0]?.handedIn).toBeUndefined();
  });
});

describe('an annotation', () => {
  const onlyEnd = (one: Person, today = TODAY) =>
    dueOf(one, undefined, today, book).find(({ kind }) => kind === 'annotation-end');

  test.each([
    ['2026-09-01', '2027-02-28'],
    ['2027-09-02', '2028-02-29'],
    ['2026-07-05', '2027-01-01'],
  ])('of %s ends on %s', (annotatedOn, end) => {
    expect(onlyEnd(someone({ annotatedOn }))?.day).toBe(end);
  });

  test('ends with the first specialty that ends, unless that was over before', () => {
    const annotatedOn = '2026-09-01';
    const specialties = [valid('2026-12-15'), valid('2026-08-31'), valid('2029-01-01')];
    expect(onlyEnd(someone({ annotatedOn, specialties }))?.day).toBe('2026-12-15');
  });

  test('ends with the year in which the age is reached, and says that it may be before', () => {
    const due = onlyEnd(someone({ annotatedOn: '2026-09-01', birthYear: 1961 }));
    expect(due?.day).toBe('2026-12-31');
    expect(due?.notes.join()).toContain('生日');
    const young = onlyEnd(someone({ annotatedOn: '2026-09-01', birthYear: 1962 }));
    expect(young?.day).toBe('2027-02-28');
    expect(young?.notes.join()).toContain('生日');
    expect(
      onlyEnd(someone({ annotatedOn: '2026-09-01', birthYear: 1963 }))?.notes.join(),
    ).not.toContain('生日');
  });

  test('of who was over the age before is not told: the year or the day is wrong', () => {
    const one = someone({ annotatedOn: '2026-01-01', birthYear: 1960 });
    expect(onlyEnd(one)).toBeUndefined();
    expect(told(one).map(([kind]) => kind)).toEqual(['over-65']);
    expect(onlyEnd({ ...one, annotatedOn: '2025-12-31' })?.day).toBe('2025-12-31');
  });

  test.each<[string, Partial<Person>, string | undefined, string | undefined]>([
    ['by its span', { specialties: [valid('2029-01-01')] }, 'e-certificate', 'e-certificate'],
    ['with a specialty', { specialties: [valid('2026-10-31')] }, 'renewal', 'renewal'],
    [
      'with one that has fewer than 30 days',
      { specialties: [valid('2026-09-20')] },
      'renewal-late',
      'renewal',
    ],
    [
      'with all that there was',
      { specialties: [valid('2026-08-31')] },
      'expired',
      're-registration',
    ],
    [
      'with one of several',
      { specialties: [valid('2026-08-31'), valid('2029-01-01', '机电工程')] },
      'some-expired',
      undefined,
    ],
    [
      'by its span, and the certificate after it',
      { annotatedOn: '2025-01-01', specialties: [valid('2026-08-31')] },
      'expired',
      're-registration',
    ],
    ['by age', { annotatedOn: TODAY, birthYear: 1961 }, undefined, undefined],
  ])('that ends %s calls for what comes first', (_, part, result, path) => {
    const due = onlyEnd(someone({ annotatedOn: '2026-07-01', ...part }));
    expect([due?.result, due?.path]).toEqual([result, path]);
    expect(due?.what.includes('重新加注')).toBe(path === 'e-certificate');
  });

  test('with a specialty whose renewal was handed in is quiet', () => {
    const one = someone({ annotatedOn: TODAY, specialties: [valid('2026-09-20')] });
    const due = dueOf(one, at('renewal', 'wait-review', TODAY), TODAY, book).find(
      ({ kind }) => kind === 'annotation-end',
    );
    expect(due?.handedIn).toBe(true);
    expect(due?.what).toContain('延续注册办好再加注');
  });

  test('is never to be annotated again where all has expired', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        const ends = one.specialties.flatMap(({ validUntil }) => validUntil ?? []);
        fc.pre(ends.length > 0 && ends.every((end) => end < today));
        expect(onlyEnd(one, today)?.path).not.toBe('e-certificate');
      }),
    );
  });

  test('never lasts longer than anything that ends it', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        const due = onlyEnd(one, today);
        const { annotatedOn, birthYear } = one;
        fc.pre(annotatedOn !== undefined);
        const ends = [
          later(annotatedOn, 180),
          ...one.specialties.flatMap(({ validUntil = '' }) =>
            validUntil >= annotatedOn ? [validUntil] : [],
          ),
          ...(birthYear === undefined ? [] : [`${birthYear + 65}-12-31`]),
        ];
        const first = ends.sort()[0] ?? '';
        // Nobody over the age annotates.
        const isToldByAge = birthYear !== undefined && `${birthYear + 65}-12-31` < annotatedOn;
        expect(due?.day).toBe(isToldByAge ? undefined : first);
      }),
    );
  });
});

describe('the age', () => {
  test.each([
    [1960, '2025-01-01', '已超过65周岁'],
    [1961, '2026-01-01', '2026年内满65周岁'],
    [1964, '2029-01-01', '2029年内满65周岁'],
  ])('of who was born in %s', (birthYear, on, what) => {
    const [due] = dueOf(someone({ birthYear }), undefined, TODAY, book);
    expect(due).toMatchObject({ kind: 'over-65', day: on, what });
  });

  test('is not told where a later registration comes before it', () => {
    expect(told(someone({ birthYear: 1965 }))).toEqual([]);
  });

  test('never names the cancellation as what is to be done: a slip in the year must not lead there', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        expect(dueOf(one, undefined, today, book).map(({ path }) => path)).not.toContain(
          'cancellation',
        );
      }),
    );
  });

  test('ends what could be applied for', () => {
    const specialties = [valid('2027-08-01'), valid('2026-08-01', '机电工程')];
    expect(told(someone({ birthYear: 1960, specialties })).map(([kind]) => kind)).toEqual([
      'over-65',
    ]);
    expect(told(someone({ birthYear: 1961, specialties })).map(([kind]) => kind)).toEqual([
      'over-65',
      'expired',
    ]);
  });
});

test('no note ends a sentence: they are joined to one', () => {
  const journey = at('renewal', 'wait-review', '2026-07-01');
  fc.assert(
    fc.property(person, day, (one, today) => {
      for (const { notes, what } of dueOf(one, journey, today, book)) {
        for (const said of [...notes, what]) expect(said).not.toMatch(/。$/);
      }
    }),
  );
});

describe('waiting', () => {
  test.each([
    // A Tuesday; 20 weekdays later is a Tuesday again.
    ['2026-09-01', '2026-09-30'],
    ['2026-09-04', '2026-10-05'],
    ['2026-09-05', '2026-10-05'],
    ['2026-12-10', '2027-01-08'],
  ])('since %s is long from %s on', (since, from) => {
    const journey = at('renewal', 'wait-review', since);
    const due = dueOf(someone({}), journey, from, book).find(({ kind }) => kind === 'waiting-long');
    expect(due).toMatchObject({ day: from, days: 0, path: 'renewal' });
    expect(due?.notes.join()).toContain('省级主管部门');
    expect(due && isPressing(due)).toBe(true);
    const before = dueOf(someone({}), journey, addDays(from, -1), book);
    expect(before.map(isPressing)).toEqual([false]);
  });

  test('of which no document says how long it takes is not due', () => {
    expect(told(someone({}), TODAY, at('renewal', 'wait-employer', '2020-01-01'))).toEqual([]);
  });

  test('is not long by a clock that was set back', () => {
    const journey = at('renewal', 'wait-review', '2026-09-01');
    for (const today of ['2020-01-01', '2026-08-31', '2026-09-01']) {
      expect(dueOf(someone({}), journey, today, book).filter(isPressing)).toEqual([]);
    }
  });
});

describe('all that is due', () => {
  test('is sorted by its day, and says how far away that is', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        const all = dueOf(one, undefined, today, book);
        expect(all.map((due) => due.day)).toEqual(all.map((due) => due.day).sort());
        for (const due of all) expect(addDays(today, due.days)).toBe(due.day);
      }),
    );
  });

  test('is the same by a clock set back, but for what that makes of the past', () => {
    fc.assert(
      fc.property(person, day, fc.nat({ max: 4_000 }), (one, today, back) => {
        const days = (on: string) =>
          dueOf(one, undefined, on, book)
            .filter(({ kind }) => kind === 'annotation-end')
            .map((due) => due.day);
        expect(days(addDays(today, -back))).toEqual(days(today));
      }),
    );
  });

  test('is the same in every time zone', () => {
    const before = process.env['TZ'];
    const one = someone({
      specialties: [valid('2026-11-02'), valid('2027-03-29', '机电工程')],
      annotatedOn: '2026-05-31',
      birthYear: 1962,
    });
    const journey = at('renewal', 'wait-review', '2026-08-01');
    const zones = ['Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York'];
    try {
      const seen = zones.map((zone) => {
        process.env['TZ'] = zone;
        return { offset: new Date(0).getTimezoneOffset(), due: dueOf(one, journey, TODAY, book) };
      });
      expect(new Set(seen.map(({ offset }) => offset)).size).toBe(zones.length);
      for (const { due } of seen) expect(due).toEqual(seen[0]?.due);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('cites what the knowledge has', () => {
    const cited = (folder: string, id: string) =>
      JSON.parse(readFileSync(`assets/knowledge/${folder}/${id}.json`, 'utf8'));
    const check = (due: Due) => {
      expect(due.sources.length).toBeGreaterThan(0);
      for (const { document, number } of due.sources) {
        expect(sources).toHaveProperty(document);
        if (due.question === undefined) continue;
        const { citations } = cited('questions', due.question).answer;
        expect(citations).toContainEqual(
          number === undefined ? { source: document } : { source: document, number },
        );
      }
      if (due.path !== undefined) expect(book.paths).toHaveProperty(due.path);
      if (due.result === undefined) return;
      expect(messageBook.texts.results).toHaveProperty(due.result);
      const result = decision.results.find(({ id }) => id === due.result);
      expect(result?.registration).toBe(due.path);
    };
    const one = someone({
      specialties: [valid('2026-08-01'), valid('2026-11-29', '机电工程')],
      annotatedOn: '2026-05-31',
      birthYear: 1961,
    });
    const all = dueOf(one, at('renewal', 'wait-review', '2026-07-01'), TODAY, book);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(5);
    all.forEach(check);
  });
});

test('where it stands is said in words', () => {
  const [due] = dueOf(someone({ specialties: [valid('2026-08-31')] }), undefined, TODAY, book);
  expect(due && writtenDueSources(due, sources)).toEqual([
    expect.stringMatching(/^官方依据：《.+》第 26 问（.+，2023年8月）$/),
  ]);
  const [older] = dueOf(someone({ annotatedOn: TODAY }), undefined, TODAY, book);
  expect(older && writtenDueSources(older, sources)).toEqual([
    expect.stringMatching(/^依据：《.+》（.+，2021年）$/),
    expect.stringContaining('发布较早'),
  ]);
  expect(older && writtenDueSources(older, {})).toEqual([]);
});

describe('what presses most', () => {
  const kinds = (all: readonly Due[]) => [...all].sort(byUrgency).map(({ kind }) => kind);

  test('is what can still be lost; what costs nothing comes last', () => {
    const one = someone({
      specialties: [valid('2026-08-23'), valid('2026-10-10', '机电工程')],
      annotatedOn: '2023-01-01',
      birthYear: 1964,
    });
    const all = dueOf(one, undefined, TODAY, book);
    expect(all[0]?.kind).toBe('annotation-end');
    expect(kinds(all)).toEqual(['renewal', 'expired', 'over-65', 'annotation-end']);
    expect(all.filter(isPressing).map(({ kind }) => kind)).toEqual(['expired', 'renewal']);
  });

  test('comes before what may still come in time', () => {
    const one = someone({ specialties: [valid('2026-10-25')] });
    const all = dueOf(one, at('initial', 'wait-review', '2026-08-20'), TODAY, book);
    expect(all.map(({ kind }) => kind)).toEqual(['waiting-long', 'renewal']);
    expect(kinds(all)).toEqual(['renewal', 'waiting-long']);
  });

  test('is not the age before the year is over', () => {
    const one = someone({ specialties: [valid('2026-10-10')], birthYear: 1961 });
    expect(kinds(dueOf(one, undefined, TODAY, book))).toEqual(['renewal', 'over-65']);
  });

  test('stands before all that does not press', () => {
    fc.assert(
      fc.property(person, day, (one, today) => {
        const sorted = [...dueOf(one, undefined, today, book)].sort(byUrgency);
        expect(sorted.findLastIndex(isPressing)).toBe(sorted.filter(isPressing).length - 1);
      }),
    );
  });

  test('is nothing that is a month away', () => {
    const one = someone({ specialties: [valid('2026-11-01')] });
    expect(dueOf(one, undefined, '2026-09-01', book).map(isPressing)).toEqual([false]);
    expect(dueOf(one, undefined, '2026-09-02', book).map(isPressing)).toEqual([true]);
  });
});

test('of what should have been applied for, and is valid still, the end is told', () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 60 }), (end, left) => {
      const today = addDays(end, -left);
      const [due] = dueOf(someone({ specialties: [valid(end)] }), undefined, today, book);
      if (!due) throw new Error('nothing is due');
      expect(isLate(due)).toBe(left < 30);
      const by = lastDayToRenew(end);
      expect(toldDay(due)).toEqual(
        left < 30 ? { day: end, days: left } : { day: by, days: left - 30 },
      );
      expect(due.what.includes('已过最晚申请日')).toBe(left < 30);
    }),
  );
  const [over] = dueOf(someone({ specialties: [valid('2026-08-01')] }), undefined, TODAY, book);
  expect(over && isLate(over)).toBe(false);
});
