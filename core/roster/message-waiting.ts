/** Messages about what is waited for, to people of the firm. */
import type { Waiting } from '../guidance/advice.ts';
import { daysBetween } from '../guidance/days.ts';
import { own, walk } from '../guidance/walk.ts';
import { lastDayToRenew } from './due-by-specialty.ts';
import {
  besides,
  CHECK_FIRST,
  CONFIRM,
  ending,
  joined,
  left,
  list,
  sourcesOf,
  written,
} from './message-parts.ts';
import { CANCELLATION, duesToTell, overrunOf, RENEWAL, underWay } from './message-situation.ts';
import type { MessageBook, MessageSubject } from './message-subject.ts';

const PROGRESS = 'progress-query';

/** @returns the text, as `writeMessage` does */
export function writeOfWaiting(
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const next = subject.advice?.next;
  if (next?.kind !== 'waiting') return undefined;
  // Whom nobody of the firm is waited for has nothing to do.
  if (to === 'unit') return next.theirs && toUnit(next, next.theirs.id, subject, book);
  const progress = own(book.texts.answers, PROGRESS);
  const [last] = next.nothing.slice(-1);
  return joined(
    `${subject.person.name}，您好！您的${stateOf(next, subject, book)}。`,
    `现在不用您办。${next.action}`,
    last?.says,
    overrunOf(subject, book).length > 0 &&
      '等的时候有效期已过：要不要另外申请，没有查到官方说明，由我去问省级主管部门，问清以前先不要另外申请。',
    progress && `查看进度：${progress.summary}`,
    ...besides(duesToTell(subject, book)),
    ...ending(to, book, sourcesOf(progress)),
  );
}

/** @returns until when what a renewal was handed in for is valid; empty where that is not what is waited for */
export function validityOf(subject: MessageSubject, book: MessageBook): string {
  const first = waitedFor(subject, book)[0];
  if (!first) return '';
  const days = daysBetween(subject.today, first);
  return `有效期至${written(first)}${days < 0 ? '，已经过期' : left(days)}`;
}

// ---------------------------------------------------------------------------------------------

/** What the firm has to do: where to click, until when, since when it was so, and where it stands. */
function toUnit(next: Waiting, theirs: string, subject: MessageSubject, book: MessageBook): string {
  const steps = walk(book.journey, theirs).map(({ step }) => step.action);
  const isFinal = underWay(subject, book)?.id === CANCELLATION;
  return joined(
    `您好！${subject.person.name}的${stateOf(next, subject, book)}。`,
    !isFinal && untilWhen(subject, book),
    `单位要做的：${isFinal ? CHECK_FIRST : ''}${next.nothing[0]?.says ?? ''}`,
    ...list('怎么点', steps),
    '确认不了的，请把系统里的提示发给我，由我去问省级主管部门。',
    ...besides(duesToTell(subject, book)),
    ...ending('unit', book, sourcesOf(own(book.texts.answers, CONFIRM))),
  );
}

/** What is waited for, by whom, and since when. */
function stateOf(next: Waiting, subject: MessageSubject, book: MessageBook): string {
  const { name = '' } = underWay(subject, book) ?? {};
  const handedIn = subject.dues.flatMap((due) =>
    due.handedIn && due.kind === 'renewal' ? due.specialties : [],
  );
  const isSaid = subject.person.renewing !== undefined && handedIn.length > 0;
  const of = isSaid ? `（${handedIn.join('、')}）` : '';
  return `${name}${of}已经上报，正在等${next.done.replace('已经', '')}${sinceWhen(next)}`;
}

/** What is noted is the day on which it was said here: the portal may have had it before. */
function sinceWhen({ since, days, isLate, workingDays }: Waiting): string {
  if (since === undefined || days === undefined || days <= 0) return '';
  const late = isLate ? `，不扣除节假日已超过${workingDays}个工作日` : '';
  return `（据记录，从${written(since)}起，已经等了${days}天${late}）`;
}

/** The ends of what a renewal that is waited for was handed in for, the first one first. */
function waitedFor(subject: MessageSubject, book: MessageBook): readonly string[] {
  if (underWay(subject, book)?.id !== RENEWAL) return [];
  const handedIn = subject.dues.filter(({ kind, handedIn }) => kind === 'renewal' && handedIn);
  return [...overrunOf(subject, book), ...handedIn]
    .flatMap(({ validUntil }) => validUntil ?? [])
    .sort();
}

function untilWhen(subject: MessageSubject, book: MessageBook): string {
  const [end] = waitedFor(subject, book);
  if (end === undefined) return '请尽快确认。';
  const by = lastDayToRenew(end);
  const validity = validityOf(subject, book);
  return by < subject.today
    ? `请马上确认：${validity}。`
    : `请在${written(by)}以前确认：${validity}，规定是届满30日前申请。`;
}
