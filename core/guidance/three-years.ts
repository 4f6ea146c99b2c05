/** When continuing education is needed first: more than three years after a certificate was issued. */

const YEARS = 3;

/**
 * @param issued the day on which it was issued, YYYY-MM-DD
 * @returns the last day that is not more than three years later, YYYY-MM-DD; undefined when
 *   `issued` is no day
 */
export function lastDayWithinThreeYears(issued: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(issued);
  if (!match || Number.isNaN(Date.parse(issued))) return undefined;
  const [, year, month, day] = match;
  const later = String(Number(year) + YEARS).padStart(4, '0');
  // The third year after a leap year is none.
  return month === '02' && day === '29' ? `${later}-02-28` : `${later}-${month}-${day}`;
}
