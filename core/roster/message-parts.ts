/** What the messages about a person are put together from. */
import type { Advice } from '../guidance/advice.ts';
import { own, walk } from '../guidance/walk.ts';
import type { DueResult, MessageAnswer } from '../knowledge/compile-message-texts.ts';
import { writtenSources } from '../knowledge/written-sources.ts';
import { isPressing } from './due.ts';
import type { Due } from './due-entry.ts';
import type { MessageBook, Recipient } from './message-subject.ts';

/** The question about a refusal, which has all whom one can ask. */
export const REFUSED = 'application-refused';

/** The question how the firm confirms. */
export const CONFIRM = 'enterprise-confirm';

/** What every message to people of the firm ends with. */
const NOT_OFFICIAL = '（以上按公开资料整理，非官方。）';

/** What the firm does first where a cancellation waits for it: `coc-cancellation`, question 2. */
export const CHECK_FIRST = '请先向本人核对确实要注销：一确认就完成，无法恢复。核对好了，';

/** @returns what the end of a message to people of the firm says: whom to ask, and where it stands */
export function ending(to: Recipient, book: MessageBook, sources: readonly string[]): string[] {
  const { name, how } = book.texts.authority;
  const others = to === 'engineer' ? `；也可以问${name}：${how}` : '。';
  return [`不清楚的，先问我${others}`, ...sources, NOT_OFFICIAL];
}

/** @returns lines about where an answer stands */
export function sourcesOf(answer: MessageAnswer | DueResult | undefined): string[] {
  if (!answer) return [];
  const published = 'published' in answer ? answer.published : [];
  return writtenSources(answer.status, answer.sources, published);
}

/** @returns the answer to how the registration is done */
export function procedureOf(
  path: string | undefined,
  { texts }: MessageBook,
): MessageAnswer | undefined {
  return own(texts.answers, own(texts.procedures, path));
}

/** @returns what the person does next, in words; nothing where others act, or nothing is begun */
export function actOf(advice: Advice | undefined): string | undefined {
  const next = advice?.next;
  if (next?.kind === 'step') return next.action;
  // What the tab has told of the moment is over when the message is read; whom to ask is not.
  return next?.kind === 'remedy' && next.contact !== undefined ? next.action : undefined;
}

/** @returns what the firm does once the person has handed in; nothing where it has nothing to confirm */
export function workOfUnit(path: string | undefined, { journey }: MessageBook): string | undefined {
  const waits = walk(journey, path ?? '').flatMap(({ step }) => step.waiting ?? []);
  return waits.find((wait) => wait.path !== undefined)?.nothing[0]?.says;
}

/** @returns a title with a line for each of the items; nothing without items */
export function list(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${title}：`, ...items.map((item) => `· ${item}`)] : [];
}

/** @returns the lines that there are, as one text */
export function joined(...lines: readonly (string | false | undefined)[]): string {
  return lines.filter((line) => line).join('\n');
}

/** 2026-09-01 → 2026年9月1日 */
export function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** @returns how many days are left, in words and brackets */
export function left(days: number): string {
  return days === 0 ? '（就是今天）' : `（还有${days}天）`;
}

/** @returns what is registered, with its specialties where they are known */
export function ofSpecialties(specialties: readonly string[]): string {
  return specialties.length > 0 ? `的${specialties.join('、')}专业` : '的注册';
}

/** @returns lines with those of the dues for which something has to be done within a month */
export function besides(dues: readonly Due[]): string[] {
  const those = dues.filter((due) => isPressing(due) && due.kind !== 'over-65');
  return list('同时要办的', those.map(inShort));
}

// ---------------------------------------------------------------------------------------------

/** What is due is worded to stand beside its day. */
const THIS_DAY = '这一天';

/** Beside the specialties that have expired. */
const EXPIRED_IN_PART = '已过期，该办哪一种先问省级主管部门';

/** One of several things that are due. */
function inShort({ kind, path, what: whole, day, days, specialties }: Due): string {
  const of = specialties.length > 0 ? `${specialties.join('、')}：` : '';
  const what = kind === 'expired' && path === undefined ? EXPIRED_IN_PART : whole;
  const away = days < 0 ? `（已过${-days}天）` : left(days);
  return what.includes(THIS_DAY)
    ? `${of}${what.replace(THIS_DAY, written(day))}${away}`
    : `${of}${what}，${written(day)}${away}`;
}
