/**
 * What is due for a person on the roster, and when. Days only, no clock: `today` is passed in, so that
 * a time zone or a clock set back changes nothing but how far away a day is.
 */
import type { OpenPage, Waiting } from '../guidance/advice.ts';
import { advise } from '../guidance/advise.ts';
import { addDays, daysBetween, weekdaysBetween } from '../guidance/days.ts';
import type { Journey } from '../guidance/journey-state.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { lastDayOf, ofAge } from './due-by-age.ts';
import { ofAnnotation } from './due-by-annotation.ts';
import { lastDayToRenew, ofSpecialties } from './due-by-specialty.ts';
import type { Due, Situation } from './due-entry.ts';
import type { Person } from './person.ts';

/** What is due within so many days is worth being told without being asked for. */
const SOON = 30;

/** What is due does not depend on what is open. */
const NO_PAGE: OpenPage = { isOnPortal: false, prompts: [] };

/**
 * @param person on the roster
 * @param journey theirs, if anything was begun
 * @param today YYYY-MM-DD
 * @param book paths and what is waited for on them
 * @returns what is due, sorted by its day
 */
export function dueOf(
  person: Person,
  journey: Journey | undefined,
  today: string,
  book: JourneyBook,
): readonly Due[] {
  const situation = { person, journey, today, book };
  return [
    ...ofSpecialties(situation),
    ...ofAnnotation(situation),
    ...ofAge(situation),
    ...ofWaiting(situation),
  ].sort((a, b) => compare(a.day, b.day));
}

/**
 * Sorts what presses most first: what can still be lost by waiting, by the last day on which it is in time;
 * then what is past and costs every day until it is done, the newest first; then what else a month
 * brings, and the age, which no hurry changes; then what comes; at the end annotations that are over,
 * which cost nothing to renew, and what waits for others.
 */
export function byUrgency(a: Due, b: Due): number {
  const rank = rankOf(a);
  const [one, other] = rank === RANKS.past ? [b, a] : [a, b];
  return rank - rankOf(b) || compare(orderDayOf(one), orderDayOf(other));
}

/** Whether something has to be done about it within a month, by the person or their firm. */
export function isPressing(due: Due): boolean {
  return rankOf(due) <= RANKS.age;
}

/** Whether it should have been applied for by now, and is valid still. */
export function isLate({ kind, days }: Due): boolean {
  return kind === 'renewal' && days < 0;
}

/**
 * @returns the day to be told, and how many days from today it is: where the last day to apply is over,
 *   that until which the specialty is valid still
 */
export function toldDay(due: Due): Pick<Due, 'day' | 'days'> {
  const { day, days, validUntil } = due;
  if (!isLate(due) || validUntil === undefined) return { day, days };
  return { day: validUntil, days: days + daysBetween(day, validUntil) };
}

// ---------------------------------------------------------------------------------------------

const RANKS = { losable: 0, past: 1, month: 2, age: 3, comes: 4, annotationOver: 5, handedIn: 6 };

function rankOf({ kind, days, handedIn, unitConfirms }: Due): number {
  if (handedIn && !unitConfirms) return RANKS.handedIn;
  if (kind === 'annotation-end' && days < 0) return RANKS.annotationOver;
  // Nothing is to be done about what may still come in time.
  if (days > (kind === 'waiting-long' ? 0 : SOON)) return RANKS.comes;
  return RANK_OF[kind];
}

/** What is due of each kind, once it is a month away or less. */
const RANK_OF: Readonly<Record<Due['kind'], number>> = {
  renewal: RANKS.losable,
  expired: RANKS.past,
  'waiting-long': RANKS.past,
  'annotation-end': RANKS.month,
  'over-65': RANKS.age,
};

/** Of the age only the year is known: until that is over, it is not over. */
function orderDayOf({ kind, day, validUntil }: Due): string {
  if (kind === 'over-65') return lastDayOf(Number(day.slice(0, 4)));
  return kind === 'renewal' && validUntil !== undefined ? lastDayToRenew(validUntil) : day;
}

function ofWaiting({ journey, today, book }: Situation): Due[] {
  if (!journey) return [];
  const { next } = advise(journey, NO_PAGE, book, today);
  if (next.kind !== 'waiting') return [];
  const { since, workingDays } = next;
  if (since === undefined || workingDays === undefined) return [];
  const day = dayAfterWorkingDays(since, workingDays);
  const days = daysBetween(today, day);
  return [
    {
      kind: 'waiting-long',
      day,
      days,
      what: `${days > 0 ? '到这一天' : '已经'}等了超过${workingDays}个工作日`,
      notes: [`从 ${since} 算起，没有扣除节假日`, ...ofNothing(next)],
      specialties: [],
      sources: [{ document: 'mohurd-2018-notice' }],
      path: next.of.path,
    },
  ];
}

/** What to do first when nothing happens. */
function ofNothing({ nothing: [first] }: Waiting): string[] {
  // Notes are joined to sentences where they are shown.
  return first ? [first.says.replace(/。$/, '')] : [];
}

/** The first day on which more weekdays are over than were promised. */
function dayAfterWorkingDays(since: string, workingDays: number): string {
  let day = addDays(since, Math.floor(workingDays / 5) * 7);
  while (weekdaysBetween(since, day) <= workingDays) day = addDays(day, 1);
  return day;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
