/**
 * What the firm asks the authority: only a question of a case that no published answer decides, with all that is
 * known of it. What only the firm knows is a blank in 【】, which whoever sends it fills in.
 */
import { daysBetween, weekdaysBetween } from '../guidance/days.ts';
import { own } from '../guidance/walk.ts';
import { isTooOld } from './due-by-age.ts';
import { CALLED_FOR_DAYS, lastDayToRenew, nameOf, RE_REGISTRATION } from './due-by-specialty.ts';
import { ofSpecialties, REFUSED, written } from './message-parts.ts';
import {
  duesToTell,
  FORCED_CANCELLATION,
  INFO_CHANGE,
  overrunOf,
  REFUSAL,
  RENEWAL,
  underWay,
} from './message-situation.ts';
import type { CaseMessage, MessageBook, MessageKind, MessageSubject } from './message-subject.ts';
import { validityOf } from './message-waiting.ts';

/** @returns the text, as `writeMessage` does; nothing where there is nothing to ask yet */
export function writeToAuthority(
  kind: MessageKind,
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const question = questionOf(kind, subject, book);
  return question && `您好！我们是【单位全称】。${question}需要本人证件号码的，请告知。谢谢！`;
}

// ---------------------------------------------------------------------------------------------

function questionOf(
  kind: MessageKind,
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  switch (kind) {
    case 'renewal':
    case 'expired':
      return ofDay(kind, subject, book);
    case 'under-way':
      return ofUnderWay(subject, book);
    case 'waiting':
      return ofWaiting(subject, book);
    case 'returned':
    case 'refused':
    case 'registered-elsewhere':
      return ofRefusal(kind, subject, book);
    case 'cannot-confirm':
      return `${handedIn(subject, book)}，我单位在企业版里确认时，系统提示“【照原文填写】”，确认不了。请问应当怎样办理？`;
    case 'unit-refuses':
    case 'certificate-void':
    case 'on-behalf':
      return `${ofForcedCancellation(kind, subject)}请问办理${nameOf(book.journey, FORCED_CANCELLATION)}需要哪些材料，怎样提交？`;
    default:
      return undefined;
  }
}

const CONDITIONS = '请问“重新具备注册条件”具体指什么，要准备哪些材料？';

/** What has to be there before it is handed in, where no document says it. */
function ofUnderWay(subject: MessageSubject, book: MessageBook): string | undefined {
  const { id, name } = underWay(subject, book) ?? {};
  const begin = `我单位${subject.person.name}准备办理一级注册建造师${name}`;
  const next = subject.advice?.next.kind;
  if (next !== 'step' && next !== 'remedy') return undefined;
  if (id === RE_REGISTRATION) return `${begin}。${CONDITIONS}`;
  return id === INFO_CHANGE
    ? `${begin}，资格证书是【哪一年】取得的，要改的是【照实填写】。请问需要哪些证明？`
    : undefined;
}

/** Of a renewal there is nothing to ask while it is in time. */
function ofDay(
  kind: 'renewal' | 'expired',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { person, today } = subject;
  const those = duesToTell(subject, book).filter((due) => due.kind === kind);
  const [due] = those;
  if (!due) return undefined;
  const whose = `我单位一级注册建造师${person.name}`;
  if (kind === 'renewal') {
    const { specialties, validUntil = due.day, days } = due;
    if (days >= 0) return undefined;
    const by = written(lastDayToRenew(validUntil));
    return `${whose}${ofSpecialties(specialties)}有效期至${written(validUntil)}，应在${by}以前申请${nameOf(book.journey, RENEWAL)}（建设部令第153号），到今天还没有上报。请问现在上报还能不能受理，应当怎样办理？`;
  }
  const ended = those.map(
    ({ specialties, day }) => `${ofSpecialties(specialties).slice(1)}有效期至${written(day)}`,
  );
  const expired = `${whose}的${ended.join('，')}，没有办${nameOf(book.journey, RENEWAL)}，已经过期`;
  if (due.path !== undefined) {
    return `${expired}，准备办理${nameOf(book.journey, due.path)}。${CONDITIONS}`;
  }
  const valid = person.specialties.filter(({ validUntil = '' }) => validUntil >= today);
  const isSoon = valid.some(
    ({ validUntil = today }) => daysBetween(today, validUntil) < CALLED_FOR_DAYS,
  );
  const others = valid.map(
    ({ name, validUntil = '' }) =>
      `${name ? `${name}专业` : '另一个专业'}有效期至${written(validUntil)}`,
  );
  return `${expired}；${others.join('，')}，还没有过期。请问过期的专业应当办哪一种注册${isSoon ? '，没有过期的专业能不能同时延续' : ''}？`;
}

