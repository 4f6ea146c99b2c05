/** Messages about what is due. */
import { own, walk } from '../guidance/walk.ts';
import type { Due } from './due-entry.ts';
import { writtenDueSources } from './due-sources.ts';
import {
  asUnit,
  besides,
  joined,
  left,
  list,
  NOT_OFFICIAL,
  whomToAsk,
  written,
} from './message-parts.ts';
import type { MessageBook, MessageSubject, Recipient } from './message-subject.ts';

const E_CERTIFICATE = 'e-certificate';

/** @returns the text, as `writeMessage` does */
export function writeOfDue(
  to: Recipient,
  due: Due,
  { person, dues, advice }: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { decision } = book.decision;
  const result = decision.results.find(({ id }) => id === due.result);
  if (!result) return undefined;
  const isAnnotation = due.kind === 'annotation-end';
  if (to === 'authority') {
    // What the person has to do before they annotate again is asked about where it is due itself.
    return isAnnotation ? undefined : requestOf(due, person.name, book);
  }
  const then = isAnnotation && due.path !== E_CERTIFICATE && '办好以后：再加注、下载。';
  const others = besides(dues.filter((one) => one !== due));
  const basis = [...writtenDueSources(due, book.sources), NOT_OFFICIAL];
  if (to === 'unit') {
    return joined(
      `您好！${person.name}${stateOf(due)}。`,
      `要办的：${result.text}`,
      then,
      due.path !== undefined && `单位要做的：${workOfUnit(due.path, book)}`,
      ...others,
      ...basis,
    );
  }
  const isOnPath = advice?.path !== undefined && advice.path.id === due.path;
  const act = isOnPath && advice?.next.kind === 'step' ? advice.next.action : undefined;
  const procedure = procedureOf(due.path, book);
  return joined(
    `${person.name}，您好！您${stateOf(due)}。`,
    `要办的：${result.text}`,
    act === undefined ? procedure && `怎么办：${procedure}` : `下一步：${act}`,
    then,
    ...others,
    ...list('先做到', result.needs),
    ...list('请注意', result.warnings),
    ...whomToAsk(book),
    ...basis,
  );
}

// ---------------------------------------------------------------------------------------------

/** How things stand, and until when what is to be done. */
function stateOf({ kind, day, days, specialties, validUntil }: Due): string {
  const on = written(day);
  const isOver = days < 0;
  if (kind === 'annotation-end') {
    return `的电子证书加注件${isOver ? '已于' : '将于'}${on}到期${isOver ? '' : left(days)}`;
  }
  const of = specialties.length > 0 ? `的${specialties.join('、')}专业` : '的注册';
  if (kind === 'expired') return `${of}有效期至${on}，已过期${-days}天`;
  const until = isOver ? `最晚应在${on}申请，已过${-days}天` : `最晚在${on}申请${left(days)}`;
  return `${of}有效期至${written(validUntil ?? day)}，${until}`;
}

/** What the answer that is that path says in a sentence. */
function procedureOf(path: string | undefined, { questions }: MessageBook): string | undefined {
  const answers = Object.values(questions.questions);
  return answers.find((answer) => answer.areOfPath && answer.path?.id === path)?.summary;
}

/** What the firm does once the person has handed in. */
function workOfUnit(path: string, { journey }: MessageBook): string {
  const waits = walk(journey, path).flatMap(({ step }) => step.waiting ?? []);
  const [first] = waits.flatMap(({ nothing }) => nothing);
  return first ? `本人上报以后，${first.says}` : '这一项由本人办理。';
}

/** What the firm asks the authority. */
function requestOf(due: Due, person: string, book: MessageBook): string | undefined {
  const { kind, days, specialties, validUntil, path, result } = due;
  const request = own(book.decision.asks, result)?.request;
  if (request !== undefined) return asUnit(request, person);
  const name = own(book.journey.paths, path)?.name;
  if (name === undefined || validUntil === undefined) return undefined;
  const of = specialties.length > 0 ? `的${specialties.join('、')}专业` : '的注册';
  const begin = `您好，我单位的${person}是一级注册建造师，本人${of}有效期至${written(validUntil)}`;
  if (kind === 'expired') {
    return `${begin}，已经过期。请问办理${name}要先具备什么条件，准备哪些材料？`;
  }
  return days < 0
    ? `${begin}，离到期已不足30日，正在申请${name}。请问现在还能不能办，应当怎样办理？`
    : `${begin}，准备申请${name}。请问还要准备什么？`;
}
