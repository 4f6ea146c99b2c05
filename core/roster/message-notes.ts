/** What there is to know besides, as a message of whoever asks for others says it. */
import { AGE, YEARS_AHEAD } from './due-by-age.ts';
import { RE_REGISTRATION } from './due-by-specialty.ts';
import { underWay } from './message-situation.ts';
import type { MessageBook, MessageSubject } from './message-subject.ts';

/**
 * The knowledge speaks to who reads alone, and sends them to the authority. Here one of the firm asks for them, and
 * nobody is to cancel anything before. What the message says anyhow has no words.
 */
const OWN_WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/先处理好(?:，再申请)?/, '先告诉我，问清怎样处理再上报，那一项先不要自己注销'],
  // `coc-cancellation`, question 5: only where it is the firm that does nothing.
  [
    /^劳动关系还没有解除的，不适用。/,
    '因为单位不办的，要在劳动关系解除以后；还没有解除的，不适用。各省要求的材料不同，以主管部门的答复为准。',
  ],
  [/申请的同时请问省级主管部门/, '您先申请，由我去问省级主管部门'],
  [/请马上申请，同时问省级主管部门/, '请马上申请，并告诉我有效期至哪一天'],
  [
    /^重新具备注册条件.*/,
    '要重新具备注册条件：具体指什么没有查到官方说明，由我去问省级主管部门，问清再请您上报。',
  ],
  [/(没有|未)收录，请先向主管部门咨询/, '$1收录，先告诉我，由我去问省级主管部门'],
  [/，请先向主管部门咨询/, '，先告诉我，问清再上报'],
  [/：先问省级主管部门，再申请/, '：先告诉我，问清再上报'],
  [/先不要注销，请先问省级主管部门/, '先不要注销，先告诉我，问清再办'],
  [/^到期前至少30日，尽早办理（建设部令第153号）。$/, ''],
];

/**
 * @param lines as the knowledge has them
 * @param subject whom the message is about
 * @param book the knowledge
 * @returns those of them that concern the person, in the words of the message
 */
export function noted(
  lines: readonly string[],
  subject: MessageSubject,
  book: MessageBook,
): string[] {
  return lines
    .map((line) => OWN_WORDS.reduce((said, [of, words]) => said.replace(of, words), line))
    .map((line) => ofWhom(line, subject, book))
    .filter((line) => line !== '');
}

// ---------------------------------------------------------------------------------------------

const AGE_LINE = /^超过65周岁的，不予注册/;
const OF_REGISTERED = '；已经注册的，注册证书失效';
const REVOKED = /^被撤销、吊销的/;
const INITIAL = 'initial';

/** Empty where it does not concern the person. */
function ofWhom(line: string, subject: MessageSubject, book: MessageBook): string {
  const { person, advice, today } = subject;
  const id = underWay(subject, book)?.id;
  if (AGE_LINE.test(line)) {
    const { birthYear = 0 } = person;
    const isFar = birthYear + AGE > Number(today.slice(0, 4)) + YEARS_AHEAD;
    if (isFar) return '';
    return id === INITIAL ? line.replace(OF_REGISTERED, '') : line;
  }
  // Who changes firms has cancelled.
  const isStage = id === RE_REGISTRATION && advice?.path?.id !== id;
  return isStage && REVOKED.test(line) ? '' : line;
}
