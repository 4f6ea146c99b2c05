/** Messages about what is waited for, and about a refusal. */
import type { Advice, Waiting } from '../guidance/advice.ts';
import { daysBetween } from '../guidance/days.ts';
import { own, walk } from '../guidance/walk.ts';
import { lastDayToRenew } from './due-by-specialty.ts';
import type { Due } from './due-entry.ts';
import {
  asUnit,
  authorityOf,
  besides,
  joined,
  left,
  list,
  NOT_OFFICIAL,
  REFUSED,
  sourcesOf,
  whomToAsk,
  written,
} from './message-parts.ts';
import type { MessageBook, MessageSubject, Recipient } from './message-subject.ts';

/** The prompt that is a refusal. */
export const REFUSAL = 'registered-elsewhere';
const PROGRESS = 'progress-query';
const CANCELLATION = 'cancellation';
const RENEWAL = 'renewal';

/** @returns the text, as `writeMessage` does */
export function writeOfWaiting(
  to: Recipient,
  next: Waiting,
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { person, dues, advice } = subject;
  const { nothing } = next;
  const authority = nothing.find(({ contact }) => contact === authorityOf(book));
  if (to === 'authority') return authority && asUnit(authority.request, person.name);
  const of = stageOf(next, book) === RENEWAL ? handedInOf(subject) : '';
  const name = `“${advice?.path?.name ?? ''}”${of}`;
  if (to === 'unit') {
    // Where the authority is to be asked first, the firm has nothing to do.
    return nothing[0] === authority ? undefined : ofConfirming(name, next, subject, book);
  }
  const progress = own(book.questions.questions, PROGRESS);
  return joined(
    `${person.name}，您好！您的${name}已经上报${sinceWhen(next)}。`,
    `现在：${next.action}`,
    progress && `查看进度：${progress.summary}`,
    ...list(
      '一直没有结果的',
      nothing.map(({ says }) => says),
    ),
    ...besides(dues.filter(isAnother)),
    ...whomToAsk(book),
    ...(progress ? sourcesOf(progress) : []),
    NOT_OFFICIAL,
  );
}

/** @returns the text, as `writeMessage` does */
export function writeOfRefusal(
  to: Recipient,
  { person, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const prompt = own(book.questions.prompts, advice?.inWay?.prompt);
  const isKnown = advice?.inWay?.prompt === REFUSAL;
  const question = own(book.questions.questions, isKnown ? prompt?.question : REFUSED);
  if (!question) return undefined;
  if (to === 'authority') {
    return question.request && asUnit(question.request.replace(BLANK, pathIn(advice)), person.name);
  }
  const { summary, warnings, editorNotes } = question;
  const mark = question.mark ? `（${question.mark}）` : '';
  const name = advice?.path ? `“${advice.path.name}”` : '';
  const state = `的${name}申请被退回，或者收到了不予注册的决定。`;
  if (to === 'unit') {
    return joined(
      `您好！${person.name}${state}`,
      '单位要做的：请把收到的通知和写明的原因转给本人；涉及单位的原因，请一起处理好再申请。',
      ...sourcesOf(question),
      NOT_OFFICIAL,
    );
  }
  return joined(
    `${person.name}，您好！您${state}`,
    `要办的${mark}：${summary}`,
    ...list(
      '请注意',
      [...warnings, ...editorNotes].filter((note) => !isElsewhere(note, book)),
    ),
    ...whomToAsk(book),
    ...sourcesOf(question),
    NOT_OFFICIAL,
  );
}

// ---------------------------------------------------------------------------------------------

/** What the firm has to do: where to click, until when, since when it was so, and where it stands. */
function ofConfirming(
  name: string,
  next: Waiting,
  { person, dues }: MessageSubject,
  book: MessageBook,
): string {
  const { theirs, nothing } = next;
  const stage = stageOf(next, book);
  const steps = theirs ? walk(book.journey, theirs.id).map(({ step }) => step.action) : [];
  const question = own(book.questions.questions, theirs?.id);
  return joined(
    `您好！${person.name}的${name}已经上报，正在等${next.done.replace('已经', '')}${sinceWhen(next)}。`,
    untilWhen(stage, dues),
    `单位要做的：${nothing[0]?.says ?? next.action}`,
    ...list('怎么点', steps),
    ...list('请注意', stage === CANCELLATION ? FINAL : []),
    ...besides(dues.filter(isAnother)),
    ...(question ? sourcesOf(question) : []),
    NOT_OFFICIAL,
  );
}

/** @returns id of the registration that is waited for */
function stageOf({ of }: Waiting, book: MessageBook): string | undefined {
  return walk(book.journey, of.path).find(({ id }) => id === of.step)?.of;
}

/** The specialties that it was handed in for, in brackets, where somebody has said so. */
function handedInOf({ person, dues }: MessageSubject): string {
  if (person.renewing === undefined) return '';
  const names = dues.flatMap(({ handedIn, kind, specialties }) =>
    handedIn && kind === 'renewal' ? specialties : [],
  );
  return names.length > 0 ? `（${names.join('、')}）` : '';
}

/** Whether something due is not what is waited for. */
function isAnother({ kind, handedIn }: Due): boolean {
  return kind !== 'waiting-long' && handedIn === undefined;
}

/** 注销 cannot be undone: `coc-cancellation`, question 2; `jiangsu-2023-08`, question 28. */
const FINAL = ['这一步是注销：单位一确认就完成，无法恢复。'];

/** What is noted is the day on which it was said here: the portal may have had it before. */
function sinceWhen({ since, days, isLate, workingDays }: Waiting): string {
  if (since === undefined || days === undefined || days <= 0) return '';
  const late = isLate ? `，超过了${workingDays}个工作日` : '';
  return `（据记录，从${written(since)}起，已经等了${days}天${late}）`;
}

/** @param stage the registration that is waited for */
function untilWhen(stage: string | undefined, dues: readonly Due[]): string {
  const renewals = dues.filter(({ kind }) => kind === 'renewal');
  const waiting = renewals.filter(({ handedIn }) => handedIn);
  const [first] = (stage === RENEWAL && waiting.length > 0 ? waiting : renewals)
    .flatMap(({ validUntil, day, days }) =>
      validUntil === undefined ? [] : [{ end: validUntil, day, days }],
    )
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  if (!first) return '请尽快确认。';
  const by = lastDayToRenew(first.end);
  const ends = `有效期至${written(first.end)}`;
  const daysToEnd = first.days + daysBetween(first.day, first.end);
  const isInTime = daysToEnd >= daysBetween(by, first.end);
  return stage === RENEWAL && isInTime
    ? `请在${written(by)}以前确认：${ends}，规定是届满30日前申请。`
    : `请${stage === RENEWAL ? '马上' : '尽快'}确认：${ends}${left(daysToEnd)}。`;
}

/** Whether a note only leads to another answer, which who gets the message does not have. */
function isElsewhere(note: string, { questions }: MessageBook): boolean {
  return Object.values(questions.questions).some(({ title }) => note.includes(title));
}

/** What the person has to fill in, where that is known. */
const BLANK = /（说明：[^）]*）/;

function pathIn(advice: Advice | undefined): string {
  return advice?.path ? `（${advice.path.name}）` : '';
}
