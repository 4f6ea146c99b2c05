/** Days as the calendar has them, and counting between two of them. */

const DAY = 24 * 60 * 60 * 1000;

/** @returns the day of a moment where the person is, YYYY-MM-DD */
export function dayOf(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * @param from a day, YYYY-MM-DD
 * @param to another one
 * @returns how many days later `to` is; below 0 where it is earlier
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * Public holidays are not known, so there may be fewer working days, and never more.
 *
 * @param from a day, YYYY-MM-DD
 * @param to another one
 * @returns how many of the days after `from` up to `to` are no Saturday or Sunday; 0 where `to` is
 *   not later
 */
export function weekdaysBetween(from: string, to: string): number {
  const days = Math.max(0, daysBetween(from, to));
  const weeks = Math.floor(days / 7);
  const first = new Date(Date.parse(from)).getUTCDay();
  let count = weeks * 5;
  for (let i = 1; i <= days % 7; i++) {
    if (![0, 6].includes((first + i) % 7)) count += 1;
  }
  return count;
}

/** A day as it is written everywhere here. */
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is a day that the calendar has, YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !WRITTEN_DAY.test(value)) return false;
  const moment = Date.parse(value);
  // Engines take 2026-02-30 for a day in March.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/**
 * @param day YYYY-MM-DD
 * @param count how many days later; below 0 for earlier
 * @returns that day, YYYY-MM-DD
 */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}
