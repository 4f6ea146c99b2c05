/** What a message is about, whom it is for, and the knowledge that it is made of. */
import type { Advice } from '../guidance/advice.ts';
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { MessageTexts } from '../knowledge/compile-message-texts.ts';
import type { Due } from './due-entry.ts';
import type { SourceTable } from './due-sources.ts';
import type { Person } from './person.ts';

/** Something that is due. */
export type DueMessage = 'renewal' | 'expired' | 'annotation-end' | 'over-65';

/**
 * What only the person or the firm hears, so that whoever writes chooses it. `returned`: sent back by the
 * review. `refused`: a decision against it. `registered-elsewhere`: one whose reason is another certificate at
 * another firm. `cannot-confirm`: the firm cannot confirm in its system. `unit-refuses`: the firm that was
 * left confirms no cancellation. `certificate-void`: it is void, and so the portal cancels nothing. `on-behalf`:
 * the person cannot act any more. `joining` and `leaving`: of who changes firms and is not cancelled yet, whether
 * this firm is the new one or the one before.
 */
export type CaseMessage =
  | 'joining'
  | 'leaving'
  | 'returned'
  | 'refused'
  | 'registered-elsewhere'
  | 'cannot-confirm'
  | 'unit-refuses'
  | 'certificate-void'
  | 'on-behalf';

/** What a message is about; besides, the registration that is under way, or is waited for. */
export type MessageKind = DueMessage | 'under-way' | 'waiting' | CaseMessage;

/** Whom it is for: the person, their firm, or the authority. */
export type Recipient = 'engineer' | 'unit' | 'authority';

/** What is known of the person. */
export interface MessageSubject {
  readonly person: Person;
  /** What is due for them. */
  readonly dues: readonly Due[];
  /** What comes next for them, where anything was begun. */
  readonly advice?: Advice;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The knowledge that messages are made of. */
export interface MessageBook {
  readonly journey: JourneyBook;
  readonly texts: MessageTexts;
  readonly sources: SourceTable;
}
