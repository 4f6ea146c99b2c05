/** Messages about what is due, to people of the firm. */
import { daysBetween } from '../guidance/days.ts';
import { own } from '../guidance/walk.ts';
import { CALLED_FOR_DAYS, lastDayToRenew, nameOf } from './due-by-specialty.ts';
import type { Due } from './due-entry.ts';
import { writeOfAge } from './message-age.ts';
import { noted } from './message-notes.ts';
import {
  AFTER_DOWNLOAD,
  besides,
  cited,
  ending,
  joined,
  left,
  list,
  ofSpecialties,
  sourcesOf,
  wayOf,
  workOfUnit,
  written,
} from './message-parts.ts';
import { duesToTell, E_CERTIFICATE, RENEWAL } from './message-situation.ts';
import type { DueMessage, MessageBook, MessageSubject } from './message-subject.ts';

/** @returns the text, as `writeMessage` does */
export function writeOfDue(
  kind: DueMessage,
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const dues = duesToTell(subject, book);
  const due = dues.find((one) => one.kind === kind);
  if (!due) return undefined;
  if (kind === 'over-65') return writeOfAge(to, due, subject, book);
  const others = dues.filter((one) => one !== due);
  return to === 'unit'
    ? toUnit(due, besides(others), subject, book)
    : toEngineer(due, others, subject, book);
}

// ---------------------------------------------------------------------------------------------

/** Of some specialties alone no document says which registration it is. */
const ASK_FIRST =
  '过期的专业先不要用，也先不要自己申请：该办哪一种没有查到官方说明，由我去问省级主管部门，问清再告诉您。';
/** `decree-153`, article 16. */
const EXPIRED = '过期的证书请不要再用；';

function toEngineer(
  due: Due,
  others: readonly Due[],
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { person, advice } = subject;
  const { kind, path } = due;
  const result = own(book.texts.results, due.result);
  if (!result) return undefined;
  const isAgain = path === E_CERTIFICATE;
  const isPartly = path === undefined;
  const isOnPath = path !== undefined && advice?.path?.id === path;
  const toDo = isPartly ? ASK_FIRST : `${kind === 'expired' ? EXPIRED : ''}${result.text}`;
  const renewals = others.filter((one) => one.kind === 'renewal');
  const told = isPartly ? [due, ...renewals] : [due];
  // What is to be done about what has expired stands in more places than when it has.
  const sources =
    kind === 'expired' && !isPartly
      ? sourcesOf(result)
      : cited(
          told.flatMap((one) => one.sources),
          book,
        );
  return joined(
    `${person.name}，您好！您${stateOf(due)}。`,
    `要办的${isAgain ? '（还要用证书的）' : ''}：${toDo}`,
    wayOf(path, isOnPath ? advice : undefined, book),
    isAgain && AFTER_DOWNLOAD,
    workOfUnit(path, book) !== undefined && '上报以后请告诉我，单位还要确认。',
    ...besides(isPartly ? others.filter((one) => !renewals.includes(one)) : others),
    ...list('没有过期的', isPartly ? stillValid(due, subject, book) : []),
    ...list('先做到', isPartly ? [] : noted(result.needs, subject, book)),
    ...list('请注意', isAgain ? [] : noted(result.warnings, subject, book)),
    ...ending('engineer', book, sources),
  );
}

/** What else is registered while some of it has expired, and until when it is to be renewed. */
function stillValid(expired: Due, { dues, today }: MessageSubject, book: MessageBook): string[] {
  const renewal = nameOf(book.journey, RENEWAL);
  const answer = expired.specialties.length > 0 ? expired.specialties.join('、') : '过期专业';
  return dues.flatMap(({ kind, specialties, validUntil, handedIn }) => {
    if (kind !== 'renewal' || validUntil === undefined) return [];
    const name = specialties.length > 0 ? `${specialties.join('、')}专业` : '另一个专业';
    const state = `${name}有效期至${written(validUntil)}`;
    if (handedIn) return [`${state}，${renewal}已经上报。`];
    if (daysBetween(today, validUntil) >= CALLED_FOR_DAYS) return [`${state}，现在不用办。`];
    const by = lastDayToRenew(validUntil);
    const when = by < today ? '今天就申请' : `最晚${written(by)}申请`;
    return [`${state}，要继续执业的，${when}${renewal}，不要等${answer}的答复。`];
  });
}

/** Where the person alone acts, the firm has nothing to do. */
function toUnit(
  due: Due,
  others: readonly string[],
  { person, today }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { kind, path, days, day } = due;
  const end = ending('unit', book, cited(due.sources, book));
  const begin = `您好！${person.name}${stateOf(due)}`;
  if (kind === 'annotation-end') {
    const [then, by] = days < 0 ? ['已经', ''] : ['到期以后', '在这一天以前'];
    return joined(
      `${begin}，单位留存的那一份${then}不能再用。`,
      `单位要做的：还要用的，请本人${by}重新加注、下载，换上新的一份；不再用的，不必办。`,
      ...others,
      ...end,
    );
  }
  if (path === undefined) {
    const valid = person.specialties.filter(({ validUntil = '' }) => validUntil >= today);
    const names = valid.flatMap(({ name }) => name || []);
    return joined(
      `${begin}；${names.length > 0 ? names.join('、') : '其他'}专业没有过期。`,
      '单位要做的：过期的专业请先不要用。该办哪一种注册，由我去问省级主管部门，问清再告诉您。',
      ...others,
      ...end,
    );
  }
  const work = workOfUnit(path, book)?.replace(/。$/, '');
  const name = own(book.journey.paths, path)?.name;
  if (work === undefined || name === undefined) return undefined;
  const isExpired = kind === 'expired';
  const isLate = !isExpired && days < 0;
  const by = isLate ? '，请当天确认' : `，不要晚于${written(day)}`;
  return joined(
    `${begin}。`,
    `本人要办的：${isLate ? '今天就' : ''}申请${name}。`,
    `单位要做的：${isExpired ? '过期的注册证书已经失效，请不要再用；' : ''}本人上报以后，${work}${isExpired ? '' : by}。`,
    ...others,
    ...end,
  );
}

/** How things stand, and until when what is to be done. */
function stateOf({ kind, day, days, specialties, validUntil }: Due): string {
  const on = written(day);
  const isOver = days < 0;
  if (kind === 'annotation-end') {
    return `的电子证书加注件${isOver ? '已于' : '将于'}${on}到期${isOver ? '' : left(days)}`;
  }
  const of = ofSpecialties(specialties);
  if (kind === 'expired') return `${of}有效期至${on}，已过期${-days}天`;
  const until = isOver ? `最晚应在${on}申请，已过${-days}天` : `最晚在${on}申请${left(days)}`;
  return `${of}有效期至${written(validUntil ?? day)}，${until}`;
}
