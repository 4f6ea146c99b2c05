import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../core/guidance/advise.ts';
import { advance } from '../../../core/guidance/journey.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { walk } from '../../../core/guidance/walk.ts';
import { dueOf } from '../../../core/roster/due.ts';
import { messageKindOf, messageKindsOf, writeMessage } from '../../../core/roster/message.ts';
import { asUnit } from '../../../core/roster/message-parts.ts';
import type {
  MessageKind,
  MessageSubject,
  Recipient,
} from '../../../core/roster/message-subject.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';
import { journeyAt, messageBook } from './journeys.ts';
import { day, person } from './people.ts';

const TODAY = '2026-09-01';
const RECIPIENTS: readonly Recipient[] = ['engineer', 'unit', 'authority'];
const KINDS: readonly MessageKind[] = [
  'renewal',
  'expired',
  'annotation-end',
  'waiting',
  'refused',
];

function subject(part: Partial<Person>, journey?: Journey, today = TODAY): MessageSubject {
  const one: Person = { id: 'abcdefghij', name: '张三', specialties: [], ...part };
  return {
    person: one,
    dues: dueOf(one, journey, today, book),
    ...(journey && { advice: advise(journey, { isOnPortal: false, prompts: [] }, book, today) }),
  };
}

const until = (...ends: readonly string[]) => ({
  specialties: ends.map((validUntil, i) => ({
    name: ['建筑工程', '机电工程'][i] ?? '',
    validUntil,
  })),
});

/** The message about what comes first. */
function messageTo(to: Recipient, of: MessageSubject): string {
  const kind = messageKindOf(of);
  return (kind && writeMessage(kind, to, of, messageBook)) ?? '';
}

const refusal = advance(
  journeyAt('renewal', 'apply', TODAY),
  { type: 'raised', prompt: 'registered-elsewhere', on: TODAY },
  book,
);

test.each<[MessageKind | undefined, string, MessageSubject]>([
  ['renewal', 'a specialty that ends', subject(until('2026-10-13'))],
  ['expired', 'one that has ended', subject(until('2026-08-13'))],
  ['annotation-end', 'an annotation that ends', subject({ annotatedOn: '2026-03-10' })],
  ['annotation-end', 'one that has ended', subject({ annotatedOn: '2026-01-10' })],
  [
    'renewal',
    'what can still be lost, before what is over',
    subject({ ...until('2026-08-13', '2026-09-20'), annotatedOn: '2026-01-01' }),
  ],
  ['waiting', 'waiting for the firm', subject({}, journeyAt('renewal', 'wait-employer', TODAY))],
  [
    'waiting',
    'waiting, whatever is due besides',
    subject(until('2026-09-20'), journeyAt('renewal', 'wait-review', TODAY)),
  ],
  ['refused', 'a refusal', subject(until('2026-09-20'), refusal)],
  [undefined, 'nothing', subject({})],
  [undefined, 'the age alone, which one has to look at first', subject({ birthYear: 1955 })],
])('%s comes first: %s', (kind, _, of) => {
  expect(messageKindOf(of)).toBe(kind);
});

test('a refusal is offered once something was handed in, and not before', () => {
  expect(messageKindsOf(subject({}, journeyAt('cancellation', 'apply', TODAY)))).toEqual([]);
  const waiting = journeyAt('renewal', 'wait-review', TODAY);
  expect(messageKindsOf(subject(until('2026-09-20'), waiting))).toEqual([
    'waiting',
    'renewal',
    'refused',
  ]);
});

