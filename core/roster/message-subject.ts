/** What a message is about, whom it is for, and the knowledge that it is made of. */
import type { Advice } from '../guidance/advice.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { DecisionBook, QuestionBook } from '../knowledge/shipped.ts';
import type { Due } from './due-entry.ts';
import type { SourceTable } from './due-sources.ts';
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
