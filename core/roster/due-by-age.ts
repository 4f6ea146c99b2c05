/** What is due by the age of a person, and by that of their annotated certificate. */
import { addDays, daysBetween } from '../guidance/days.ts';
import type { Due, Situation } from './due.ts';
import type { Person, Specialty } from './person.ts';

/** 电子证书的使用期限180天: `mohurd-2021-40`. */
const ANNOTATION_DAYS = 180;
/** 超过65周岁: `decree-153` articles 15 and 16; `mohurd-2021-40` for the annotation. */
const AGE = 65;
/** A registration counts for three years (`decree-153`), so what comes later is of the next one. */
const YEARS_AHEAD = 3;

const E_CERTIFICATE = 'e-certificate';

/** @returns when the annotated certificate ends: by its span, with a specialty, or by age */
export function ofAnnotation({ person, today }: Situation): Due[] {
  const { annotatedOn, birthYear } = person;
  if (annotatedOn === undefined) return [];
  const bySpan = {
    day: addDays(annotatedOn, ANNOTATION_DAYS),
    notes: [`加注满${ANNOTATION_DAYS}天`],
  };
  const ends = [
    bySpan,
    ...person.specialties.flatMap((specialty) => endBySpecialty(specialty, annotatedOn)),
    ...endByAge(birthYear),
  ];
  const { day, notes } = ends.reduce((first, end) => (end.day < first.day ? end : first));
  const mayEndBefore =
    birthYear !== undefined && day >= firstDayOf(birthYear + AGE) && annotatedOn <= day;
  return [
    {
      kind: 'annotation-end',
      day,
      days: daysBetween(today, day),
      what: '加注件到期，要用证书的请重新加注',
      notes: [
        ...notes,
        ...(mayEndBefore ? [`满${AGE}周岁在这之前的，用到生日为止：这里只知道出生年份`] : []),
      ],
      specialties: [],
      sources: [{ document: 'mohurd-2021-40' }],
      question: 'e-certificate-procedure',
      result: 'e-certificate',
      path: E_CERTIFICATE,
    },
  ];
}

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

// ---------------------------------------------------------------------------------------------

/** A specialty that had ended before was not annotated. */
function endBySpecialty({ name, validUntil }: Specialty, annotatedOn: string) {
  if (validUntil === undefined || validUntil < annotatedOn) return [];
  return [{ day: validUntil, notes: [`随专业有效期结束${name && `（${name}）`}`] }];
}

/** Of the birthday only the year is known: by its last day the age is reached for certain. */
function endByAge(birthYear: number | undefined) {
  if (birthYear === undefined) return [];
  return [{ day: lastDayOf(birthYear + AGE), notes: [`满${AGE}周岁`] }];
}

function firstDayOf(year: number): string {
  return `${year}-01-01`;
}

function lastDayOf(year: number): string {
  return `${year}-12-31`;
}
