/** What can be sent about a person, to whom. */
import decision from 'knowledge:decision';
import journey from 'knowledge:journey-book';
import questions from 'knowledge:question-book';
import sources from 'knowledge:sources';
import type { ListedPerson } from '../components/roster/listed.ts';
import type { ReadyMessage } from '../components/roster/person-details.tsx';
import { advise } from '../core/guidance/advise.ts';
import { journeyOf } from '../core/guidance/whose-journey.ts';
import { dueOf } from '../core/roster/due.ts';
import { messageKindOf, type Recipient, writeMessage } from '../core/roster/message.ts';
import { NO_PAGE } from './listed-people.ts';
import { journeys, today } from './roster-state.ts';

const BOOK = { decision, journey, questions, sources };

const RECIPIENTS: readonly (readonly [Recipient, string])[] = [
  ['engineer', '给本人'],
  ['unit', '给单位'],
  ['authority', '问主管部门'],
];

/** @returns the messages about what presses most for the person; none where nothing does */
export function messagesOf({ person }: ListedPerson): readonly ReadyMessage[] {
  const theirs = journeyOf(journeys.value, person.id);
  const subject = {
    person,
    dues: dueOf(person, theirs, today.value, journey),
    advice: advise(theirs, NO_PAGE, journey, today.value),
  };
  const kind = messageKindOf(subject);
  if (!kind) return [];
  return RECIPIENTS.flatMap(([to, name]) => {
    const text = writeMessage(kind, to, subject, BOOK);
    return text === undefined ? [] : [{ to: name, text }];
  });
}
