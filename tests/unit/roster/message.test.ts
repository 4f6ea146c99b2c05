import { describe, expect, test } from 'vitest';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { MessageKind, MessageSubject } from '../../../core/roster/message-subject.ts';
import type { Person } from '../../../core/roster/person.ts';
import { book } from '../guidance/journeys.ts';
import { journeyAt } from './journeys.ts';
import { kinds, offered, RECIPIENTS, subject, TODAY, until, write } from './subjects.ts';

const refusal = advance(
  journeyAt('renewal', 'apply', TODAY),
  { type: 'raised', prompt: 'registered-elsewhere', on: TODAY },
  book,
);
const FORMER = 'cancellation/wait-former-employer';

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
    subject(until('2026-09-20'), journeyAt('addition', 'wait-review', TODAY)),
  ],
  [
    'under-way',
    'what is under way, whatever is due besides',
    subject(until('2026-09-20'), journeyAt('addition', 'apply', TODAY)),
  ],
  [
    'renewal',
    'what is under way because it is due',
    subject(until('2026-09-20'), journeyAt('renewal', 'apply', TODAY)),
  ],
  ['registered-elsewhere', 'a refusal', subject(until('2026-09-20'), refusal)],
  ['over-65', 'the age', subject({ birthYear: 1955 }, journeyAt('renewal', 'apply', TODAY))],
  [undefined, 'nothing', subject({})],
  [undefined, 'what ends in 180 days', subject(until('2027-02-28'))],
  [undefined, 'an annotation that ends in 31 days', subject({ annotatedOn: '2026-04-05' })],
  [undefined, 'an age that comes next year', subject({ birthYear: 1962 })],
])('%s comes first: %s', (kind, _, of) => {
  expect(kinds(of)[0]).toBe(kind);
});

test('a refusal can be chosen once the review can have refused, and not before', () => {
  const of = (path: string, step: string) => kinds(subject({}, journeyAt(path, step, TODAY)));
  const refusals = ['returned', 'refused', 'registered-elsewhere'];
  expect(of('renewal', 'wait-review')).toEqual(['waiting', ...refusals]);
  expect(of('info-change', 'wait-info-review')).toEqual(['waiting', 'returned']);
  expect(of('renewal', 'wait-employer')).toEqual(['waiting']);
  expect(of('cancellation', 'wait-former-employer')).toEqual(['waiting']);
  expect(of('cancellation', 'apply')).toEqual(['under-way']);
});

