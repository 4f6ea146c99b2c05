/** What is due by the age of a person. */
import { daysBetween } from '../guidance/days.ts';
import type { Due, Situation } from './due-entry.ts';
import type { Person } from './person.ts';

/** 超过65周岁: `decree-153` articles 15 and 16; `mohurd-2021-40` for the annotation. */
export const AGE = 65;
/** A registration counts for three years (`decree-153`), so what comes later is of the next one. */
export const YEARS_AHEAD = 3;

/** @returns the age, from the first day on which it can be so: only the year is known */
export function ofAge({ person, today }: Situation): Due[] {
  const { birthYear } = person;
  if (birthYear === undefined) return [];
  const year = birthYear + AGE;
  if (year > Number(today.slice(0, 4)) + YEARS_AHEAD) return [];
  const day = firstDayOf(year);
  const isOver = isTooOld(person, today);
  return [
    {
      kind: 'over-65',
      day,
      days: daysBetween(today, day),
      what: isOver ? `已超过${AGE}周岁` : `${year}年内满${AGE}周岁`,
      notes: [
        isOver ? '请先核对出生年份' : '只知道出生年份，以生日为准',
        `超过${AGE}周岁的不予注册，已经注册的失效：应当及时申请注销`,
      ],
      specialties: [],
      sources: [{ document: 'decree-153' }],
      // No path: a slip in the year must not lead to a cancellation, which cannot be undone.
      question: 'age-limit',
    },
  ];
}

/** Whether the person is over the age on that day, whenever in the year they were born. */
export function isTooOld({ birthYear }: Person, day: string): boolean {
  return birthYear !== undefined && day > lastDayOf(birthYear + AGE);
}

/** @returns the first day of the year */
export function firstDayOf(year: number): string {
  return `${year}-01-01`;
}

/** @returns the last day of the year */
export function lastDayOf(year: number): string {
  return `${year}-12-31`;
}