describe('a renewal', () => {
  const of = subject(until('2026-10-13', '2026-10-13'));

  test('tells the engineer until when, how, what before, whom to ask, and where it stands', () => {
    const text = messageTo('engineer', of);
    for (const said of [
      '张三，您好！您的建筑工程、机电工程专业有效期至2026年10月13日',
      '最晚在2026年9月13日申请（还有12天）',
      `要办的：请办${book.paths['renewal']?.name}`,
      '怎么办：',
      '继续教育120学时',
      '12345',
      '依据：《注册建造师管理规定',
      '非官方',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('names the next step to who is on the way', () => {
    const onWay = subject(until('2026-10-13'), journeyAt('renewal', 'apply', TODAY));
    expect(messageTo('engineer', onWay)).toContain('下一步：点击「注册业务申请」');
    expect(messageTo('engineer', onWay)).not.toContain('怎么办：');
    const elsewhere = subject(until('2026-10-13'), journeyAt('e-certificate', 'annotate', TODAY));
    expect(messageTo('engineer', elsewhere)).not.toContain('下一步');
  });

  test('tells the firm what it has to do', () => {
    const text = messageTo('unit', of);
    expect(text).toContain('您好！张三的建筑工程、机电工程专业');
    expect(text).toContain('单位要做的：本人上报以后，请单位的注册专员登录企业版');
  });

  test('asks the authority for the firm', () => {
    expect(messageTo('authority', of)).toBe(
      '您好，我单位的张三是一级注册建造师，本人的建筑工程、机电工程专业有效期至2026年10月13日，准备申请延续注册。请问还要准备什么？',
    );
  });

  test('with fewer than 30 days left says to apply today, and asks whether that is possible', () => {
    const late = subject(until('2026-09-30'));
    expect(messageTo('engineer', late)).toContain('最晚应在2026年8月31日申请，已过1天');
    expect(messageTo('engineer', late)).toContain('今天就申请');
    expect(messageTo('authority', late)).toContain('离到期已不足30日');
    expect(messageTo('engineer', subject(until('2026-10-01')))).toContain('（就是今天）');
  });
});

test('names all that is due within a month', () => {
  const of = subject({ ...until('2026-10-13', '2026-10-20'), annotatedOn: '2026-03-06' });
  for (const to of ['engineer', 'unit'] as const) {
    const text = writeMessage('annotation-end', to, of, messageBook);
    expect(text).toContain('加注件将于2026年9月2日到期（还有1天）');
    expect(text).toContain(
      [
        '同时要办的：',
        '· 建筑工程：最晚2026年9月13日申请延续注册（还有12天）',
        '· 机电工程：最晚2026年9月20日申请延续注册（还有19天）',
      ].join('\n'),
    );
  }
  expect(messageTo('engineer', subject(until('2026-10-13', '2027-10-20')))).not.toContain('同时');
});

test('of a renewal that was handed in does not call for it again, but for the one that was not', () => {
  const waits = journeyAt('renewal', 'wait-employer', TODAY);
  const one = subject(until('2026-10-13'), waits);
  for (const to of RECIPIENTS)
    expect(writeMessage('renewal', to, one, messageBook)).toBeUndefined();
  const two = subject(until('2026-10-13', '2026-10-20'), waits);
  const text = writeMessage('renewal', 'engineer', two, messageBook);
  expect(text).toContain('您的机电工程专业有效期至2026年10月20日');
});

test('of a renewal speaks of the specialties for which somebody has said that it was handed in', () => {
  const waits = journeyAt('renewal', 'wait-employer', TODAY);
  const both = until('2026-10-13', '2026-11-20');
  const texts = (part: Partial<Person>) =>
    (['engineer', 'unit'] as const).map((to) =>
      writeMessage('waiting', to, subject({ ...both, ...part }, waits), messageBook),
    );
  for (const text of texts({ renewing: ['2026-11-20 机电工程'] })) {
    expect(text).toContain('“延续注册”（机电工程）已经上报');
    expect(text).toContain('· 建筑工程：最晚2026年9月13日申请延续注册');
  }
  expect(texts({ renewing: ['2026-11-20 机电工程'] })[1]).toContain('请在2026年10月21日以前确认');
  expect(texts({})[1]).toContain('请在2026年9月13日以前确认');
  expect(texts({})[1]).toContain('“延续注册”已经上报');
});

describe('what has expired', () => {
  test('leads to a registration anew', () => {
    const of = subject(until('2026-08-13'));
    expect(messageTo('engineer', of)).toContain('有效期至2026年8月13日，已过期19天');
    expect(messageTo('engineer', of)).toContain('不要选延续注册');
    expect(messageTo('engineer', of)).toContain('第 26 问');
    expect(messageTo('unit', of)).toContain('单位要做的：本人上报以后');
    expect(messageTo('authority', of)).toContain('已经过期。请问办理重新注册要先具备什么条件');
  });

  test('of some specialties alone has to be asked about', () => {
    const of = subject(until('2026-08-13', '2029-01-01'));
    expect(messageTo('engineer', of)).toContain('要办的：先问省级主管部门');
    expect(messageTo('engineer', of)).not.toContain('怎么办');
    expect(messageTo('unit', of)).not.toContain('单位要做的');
    expect(messageTo('authority', of)).toContain('有的专业过期了，有的没有过期');
  });
});

describe('an annotation', () => {
  test.each([
    ['2026-03-10', '将于2026年9月6日到期（还有5天）'],
    ['2026-03-01', '已于2026年8月28日到期'],
  ])('of %s', (annotatedOn, said) => {
    const of = subject({ annotatedOn });
    expect(messageTo('engineer', of)).toContain(`您的电子证书加注件${said}。`);
    expect(messageTo('engineer', of)).toContain('怎么办：登录门户');
    expect(messageTo('unit', of)).toContain('单位要做的：这一项由本人办理。');
    expect(messageTo('authority', of)).toBe('');
  });
});

test('of an annotation that ends with a specialty calls for the renewal first', () => {
  const of = subject({ ...until('2026-09-20'), annotatedOn: '2026-08-01' });
  const text = writeMessage('annotation-end', 'engineer', of, messageBook);
  expect(text).toContain('要办的：今天就申请延续注册。');
  expect(text).toContain('办好以后：再加注、下载。');
  expect(text).not.toContain('要办的：请在“我的证照”里加注');
  expect(writeMessage('annotation-end', 'authority', of, messageBook)).toBeUndefined();
  const expired = subject({ ...until('2026-08-20'), annotatedOn: '2026-08-01' });
  expect(writeMessage('annotation-end', 'engineer', expired, messageBook)).toContain(
    '要办的：请办重新注册',
  );
});

describe('waiting', () => {
  test('for the firm tells it what to do, and since when', () => {
    const of = subject({}, journeyAt('renewal', 'wait-employer', '2026-08-20'));
    expect(messageTo('unit', of)).toContain('张三的“延续注册”已经上报，正在等单位确认');
    expect(messageTo('unit', of)).toContain('（据记录，从2026年8月20日起，已经等了12天）');
    expect(messageTo('unit', of)).toContain('单位要做的：请单位的注册专员登录企业版');
    expect(messageTo('engineer', of)).toContain(
      '现在：等待聘用企业确认您的申请：由单位的经办人登录企业版',
    );
    expect(messageTo('engineer', of)).toContain('最新业务办理进度');
    expect(messageTo('authority', of)).toBe(
      '您好，我单位的张三申请一级建造师“延续注册”，已经上报，我单位没有办法在系统里确认。请问应当怎样办理？',
    );
  });

  test('for the review leaves the firm nothing to do, and says when it is long', () => {
    const of = subject({}, journeyAt('renewal', 'wait-review', '2026-07-20'));
    expect(messageTo('unit', of)).toBe('');
    expect(messageTo('engineer', of)).toContain('已经等了43天，超过了20个工作日');
    expect(messageTo('authority', of)).toContain('一直没有审核结果');
  });

  test('for the firm tells it where to click, and where it stands', () => {
    const text = messageTo('unit', subject({}, journeyAt('renewal', 'wait-employer', TODAY)));
    expect(text).toContain('· 选择「一级建造师」，再点击「企业入口」。');
    expect(text).toContain('「注册上报」，找到这位员工的申请');
    expect(text).toContain('点击这一行的「处理」');
    expect(text).toMatch(/依据：.*2018年/);
    expect(text).not.toMatch(/注销：|据记录/);
    expect(text).toContain('请尽快确认。');
  });

  test.each([
    ['2026-10-13', '请在2026年9月13日以前确认：有效期至2026年10月13日，规定是届满30日前申请。'],
    ['2026-10-01', '请在2026年9月1日以前确认：有效期至2026年10月1日，规定是届满30日前申请。'],
    ['2026-09-30', '请马上确认：有效期至2026年9月30日（还有29天）。'],
    ['2026-09-01', '请马上确认：有效期至2026年9月1日（就是今天）。'],
  ])('for the firm says until when: what is valid until %s', (end, said) => {
    const of = subject(until(end, '2028-01-01'), journeyAt('renewal', 'wait-employer', TODAY));
    expect(messageTo('unit', of).split('\n')[1]).toBe(said);
  });

  test('names what is due besides, and not what is waited for', () => {
    const part = { ...until('2026-10-13', '2026-10-20'), annotatedOn: '2026-03-06' };
    const of = subject(part, journeyAt('renewal', 'wait-employer', TODAY));
    for (const to of ['engineer', 'unit'] as const) {
      const [, named = ''] = messageTo(to, of).split('同时要办的：\n');
      expect(named.split('\n').filter((line) => /^·.*2026年/.test(line))).toEqual([
        '· 加注件到期，要用证书的请重新加注，2026年9月2日（还有1天）',
        '· 机电工程：最晚2026年9月20日申请延续注册（还有19天）',
      ]);
    }
    const late = subject({}, journeyAt('renewal', 'wait-review', '2026-07-20'));
    expect(messageTo('engineer', late)).not.toContain('同时要办的');
  });

  test('for the former employer says so, and that it cannot be undone', () => {
    const steps = walk(book, 'change-unit').map(({ id }) => id);
    const step = steps.find((id) => id.includes('wait-former-employer')) ?? '';
    const of = subject(until('2026-12-20'), journeyAt('change-unit', step, TODAY));
    const text = messageTo('unit', of);
    expect(text).toContain('正在等原单位确认。');
    expect(text).toContain('请尽快确认：有效期至2026年12月20日（还有110天）。');
    expect(text).toContain('· 这一步是注销：单位一确认就完成，无法恢复。');
    expect(text).toContain('「企业入口」');
    expect(messageTo('authority', of)).toMatch(
      /^您好，我单位张三的一级建造师“.+”申请已经上报，原聘用企业与本人解除劳动关系后/,
    );
  });

  test('by a clock that was set back tells no days', () => {
    const of = subject({}, journeyAt('renewal', 'wait-employer', '2027-01-01'));
    expect(messageTo('unit', of)).not.toMatch(/2027|已经等了/);
  });
});

describe('a refusal', () => {
  test('by the notice that is known has its answer', () => {
    const of = subject({}, refusal);
    expect(messageTo('engineer', of)).toContain('同一家企业');
    expect(messageTo('authority', of)).toContain('不予注册告知书');
    expect(messageTo('unit', of)).toContain('转给本人');
  });

  test('of another reason says to look at it first, and asks with the registration filled in', () => {
    const of = subject({}, journeyAt('renewal', 'apply', TODAY));
    const text = (to: Recipient) => writeMessage('refused', to, of, messageBook);
    expect(text('engineer')).toContain('先看清写的原因');
    expect(text('engineer')).not.toContain('怎么办?');
    expect(text('authority')).toContain('（延续注册），没有通过');
    const unknown = writeMessage('refused', 'authority', subject({}), messageBook);
    expect(unknown).toContain('我单位的张三申请一级建造师注册，没有通过。');
  });
});

test('what does not fit gives no message', () => {
  for (const kind of ['renewal', 'expired', 'annotation-end', 'waiting'] as const) {
    for (const to of RECIPIENTS) {
      expect(writeMessage(kind, to, subject({}), messageBook)).toBeUndefined();
    }
  }
});

test('no message has a number to call but 12345, or the note; each has the name', () => {
  const journey = fc.constantFrom(
    undefined,
    refusal,
    ...['apply', 'wait-employer', 'wait-review'].map((step) => journeyAt('renewal', step, TODAY)),
  );
  fc.assert(
    fc.property(person, day, journey, (one, today, theirs) => {
      const of = subject({ ...one, name: '张三', note: '只给自己看的' }, theirs, today);
      for (const kind of KINDS) {
        for (const to of RECIPIENTS) {
          const text = writeMessage(kind, to, of, messageBook);
          if (text === undefined) continue;
          expect(text.replaceAll('12345', '')).not.toMatch(/\d{6,}|\d{3,4}-\d{4,}/);
          expect(text).not.toContain('只给自己看的');
          expect(text).toContain('张三');
          expect(text).not.toMatch(/undefined|NaN|\$&|\{item\}/);
        }
      }
    }),
  );
});

describe('what the authority is asked', () => {
  const requests = [
    ...Object.values(book.steps).flatMap(({ waiting }) => waiting?.nothing ?? []),
    ...['registered-elsewhere', 'application-refused'].flatMap(
      (id) => messageBook.questions.questions[id] ?? [],
    ),
    ...Object.values(messageBook.decision.asks),
  ].flatMap(({ request }) => request ?? []);

  test.each(requests)('is asked by the firm: %s', (request) => {
    const text = asUnit(request, '张三');
    expect(text).toMatch(/我单位(?:的张三|张三的)/);
    expect(text).not.toMatch(/我(?!单位|们)/);
    expect(text.split('张三').length).toBe(2);
    expect(text).not.toMatch(/(?<!原)聘用企业|被退回／/);
  });

  test('leaves what is the name as it is', () => {
    expect(asUnit('您好，我申请注册。', '我$&的')).toBe('您好，我单位的我$&的申请注册。');
  });
});