describe('a renewal', () => {
  const of = subject(until('2026-10-13', '2026-10-13'));

  test('tells the engineer until when, how, what before, whom to ask, and where it stands', () => {
    for (const said of [
      '张三，您好！您的建筑工程、机电工程专业有效期至2026年10月13日',
      '最晚在2026年9月13日申请（还有12天）',
      `要办的：请办${book.paths['renewal']?.name}`,
      '怎么办：',
      '上报以后请告诉我',
      '继续教育120学时',
      '12345',
      '依据：《注册建造师管理规定',
      '非官方',
    ]) {
      expect(write('renewal', 'engineer', of)).toContain(said);
    }
  });

  test('names the whole way, wherever on it somebody is: the portal has forgotten that by then', () => {
    const said = (step: string, ...ends: string[]) =>
      write('renewal', 'engineer', subject(until(...ends), journeyAt('renewal', step, TODAY)));
    expect(said('apply', '2026-10-13')).toContain('怎么办：从中国建造师网进入门户');
    expect(said('apply', '2026-10-13')).not.toContain('下一步：');
    expect(said('wait-employer', '2026-10-13', '2026-10-20')).toContain('怎么办：');
  });

  test('tells to be told of other certificates before anything is done, and of the age whom it concerns', () => {
    expect(write('renewal', 'engineer', of)).toContain(
      '先告诉我，问清怎样处理再上报，那一项先不要自己注销：几项资格只能注册在同一家企业（建注函〔2010〕10号）。',
    );
    const born = (birthYear: number) =>
      write('renewal', 'engineer', subject({ ...until('2026-10-13'), birthYear }));
    expect(born(1980)).not.toContain('65周岁');
    expect(born(1963)).toContain('超过65周岁的，不予注册');
    expect(born(1980)).not.toContain('到期前至少30日');
  });

  test('tells the firm what it has to do, and until when', () => {
    const text = write('renewal', 'unit', of);
    expect(text).toContain('您好！张三的建筑工程、机电工程专业');
    expect(text).toMatch(
      /单位要做的：本人上报以后，请单位的经办人登录企业版.*，不要晚于2026年9月13日。/,
    );
  });

  test('has nothing to ask of the authority while it is in time', () => {
    expect(write('renewal', 'authority', of)).toBe('');
    expect(write('renewal', 'authority', subject(until('2026-10-01')))).toBe('');
  });

  test('with fewer than 30 days left says to apply today, and asks whether that is possible', () => {
    const late = subject(until('2026-09-30'));
    expect(write('renewal', 'engineer', late)).toContain('最晚应在2026年8月31日申请，已过1天');
    expect(write('renewal', 'engineer', late)).toContain('今天就申请');
    expect(write('renewal', 'engineer', late)).toContain('您先申请，由我去问省级主管部门。');
    expect(write('renewal', 'unit', late)).toContain('，请当天确认。');
    expect(write('renewal', 'authority', late)).toBe(
      '您好！我们是【单位全称】。我单位一级注册建造师张三的建筑工程专业有效期至2026年9月30日，应在2026年8月31日以前申请延续注册（建设部令第153号），到今天还没有上报。请问现在上报还能不能受理，应当怎样办理？需要本人证件号码的，请告知。谢谢！',
    );
  });
});

test('names all that is due within a month', () => {
  const of = subject({ ...until('2026-10-13', '2026-10-20'), annotatedOn: '2026-03-06' });
  for (const to of ['engineer', 'unit'] as const) {
    const text = write('annotation-end', to, of);
    expect(text).toContain('加注件将于2026年9月2日到期（还有1天）');
    expect(text).toContain(
      [
        '同时要办的：',
        '· 建筑工程：最晚2026年9月13日申请延续注册（还有12天）',
        '· 机电工程：最晚2026年9月20日申请延续注册（还有19天）',
      ].join('\n'),
    );
  }
  const later = subject(until('2026-10-13', '2027-10-20'));
  expect(write('renewal', 'engineer', later)).not.toContain('同时');
});

test('of a renewal that was handed in does not call for it again, but for the one that was not', () => {
  const waits = journeyAt('renewal', 'wait-employer', TODAY);
  for (const to of RECIPIENTS) {
    expect(write('renewal', to, subject(until('2026-10-13'), waits))).toBe('');
  }
  const two = subject(until('2026-10-13', '2026-10-20'), waits);
  expect(write('renewal', 'engineer', two)).toContain('您的机电工程专业有效期至2026年10月20日');
});

test('of a renewal speaks of the specialties for which somebody has said that it was handed in', () => {
  const waits = journeyAt('renewal', 'wait-employer', TODAY);
  const both = until('2026-10-13', '2026-11-20');
  const texts = (part: Partial<Person>) =>
    (['engineer', 'unit'] as const).map((to) =>
      write('waiting', to, subject({ ...both, ...part }, waits)),
    );
  for (const text of texts({ renewing: ['2026-11-20 机电工程'] })) {
    expect(text).toContain('延续注册（机电工程）已经上报');
    expect(text).toContain('· 建筑工程：最晚2026年9月13日申请延续注册');
  }
  expect(texts({ renewing: ['2026-11-20 机电工程'] })[1]).toContain('请在2026年10月21日以前确认');
  expect(texts({})[1]).toContain('请在2026年9月13日以前确认');
  expect(texts({})[1]).toContain('延续注册已经上报');
});

