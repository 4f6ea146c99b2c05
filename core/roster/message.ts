/**
 * Ready messages about a person, to be copied: what to do next, until when, what to have ready, whom to
 * ask, and where it stands. What to do is taken from the knowledge; no number but 12345 is in it.
 */
import type { Advice } from '../guidance/advice.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { DecisionBook, QuestionBook } from '../knowledge/shipped.ts';
import { byUrgency, type Due } from './due.ts';
import type { SourceTable } from './due-sources.ts';
import { writeOfDue } from './message-due.ts';
import { REFUSAL, writeOfRefusal, writeOfWaiting } from './message-waiting.ts';
import type { Person } from './person.ts';

/** What a message is about. */
export type MessageKind = 'renewal' | 'expired' | 'annotation-end' | 'waiting' | 'refused';

/** Whom it is for: the person, their firm, or the authority. */
export type Recipient = 'engineer' | 'unit' | 'authority';

/** What is known of the person. */
export interface MessageSubject {
  readonly person: Person;
  /** What is due for them. */
  readonly dues: readonly Due[];
  /** What comes next for them, where anything was begun. */
  readonly advice?: Advice;
}

/** The knowledge that messages are made of. */
export interface MessageBook {
  readonly journey: JourneyBook;
  readonly decision: DecisionBook;
  readonly questions: QuestionBook;
  readonly sources: SourceTable;
}

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
