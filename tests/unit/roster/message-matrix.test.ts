/** What holds for every message that is offered, whatever is under way, waited for, due or refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { underWay } from '../../../core/roster/message-situation.ts';
import type { MessageSubject } from '../../../core/roster/message-subject.ts';
import { book } from '../guidance/journeys.ts';
import { journeyAt, messageBook } from './journeys.ts';
import { day, person } from './people.ts';
import { type Offered, offered, subject, TODAY } from './subjects.ts';

/** Long ago, some days ago, today, and by a clock that was set back. */
const SINCE = ['2026-06-01', '2026-08-27', TODAY, '2027-01-01'];

const everyStep: readonly Journey[] = Object.keys(book.paths).flatMap((path) => [
  advance(NO_JOURNEY, { type: 'chose', path, on: TODAY }, book),
  ...walk(book, path).flatMap(({ id }) => SINCE.map((since) => journeyAt(path, id, since))),
]);
const everyPrompt: readonly Journey[] = Object.keys(book.promptEffects).flatMap((prompt) =>
  ['initial', 'renewal', 'change-unit'].map((path) => {
    const begun = advance(NO_JOURNEY, { type: 'chose', path, on: TODAY }, book);
    return advance(begun, { type: 'raised', prompt, on: TODAY }, book);
  }),
);

const journey = fc.constantFrom(undefined, ...everyStep, ...everyPrompt);
const names = Object.values(book.paths).flatMap(({ item, name }) => (item ? [name] : []));

/** What is said of other things than what the message is about: lists, sources, and the words of a step. */
const BESIDES =
  /(?:同时要办的|没有过期的|请注意|先做到|怎么点)：\n(?:· .*\n)+|(?:下一步：|怎么办：|参考：|.*依据：|门户提示).*|接着办.*|.*过期后只能办理重新注册.*/g;

/** What messages are about the registration under way. */
const OF_REGISTRATION = ['under-way', 'waiting', 'returned', 'refused', 'cannot-confirm'];

/** How to look at the progress, the last way out of a cancellation, and what is asked of what has expired meanwhile. */
const OF_OTHERS =
  /查看进度：.*|.*申请强制注销。|要不要另外申请重新注册|要不要办重新注册|再次申请办延续注册还是重新注册/g;

/** What sends somebody to the authority; what they do there themselves is the next step. */
const SENT_THERE =
  /(?:向|请问|先问|同时问|联系)(?:当地)?省级(?:住房城乡建设)?主管部门|向主管部门咨询/;
/** Who has written it asks there. */
const ASKED_FOR_THEM = /由我[^。；]*问/;

/** What is said to be asked in any case, and what the authority is asked then. */
const PROMISES: readonly (readonly [said: RegExp, asked: RegExp])[] = [
  [/不到30日的怎么办.*由我去问/, /现在上报还能不能受理/],
  [/具体指什么没有查到官方说明，由我去问/, /“重新具备注册条件”具体指什么/],
  [/该办哪一种.*由我去问/, /过期的专业应当办哪一种注册/],
  [/要不要另外申请.*由我去问/, /要不要另外申请/],
  [/证书能不能用.*由我去问/, /证书能不能用/],
  [/再次申请：办哪一种.*由我去问/, /再次申请办/],
  [/要不要办重新注册，由我一起问清/, /再次申请办延续注册还是重新注册/],
  [/收录，先告诉我，由我去问/, /需要哪些证明/],
  [/在哪家企业，告诉我，由我去问|由我问清.*再处理/, /哪一项资格、注册在哪家企业，应当怎样处理/],
];

/** What the firm is told to do, or that there is nothing to do for it. */
const FOR_UNIT = /单位要做的：|现在不用我们单位办/;

