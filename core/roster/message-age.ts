/** Messages about the age, to people of the firm. */
import { own } from '../guidance/walk.ts';
import { isTooOld } from './due-by-age.ts';
import { RE_REGISTRATION } from './due-by-specialty.ts';
import type { Due } from './due-entry.ts';
import { noted } from './message-notes.ts';
import { ending, joined, list, sourcesOf, wayOf } from './message-parts.ts';
import { CANCELLATION, CHANGE_UNIT, underWay } from './message-situation.ts';
import type { MessageBook, MessageSubject } from './message-subject.ts';

/** The result of the decision for who is over the age and registered. */
const OVER_AGE = 'over-65-cancel';

/**
 * The year may have been noted wrongly, and a cancellation cannot be undone, so it is looked at first. What
 * follows: `decree-153`, articles 15 to 17.
 *
 * @returns the text, as `writeMessage` does
 */
export function writeOfAge(
  to: 'engineer' | 'unit',
  due: Due,
  subject: MessageSubject,
  book: MessageBook,
): string {
  const { person, today } = subject;
  const result = own(book.texts.results, OVER_AGE);
  const lines = isTooOld(person, today) ? over(to, subject, book) : thisYear(to, due, subject);
  return joined(
    ...lines,
    ...list('请注意', noted(result?.warnings ?? [], subject, book)),
    ...ending(to, book, sourcesOf(result)),
  );
}

// ---------------------------------------------------------------------------------------------

function thisYear(to: 'engineer' | 'unit', { day }: Due, { person }: MessageSubject): string[] {
  const year = `${day.slice(0, 4)}年内满65周岁；超过65周岁，注册证书就失效了。`;
  const by = `按${person.birthYear}年出生算，`;
  return to === 'unit'
    ? [
        `您好！${by}${person.name}${year}`,
        '单位要做的：请提前安排接替的人；超过65周岁以后，请和本人及时办理注销，证书不要再用。',
      ]
    : [
        `${person.name}，您好！${by}您${year}`,
        '要办的：请把您出生的月、日告诉我。现在不用注销；超过65周岁以后，请和单位及时办理注销。',
      ];
}

function over(
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): (string | undefined)[] {
  const { person, advice } = subject;
  const by = `按${person.birthYear}年出生算，`;
  const isCancelling = advice?.path?.id === CANCELLATION;
  const under = toStop(subject, book);
  const waiting = advice?.next.kind === 'waiting' ? advice.next : undefined;
  const stop = under && !waiting ? `正在办的${under}先停下，` : '';
  const isNone = hasNone(subject, book);
  const how = isNone ? undefined : wayOf(CANCELLATION, isCancelling ? advice : undefined, book);
  if (to === 'unit') {
    const keep = under && waiting?.theirs ? `已经上报的${under}先不要确认。` : '';
    const stopForUnit = stop ? `${stop}请本人不要上报。` : keep;
    const then = isNone ? NO_MORE : '证书不要再用，请本人及时上报注销，再由单位确认。';
    return [
      `您好！${by}${person.name}已超过65周岁。`,
      `单位要做的：${stopForUnit}请先向本人核对出生年份；没有错的，${then}`,
      how,
    ];
  }
  const isVoid = stop ? '' : '注册证书已经失效，';
  const then = isNone ? NO_MORE : `${isVoid}请和单位及时办理注销。`;
  return [
    `${person.name}，您好！${by}您已超过65周岁。`,
    `要办的：${stop && `${stop}不要上报。`}请先核对出生年份，有错的马上告诉我；没有错的，${then}`,
    how,
  ];
}

/** `decree-153`, article 15. */
const NO_MORE = '不予注册，不用再申请。';

/** What is under way and would be refused (`decree-153`, article 15); empty where it is none. */
function toStop(subject: MessageSubject, book: MessageBook): string {
  const under = underWay(subject, book);
  const isRegistration = own(book.journey.paths, under?.id)?.item !== undefined;
  return under && isRegistration && under.id !== CANCELLATION ? under.name : '';
}

/** Whether there is no registration to be cancelled: it is the first one, or the one before was cancelled already. */
function hasNone(subject: MessageSubject, book: MessageBook): boolean {
  const id = underWay(subject, book)?.id;
  return id === 'initial' || (id === RE_REGISTRATION && subject.advice?.path?.id === CHANGE_UNIT);
}
