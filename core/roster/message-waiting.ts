/** Messages about what is waited for, to people of the firm. */
import type { Waiting } from '../guidance/advice.ts';
import { daysBetween } from '../guidance/days.ts';
import { walk } from '../guidance/walk.ts';
import { isTooOld } from './due-by-age.ts';
import { lastDayToRenew } from './due-by-specialty.ts';
import type { Due } from './due-entry.ts';
import {
  besides,
  CHECK_FIRST,
  cited,
  confirmSources,
  ending,
  joined,
  left,
  list,
  written,
} from './message-parts.ts';
import { CANCELLATION, duesToTell, overrunOf, RENEWAL, underWay } from './message-situation.ts';
import type { MessageBook, MessageSubject } from './message-subject.ts';

/** @returns the text, as `writeMessage` does */
export function writeOfWaiting(
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const next = subject.advice?.next;
  if (next?.kind !== 'waiting') return undefined;
  const isOverrun = overrunOf(subject, book).length > 0;
  if (to === 'unit') {
    // Over the age there is nothing to confirm but a cancellation: the message about that says so.
    const isTooLate =
      isTooOld(subject.person, subject.today) && underWay(subject, book)?.id !== CANCELLATION;
    if (isTooLate) return undefined;
    if (next.theirs) return toUnit(next, next.theirs.id, subject, book);
    // Whom nobody of the firm is waited for has nothing to do, but for what must not be used.
    return isOverrun ? ofOverrun(next, subject, book) : undefined;
  }
  const id = underWay(subject, book)?.id;
  return joined(
    `${subject.person.name}，您好！您的${stateOf(next, subject, book)}。`,
    `现在不用您办。${next.action}`,
    whenNothing(next, id),
    isOverrun &&
      '等的时候有效期已过：要不要另外申请，没有查到官方说明，由我去问省级主管部门，问清以前先不要另外申请，过期的专业先不要用。',
    progressOf(id, book),
    ...besides(duesToTell(subject, book)),
    ...ending(to, book, cited(sourcesOfWait(next, id), book)),
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
  const id = underWay(subject, book)?.id;
  const isFinal = id === CANCELLATION;
  const isOverrun = overrunOf(subject, book).length > 0;
  return joined(
    `您好！${subject.person.name}的${stateOf(next, subject, book)}。`,
    !isFinal && untilWhen(subject, book),
    `单位要做的：${isFinal ? CHECK_FIRST : ''}${next.nothing[0]?.says ?? ''}`,
    isOverrun && NOT_TO_USE,
    ...list('怎么点', steps),
    '确认不了的，请把系统里的提示发给我，由我去问省级主管部门。',
    ...besides(duesToTell(subject, book)),
    ...ending('unit', book, cited(confirmSources(id), book)),
  );
}

/** `decree-153`, article 16: void where the validity has ended without a renewal; of one on the way nothing is said. */
const NOT_TO_USE =
  '有效期已过，等的时候证书能不能用，没有查到官方说明，由我去问省级主管部门，问清以前先不要用。';

function ofOverrun(next: Waiting, subject: MessageSubject, book: MessageBook): string {
  return joined(
    `您好！${subject.person.name}的${stateOf(next, subject, book)}，${validityOf(subject, book)}。`,
    `单位要做的：${NOT_TO_USE}`,
    ...besides(duesToTell(subject, book)),
    ...ending('unit', book, cited([{ document: 'decree-153' }], book)),
  );
}

/** What is done when nothing happens: one of the firm asks. */
function whenNothing(next: Waiting, id: string | undefined): string | undefined {
  if (id === CANCELLATION) {
    // On the day itself nobody has waited yet.
    return next.days !== undefined && next.days > 0 ? next.nothing.at(-1)?.says : undefined;
  }
  if (next.theirs) return '单位确认不了的，由我去问省级主管部门。';
  const since = next.workingDays === undefined ? '一直' : `超过${next.workingDays}个工作日`;
  return `${since}没有结果的，由我去问省级主管部门，有答复告诉您。`;
}

/** From where one hands in, too: one wrong click begins another one. */
function progressOf(id: string | undefined, book: MessageBook): string | undefined {
  const look = walk(book.journey, PROGRESS).find((one) => one.id === OPEN_PROGRESS)?.step.action;
  const other = id === CANCELLATION ? '另选一项（不选注销手续），' : '';
  return look && `查看进度：和申请时一样进入，${other}扫脸后${look}`;
}

const PROGRESS = 'progress-query';
const OPEN_PROGRESS = 'open-progress';

/** How far it has come is asked by question 30. */
function sourcesOfWait(next: Waiting, id: string | undefined): Due['sources'] {
  const progress = { document: 'jiangsu-2023-08', number: 30 };
  if (id === CANCELLATION) {
    return [...confirmSources(id), { document: 'coc-cancellation', number: 5 }];
  }
  return next.theirs || next.workingDays !== undefined
    ? [progress, ...confirmSources(id)]
    : [progress];
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
  const late = isLate ? `，按周一到周五数（没有扣除法定节假日），已超过${workingDays}个工作日` : '';
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