describe('what has expired', () => {
  test('leads to a registration anew', () => {
    const of = subject(until('2026-08-13', '2026-07-01'));
    expect(write('expired', 'engineer', of)).toContain('有效期至2026年8月13日，已过期19天');
    expect(write('expired', 'engineer', of)).toContain(
      '过期的证书请不要再用；请办重新注册，不要选延续注册',
    );
    expect(write('expired', 'engineer', of)).toMatch(/依据：.*第 26、23、27 问/);
    expect(write('expired', 'unit', of)).toContain('过期的注册证书已经失效，请不要再用；本人上报');
    expect(write('expired', 'authority', of)).toContain(
      '张三的建筑工程专业有效期至2026年8月13日，机电工程专业有效期至2026年7月1日，没有办延续注册，已经过期，准备办理重新注册。请问“重新具备注册条件”具体指什么',
    );
  });

  test('of some specialties alone is asked about by the firm, before anybody does anything', () => {
    const of = subject(until('2026-08-13', '2029-01-01'));
    expect(write('expired', 'engineer', of)).toContain('过期的专业先不要用，也先不要自己申请');
    expect(write('expired', 'engineer', of)).not.toContain('怎么办');
    expect(write('expired', 'engineer', of)).toContain(
      '· 机电工程专业有效期至2029年1月1日，现在不用办。',
    );
    // Of a renewal nothing is said, and nothing of where it stands.
    expect(write('expired', 'engineer', of)).not.toContain('注册建造师管理规定');
    expect(write('expired', 'unit', of)).toMatch(
      /^您好！张三的建筑工程专业有效期至2026年8月13日，已过期19天；机电工程专业没有过期。\n单位要做的：过期的专业请先不要用。该办哪一种注册，由我去问省级主管部门，问清再告诉您。/,
    );
    expect(write('expired', 'authority', of)).toMatch(
      /机电工程专业有效期至2029年1月1日，还没有过期。请问过期的专业应当办哪一种注册？/,
    );
    const soon = subject(until('2026-08-13', '2026-12-01'));
    expect(write('expired', 'authority', soon)).toContain('能不能同时延续');
    expect(write('renewal', 'engineer', soon)).toContain(
      '· 建筑工程：2026年8月13日已过期（已过19天），该办哪一种由我去问省级主管部门',
    );
    expect(write('expired', 'engineer', soon)).toContain(
      '· 机电工程专业有效期至2026年12月1日，要继续执业的，最晚2026年11月1日申请延续注册，不要等建筑工程的答复。',
    );
    expect(write('expired', 'engineer', soon)).toContain('注册建造师管理规定');
    const late = subject(until('2026-08-13', '2026-09-20'));
    expect(write('expired', 'engineer', late)).toContain('要继续执业的，今天就申请延续注册');
    const handedIn = subject(
      until('2026-08-13', '2026-12-01'),
      journeyAt('renewal', 'wait-review', TODAY),
    );
    expect(write('expired', 'engineer', handedIn)).toContain('12月1日，延续注册已经上报。');
  });

  test('while its renewal is waited for has nobody apply anew, and is asked about', () => {
    for (const step of ['wait-employer', 'wait-review']) {
      const waits = journeyAt('renewal', step, '2026-08-10');
      const of = subject(until('2026-08-25'), waits);
      expect(kinds(of)).not.toContain('expired');
      expect(write('waiting', 'engineer', of)).toContain('问清以前先不要另外申请');
      expect(write('waiting', 'unit', of)).toContain('由我去问省级主管部门，问清以前先不要用。');
      expect(write('waiting', 'authority', of)).toContain(
        '有效期至2026年8月25日，已经过期。请问这项申请还能不能继续办',
      );
      // What had ended before is none of it.
      expect(kinds(subject(until('2026-08-01'), waits))).toContain('expired');
    }
  });
});

