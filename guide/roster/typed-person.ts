/** A person as somebody has typed them, understood as a table is. */
import type { TypedPerson } from '../../components/roster/person-form.tsx';
import { checkPerson, isCertificateDay, type PersonFault } from '../../core/roster/check-person.ts';
import type { Person } from '../../core/roster/person.ts';
import { readSpecialty } from '../../core/roster/specialty-names.ts';
import { type ReadDay, readDays, readYear } from '../../core/roster/table-dates.ts';

/** @returns the day since which somebody waits, or why it cannot be that one, in Chinese */
export function readSince(text: string, today: string): ReadDay {
  const read = readTypedDay(text);
  if (!('day' in read)) return read;
  if (read.day > today) return { reason: `还没有到 ${read.day}，请核对` };
  return isCertificateDay(read.day) ? read : { reason: '年份不对，请核对' };
}

/**
 * @param id of the person
 * @param typed empty fields say nothing
 * @returns the person, or what was not understood
 */
export function readTyped(
  id: string,
  typed: TypedPerson,
): { readonly person: Person } | { readonly faults: readonly PersonFault[] } {
  const faults: PersonFault[] = [];
  const day = (where: string, text: string): string | undefined => {
    if (text.trim() === '') return undefined;
    const read = readTypedDay(text);
    if ('day' in read) return read.day;
    faults.push({ where, reason: read.reason });
    return undefined;
  };
  const year = (text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const read = readYear(text);
    if ('year' in read) return read.year;
    faults.push({ where: 'birthYear', reason: read.reason });
    return undefined;
  };
  const annotatedOn = day('annotatedOn', typed.annotatedOn);
  const birthYear = year(typed.birthYear);
  const specialties = typed.specialties.map(({ name: written, validUntil }, i) => {
    const read = readSpecialty(written);
    if ('reason' in read) faults.push({ where: `specialties.${i}.name`, reason: read.reason });
    const end = day(`specialties.${i}.validUntil`, validUntil);
    return {
      name: 'name' in read ? read.name : '',
      ...(end !== undefined && { validUntil: end }),
    };
  });
  if (faults.length > 0) return { faults };
  const said = specialties.flatMap((one, i) => (one.name.trim() || one.validUntil ? [i] : []));
  const checked = checkPerson({
    id,
    name: typed.name,
    specialties: said.map((i) => specialties[i]),
    note: typed.note,
    ...(annotatedOn !== undefined && { annotatedOn }),
    ...(birthYear !== undefined && { birthYear }),
  });
  if ('person' in checked) return checked;
  // In the place where it was typed.
  const place = (where: string) =>
    where.replace(/^specialties\.(\d+)/, (_, i) => `specialties.${said[Number(i)]}`);
  return { faults: checked.faults.map(({ where, reason }) => ({ where: place(where), reason })) };
}

// ---------------------------------------------------------------------------------------------

/** @returns the only day that the text says, or why there is none, in Chinese */
function readTypedDay(text: string): ReadDay {
  const [read, ...more] = readDays(text);
  if (read && 'day' in read && more.length === 0) return read;
  const reason = read && 'reason' in read ? read.reason : '只写一个日期';
  return { reason: `${reason}，如 2026-09-01` };
}
