/** What the messages about a person are put together from. */
import { own } from '../guidance/walk.ts';
import type { Contact, QuestionEntry } from '../knowledge/shipped.ts';
import { writtenSources } from '../knowledge/written-sources.ts';
import { isPressing } from './due.ts';
import type { Due } from './due-entry.ts';
import type { MessageBook } from './message-subject.ts';

/** The question about a refusal, which has all whom one can ask. */
export const REFUSED = 'application-refused';

/** What every message to people of the firm ends with. */
export const NOT_OFFICIAL = '（以上按公开资料整理，非官方。）';

/** @returns the name of the contact that is the authority of the province */
export function authorityOf(book: MessageBook): string | undefined {
  return contactsOf(book).find(({ provincial }) => provincial)?.name;
}

/**
 * What the knowledge has for the person to ask is asked by the firm: the message is its clerk's.
 *
 * @param request a text in the person's own name
 * @param name of the person
 */
export function asUnit(request: string, name: string): string {
  let isNamed = false;
  const named = (_: string, of: string) => {
    if (isNamed) return `本人${of}`;
    isNamed = true;
    return of ? `我单位${name}${of}` : `我单位的${name}`;
  };
  return request
    .replace(/聘用企业一直没有确认/g, '我单位没有办法在系统里确认')
    .replace(/(?<!原)聘用企业/g, '我单位')
    .replace(/与我(?!单位)/g, '与本人')
    .replace(/被退回／不予注册/g, '没有通过')
    .replace(/我(?!单位|们)(的?)/g, named);
}

/** @returns lines with all whom one can ask */
export function whomToAsk(book: MessageBook): string[] {
  return list(
    '不清楚的，可以问',
    contactsOf(book).map(({ name, how }) => `${name}：${how}`),
  );
}

/** @returns lines about where an answer stands */
export function sourcesOf({ status, sources, published }: QuestionEntry): string[] {
  return writtenSources(status, sources, published);
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

/** @returns lines with those of the dues for which something has to be done within a month */
export function besides(dues: readonly Due[]): string[] {
  return list('同时要办的', dues.filter(isPressing).map(inShort));
}

// ---------------------------------------------------------------------------------------------

function contactsOf({ questions }: MessageBook): readonly Contact[] {
  return own(questions.questions, REFUSED)?.contacts ?? [];
}

/** What is due is worded to stand beside its day. */
const THIS_DAY = '这一天';

/** One of several things that are due. */
function inShort({ kind, what, day, days, specialties }: Due): string {
  const of = specialties.length > 0 ? `${specialties.join('、')}：` : '';
  if (kind === 'over-65') return `${of}${what}`;
  const away = days < 0 ? `（已过${-days}天）` : left(days);
  return what.includes(THIS_DAY)
    ? `${of}${what.replace(THIS_DAY, written(day))}${away}`
    : `${of}${what}，${written(day)}${away}`;
}