describe('an annotation', () => {
  test.each([
    ['2026-03-10', '将于2026年9月6日到期（还有5天）', '请本人在这一天以前重新加注'],
    ['2026-03-01', '已于2026年8月28日到期', '请本人重新加注'],
  ])('of %s', (annotatedOn, said, work) => {
    const of = subject({ annotatedOn });
    expect(write('annotation-end', 'engineer', of)).toContain(`您的电子证书加注件${said}。`);
    expect(write('annotation-end', 'engineer', of)).toMatch(
      /怎么办：登录门户.*\n下载以后请发我一份/,
    );
    expect(write('annotation-end', 'unit', of)).toContain(`加注件${said}，单位留存的那一份`);
    expect(write('annotation-end', 'unit', of)).toContain(`单位要做的：还要用的，${work}`);
    expect(write('annotation-end', 'authority', of)).toBe('');
  });

  test('that ends with a specialty is told with what is due of that', () => {
    const of = subject({ ...until('2026-09-20'), annotatedOn: '2026-08-01' });
    expect(kinds(of)).toEqual(['renewal']);
    expect(write('renewal', 'engineer', of)).toContain(
      '· 加注件2026年9月20日随专业到期（还有19天），先办延续注册，再加注',
    );
  });

  test('is nothing to renew for who is over the age', () => {
    const part = { birthYear: 1960, annotatedOn: '2025-06-01' };
    expect(kinds(subject(part, undefined, '2025-12-01'))).toContain('annotation-end');
    expect(kinds(subject(part))).not.toContain('annotation-end');
  });
});

describe('the age', () => {
  test('that comes this year is to be known in time', () => {
    const of = subject({ birthYear: 1961 });
    expect(write('over-65', 'engineer', of)).toContain('您2026年内满65周岁');
    expect(write('over-65', 'engineer', of)).toContain('请把您出生的月、日告诉我。现在不用注销');
    expect(write('over-65', 'unit', of)).toContain('单位要做的：请提前安排接替的人');
    expect(write('over-65', 'authority', of)).toBe('');
    expect(kinds(of)).toEqual(['over-65']);
  });

  test('that is over leads to a cancellation, once the year was looked at', () => {
    const of = subject({ birthYear: 1960 });
    expect(write('over-65', 'engineer', of)).toMatch(/要办的：请先核对出生年份.*及时办理注销。/);
    expect(write('over-65', 'unit', of)).toContain('单位要做的：请先向本人核对出生年份');
    for (const to of ['engineer', 'unit'] as const) {
      expect(write('over-65', to, of)).toMatch(/完成注销后无法恢复。[\s\S]*建设部，2006年/);
      expect(write('over-65', to, of)).not.toContain('重新注册');
    }
    // Before a cancellation was begun, the portal has refused none.
    expect(write('certificate-void', 'authority', of)).toBe('');
    const begun = subject({ birthYear: 1960 }, journeyAt('cancellation', 'apply', TODAY));
    expect(write('certificate-void', 'authority', begun)).toContain(
      '张三1960年出生，已超过65周岁，注册证书失效（建设部令第153号），在门户上办注销时',
    );
  });

  test.each([
    ['renewal', '延续注册', '请和单位及时办理注销。'],
    ['initial', '初始注册', '不予注册，不用再申请。'],
  ])('stops %s that is under way', (path, name, then) => {
    const of = subject({ birthYear: 1958 }, journeyAt(path, 'apply', TODAY));
    expect(write('over-65', 'engineer', of)).toContain(
      `要办的：正在办的${name}先停下，不要上报。请先核对出生年份，有错的马上告诉我；没有错的，${then}`,
    );
    expect(write('over-65', 'unit', of)).toContain(
      `单位要做的：正在办的${name}先停下，请本人不要上报。请先向本人核对出生年份`,
    );
    expect(write('certificate-void', 'authority', of)).toBe('');
  });

  test('has the firm confirm nothing but a cancellation', () => {
    const of = subject({ birthYear: 1958 }, journeyAt('renewal', 'wait-employer', TODAY));
    expect(write('waiting', 'unit', of)).toBe('');
    expect(write('over-65', 'unit', of)).toContain(
      '单位要做的：已经上报的延续注册先不要确认。请先向本人核对出生年份',
    );
    expect(write('over-65', 'engineer', of)).toContain('要办的：请先核对出生年份');
    const cancels = journeyAt('cancellation', 'wait-former-employer', TODAY);
    expect(write('waiting', 'unit', subject({ birthYear: 1958 }, cancels))).not.toBe('');
  });

  test('has nobody cancel who was cancelled for the change of firms', () => {
    const of = subject(
      { birthYear: 1958 },
      journeyAt('change-unit', 're-registration/apply', TODAY),
    );
    expect(write('over-65', 'engineer', of)).toContain('没有错的，不予注册，不用再申请。');
    expect(write('over-65', 'engineer', of)).not.toMatch(/怎么办|及时办理注销/);
  });

  test('names the way to who cancels already, and nothing to who has', () => {
    const at = (step: string) =>
      subject({ birthYear: 1960 }, journeyAt('cancellation', step, TODAY));
    expect(write('over-65', 'engineer', at('apply'))).toContain('怎么办：在门户选择“注销手续”');
    expect(write('over-65', 'engineer', at('apply'))).not.toContain('先停下');
    expect(write('over-65', 'unit', at('apply'))).not.toContain('下一步');
    expect(kinds(at('wait-former-employer'))).not.toContain('over-65');
  });
});

