/** How far away something is, in the same words wherever it stands. */
import { isLate, toldDay } from '../core/roster/due.ts';
import type { Due } from '../core/roster/due-entry.ts';

/** Within so many days each one counts. */
const COUNTED = 120;

/**
 * @param due what is due
 * @param today YYYY-MM-DD
 * @returns how far away it is, in words
 */
export function awayOf(due: Due, today: string): string {
  const { kind, handedIn, unitConfirms } = due;
  const { day, days } = toldDay(due);
  if (handedIn) return unitConfirms ? '等单位确认' : '已上报';
  if (isThisYear(due, today)) return '今年';
  if (kind === 'over-65') return `${day.slice(0, 4)} 年`;
  if (isLate(due)) return days === 0 ? '今天到期' : `还有 ${days} 天到期`;
  if (days < 0) return `已过 ${-days} 天`;
  if (days === 0) return '就在今天';
  return days <= COUNTED ? `还有 ${days} 天` : `还有 ${Math.floor(days / 30)} 个月`;
}

/** @returns whether it comes in this year: of a birthday only the year is known */
export function isThisYear({ kind, day }: Due, today: string): boolean {
  return kind === 'over-65' && day.slice(0, 4) === today.slice(0, 4);
}