function faultsIn({ kind, to, text }: Offered, of: MessageSubject): string[] {
  const faults: string[] = [];
  const need = (what: string, form: RegExp) => {
    if (!form.test(text)) faults.push(`${kind} ${to} lacks ${what}: ${text}`);
  };
  const refuse = (what: string, form: RegExp, where = text) => {
    if (form.test(where)) faults.push(`${kind} ${to} has ${what}: ${text}`);
  };
  need('the name', /张三/);
  refuse('a number to call', /\d{6,}|\d{3,4}-\d{4,}/, text.replaceAll('12345', ''));
  refuse('the note, or machine words', /只给自己看的|undefined|NaN|\$&|\{item\}|[a-z]{4,}/);
  refuse('a day that is none', /年NaN|-\d+天|还有-/);
  const said = text.replace(BESIDES, '');
  refuse('alternatives', /或者|／/, said);
  if (to === 'authority') {
    need('who asks', /^您好！我们是【单位全称】。/);
    need('what is asked', /请问.*？需要本人证件号码的，请告知。谢谢！$/);
    need('which registration', /注册|注销|个人信息修改/);
    need('a day, or a blank for it', /\d{4}年|【/);
    refuse('what concerns the firm alone', /非官方|不清楚的/);
  } else {
    need('what to do', to === 'unit' ? FOR_UNIT : /要办的|下一步：|怎么办：|现在不用您办/);
    need('whom to ask', /不清楚的，先问我/);
    need('where it stands', /(?:依据|参考)：《?\S/);
    refuse('what only the knowledge says so', /先处理好|编者提示|提问见|《\S{0,4}〔/);
    const own = text.replace(/下一步：.*/g, '');
    if (ASKED_FOR_THEM.test(own)) refuse('two who ask', SENT_THERE, own);
    need('that it is not official', /（以上按公开资料整理，非官方。）$/);
    refuse('blanks in what is ready', to === 'unit' ? /【(?!照通知填写|原单位全称)/ : /【/);
  }
  if (kind === 'renewal' || kind === 'annotation-end') need('until when', /\d{4}年\d+月\d+日/);
  const under = OF_REGISTRATION.includes(kind) ? underWay(of, messageBook) : undefined;
  for (const other of names.filter((name) => under && !under.name.includes(name))) {
    refuse(`another registration, ${other}`, RegExp(other), said.replace(OF_OTHERS, ''));
  }
  return faults;
}

/** What people are told to be asked, and the authority is not. */
function brokenPromisesIn(messages: readonly Offered[]): string[] {
  const asked = messages.flatMap(({ to, text }) => (to === 'authority' ? text : [])).join('');
  return messages.flatMap(({ to, text }) =>
    to === 'authority'
      ? []
      : PROMISES.flatMap(([said, question]) =>
          said.test(text) && !question.test(asked)
            ? `${question.source} is not asked: ${text}`
            : [],
        ),
  );
}

test('every message is definite, complete and about the registration that it is about', () => {
  fc.assert(
    fc.property(person, day, journey, (one, today, theirs) => {
      const of = subject({ ...one, name: '张三', note: '只给自己看的' }, theirs, today);
      for (const message of offered(of)) expect(faultsIn(message, of)).toEqual([]);
      expect(brokenPromisesIn(offered(of))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('so it is at every step that can be come to, with what is due on it', () => {
  const parts = [
    {},
    { specialties: [{ name: '建筑工程', validUntil: '2026-10-13' }], annotatedOn: '2026-03-10' },
    { specialties: [{ name: '建筑工程', validUntil: '2026-09-20' }], birthYear: 1961 },
    { specialties: [{ name: '建筑工程', validUntil: '2026-08-28' }], birthYear: 1958 },
    {
      specialties: [
        { name: '建筑工程', validUntil: '2026-08-13' },
        { name: '', validUntil: '2026-11-01' },
      ],
    },
  ];
  for (const theirs of [undefined, ...everyStep, ...everyPrompt]) {
    for (const part of parts) {
      const of = subject(part, theirs);
      for (const message of offered(of)) expect(faultsIn(message, of)).toEqual([]);
      expect(brokenPromisesIn(offered(of))).toEqual([]);
    }
  }
});

test('on the day on which it was handed in, no authority is asked about the waiting', () => {
  for (const path of Object.keys(book.paths)) {
    for (const { id, step } of walk(book, path)) {
      if (!step.waiting) continue;
      const asked = offered(subject({}, journeyAt(path, id, TODAY))).filter(
        ({ to }) => to === 'authority',
      );
      // A refusal is none of it: it comes when it comes.
      expect(asked.map(({ kind }) => kind)).not.toContain('waiting');
      expect(asked.map(({ kind }) => kind)).not.toContain('cannot-confirm');
      expect(asked.map(({ kind }) => kind)).not.toContain('unit-refuses');
    }
  }
});