describe('what is under way', () => {
  test('tells the engineer how it is done, and the firm what comes for it', () => {
    const of = subject(until('2026-10-13'), journeyAt('addition', 'apply', TODAY));
    expect(write('under-way', 'engineer', of)).toMatch(
      /^张三，您好！您正在办增项注册。\n怎么办：从中国建造师网进入门户/,
    );
    expect(write('under-way', 'engineer', of)).toContain('增项专业考试合格证明');
    expect(write('under-way', 'unit', of)).toMatch(
      /还没有上报，现在不用单位办。\n单位要做的：本人上报以后，请单位的经办人/,
    );
    expect(write('under-way', 'authority', of)).toBe('');
  });

  test('of a certificate has the firm get a copy of it', () => {
    const of = subject({}, journeyAt('e-certificate', 'annotate', TODAY));
    expect(write('under-way', 'engineer', of)).toMatch(/怎么办：登录门户.*\n下载以后请发我一份/);
  });

  test('of a change of firms names the stage', () => {
    const at = (step: string) => subject({}, journeyAt('change-unit', step, TODAY));
    expect(write('under-way', 'engineer', at('cancellation/apply'))).toContain(
      '您正在办注销（变更注册单位的第1步）',
    );
    const second = write('under-way', 'engineer', at('re-registration/apply'));
    expect(second).toContain('您正在办重新注册（变更注册单位的第2步）');
    expect(second).not.toMatch(/次序不能颠倒|被撤销、吊销/);
  });

  test('names the prompt in the way, and where it leads back to', () => {
    const raise = (path: string, prompt: string) =>
      subject(
        {},
        advance(journeyAt(path, 'apply', TODAY), { type: 'raised', prompt, on: TODAY }, book),
      );
    expect(write('under-way', 'engineer', raise('initial', 'phone-bound'))).toMatch(
      /门户提示“该手机号已被其他人员绑定.*”。\n下一步：.*重置手机号/,
    );
    // The firm has no part in it.
    expect(write('under-way', 'unit', raise('initial', 'phone-bound'))).toBe('');
    expect(write('under-way', 'engineer', raise('initial', 'phone-bound'))).not.toContain(
      '已经注册的',
    );
    expect(write('under-way', 'engineer', raise('renewal', 'not-registered'))).toContain(
      '办好以后，接着办延续注册。',
    );
  });

  test('renews nothing while it ends the registration', () => {
    for (const path of ['cancellation', 'change-unit', 'forced-cancellation']) {
      const chosen = advance(NO_JOURNEY, { type: 'chose', path, on: TODAY }, book);
      const texts = offered(subject(until('2026-09-20', '2026-08-01'), chosen));
      expect(texts.map(({ kind }) => kind)).not.toContain('renewal');
      expect(texts.map(({ text }) => text).join('')).not.toContain('同时要办的');
    }
  });

  test('of one cancelled by the authority has each reason to choose', () => {
    const chosen = advance(
      NO_JOURNEY,
      { type: 'chose', path: 'forced-cancellation', on: TODAY },
      book,
    );
    const of = subject({}, chosen);
    expect(write('unit-refuses', 'authority', of)).toContain('的劳动关系已在【几月几日】解除');
    expect(write('certificate-void', 'authority', of)).toContain('已经失效，原因是【照实填写】');
    expect(write('on-behalf', 'authority', of)).toContain('由我单位代为申请');
    // Only whoever can act hears what to do.
    expect(write('on-behalf', 'engineer', of)).toBe('');
    for (const kind of ['unit-refuses', 'certificate-void'] as const) {
      expect(write(kind, 'engineer', of)).toContain(
        '· 因为单位不办的，要在劳动关系解除以后；还没有解除的，不适用。',
      );
    }
  });
});

