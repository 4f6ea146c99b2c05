/** The roster saved as files: to be imported elsewhere, for a spreadsheet, for a calendar. */
import { journeyOf } from '../core/guidance/whose-journey.ts';
import { writeCsv } from '../core/roster/csv.ts';
import { writeRosterFile } from '../core/roster/roster-file.ts';
import { everybody, journeys, today } from './roster-state.ts';
import { saveFile } from './save-file.ts';

/** Saves the roster to be imported elsewhere. @param withJourneys whether with how far each of them is */
export function saveRoster(withJourneys: boolean): void {
  const { people } = everybody.value;
  const theirs = people.map(({ id }) => [id, journeyOf(journeys.value, id)] as const);
  const text = writeRosterFile(everybody.value, withJourneys ? Object.fromEntries(theirs) : {});
  saveFile(document, `花名册-${today.value}.json`, text);
}

/** Saves a table for a spreadsheet. */
export function saveTable(): void {
  const { people } = everybody.value;
  saveFile(document, `花名册-${today.value}.csv`, writeCsv(people), 'text/csv');
}
