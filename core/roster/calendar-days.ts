/** Which days of what is due go into a calendar, and whom that leaves out. */
import type { Due } from './due-entry.ts';
import type { Person } from './person.ts';

/** A person with what is due for them. */
export interface PersonDues {
  readonly person: Person;
  readonly dues: readonly Due[];
}

/** A day in the calendar. */
export interface CalendarDay {
  /** What tells it from the others of the person; the same whenever it is reckoned anew. */
  readonly kind: Due['kind'] | 'validity-end';
  /** YYYY-MM-DD; today or later. */
  readonly day: string;
  /** What it is, in a few words. */
  readonly what: string;
  /** What else there is to know of it. */
  readonly notes: readonly string[];
}

/** Somebody of whom the calendar lacks something, and why. */
export interface LeftOut {
  readonly person: Person;
  /** In Chinese, without a full stop. */
  readonly reason: string;
}

/**
 * @param due what is due
 * @param today YYYY-MM-DD
 * @returns its days in a calendar. What should have been applied for, and still can be, is there today;
 *   none of what is over
 */
export function calendarDaysOf(due: Due, today: string): readonly CalendarDay[] {
  const { kind, day, days, what, notes, validUntil, handedIn } = due;
  const itself = { kind, what, notes };
  if (kind !== 'renewal' || validUntil === undefined || validUntil === day) {
    return days < 0 ? [] : [{ ...itself, day }];
  }
  return [
    { ...itself, day: days < 0 ? today : day },
    {
      kind: 'validity-end',
      day: validUntil,
      what: '有效期到这一天',
      notes: handedIn ? [] : [`最晚 ${day} 申请延续`],
    },
  ];
}

/**
 * @param all people with what is due for them
 * @param today YYYY-MM-DD
 * @returns of whom the calendar has nothing, or lacks what has expired; with the reason
 */
export function leftOutOfCalendar(all: readonly PersonDues[], today: string): readonly LeftOut[] {
  return all.flatMap(({ person, dues }): LeftOut[] => {
    const expired = dues.filter(({ kind }) => kind === 'expired');
    if (expired.length > 0) return [{ person, reason: expired.map(reasonOf).join('，') }];
    if (dues.some((due) => calendarDaysOf(due, today).length > 0)) return [];
    const reason = dues.length > 0 ? '日子都已过去' : '没有日期，算不出什么时候到期';
    return [{ person, reason }];
  });
}

// ---------------------------------------------------------------------------------------------

function reasonOf({ specialties, day, handedIn }: Due): string {
  return `${specialties.join('、')}有效期已过（${day}）${handedIn ? '，已上报' : ''}`;
}