/** The firm is asked first; the authority once it takes longer than was promised, or something has expired. */
function ofWaiting(subject: MessageSubject, book: MessageBook): string | undefined {
  const next = subject.advice?.next;
  if (next?.kind !== 'waiting' || next.since === undefined) return undefined;
  const { since, days = 0, theirs, workingDays } = next;
  const begin = handedIn(subject, book);
  if (overrunOf(subject, book).length > 0) {
    const stage = theirs ? '我单位还没有确认' : '还没有审核结果';
    return `${begin}，${stage}；${validityOf(subject, book)}。请问这项申请还能不能继续办，办好以前证书能不能用，要不要另外申请${nameOf(book.journey, RE_REGISTRATION)}？`;
  }
  // No document promises a time for changes of data; what registrations are promised is patience enough.
  const isLong = next.isLate ?? weekdaysBetween(since, subject.today) > PATIENCE;
  if (theirs || !isLong) return undefined;
  const promised =
    workingDays === undefined ? '' : `，而建办市〔2018〕48号规定${workingDays}个工作日内作出决定`;
  return `${begin}，到今天已等了${days}天，还没有审核结果${promised}。请问办到了哪一步，还要我们做什么？`;
}

/** As many working days as `mohurd-2018-notice` has for a decision. */
const PATIENCE = 20;

function ofRefusal(
  kind: 'returned' | 'refused' | typeof REFUSAL,
  subject: MessageSubject,
  book: MessageBook,
): string {
  const { id, name } = underWay(subject, book) ?? { id: '', name: '注册' };
  const begin = `我单位${subject.person.name}申请一级注册建造师${name}，【几月几日】`;
  const overrun = overrunOf(subject, book).length > 0;
  const validity = overrun ? `${validityOf(subject, book)}。` : '';
  const again = againOf(subject, book);
  if (kind === REFUSAL) {
    const reason = own(book.texts.prompts, REFUSAL) ?? '';
    return `${begin}收到不予注册告知书，说“${reason}”。${validity}请问具体是哪一项资格、注册在哪家企业，应当怎样处理（注销那一项，还是转到同一家企业）${again}？`;
  }
  const proofs = id === INFO_CHANGE ? '，需要哪些证明' : '';
  return kind === 'returned'
    ? `${begin}被退回，通知上写的是“【照通知填写】”，我们没有看明白。${validity}请问具体是什么原因，要补什么、改什么${proofs}${again}？`
    : `${begin}收到不予注册的决定，上面写的是“【照通知填写】”，我们没有看明白。${validity}请问具体是什么原因，应当怎样处理${again}？`;
}

/** What to apply for again, as far as no published answer says it: of an addition only for who is at the same firm. */
function againOf(subject: MessageSubject, book: MessageBook): string {
  const next = subject.advice?.next;
  const id = underWay(subject, book)?.id;
  if (overrunOf(subject, book).length > 0) {
    return `，再次申请办${nameOf(book.journey, RENEWAL)}还是${nameOf(book.journey, RE_REGISTRATION)}`;
  }
  const refused = next?.kind === 'waiting' ? next.refused : own(book.journey.paths, id)?.refused;
  const isOpen = refused === undefined || refused === REFUSED || refused === ADDITION_REFUSED;
  return isOpen && id !== INFO_CHANGE ? '，再次申请办哪一种' : '';
}

/** The question about a refused addition. */
const ADDITION_REFUSED = 'addition-refused';

/** `coc-cancellation`, questions 5 and 6. */
function ofForcedCancellation(
  kind: Extract<CaseMessage, 'unit-refuses' | 'certificate-void' | 'on-behalf'>,
  { person, advice, today }: MessageSubject,
): string {
  const { name } = person;
  if (kind === 'on-behalf') {
    return `我单位一级注册建造师${name}因【照实填写，如死亡、失踪】，不能自己申请注销，由我单位代为申请。`;
  }
  if (kind === 'certificate-void') {
    const why = isTooOld(person, today)
      ? `${person.birthYear}年出生，已超过65周岁，注册证书失效（建设部令第153号）`
      : '的注册证书已经失效，原因是【照实填写】';
    return `我单位一级注册建造师${name}${why}，在门户上办注销时，系统提示“【照原文填写】”，办不了。`;
  }
  const next = advice?.next;
  const isHandedIn = next?.kind === 'waiting' && next.since !== undefined;
  const since = isHandedIn ? `${written(next.since ?? '')}已在门户上报注销，` : '';
  return `一级注册建造师${name}要注册到我单位，${since}和原聘用企业【原单位全称】的劳动关系已在【几月几日】解除，原聘用企业无故不办理注销。`;
}

/** What was handed in, and what is noted of when. */
function handedIn(subject: MessageSubject, book: MessageBook): string {
  const { person, advice } = subject;
  const next = advice?.next;
  const { name = '' } = underWay(subject, book) ?? {};
  const begin = `我单位${person.name}申请一级注册建造师${name}`;
  if (next?.kind !== 'waiting' || next.since === undefined) return `${begin}，已经上报`;
  // Where there is a path for the firm, it is the firm that is waited for, since the day of handing in.
  const isConfirmed =
    next.theirs === undefined && own(book.journey.paths, underWay(subject, book)?.id)?.item;
  return `${begin}，据我单位记录，${written(next.since)}${isConfirmed ? '我单位已经确认' : '本人已经上报'}`;
}
