/** Days and years as people write them in tables. */
import { addDays, isDay } from '../guidance/days.ts';

/** A day that was read, or why there is none, in Chinese. */
export type ReadDay = { readonly day: string } | { readonly reason: string };

/** Day 0 of a spreadsheet's count, and the days in it that can be meant: from 1927 to 2119. */
const SERIAL_START = '1899-12-30';
const SERIAL = /^([1-7]\d{4})(?:\.\d+)?$/;

const SEPARATOR = '[-/.年月\u3002\u2010-\u2015]';
const WHOLE = `(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})日?`;
/** In one run, as 20260901. */
const RUN = '((?:19|20)\\d{2})(\\d{2})(\\d{2})';
const TIME = '(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const DAY = new RegExp(`^(?:${WHOLE}|${RUN})${TIME}$`);
const MONTH = new RegExp(`^(?:\\d{4}${SEPARATOR}\\d{1,2}月?|(?:19|20)\\d{2}(?:0[1-9]|1[0-2]))$`);
/** A day within other words; what is before or behind is no digit. */
const ANY_DAY = new RegExp(`(?<!\\d)(?:${WHOLE}|${RUN})(?!\\d)`, 'g');
/** What stands between the two days of a span. */
const SPAN = /[\d日]\s*(?:至|到|~|-{1,2}|\u2010|[\u2012-\u2015]+)\s*(?=\d{4})/;

/**
 * @param cell of a column of days
 * @returns each day in it; of a span (2023-09-01 至 2026-09-01), its last one
 */
export function readDays(cell: string): readonly ReadDay[] {
  const asIs = DAY.test(cell) ? readDay(cell) : undefined;
  if (asIs && 'day' in asIs) return [asIs];
  const text = plain(cell);
  const one = readDay(text);
  if ('day' in one) return [one];
  const days = [...text.matchAll(ANY_DAY)].map(([found]) => readDay(found));
  if (days.length === 2 && SPAN.test(text)) return days.slice(1);
  return days.length > 0 && isOnlyDays(text) ? days : [one];
}

/**
 * @param cell of a birth date or year
 * @returns the year, or why there is none
 */
export function readYear(cell: string): { readonly year: number } | { readonly reason: string } {
  const text = plain(cell);
  const alone = /^((?:19|20)\d{2})(?:年.*|[-/.].*|(?:0[1-9]|1[0-2])(?:\d{2})?)?$/.exec(text)?.[1];
  if (alone) return { year: Number(alone) };
  const read = readDay(text);
  if ('day' in read) return { year: Number(read.day.slice(0, 4)) };
  return { reason: '看不出出生年份：请写四位数字的年份' };
}

/** Whether a cell holds a day, or the count of one. */
export function looksLikeDay(cell: string): boolean {
  return readDays(cell).some((read) => 'day' in read);
}

/**
 * @param text anything
 * @returns it in pieces: days, and what stands between them
 */
export function splitAtDays(
  text: string,
): readonly { readonly text: string; readonly day?: string }[] {
  if (!/\p{N}/u.test(text)) return [{ text }];
  const from = text.normalize('NFKC');
  const pieces: { text: string; day?: string }[] = [];
  let at = 0;
  for (const match of from.matchAll(ANY_DAY)) {
    const read = readDay(match[0]);
    if (!('day' in read)) continue;
    pieces.push({ text: from.slice(at, match.index) }, { text: match[0], day: read.day });
    at = match.index + match[0].length;
  }
  return [...pieces, { text: from.slice(at) }];
}

// ---------------------------------------------------------------------------------------------

function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\s*([-/.年月日\u2010-\u2015])\s*/g, '$1')
    .replace(/^(?:有效期)?[至到:\s]*(?=\d)/, '')
    .replace(/[止前]?(?:\([^()]*\))?$/, '')
    .trim();
}

function readDay(text: string): ReadDay {
  const serial = SERIAL.exec(text)?.[1];
  if (serial) return { day: addDays(SERIAL_START, Number(serial)) };
  const match = DAY.exec(text);
  if (match) {
    const [year, month, date] = match.slice(1).filter((part) => part !== undefined);
    const day = [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-');
    return isDay(day) ? { day } : { reason: '日历上没有这一天' };
  }
  return { reason: reasonOf(text) };
}

/** A month is no day: its first would be too early for what counts until its last, and the other way round. */
function reasonOf(text: string): string {
  if (MONTH.test(text)) return '只写到月：请写出哪一天';
  if (/^(?:19|20)\d{2}年?$/.test(text)) return '只写了年份：请写出哪一天';
  if (/^\d{1,2}\D\d{1,2}\D(?:\d{2}|\d{4})$/.test(text)) return '请把四位数字的年份写在前面';
  if (/长期|永久/.test(text)) return '没有日期';
  return '看不出是哪一天';
}

/** Whether nothing but days and what sets them apart is there. */
function isOnlyDays(text: string): boolean {
  return /^[\s、,;/至到~-]*$/.test(text.replace(ANY_DAY, ''));
}
