/** Messages about a registration that is under way and not handed in, to people of the firm. */
import { own } from '../guidance/walk.ts';
import {
  actOf,
  besides,
  CHECK_FIRST,
  CONFIRM,
  ending,
  joined,
  list,
  procedureOf,
  sourcesOf,
  workOfUnit,
} from './message-parts.ts';
import { CANCELLATION, duesToTell, underWay } from './message-situation.ts';
import type { MessageBook, MessageSubject } from './message-subject.ts';

/** It asks how far a registration has come, and is none. */
const PROGRESS = 'progress-query';

/** @returns the text, as `writeMessage` does */
export function writeOfUnderWay(
  to: 'engineer' | 'unit',
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  const { person, advice } = subject;
  const under = underWay(subject, book);
  const path = own(book.journey.paths, advice?.path?.id);
  if (!advice || !under || !path || path.by || under.id === PROGRESS) return undefined;
  const act = actOf(advice);
  if (act === undefined) return undefined;
  const work = workOfUnit(under.id, book);
  const others = besides(duesToTell(subject, book));
  if (to === 'unit') {
    const isFinal = under.id === CANCELLATION;
    return (
      work &&
      joined(
        `您好！${person.name}正在办${under.name}，还没有上报。`,
        `单位要做的：本人上报以后，${isFinal ? CHECK_FIRST : ''}${work}`,
        ...others,
        ...ending(to, book, sourcesOf(own(book.texts.answers, CONFIRM))),
      )
    );
  }
  // What to know of all stages is to be known before the last one.
  const isLast = path.stages?.at(-1) === under.id;
  const { id: about, before } = isLast
    ? { id: under.id, before: own(book.journey.paths, under.id)?.before ?? [] }
    : { id: advice.path?.id, before: path.before };
  const prompt = own(book.texts.prompts, advice.inWay?.prompt);
  const back = advice.detour?.back?.name;
  return joined(
    `${person.name}，您好！您正在办${under.name}。`,
    prompt && `门户提示“${prompt}”。`,
    `下一步：${act}`,
    work !== undefined && '上报以后请告诉我，单位还要确认。',
    back !== undefined && `办好以后，接着办${back}。`,
    ...others,
    ...list('请注意', before),
    ...ending(to, book, sourcesOf(procedureOf(about, book))),
  );
}
