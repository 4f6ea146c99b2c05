/** The roster saved as files: to be imported elsewhere, for a spreadsheet, for a calendar. */
import journeyBook from 'knowledge:journey-book';
import sources from 'knowledge:sources';
import { advise } from '../../core/guidance/advise.ts';
import { journeyOf } from '../../core/guidance/whose-journey.ts';
import type { LeftOut } from '../../core/roster/calendar-days.ts';
import { dueOf } from '../../core/roster/due.ts';
import { peopleByUrgency } from '../../core/roster/most-pressing.ts';
import { writeRosterFile } from '../../core/roster/roster-file.ts';
import { saveFile } from '../save-file.ts';
import { NO_PAGE } from './listed-people.ts';
import { everybody, journeys, today } from './state.ts';

/** Saves the roster to be imported elsewhere. @param withJourneys whether with how far each of them is */
export function saveRoster(withJourneys: boolean): void {
  const { people } = everybody.value;
  const theirs = people.map(({ id }) => [id, journeyOf(journeys.value, id)] as const);
  const text = writeRosterFile(everybody.value, withJourneys ? Object.fromEntries(theirs) : {});
  saveFile(document, `花名册-${today.value}.json`, text);
}

/** Saves a table for a spreadsheet, who presses most first. */
export async function saveTable(): Promise<void> {
  const { writeCsv } = await import('../../core/roster/csv.ts');
  const all = peopleByUrgency(everybody.value, journeys.value, today.value, journeyBook);
  const dues = new Map(all.map(({ person, due }) => [person, due]));
  const table = writeCsv([...dues.keys()], (person) => {
    const due = dues.get(person);
    return { ...(due && { due }), ...underWayOf(person.id) };
  });
  saveFile(document, `花名册-${today.value}.csv`, table, 'text/csv');
}

/** The registration that is under way, and its next step. */
function underWayOf(person: string): { underWay?: string; next?: string } {
  const journey = journeyOf(journeys.value, person);
  const { path, next } = advise(journey, NO_PAGE, journeyBook, today.value);
  if (!path || next.kind === 'end' || next.kind === 'choose') return {};
  return { underWay: path.name, next: next.action };
}

/**
 * Saves what is due as a calendar with reminders.
 *
 * @param person id of the only one; without it, of all
 * @returns of whom the calendar lacks something, and why
 */
export async function saveCalendar(person?: string): Promise<readonly LeftOut[]> {
  // The library that writes it is as large as all else here, and seldom wanted.
  const { writeCalendar } = await import('../../core/roster/ics.ts');
  const { leftOutOfCalendar } = await import('../../core/roster/calendar-days.ts');
  const people = everybody.value.people.filter(({ id }) => person === undefined || id === person);
  const all = people.map((one) => {
    const theirs = journeyOf(journeys.value, one.id);
    return { person: one, dues: dueOf(one, theirs, today.value, journeyBook) };
  });
  const [only] = person === undefined ? [] : people;
  const name = `到期提醒-${only?.name ?? '花名册'}-${today.value}.ics`;
  saveFile(document, name, writeCalendar(all, today.value, sources), 'text/calendar');
  return leftOutOfCalendar(all, today.value);
}
