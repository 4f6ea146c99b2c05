/** Messages about what was sent back or refused, to people of the firm. */
import { own } from '../guidance/walk.ts';
import type { MessageAnswer } from '../knowledge/compile-message-texts.ts';
import { nameOf, RE_REGISTRATION } from './due-by-specialty.ts';
import { ending, joined, list, REFUSED, sourcesOf } from './message-parts.ts';
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
  const question = own(book.texts.answers, kind === REFUSAL ? REFUSAL : REFUSED);
  if (!question) return undefined;
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
      `单位要做的：${reason ? CHECK_ELSEWHERE : '请看原因和单位有没有关系，有关的先处理好'}；本人重新上报以后，请再确认一次。`,
      until,
      ...ending(to, book, sourcesOf(question)),
    );
  }
  const again = own(book.texts.answers, againOf(subject, id, book));
  const both = { ...question, sources: [...question.sources, ...(again?.sources ?? [])] };
  return joined(
    `${person.name}，您好！您的${name}${state}${reason}。`,
    `要办的：${reason ? FIND_OUT : '请先看清写的原因，处理好再上报；看不明白的，把通知发给我，由我去问省级主管部门'}。`,
    id === INFO_CHANGE
      ? again && `证明：${again.summary}`
      : `再次申请：${again?.summary ?? UNKNOWN}`,
    until,
    ...list(
      '请注意',
      id === INFO_CHANGE ? (again?.warnings ?? []) : notesOf(question, again, book),
    ),
    ...ending(to, book, sourcesOf(kind === REFUSAL ? both : (again ?? question))),
  );
}

// ---------------------------------------------------------------------------------------------

const CHECK_ELSEWHERE = '请和本人一起查清是哪一项资格、注册在哪家企业，由我问清省级主管部门再处理';
const FIND_OUT =
  '请查清是哪一项资格、注册在哪家企业，告诉我，由我去问省级主管部门；问清以前先不要注销';
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

/** What the answers say besides, but for what is about other registrations, or another refusal. */
function notesOf(
  question: MessageAnswer,
  again: MessageAnswer | undefined,
  { journey, texts }: MessageBook,
): string[] {
  const registrations = Object.values(journey.paths);
  const others = [
    ...(question === own(texts.answers, REFUSED)
      ? registrations.flatMap(({ item, name }) => (item ? name : []))
      : []),
    ...Object.values(texts.answers).map(({ title }) => title),
  ];
  const isApt = (note: string) => !others.some((one) => note.includes(one));
  return [...(again?.warnings ?? []), ...question.editorNotes.filter(isApt)];
}
