/**
 * Ready messages about a person, to be copied: what to do next, until when, what to have ready, whom to
 * ask, and where it stands. What to do is taken from the knowledge; no number but 12345 is in it.
 */
import { byUrgency } from './due.ts';
import { writeOfDue } from './message-due.ts';
import type { MessageBook, MessageKind, MessageSubject, Recipient } from './message-subject.ts';
import { REFUSAL, writeOfRefusal, writeOfWaiting } from './message-waiting.ts';

/** Those that follow from a day. */
const OF_DAYS = ['renewal', 'expired', 'annotation-end'] as const;

/**
 * @param subject what is known of the person
 * @returns what a message is about first of all; nothing where nothing is to be said
 */
export function messageKindOf({ dues, advice }: MessageSubject): MessageKind | undefined {
  if (advice?.inWay?.prompt === REFUSAL) return 'refused';
  if (advice?.next.kind === 'waiting') return 'waiting';
  const toDo = dues.filter(({ handedIn }) => handedIn === undefined);
  const kinds = toDo.sort(byUrgency).map(({ kind }) => kind);
  return kinds.find((kind) => kind !== 'over-65' && kind !== 'waiting-long');
}

/**
 * @param subject what is known of the person
 * @returns all that messages can be about, what presses most first
 */
export function messageKindsOf(subject: MessageSubject): readonly MessageKind[] {
  const first = messageKindOf(subject);
  const ofDays = OF_DAYS.filter((kind) => subject.dues.some((due) => due.kind === kind));
  // Only the person hears that; no page of ours may have seen it. What was not handed in nobody refuses.
  const refused = subject.advice?.next.kind === 'waiting' ? (['refused'] as const) : [];
  return [...new Set([...(first ? [first] : []), ...ofDays, ...refused])];
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
  if (kind === 'refused') return writeOfRefusal(to, subject, book);
  if (kind === 'waiting') {
    const next = subject.advice?.next;
    return next?.kind === 'waiting' ? writeOfWaiting(to, next, subject, book) : undefined;
  }
  // What was handed in already is not to be handed in: of that the message about waiting speaks.
  const due = [...subject.dues]
    .sort(byUrgency)
    .find((one) => one.kind === kind && one.handedIn === undefined);
  return due && writeOfDue(to, due, subject, book);
}
