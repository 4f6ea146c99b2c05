/** What is due, as a calendar file (RFC 5545) with reminders. The form is the library's work. */
import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { daysBetween } from '../guidance/days.ts';
import { type CalendarDay, calendarDaysOf, type PersonDues } from './calendar-days.ts';
import type { Due } from './due-entry.ts';
import { type SourceTable, writtenDueSources } from './due-sources.ts';
import type { Person } from './person.ts';

/** So many days before, somebody is reminded, in the morning: a day begins at midnight. */
const REMINDERS = [30, 7, 1] as const;
const MORNING = 9 * 60 * 60;
const DAY = 24 * 60 * 60;

/** Whose events these are: an id is of this calendar for good. */
const OWNER = 'jianzaoshi-helper';
/** Each day has a later number than the one before, so that a calendar takes what is newer. */
const FIRST_DAY = '2020-01-01';

/**
 * @param all people with what is due for them
 * @param today YYYY-MM-DD
 * @param sources the documents
 * @returns the text of the file: an event of a whole day for each day that `calendar-days.ts` has. Imported
 *   again, it changes the events that are there, and adds none twice
 */
export function writeCalendar(
  all: readonly PersonDues[],
  today: string,
  sources: SourceTable,
): string {
  const calendar = ical({
    name: '花名册：到期的日子',
    prodId: { company: OWNER, product: 'roster', language: 'ZH' },
  });
  for (const { person, dues } of all) {
    for (const due of dues) {
      for (const on of calendarDaysOf(due, today)) {
        addEvent(calendar, { person, due, on, today, sources });
      }
    }
  }
  return calendar.toString();
}

// ---------------------------------------------------------------------------------------------

/** What there is to know of an event. */
interface Event {
  readonly person: Person;
  readonly due: Due;
  readonly on: CalendarDay;
  readonly today: string;
  readonly sources: SourceTable;
}

function addEvent(calendar: ICalCalendar, { person, due, on, today, sources }: Event): void {
  const { kind, day, what, notes } = on;
  const { specialties } = due;
  const days = daysBetween(today, day);
  const of = specialties.length > 0 ? `（${specialties.join('、')}）` : '';
  const summary = `${person.name}：${what}${of}`;
  const event = calendar.createEvent({
    id: `${person.id}-${kind}-${hashOf(specialties)}@${OWNER}`,
    sequence: Math.max(0, daysBetween(FIRST_DAY, today)),
    stamp: midnight(today),
    start: midnight(day),
    allDay: true,
    summary,
    description: [...notes, ...writtenDueSources(due, sources)].join('\n'),
    // Nobody is busy because of it.
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  for (const before of REMINDERS.filter((count) => count <= days)) {
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: before * DAY - MORNING,
      description: summary,
    });
  }
}

/** In UTC, which is what the library writes: the day must not depend on where the person is. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A short mark of texts, the same for the same ones in any order (FNV-1a). */
function hashOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...texts].sort().join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
