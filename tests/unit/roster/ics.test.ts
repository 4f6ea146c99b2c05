import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/guidance/days.ts';
import { leftOutOfCalendar } from '../../../core/roster/calendar-days.ts';
import { dueOf } from '../../../core/roster/due.ts';
import { writeCalendar } from '../../../core/roster/ics.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';
import { journeyAt, sources } from './journeys.ts';
import { day, people } from './people.ts';

const TODAY = '2026-09-01';
const zhang: Person = {
  id: 'abcdefghij',
  name: '张三',
  specialties: [{ name: '建筑工程', validUntil: '2027-03-30' }],
  note: '只给自己看的',
};

const calendarOf = (all: readonly Person[], today = TODAY) =>
  writeCalendar(
    all.map((person) => ({ person, dues: dueOf(person, undefined, today, book) })),
    today,
    sources,
  );

/** The lines of a file, each whole again. */
const linesOf = (calendar: string) => calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (calendar: string, name: string) =>
  linesOf(calendar)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe('an event', () => {
  const calendar = calendarOf([zhang]);

  test('is a whole day, at which nobody is busy', () => {
    expect(linesOf(calendar)).toContain('DTSTART;VALUE=DATE:20270228');
    expect(valuesOf(calendar, 'DTEND')).toEqual([]);
    expect(linesOf(calendar)).toContain('TRANSP:TRANSPARENT');
  });

  test('says who, what, and where it stands; nothing of the note', () => {
    expect(valuesOf(calendar, 'SUMMARY')).toEqual([
      '张三：最晚这一天申请延续注册（建筑工程）',
      '张三：有效期到这一天（建筑工程）',
    ]);
    const [description = ''] = valuesOf(calendar, 'DESCRIPTION');
    expect(description).toContain('有效期至 2027-03-30\\n尽早办理');
    expect(description).toContain('依据：《注册建造师管理规定');
    expect(calendar).not.toContain('只给自己看的');
  });

  test('reminds at nine in the morning, 30, 7 and 1 days before', () => {
    const three = ['-P29DT15H', '-P6DT15H', '-PT15H'];
    expect(valuesOf(calendar, 'TRIGGER')).toEqual([...three, ...three]);
  });

  test('reminds of no day that is over', () => {
    const annotated = { ...zhang, specialties: [], annotatedOn: '2026-09-01' };
    const remindersFrom = (today: string) =>
      valuesOf(calendarOf([annotated], today), 'TRIGGER').length;
    const days = [30, 29, 7, 6, 1, 0].map((left) => addDays('2027-02-28', -left));
    expect(days.map(remindersFrom)).toEqual([3, 2, 2, 1, 1, 0]);
  });

  test('of what should have been applied for is there today, with the end of what is valid', () => {
    const late = calendarOf([zhang], '2027-03-20');
    expect(valuesOf(late, 'DTSTART')).toEqual(['20270320', '20270330']);
    expect(valuesOf(late, 'SUMMARY')[0]).toBe('张三：已过最晚申请日，马上申请延续注册（建筑工程）');
    expect(valuesOf(late, 'UID')).toEqual(valuesOf(calendar, 'UID'));
  });

  test('has an id that stays, and a number that grows', () => {
    const moved = { ...zhang, specialties: [{ name: '建筑工程', validUntil: '2030-03-30' }] };
    const later = calendarOf([moved], '2027-03-01');
    expect(valuesOf(later, 'UID')).toEqual(valuesOf(calendar, 'UID'));
    const number = (text: string) => Number(valuesOf(text, 'SEQUENCE')[0]);
    expect(number(later)).toBeGreaterThan(number(calendar));
    expect(calendarOf([zhang])).toBe(calendar);
  });

  test('is none of what is over', () => {
    expect(valuesOf(calendarOf([zhang], '2027-03-31'), 'UID')).toEqual([]);
  });

  test('of what was handed in is at the day on which it ends', () => {
    const journey = journeyAt('renewal', 'wait-review', '2027-01-10');
    const dues = dueOf(zhang, journey, '2027-02-01', book).filter(({ kind }) => kind === 'renewal');
    const handedIn = writeCalendar([{ person: zhang, dues }], '2027-02-01', sources);
    expect(valuesOf(handedIn, 'DTSTART')).toEqual(['20270330']);
    expect(valuesOf(handedIn, 'SUMMARY')).toEqual([
      '张三：延续注册已上报，有效期到这一天（建筑工程）',
    ]);
  });
});

test('is the same in every time zone', () => {
  const before = process.env['TZ'];
  try {
    const files = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return calendarOf([zhang]);
    });
    expect(new Set(files).size).toBe(1);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('is a file that calendars can read, whoever is on the roster', () => {
  fc.assert(
    fc.property(people, day, (all, today) => {
      const calendar = calendarOf(all, today);
      for (const line of calendar.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const lines = linesOf(calendar);
      expect(lines[0]).toBe('BEGIN:VCALENDAR');
      for (const line of lines) expect(line).toMatch(/^[A-Z-]+[:;]/);
      const ids = valuesOf(calendar, 'UID');
      expect(new Set(ids).size).toBe(ids.length);
      const days = valuesOf(calendar, 'DTSTART');
      for (const on of days) expect(on >= today.replaceAll('-', '')).toBe(true);
      const dues = all.flatMap((one) => dueOf(one, undefined, today, book));
      for (const { kind, days: away, day: by, validUntil = '' } of dues) {
        const expected = kind === 'renewal' ? [away < 0 ? today : by, validUntil] : [];
        const others = kind !== 'renewal' && away >= 0 ? [by] : [];
        for (const on of [...expected, ...others]) expect(days).toContain(on.replaceAll('-', ''));
      }
    }),
  );
});

test('whom it leaves out is told, with the reason', () => {
  const someone = (name: string, part: Partial<Person>) => ({
    person: { ...zhang, name, specialties: [], ...part },
  });
  const all = [
    someone('valid', { specialties: [{ name: '建筑工程', validUntil: '2026-09-20' }] }),
    someone('expired', { specialties: [{ name: '建筑工程', validUntil: '2026-08-20' }] }),
    someone('partly', {
      specialties: [
        { name: '建筑工程', validUntil: '2026-08-20' },
        { name: '机电工程', validUntil: '2028-08-20' },
      ],
    }),
    someone('undated', {}),
    someone('annotated', { annotatedOn: '2025-01-01' }),
  ].map(({ person }) => ({ person, dues: dueOf(person, undefined, TODAY, book) }));
  const left = leftOutOfCalendar(all, TODAY);
  expect(left.map(({ person, reason }) => [person.name, reason])).toEqual([
    ['expired', '建筑工程有效期已过（2026-08-20）'],
    ['partly', '建筑工程有效期已过（2026-08-20）'],
    ['undated', '没有日期，算不出什么时候到期'],
    ['annotated', '日子都已过去'],
  ]);
});
