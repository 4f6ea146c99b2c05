/** What can be sent about a person, to whom. */
import decision from 'knowledge:decision';
import journey from 'knowledge:journey-book';
import questions from 'knowledge:question-book';
import sources from 'knowledge:sources';
import type { ListedPerson } from '../../components/roster/listed.ts';
import type { ReadyMessage } from '../../components/roster/person-details.tsx';
import { advise } from '../../core/guidance/advise.ts';
import { journeyOf } from '../../core/guidance/whose-journey.ts';
import { dueOf } from '../../core/roster/due.ts';
import { messageKindsOf, writeMessage } from '../../core/roster/message.ts';
import type { MessageKind, Recipient } from '../../core/roster/message-subject.ts';
import { NO_PAGE } from './listed-people.ts';
import { journeys, today } from './state.ts';

const BOOK = { decision, journey, questions, sources };

const RECIPIENTS: readonly (readonly [Recipient, string])[] = [
  ['engineer', '给本人'],
  ['unit', '给单位'],
  ['authority', '问主管部门'],
];

const ABOUT: Readonly<Record<MessageKind, string>> = {
  renewal: '快到期',
  expired: '已过期',
  'annotation-end': '加注件到期',
  waiting: '正在等结果',
  refused: '被退回，或者不予注册',
};

/** @returns the messages about all that there is to say of the person, what presses most first */
export function messagesOf({ person }: ListedPerson): readonly ReadyMessage[] {
  const theirs = journeyOf(journeys.value, person.id);
  const subject = {
    person,
    dues: dueOf(person, theirs, today.value, journey),
    advice: advise(theirs, NO_PAGE, journey, today.value),
  };
  return messageKindsOf(subject).flatMap((kind) =>
    RECIPIENTS.flatMap(([to, name]) => {
      const text = writeMessage(kind, to, subject, BOOK);
      return text === undefined ? [] : [{ about: ABOUT[kind], to: name, text }];
    }),
  );
}
