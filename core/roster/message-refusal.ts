/** Messages about what was sent back or refused, to people of the firm. */
import { own } from '../guidance/walk.ts';
import { nameOf, RE_REGISTRATION } from './due-by-specialty.ts';
import { noted } from './message-notes.ts';
import {
  cited,
  confirmSources,
  ending,
  joined,
  list,
  REFUSED,
  sourcesOf,
} from './message-parts.ts';
import { INFO_CHANGE, overrunOf, REFUSAL, underWay } from './message-situation.ts';
import type { CaseMessage, MessageBook, MessageSubject } from './message-subject.ts';
import { validityOf } from './message-waiting.ts';

/** How a registration can come back. */
type Refusal = Extract<CaseMessage, 'returned' | 'refused' | typeof REFUSAL>;

/** @returns the text, as `writeMessage` does */
export function writeOfRefusal(
  kind: Refusal,
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { person } = subject;
  const { id, name } = underWay(subject, book) ?? { id: '', name: '注册' };
  const elsewhere = kind === REFUSAL ? own(book.texts.answers, REFUSAL) : undefined;
  const state = kind === 'returned' ? '申请被退回了' : '申请没有通过，收到了不予注册的决定';
  const reason = kind === REFUSAL ? '，原因是别的资格证书注册在别的企业' : '';
  const validity = validityOf(subject, book);
  const anew = nameOf(book.journey, RE_REGISTRATION);
  const isOver = overrunOf(subject, book).length > 0;
  const then = isOver ? `要不要办${anew}，由我一起问清` : `请抓紧，过期后只能办理${anew}`;
  const until = validity && `${validity}：${then}。`;
  if (to === 'unit') {
    // The person's own data are none of the firm's business.
    if (id === INFO_CHANGE) return undefined;
    return joined(
      `您好！${person.name}的${name}${state}${reason}。`,
      reason ? '' : '通知上写的原因：【照通知填写】。',
      `单位要做的：${reason ? CHECK_ELSEWHERE : '请看原因和单位有没有关系，有关的请处理好'}；本人重新上报以后，请再确认一次。`,
      until,
      ...ending(to, book, elsewhere ? sourcesOf(elsewhere) : cited(confirmSources(id), book)),
    );
  }
  const again = own(book.texts.answers, againOf(subject, id, book));
  const isOfData = id === INFO_CHANGE;
  const answers = [elsewhere, again].flatMap((answer) => answer ?? []);
  const [first] = answers;
  const both = first && { ...first, sources: answers.flatMap(({ sources }) => sources) };
  return joined(
    `${person.name}，您好！您的${name}${state}${reason}。`,
    `要办的：${reason ? FIND_OUT : '请先看清写的原因，处理好再上报；看不明白的，把通知发给我，由我去问省级主管部门'}。`,
    isOfData ? again && `证明：${again.summary}` : `再次申请：${again?.summary ?? UNKNOWN}`,
    until,
    ...list('请注意', [
      ...noted(again?.warnings ?? [], subject, book),
      ...(isOfData ? [] : [reason ? IN_TWO : REASONS]),
    ]),
    ...ending(to, book, both ? sourcesOf(both) : cited(DECREE, book)),
  );
}

// ---------------------------------------------------------------------------------------------

const CHECK_ELSEWHERE = '请和本人一起查清是哪一项资格、注册在哪家企业，由我问清省级主管部门再处理';
const FIND_OUT =
  '请查清是哪一项资格、注册在哪家企业，告诉我，由我去问省级主管部门；问清以前先不要注销';
/** `decree-153`, article 15. */
const REASONS =
  '规定中不予注册的情形，常遇到的有：申请在两个或者两个以上单位注册；未达到继续教育要求；聘用单位不符合要求；年龄超过65周岁（建设部令第153号第十五条）。';
/** The same, and `registration-centre-2010-10`. What to do about it no document says, so that it is only asked. */
const IN_TWO =
  '几项资格可以注册在同一家企业，不能注册在两家单位（建注函〔2010〕10号）；申请在两个或者两个以上单位注册的，不予注册（建设部令第153号第十五条）。';
const DECREE = [{ document: 'decree-153' }];
const UNKNOWN = '办哪一种，没有查到官方说明，由我去问省级主管部门。';

/** Id of the question that says which registration to apply for again, where one is published. */
function againOf(
  { advice }: MessageSubject,
  id: string,
  { journey }: MessageBook,
): string | undefined {
  const next = advice?.next;
  const refused = next?.kind === 'waiting' ? next.refused : own(journey.paths, id)?.refused;
  return refused === REFUSED ? undefined : refused;
}
