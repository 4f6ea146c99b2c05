/**
 * Ready messages about a person, to be copied: what to do next, until when, what to have ready, whom to
 * ask, and where it stands. What to do is taken from the knowledge; no number but 12345 is in it.
 */
import { isTooOld } from './due-by-age.ts';
import type { Due } from './due-entry.ts';
import { writeToAuthority } from './message-authority.ts';
import { writeOfDue } from './message-due.ts';
import { writeOfRefusal } from './message-refusal.ts';
import {
  CANCELLATION,
  casesOf,
  duesToTell,
  E_CERTIFICATE,
  FORCED_CANCELLATION,
  isLeaving,
  isLeavingOneOfTwo,
  REFUSAL,
} from './message-situation.ts';
import type {
  DueMessage,
  MessageBook,
  MessageKind,
  MessageSubject,
  Recipient,
} from './message-subject.ts';
import { writeOfJoining, writeOfUnderWay } from './message-under-way.ts';
import { writeOfWaiting } from './message-waiting.ts';

/**
 * @param subject what is known of the person
 * @param book the knowledge
 * @returns all that messages can be about: a refusal, the age, what is under way, what is due, what presses most
 *   first, and then the cases to choose from
 */
export function messageKindsOf(subject: MessageSubject, book: MessageBook): readonly MessageKind[] {
  const { advice, person, today } = subject;
  // What else ends an annotation has a message of its own.
  const dues = duesToTell(subject, book).filter(
    ({ kind, path }) => kind !== 'annotation-end' || path === E_CERTIFICATE,
  );
  const kindsOf = (those: readonly Due[]) => those.map(({ kind }) => kind as DueMessage);
  const path = advice?.path?.id;
  const isRefused = advice?.inWay?.prompt === REFUSAL;
  const isOld = isTooOld(person, today);
  const isBegun = path !== undefined && !isRefused && (!isOld || isLeaving(path));
  const isOfPath = (due: Due) => (due.kind === 'over-65' ? CANCELLATION : due.path) === path;
  const ofPath = isBegun ? kindsOf(dues.filter(isOfPath)) : [];
  // Of one that the authority cancels, each reason has its own.
  const isOfReason = path === FORCED_CANCELLATION;
  const begun = isBegun && ofPath.length === 0 && !isOfReason ? (['under-way'] as const) : [];
  return [
    ...new Set([
      ...(isRefused ? ([REFUSAL] as const) : []),
      ...(isOld ? kindsOf(dues.filter(({ kind }) => kind === 'over-65')) : []),
      ...(advice?.next.kind === 'waiting' ? (['waiting'] as const) : [...ofPath, ...begun]),
      ...kindsOf(dues),
      ...casesOf(subject, book),
    ]),
  ];
}

/**
 * @param kind what it is about; one that does not fit the person gives no message
 * @param to whom it is for
 * @param subject what is known of the person
 * @param book the knowledge
 * @returns the text; nothing where that recipient has nothing to do with it
 */
export function writeMessage(
  kind: MessageKind,
  to: Recipient,
  subject: MessageSubject,
  book: MessageBook,
): string | undefined {
  if (!messageKindsOf(subject, book).includes(kind)) return undefined;
  if (to === 'authority') return writeToAuthority(kind, subject, book);
  const isOfTwo = to === 'unit' && isLeavingOneOfTwo(subject, book);
  switch (kind) {
    case 'under-way':
      return isOfTwo ? undefined : writeOfUnderWay(to, subject, book);
    case 'waiting':
      return isOfTwo ? undefined : writeOfWaiting(to, subject, book);
    case 'joining':
      return isOfTwo ? writeOfJoining(subject, book) : undefined;
    case 'leaving':
      if (!isOfTwo) return undefined;
      return writeOfWaiting(to, subject, book) ?? writeOfUnderWay(to, subject, book);
    case 'returned':
    case 'refused':
    case 'registered-elsewhere':
      return writeOfRefusal(kind, to, subject, book);
    case 'unit-refuses':
    case 'certificate-void':
      // Whom the authority cancels goes there for one of these reasons.
      return to === 'engineer' && subject.advice?.path?.id === FORCED_CANCELLATION
        ? writeOfUnderWay(to, subject, book)
        : undefined;
    case 'cannot-confirm':
    case 'on-behalf':
      return undefined;
    default:
      return writeOfDue(kind, to, subject, book);
  }
}
