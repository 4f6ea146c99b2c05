/** Messages about what is due, to people of the firm. */
import { own } from '../guidance/walk.ts';
import { isTooOld } from './due-by-age.ts';
import type { Due } from './due-entry.ts';
import { writtenDueSources } from './due-sources.ts';
import {
  actOf,
  besides,
  ending,
  joined,
  left,
  list,
  ofSpecialties,
  procedureOf,
  sourcesOf,
  workOfUnit,
  written,
} from './message-parts.ts';
import { CANCELLATION, duesToTell, E_CERTIFICATE } from './message-situation.ts';
import type { DueMessage, MessageBook, MessageSubject } from './message-subject.ts';

/** The result of the decision for who is over the age and registered. */
const OVER_AGE = 'over-65-cancel';

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
  if (kind === 'over-65') return ofAge(to, due, subject, book);
  const others = besides(dues.filter((one) => one !== due));
  return to === 'unit'
    ? toUnit(due, others, subject, book)
    : toEngineer(due, others, subject, book);
}

// ---------------------------------------------------------------------------------------------

/** Of some specialties alone no document says which registration it is. */
const ASK_FIRST =
  '过期的专业先不要自己申请：该办哪一种没有查到官方说明，由我去问省级主管部门，问清再告诉您。';

function toEngineer(
  due: Due,
  others: readonly string[],
  { person, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const result = own(book.texts.results, due.result);
  if (!result) return undefined;
  const isAgain = due.path === E_CERTIFICATE;
  const isOnPath = due.path !== undefined && advice?.path?.id === due.path;
  const act = isOnPath ? actOf(advice) : undefined;
  const how = procedureOf(due.path, book)?.summary;
  // What is to be done about what has expired stands in more places than when it has.
  const sources = due.kind === 'expired' ? sourcesOf(result) : writtenDueSources(due, book.sources);
  return joined(
    `${person.name}，您好！您${stateOf(due)}。`,
    `要办的${isAgain ? '（还要用证书的）' : ''}：${due.path === undefined ? ASK_FIRST : result.text}`,
    act === undefined ? how && `怎么办：${how}` : `下一步：${act}`,
    workOfUnit(due.path, book) !== undefined && '上报以后请告诉我，单位还要确认。',
    ...others,
    ...list('先做到', result.needs),
    ...list('请注意', isAgain ? [] : result.warnings),
    ...ending('engineer', book, sources),
  );
}

/** Where somebody has to be asked first, or the person alone acts, the firm has nothing to do. */
function toUnit(
  due: Due,
  others: readonly string[],
  { person }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { kind, path, days, day } = due;
  const end = ending('unit', book, writtenDueSources(due, book.sources));
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
  const work = workOfUnit(path, book)?.replace(/。$/, '');
  const name = own(book.journey.paths, path)?.name;
  if (work === undefined || name === undefined) return undefined;
  const isExpired = kind === 'expired';
  const isLate = !isExpired && days < 0;
  const by = isLate ? '，当天就确认' : `，不要晚于${written(day)}`;
  return joined(
    `${begin}。`,
    `本人要办的：${isLate ? '今天就' : ''}申请${name}。`,
    `单位要做的：${isExpired ? '过期的注册证书已经失效，请不要再用；' : ''}本人上报以后，${work}${isExpired ? '' : by}。`,
    ...others,
    ...end,
  );
}

/**
 * The year may have been noted wrongly, and a cancellation cannot be undone, so it is looked at first. What
 * follows: `decree-153`, articles 15 to 17.
 */
function ofAge(
  to: 'engineer' | 'unit',
  { day }: Due,
  { person, today, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const result = own(book.texts.results, OVER_AGE);
  const warnings = result?.warnings ?? [];
  const end = ending(to, book, sourcesOf(result));
  const isOver = isTooOld(person, today);
  const who = to === 'unit' ? person.name : '您';
  const hello = to === 'unit' ? '您好！' : `${person.name}，您好！`;
  const act = advice?.path?.id === CANCELLATION ? actOf(advice) : undefined;
  const how = procedureOf(CANCELLATION, book)?.summary;
  if (!isOver) {
    return joined(
      `${hello}按${person.birthYear}年出生算，${who}${day.slice(0, 4)}年内满65周岁；超过65周岁，注册证书就失效了。`,
      to === 'unit'
        ? '单位要做的：请向本人问清是哪一天，提前安排接替的人；超过65周岁以后，请和本人及时办理注销，证书不要再用。'
        : '要办的：请把65周岁生日是哪一天告诉我。现在不用注销；超过65周岁以后，请和单位及时办理注销。',
      ...list('请注意', warnings),
      ...end,
    );
  }
  return joined(
    `${hello}按${person.birthYear}年出生算，${who}已超过65周岁，注册证书已经失效。`,
    to === 'unit'
      ? `单位要做的：请先向本人核对出生年份；没有错的，证书不要再用，请本人及时上报注销，再由单位确认。`
      : `要办的：请先核对出生年份，有错的马上告诉我；没有错的，请和单位及时办理注销。`,
    act && to === 'engineer' ? `下一步：${act}` : how && `怎么办：${how}`,
    ...list('请注意', warnings),
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
