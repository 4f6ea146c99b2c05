/** Messages about a registration that is under way and not handed in, to people of the firm. */
import { own } from '../guidance/walk.ts';
import { nameOf, RE_REGISTRATION } from './due-by-specialty.ts';
import { noted } from './message-notes.ts';
import {
  AFTER_DOWNLOAD,
  besides,
  CHECK_FIRST,
  cited,
  confirmSources,
  ending,
  joined,
  list,
  procedureOf,
  sourcesOf,
  wayOf,
  workOfUnit,
} from './message-parts.ts';
import {
  CANCELLATION,
  duesToTell,
  E_CERTIFICATE,
  FORCED_CANCELLATION,
  underWay,
} from './message-situation.ts';
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
  const { next } = advice;
  const isRemedy = next.kind === 'remedy' && next.contact !== undefined;
  if (next.kind !== 'step' && !isRemedy) return undefined;
  const work = workOfUnit(under.id, book);
  const others = besides(duesToTell(subject, book));
  if (to === 'unit') {
    const isFinal = under.id === CANCELLATION;
    // While a prompt stands in the way, the firm has nothing to do.
    // While a prompt stands in the way, the firm has nothing to do.
    if (work === undefined || next.kind !== 'step') return undefined;
    return joined(
      `您好！${person.name}正在办${under.name}，还没有上报，现在不用单位办。`,
      `单位要做的：本人上报以后，${isFinal ? CHECK_FIRST : ''}${work}`,
      ...others,
      ...ending(to, book, cited(confirmSources(under.id), book)),
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
    wayOf(under.id, advice, book),
    under.id === E_CERTIFICATE && AFTER_DOWNLOAD,
    work !== undefined &&
      `上报以后请告诉我，${under.id === CANCELLATION ? '原' : ''}单位还要确认。`,
    back !== undefined && `办好以后，接着办${back}。`,
    ...others,
    ...list('请注意', noted(before, subject, book)),
    ...ending(to, book, sourcesOfWay(about, book)),
  );
}

/**
 * @param subject who changes firms, and is not cancelled yet
 * @param book the knowledge
 * @returns the text for the firm that is the new one: `mohurd-2018-notice`, first the one, then the other
 */
export function writeOfJoining(subject: MessageSubject, book: MessageBook): string {
  const { name } = subject.person;
  const isHandedIn = subject.advice?.next.kind === 'waiting';
  const state = isHandedIn ? '已经上报，正在等原单位确认' : '还没有上报';
  return joined(
    `您好！${name}要注册到我们单位，${underWay(subject, book)?.name}${state}。`,
    `现在不用我们单位办：要等原单位【原单位全称】在企业版确认注销，由${name}去联系。注销完成以后，本人再申请${nameOf(book.journey, RE_REGISTRATION)}，那时请我们单位确认。`,
    ...ending('unit', book, cited(confirmSources(RE_REGISTRATION), book)),
  );
}

// ---------------------------------------------------------------------------------------------

/** Of what the answer says of single provinces the message says nothing. */
function sourcesOfWay(path: string | undefined, book: MessageBook): string[] {
  return path === FORCED_CANCELLATION
    ? cited([{ document: 'coc-cancellation', number: 5 }, { document: 'decree-153' }], book)
    : sourcesOf(procedureOf(path, book));
}
