/** What is due because the annotated certificate (加注件) ends, by whatever ends it. */
import { addDays, daysBetween } from '../guidance/days.ts';
import { AGE, firstDayOf, isTooOld, lastDayOf } from './due-by-age.ts';
import { isRenewalHandedIn, lastDayToRenew, nameOf } from './due-by-specialty.ts';
import type { Due, Situation } from './due-entry.ts';
import type { Specialty } from './person.ts';

/** 电子证书的使用期限180天: `mohurd-2021-40`. */
const ANNOTATION_DAYS = 180;

/** What ends it: its span, a specialty, or the age. */
type Cause = 'span' | 'specialty' | 'age';

interface End {
  readonly cause: Cause;
  readonly day: string;
  readonly note: string;
}

/** @returns when the annotated certificate ends: by its span, with a specialty, or by age */
export function ofAnnotation(situation: Situation): Due[] {
  const { person, today } = situation;
  const { annotatedOn, birthYear } = person;
  // Nobody over the age annotates: the year is wrong, or the day, and the entry of the age asks for it.
  if (annotatedOn === undefined || isTooOld(person, annotatedOn)) return [];
  const bySpan: End = {
    cause: 'span',
    day: addDays(annotatedOn, ANNOTATION_DAYS),
    note: `加注满${ANNOTATION_DAYS}天`,
  };
  const ends = [
    ...person.specialties.flatMap((specialty) => endBySpecialty(specialty, annotatedOn)),
    ...endByAge(birthYear),
    bySpan,
  ];
  const end = ends.reduce((first, one) => (one.day < first.day ? one : first));
  const { day, note } = end;
  const mayEndBefore =
    birthYear !== undefined && day >= firstDayOf(birthYear + AGE) && annotatedOn <= day;
  return [
    {
      kind: 'annotation-end',
      day,
      days: daysBetween(today, day),
      notes: [
        note,
        ...(mayEndBefore ? [`满${AGE}周岁在这之前的，用到生日为止：这里只知道出生年份`] : []),
      ],
      specialties: [],
      ...whatToDo(end, situation),
    },
  ];
}

// ---------------------------------------------------------------------------------------------

/** What there is to do about it. */
type ToDo = Pick<Due, 'what' | 'sources' | 'question' | 'result' | 'path' | 'handedIn'>;

/** Annotated again, it would end on the same day where more than its span ends it: that comes first. */
function whatToDo({ cause, day }: End, situation: Situation): ToDo {
  const { person, today, book } = situation;
  const known = person.specialties.flatMap(({ validUntil }) => validUntil ?? []);
  const isAnyValid = known.some((end) => end >= today);
  if (known.length > 0 && !isAnyValid) {
    const name = nameOf(book, AFTER_RE_REGISTRATION.path);
    return { ...AFTER_RE_REGISTRATION, what: `加注件到期，证书也已过期：先办${name}，再加注` };
  }
  if (cause === 'age') return BY_AGE;
  if (cause === 'span') return AGAIN;
  if (day < today) return AFTER_ASKING;
  const renewal = nameOf(book, AFTER_RENEWAL.path);
  if (isRenewalHandedIn(situation, day)) {
    return { ...AFTER_RENEWAL, what: `加注件到期，${renewal}办好再加注`, handedIn: true };
  }
  const result = lastDayToRenew(day) < today ? 'renewal-late' : 'renewal';
  return { ...AFTER_RENEWAL, what: `加注件随专业到期，先办${renewal}，再加注`, result };
}

const AGAIN: ToDo = {
  what: '加注件到期，要用证书的请重新加注',
  sources: [{ document: 'mohurd-2021-40' }],
  question: 'e-certificate-procedure',
  result: 'e-certificate',
  path: 'e-certificate',
};

const AFTER_RENEWAL = {
  sources: [{ document: 'mohurd-2021-40' }],
  question: 'renewal-procedure',
  result: 'renewal',
  path: 'renewal',
} as const;

const AFTER_RE_REGISTRATION = {
  sources: [{ document: 'jiangsu-2023-08', number: 26 }],
  question: 'expired-which-registration',
  result: 'expired',
  path: 're-registration',
} as const;

/** The published answer is about a certificate all of which has expired. */
const AFTER_ASKING: ToDo = {
  what: '加注件随过期的专业到期，先问省级主管部门',
  sources: [{ document: 'jiangsu-2023-08', number: 26 }],
  question: 'expired-which-registration',
  result: 'some-expired',
};

/** No path, and no result: the age is told by itself. */
const BY_AGE: ToDo = {
  what: `加注件到期，只到满${AGE}周岁为止`,
  sources: [{ document: 'mohurd-2021-40' }],
};

/** A specialty that had ended before was not annotated. */
function endBySpecialty({ name, validUntil }: Specialty, annotatedOn: string): End[] {
  if (validUntil === undefined || validUntil < annotatedOn) return [];
  const note = `随专业有效期结束${name && `（${name}）`}`;
  return [{ cause: 'specialty', day: validUntil, note }];
}

/** Of the birthday only the year is known: by its last day the age is reached for certain. */
function endByAge(birthYear: number | undefined): End[] {
  if (birthYear === undefined) return [];
  return [{ cause: 'age', day: lastDayOf(birthYear + AGE), note: `满${AGE}周岁` }];
}