describe('waiting', () => {
  const waits = (path: string, step: string, since: string, ...ends: string[]) =>
    subject(until(...ends), journeyAt(path, step, since));

  test('for the firm tells it what to do, where to click, since when, and where it stands', () => {
    const of = waits('renewal', 'wait-employer', '2026-08-20');
    const text = write('waiting', 'unit', of);
    for (const said of [
      '张三的延续注册已经上报，正在等单位确认（据记录，从2026年8月20日起，已经等了12天）',
      '请尽快确认。',
      '单位要做的：请单位的经办人登录企业版',
      '· 选择「一级建造师」，再点击「企业入口」。',
      '「注册上报」，找到这位员工的申请',
      '点击这一行的「处理」',
      '确认不了的，请把系统里的提示发给我',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/依据：.*2018年/);
    expect(write('waiting', 'engineer', of)).toContain('现在不用您办。等待聘用企业确认');
    expect(write('waiting', 'engineer', of)).toContain('单位确认不了的，由我去问省级主管部门。');
    expect(write('waiting', 'engineer', of)).toContain(
      '查看进度：和申请时一样进入，扫脸后点击「最新业务办理进度」，不要点「注册业务申请」。',
    );
    expect(write('waiting', 'authority', of)).toBe('');
  });

  test('for the firm asks the authority only where it cannot confirm, and never on the first day', () => {
    const of = waits('renewal', 'wait-employer', '2026-08-31');
    expect(write('cannot-confirm', 'authority', of)).toContain(
      '我单位张三申请一级注册建造师延续注册，据我单位记录，2026年8月31日本人已经上报，我单位在企业版里确认时，系统提示“【照原文填写】”',
    );
    expect(offered(waits('renewal', 'wait-employer', TODAY)).map(({ to }) => to)).toEqual([
      'engineer',
      'unit',
    ]);
  });

  test.each([
    ['renewal', 'wait-review', '2026-08-04', '我单位已经确认'],
    ['info-change', 'wait-info-review', '2026-08-04', '本人已经上报'],
  ])('for the review of %s asks the authority once it takes long', (path, step, inTime, said) => {
    expect(write('waiting', 'authority', waits(path, step, TODAY))).toBe('');
    expect(write('waiting', 'authority', waits(path, step, inTime))).toBe('');
    const late = waits(path, step, '2026-07-31');
    expect(write('waiting', 'authority', late)).toContain(
      `2026年7月31日${said}，到今天已等了32天，还没有审核结果`,
    );
    expect(write('waiting', 'unit', late)).toBe('');
    expect(write('waiting', 'authority', late).includes('建办市〔2018〕48号')).toBe(
      path === 'renewal',
    );
  });

  test.each([
    [
      '2026-10-13',
      '请在2026年9月13日以前确认：有效期至2026年10月13日（还有42天），规定是届满30日前申请。',
    ],
    [
      '2026-10-01',
      '请在2026年9月1日以前确认：有效期至2026年10月1日（还有30天），规定是届满30日前申请。',
    ],
    ['2026-09-30', '请马上确认：有效期至2026年9月30日（还有29天）。'],
    ['2026-09-01', '请马上确认：有效期至2026年9月1日（就是今天）。'],
  ])('for the firm says until when: what is valid until %s', (end, said) => {
    const of = waits('renewal', 'wait-employer', TODAY, end, '2028-01-01');
    expect(write('waiting', 'unit', of).split('\n')[1]).toBe(said);
    // That of another registration does not end.
    const other = waits('addition', 'wait-employer', TODAY, end);
    expect(write('waiting', 'unit', other).split('\n')[1]).toBe('请尽快确认。');
  });

  test('names what is due besides, and not what is waited for', () => {
    const part = { ...until('2026-10-13', '2026-10-20'), annotatedOn: '2026-03-06' };
    const of = subject(part, journeyAt('renewal', 'wait-employer', TODAY));
    for (const to of ['engineer', 'unit'] as const) {
      const [, named = ''] = write('waiting', to, of).split('同时要办的：\n');
      expect(named.split('\n').filter((line) => /^·.*2026年/.test(line))).toEqual([
        '· 机电工程：最晚2026年9月20日申请延续注册（还有19天）',
        '· 加注件2026年9月2日到期（还有1天），要用证书的请重新加注',
      ]);
    }
    const late = waits('renewal', 'wait-review', '2026-07-20');
    expect(write('waiting', 'engineer', late)).not.toContain('同时要办的');
  });

  test('for the former employer has it look first, since it cannot be undone', () => {
    const of = waits('change-unit', FORMER, '2026-08-20', '2026-12-20');
    // Which of the two firms it is, whoever writes knows.
    expect(write('waiting', 'unit', of)).toBe('');
    const text = write('leaving', 'unit', of);
    expect(text).toContain('注销（变更注册单位的第1步）已经上报，正在等原单位确认');
    expect(text).toMatch(/单位要做的：请先向本人核对.*无法恢复。核对好了，请原单位的经办人/);
    expect(text).not.toMatch(/请尽快|请马上|有效期/);
    expect(write('unit-refuses', 'authority', of)).toContain(
      '2026年8月20日已在门户上报注销，和原聘用企业【原单位全称】的劳动关系已在【几月几日】解除',
    );
    const ours = waits('cancellation', 'wait-former-employer', '2026-08-20');
    expect(write('unit-refuses', 'authority', ours)).toBe('');
    expect(write('waiting', 'unit', ours)).toMatch(/单位要做的：请先向本人核对/);
    expect(write('waiting', 'engineer', ours)).toContain('申请强制注销');
    const today = waits('cancellation', 'wait-former-employer', TODAY);
    expect(write('waiting', 'engineer', today)).not.toContain('强制注销');
    expect(write('waiting', 'engineer', today)).toContain('另选一项（不选注销手续），扫脸后');
    expect(write('cannot-confirm', 'authority', ours)).toContain('申请一级注册建造师注销');
  });

  test('of who changes firms tells the new one that its turn comes later', () => {
    const begun = subject({}, journeyAt('change-unit', 'cancellation/apply', TODAY));
    const handedIn = waits('change-unit', FORMER, '2026-08-20');
    for (const of of [begun, handedIn]) {
      const text = write('joining', 'unit', of);
      expect(text).toContain('现在不用我们单位办：要等原单位【原单位全称】在企业版确认注销');
      expect(text).not.toMatch(/怎么点|单位要做的/);
      expect(write('leaving', 'unit', of)).toContain('单位要做的：');
      expect(write('leaving', 'engineer', of)).toBe('');
    }
    expect(write('cannot-confirm', 'authority', handedIn)).toContain('我单位张三申请');
    const second = waits('change-unit', 're-registration/wait-employer', '2026-08-20');
    expect(kinds(second)).not.toContain('joining');
    expect(write('waiting', 'unit', second)).toContain('怎么点');
  });

  test('by a clock that was set back tells no days, and asks nobody', () => {
    const of = waits('renewal', 'wait-employer', '2027-01-01');
    expect(offered(of).map(({ to }) => to)).toEqual(['engineer', 'unit']);
    expect(write('waiting', 'unit', of)).not.toMatch(/2027年1|已经等了/);
  });
});

describe('a refusal', () => {
  const reviewed = (path: string, ...ends: string[]) =>
    subject(until(...ends), journeyAt(path, 'wait-review', TODAY));

  test('by the notice that is known has its answer', () => {
    const of = subject({}, refusal);
    const kind = 'registered-elsewhere';
    expect(write(kind, 'engineer', of)).toContain('同一家企业');
    expect(write(kind, 'engineer', of)).toContain('问清以前先不要注销');
    const text = write(kind, 'engineer', reviewed('initial'));
    expect(text).toMatch(/参考：.*第 18 问/);
    expect(text.match(/注册建造师管理规定/g)).toHaveLength(1);
    expect(write(kind, 'authority', of)).toContain('【几月几日】收到不予注册告知书，说“');
    expect(write(kind, 'authority', of)).toContain('（注销那一项，还是转到同一家企业）');
    expect(write(kind, 'engineer', of)).not.toMatch(/可以考虑的办法|未达到继续教育要求/);
    expect(write(kind, 'unit', of)).toContain('由我问清省级主管部门再处理');
  });

  test.each([
    [
      'returned',
      '申请被退回了。',
      '【几月几日】被退回，通知上写的是“【照通知填写】”，我们没有看明白。',
    ],
    [
      'refused',
      '申请没有通过，收到了不予注册的决定。',
      '收到不予注册的决定，上面写的是“【照通知填写】”',
    ],
  ] as const)('%s has one definite text for each', (kind, state, asked) => {
    const of = reviewed('renewal', '2026-10-13');
    for (const to of ['engineer', 'unit'] as const) {
      expect(write(kind, to, of)).toContain(`延续注册${state}`);
      expect(write(kind, to, of)).toContain('有效期至2026年10月13日（还有42天）：请抓紧');
    }
    expect(write(kind, 'unit', of)).toContain('写的原因：【照通知填写】');
    expect(write(kind, 'authority', of)).toContain(`申请一级注册建造师延续注册，`);
    expect(write(kind, 'authority', of)).toContain(asked);
    expect(write(kind, 'authority', of)).toContain('再次申请办哪一种？');
    expect(write(kind, 'engineer', of)).toContain('再次申请：办哪一种，没有查到官方说明');
    expect(write(kind, 'engineer', of)).toContain('规定中不予注册的情形');
    expect(write(kind, 'engineer', of)).not.toMatch(/初始注册|增项注册/);
  });

  test.each([
    ['initial', '再次申请时还办初始注册', false],
    // What is published is about who is at the same firm.
    ['addition', '再次申请时还办增项注册', true],
  ])('of %s says what to apply for again, and asks what is open', (path, said, isOpen) => {
    expect(write('refused', 'engineer', reviewed(path))).toContain(said);
    expect(write('refused', 'authority', reviewed(path)).includes('再次申请')).toBe(isOpen);
  });

  test('of what has expired meanwhile asks which of two it is', () => {
    const of = subject(until('2026-08-25'), journeyAt('renewal', 'wait-review', '2026-08-10'));
    for (const kind of ['returned', 'refused', 'registered-elsewhere'] as const) {
      expect(write(kind, 'authority', of)).toMatch(
        /有效期至2026年8月25日，已经过期。请问.*，再次申请办延续注册还是重新注册？/,
      );
    }
  });

  test('of a change of data names the proofs, and leaves the firm out', () => {
    const of = subject({}, journeyAt('info-change', 'wait-info-review', TODAY));
    expect(write('returned', 'engineer', of)).toContain('证明：户口登记变更的，由公安派出所证明');
    expect(write('returned', 'unit', of)).toBe('');
    expect(write('returned', 'authority', of)).toContain('个人信息修改，【几月几日】被退回');
  });
});

test('what does not fit gives no message', () => {
  for (const kind of ['renewal', 'expired', 'annotation-end', 'waiting', 'refused'] as const) {
    for (const to of RECIPIENTS) expect(write(kind, to, subject({}))).toBe('');
  }
});
