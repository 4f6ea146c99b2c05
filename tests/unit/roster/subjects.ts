/** People to write about, for tests of messages. */
import { advise } from '../../../core/guidance/advise.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { dueOf } from '../../../core/roster/due.ts';
import { messageKindsOf, writeMessage } from '../../../core/roster/message.ts';
import type {
  MessageKind,
  MessageSubject,
  Recipient,
} from '../../../core/roster/message-subject.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';
import { messageBook } from './journeys.ts';

export const TODAY = '2026-09-01';
export const RECIPIENTS: readonly Recipient[] = ['engineer', 'unit', 'authority'];

/** Somebody, with what is due for them and comes next. */
export function subject(part: Partial<Person>, journey?: Journey, today = TODAY): MessageSubject {
  const person: Person = { id: 'abcdefghij', name: '张三', specialties: [], ...part };
  return {
    person,
    today,
    dues: dueOf(person, journey, today, book),
    ...(journey && { advice: advise(journey, { isOnPortal: false, prompts: [] }, book, today) }),
  };
}

/** Specialties that are valid until those days. */
export function until(...ends: readonly string[]): Pick<Person, 'specialties'> {
  return {
    specialties: ends.map((validUntil, i) => ({
      name: ['建筑工程', '机电工程'][i] ?? '',
      validUntil,
    })),
  };
}

/** What can be written about, what comes first first. */
export function kinds(of: MessageSubject): readonly MessageKind[] {
  return messageKindsOf(of, messageBook);
}

/** The message about something; empty where there is none. */
export function write(kind: MessageKind, to: Recipient, of: MessageSubject): string {
  return writeMessage(kind, to, of, messageBook) ?? '';
}

/** A message that is offered. */
export interface Offered {
  readonly kind: MessageKind;
  readonly to: Recipient;
  readonly text: string;
}

/** All messages that are offered of somebody. */
export function offered(of: MessageSubject): readonly Offered[] {
  return kinds(of).flatMap((kind) =>
    RECIPIENTS.flatMap((to) => {
      const text = write(kind, to, of);
      return text ? [{ kind, to, text }] : [];
    }),
  );
}
