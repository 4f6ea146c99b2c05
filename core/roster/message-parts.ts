/** What the messages about a person are put together from. */
import type { Advice } from '../guidance/advice.ts';
import { own, walk } from '../guidance/walk.ts';
import type { DueResult, MessageAnswer } from '../knowledge/compile-message-texts.ts';
import { writtenSources } from '../knowledge/written-sources.ts';
import { isPressing } from './due.ts';
import type { Due } from './due-entry.ts';
import { writtenDueSources } from './due-sources.ts';
import { CANCELLATION } from './message-situation.ts';
import type { MessageBook, Recipient } from './message-subject.ts';

/** The question about a refusal, which has all whom one can ask. */
export const REFUSED = 'application-refused';

/** What every message to people of the firm ends with. */
const NOT_OFFICIAL = '（以上按公开资料整理，非官方。）';

/** `mohurd-2021-40`: it is printed and signed by hand. */
export const AFTER_DOWNLOAD = '下载以后请发我一份；打印出来的，由您本人手写签名。';

/** What the firm does first where a cancellation waits for it: `coc-cancellation`, question 2. */
export const CHECK_FIRST = '请先向本人核对确实要注销：一确认就完成，无法恢复。核对好了，';

/**
 * @param to whom the message is for
 * @param book the knowledge
 * @param sources what it says of where it stands
 * @returns what the end of a message to people of the firm says: whom to ask, and where it stands
 */
export function ending(to: Recipient, book: MessageBook, sources: readonly string[]): string[] {
  const others =
    to === 'engineer'
      ? `要自己问的：${book.texts.authority}（中国建造师网“各省级主管部门联系方式”第2个表格）、12345。`
      : '';
  return [`不清楚的，先问我。${others}`, ...sources.map(inShortForm), NOT_OFFICIAL];
}

/** @returns lines about where an answer stands; where it was asked is nothing that a message says */
export function sourcesOf(answer: MessageAnswer | DueResult | undefined): string[] {
  return answer ? writtenSources(answer.status, answer.sources, []) : [];
}

/** @returns lines about the documents */
export function cited(documents: Due['sources'], book: MessageBook): string[] {
  return writtenDueSources({ sources: documents }, book.sources);
}

/** @returns where it stands that the firm confirms: `wait-employer` and `wait-former-employer` */
export function confirmSources(path: string | undefined): Due['sources'] {
  return path === CANCELLATION
    ? [
        { document: 'jiangsu-2023-08', number: 28 },
        { document: 'coc-cancellation', number: 2 },
      ]
    : [{ document: 'mohurd-2018-notice' }];
}

/** @returns the answer to how the registration is done */
export function procedureOf(
  path: string | undefined,
  { texts }: MessageBook,
): MessageAnswer | undefined {
  return own(texts.answers, own(texts.procedures, path));
}

/**
 * @param path the registration that is to be done
 * @param advice what comes next for the person
 * @param book the knowledge
 * @returns how it is done, the whole way: where they stand on the portal is over when the message is read. Of what is
 *   done elsewhere, the next step; nothing where others act
 */
export function wayOf(
  path: string | undefined,
  advice: Advice | undefined,
  book: MessageBook,
): string | undefined {
  const next = advice?.next;
  // What the tab has told of the moment is over, too; whom to ask is not.
  const isAct = next?.kind === 'remedy' ? next.contact : next?.kind === 'step' && !next.control;
  if (next && 'action' in next && isAct) return `下一步：${next.action}`;
  const how = procedureOf(path, book)?.summary;
  return how && `怎么办：${how}`;
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

/** How a source begins whose answer is not known. */
const NOTE_BASIS = /^编者提示的依据：/;
/** A document whose title is its number alone. */
const NUMBER_AS_TITLE = /《([^《》]*〔\d{4}〕\d+号)》/g;

function inShortForm(source: string): string {
  return source.replace(NOTE_BASIS, '参考：').replace(NUMBER_AS_TITLE, '$1');
}

/** What is due is worded to stand beside its day. */
const THIS_DAY = '这一天';

/** One of several things that are due. */
function inShort({ kind, path, what, day, days, specialties }: Due): string {
  const of = specialties.length > 0 ? `${specialties.join('、')}：` : '';
  const on = written(day);
  const away = days < 0 ? `（已过${-days}天）` : left(days);
  if (kind === 'expired') {
    const then = path === undefined ? EXPIRED_IN_PART : what.replace(/^已过期，/, '');
    return `${of}${on}已过期${away}，${then}`;
  }
  if (kind === 'annotation-end') {
    const [, as = '', then = ''] = /^加注件(.*?)到期[，：]?(.*)$/.exec(what) ?? [];
    return `加注件${on}${days < 0 ? '已' : ''}${as}到期${away}，${then.replace('先问', '由我去问')}`;
  }
  return days < 0
    ? `${of}${what.replace('已过最晚申请日，', '')}（应在${on}申请，已过${-days}天）`
    : `${of}${what.replace(THIS_DAY, on)}${away}`;
}

/** Beside the specialties that have expired: no document says it. */
const EXPIRED_IN_PART = '该办哪一种由我去问省级主管部门';
