/** What of a person there is to write about now. */
import { daysBetween } from '../guidance/days.ts';
import { own, walk } from '../guidance/walk.ts';
import { byUrgency, isPressing } from './due.ts';
import { isTooOld } from './due-by-age.ts';
import { CALLED_FOR_DAYS } from './due-by-specialty.ts';
import type { Due } from './due-entry.ts';
import type { CaseMessage, MessageBook, MessageSubject } from './message-subject.ts';

/** The prompt that is a refusal. */
export const REFUSAL = 'registered-elsewhere';
export const RENEWAL = 'renewal';
export const CANCELLATION = 'cancellation';
export const E_CERTIFICATE = 'e-certificate';
export const INFO_CHANGE = 'info-change';
export const CHANGE_UNIT = 'change-unit';
export const FORCED_CANCELLATION = 'forced-cancellation';

/** A registration that is under way. */
export interface UnderWay {
  /** Its id; of a registration of stages, that of the stage. */
  readonly id: string;
  /** In words; of a stage also what it is a stage of. */
  readonly name: string;
}

/** @returns the registration that is under way, or is waited for; nothing without one */
export function underWay(
  { advice }: MessageSubject,
  { journey }: MessageBook,
): UnderWay | undefined {
  if (!advice?.path) return undefined;
  const { path, next } = advice;
  const step = 'of' in next && 'step' in next.of ? next.of.step : undefined;
  const id = walk(journey, path.id).find((one) => one.id === step)?.of ?? path.id;
  const name = own(journey.paths, id)?.name ?? path.name;
  const at = own(journey.paths, path.id)?.stages?.indexOf(id) ?? -1;
  return { id, name: at < 0 ? name : `${name}（${path.name}的第${at + 1}步）` };
}

/** @returns what is due and can be done something about now, what presses most first */
export function duesToTell(subject: MessageSubject, book: MessageBook): readonly Due[] {
  const { dues, person, advice, today } = subject;
  const path = advice?.path?.id;
  const leaves = isLeaving(path);
  const isOver = advice?.next.kind === 'end';
  const isHandedIn = isOver || advice?.next.kind === 'waiting';
  const overrun = overrunOf(subject, book);
  const isTold = (due: Due): boolean => {
    const { kind, handedIn, validUntil = today } = due;
    if (handedIn || kind === 'waiting-long' || overrun.includes(due)) return false;
    if (kind === 'over-65') return isPressing(due) && !(leaves && isHandedIn);
    if (leaves && !isOver) return false;
    // Where something else ends it, the message about that says so.
    if (kind === 'annotation-end' && due.path !== E_CERTIFICATE) return isPressing(due);
    if (kind === 'annotation-end') {
      return (isPressing(due) || due.days < 0) && !isTooOld(person, today);
    }
    return (
      kind === 'expired' || path === due.path || daysBetween(today, validUntil) < CALLED_FOR_DAYS
    );
  };
  return dues.filter(isTold).sort(byUrgency);
}

/**
 * @returns what has expired since its renewal was handed in: no document says what then, so that nobody is told
 *   to apply anew before it was asked
 */
export function overrunOf(subject: MessageSubject, book: MessageBook): readonly Due[] {
  const { dues, advice, person } = subject;
  const next = advice?.next;
  if (next?.kind !== 'waiting' || underWay(subject, book)?.id !== RENEWAL) return [];
  return dues.filter(
    ({ kind, day }) =>
      kind === 'expired' &&
      (person.renewing?.includes(day) ?? true) &&
      (next.since === undefined || next.since <= day),
  );
}

/** @returns the cases that can be so, from which whoever writes chooses */
export function casesOf(subject: MessageSubject, book: MessageBook): readonly CaseMessage[] {
  const { person, advice, today } = subject;
  const { path, next } = advice ?? {};
  if (path?.id === FORCED_CANCELLATION && next?.kind === 'step') {
    return ['unit-refuses', 'certificate-void', 'on-behalf'];
  }
  const id = underWay(subject, book)?.id;
  // Before a cancellation was begun, nobody knows that the portal makes none.
  const isVoid = isTooOld(person, today) && id === CANCELLATION && next?.kind !== 'end';
  const ofAge: readonly CaseMessage[] = isVoid ? ['certificate-void'] : [];
  const ofFirm: readonly CaseMessage[] = isLeavingOneOfTwo(subject, book)
    ? ['joining', 'leaving']
    : [];
  if (next?.kind === 'step') return [...ofFirm, ...ofAge];
  if (next?.kind !== 'waiting') return ofAge;
  if (!next.theirs) return id === INFO_CHANGE ? ['returned'] : ['returned', 'refused', REFUSAL];
  // On the day itself nobody has waited yet.
  if (!next.days || next.days < 0) return [...ofFirm, ...ofAge];
  const refuses: readonly CaseMessage[] = ofFirm.length > 0 ? ['unit-refuses'] : [];
  return [...ofFirm, ...refuses, 'cannot-confirm', ...ofAge];
}

/** @returns whether somebody changes firms and is not cancelled yet: which of the two firms writes is not known */
export function isLeavingOneOfTwo(subject: MessageSubject, book: MessageBook): boolean {
  return subject.advice?.path?.id === CHANGE_UNIT && underWay(subject, book)?.id === CANCELLATION;
}

/** @returns whether the registration under way ends the one there is: who does that renews nothing */
export function isLeaving(path: string | undefined): boolean {
  return path === CANCELLATION || path === CHANGE_UNIT || path === FORCED_CANCELLATION;
}
