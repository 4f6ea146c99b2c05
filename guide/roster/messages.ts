/** What can be sent about a person, to whom. */
import journey from 'knowledge:journey-book';
import texts from 'knowledge:message-texts';
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

const BOOK = { journey, texts, sources };

const RECIPIENTS: readonly (readonly [Recipient, string])[] = [
  ['engineer', '给本人'],
  ['unit', '给单位'],
  ['authority', '问主管部门'],
];

/** Where a message is about the registration under way, its name stands before it. */
const ABOUT: Readonly<Record<MessageKind, string>> = {
  renewal: '有效期快到',
  expired: '有效期已过',
  'annotation-end': '加注件到期',
  'over-65': '65周岁',
  'under-way': '正在办',
  waiting: '正在等结果',
  returned: '被退回了',
  refused: '不予注册',
  'registered-elsewhere': '不予注册，因为别的证书在别的企业',
  'cannot-confirm': '单位在系统里确认不了',
  joining: '换单位：来我单位',
  leaving: '换单位：离开我单位',
  'unit-refuses': '要来我单位，原单位不办注销',
  'certificate-void': '证书已失效，门户上注销不了',
  'on-behalf': '本人死亡、失踪等，单位代办注销',
};

/** @returns the messages about all that there is to say of the person, what comes first first */
export function messagesOf({ person }: ListedPerson): readonly ReadyMessage[] {
  const theirs = journeyOf(journeys.value, person.id);
  const subject = {
    person,
    dues: dueOf(person, theirs, today.value, journey),
    advice: advise(theirs, NO_PAGE, journey, today.value),
    today: today.value,
  };
  const under = subject.advice.path?.name;
  return messageKindsOf(subject, BOOK).flatMap((kind) =>
    RECIPIENTS.flatMap(([to, name]) => {
      const text = writeMessage(kind, to, subject, BOOK);
      const isUnder = under !== undefined && (kind === 'under-way' || kind === 'waiting');
      return text === undefined
        ? []
        : [{ about: isUnder ? `${under}：${ABOUT[kind]}` : ABOUT[kind], to: name, text }];
    }),
  );
}
