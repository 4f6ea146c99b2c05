/** What the dates of a certificate change of a person on the roster. */
import type { CertificateDate } from './certificate-dates.ts';
import { withSpecialty } from './merge.ts';
import type { Person } from './person.ts';

/** What would be written of a specialty. */
export interface DateChange {
  /** Its name as the roster has it then. */
  readonly name: string;
  /** Until when it is valid as the roster has it; missing where it has no date, or not the specialty. */
  readonly before?: string;
  readonly after: string;
  /** It is earlier then: the page may be of somebody else, or of before a renewal. */
  readonly goesBack: boolean;
  /** Whether the roster does not have the specialty yet. */
  readonly isNew: boolean;
}

/**
 * A specialty that the roster calls by a short name gets its whole one; so does the only one without a name.
 *
 * @returns the person with these dates; the others stay
 */
export function withDates(person: Person, dates: readonly CertificateDate[]): Person {
  const specialties = dates.reduce(
    (all, { specialty, validUntil }) => withSpecialty(all, { name: specialty, validUntil }),
    person.specialties,
  );
  return { ...person, specialties };
}

/** @returns what differs then, one for each specialty; none where the roster has all of it */
export function changesBy(person: Person, dates: readonly CertificateDate[]): DateChange[] {
  return withDates(person, dates).specialties.flatMap(({ name, validUntil: after }, i) => {
    const before = person.specialties[i];
    if (after === undefined || before?.validUntil === after) return [];
    return [
      {
        name,
        ...(before?.validUntil !== undefined && { before: before.validUntil }),
        after,
        goesBack: before?.validUntil !== undefined && after < before.validUntil,
        isNew: before === undefined,
      },
    ];
  });
}
