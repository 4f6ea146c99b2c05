import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { blankAround, blankPersonalData, namesIn } from '../../../core/report/blank.ts';
import { browserName, heardText, reportText } from '../../../core/report/report.ts';
import { SURNAME } from '../../../core/report/surnames.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());

test.each([...knowledge.prompts.values()].map(({ wording }) => wording))(
  'leaves the portal’s own words: %s',
  (wording) => {
    expect(blankPersonalData(wording)).toBe(wording);
  },
);

test.each([
  ['姓名：张三丰，请核对', '张三丰'],
  ['尊敬的李四，您好', '李四'],
  ['王小明先生的申请', '王小明'],
  ['王小明女士的申请', '王小明'],
  ['王小明同志的申请', '王小明'],
  ['申请人 欧阳锋', '欧阳锋'],
  ['您好，张三', '张三'],
  ['您好，张三丰您的申请已上报', '张三丰'],
  ['您好！欧阳锋，欢迎您', '欧阳锋'],
  ['欢迎您：李小明 退出', '李小明'],
  ['欢迎 古丽娜尔，退出', '古丽娜尔'],
  ['您好，张*丰', '丰'],
  ['当前用户：诸葛亮', '诸葛'],
  ['邮箱 zhang.san@example.com 已使用', 'zhang.san'],
  ['电话 010-8888 6666', '8888'],
  ['手机 +86 138 0013 8000', '0013'],
  ['身份证 11010119900307751X', '751X'],
  ['证件１２３４５６７', '３'],
  ['苏1322020202100001', '2020'],
])('blanks %s', (text, secret) => {
  expect(blankPersonalData(text)).not.toContain(secret);
});

const han = fc.string({ unit: fc.constantFrom(...'您的账号已被其他人绑定请确认') });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const spaced = (number: string, by: string) => (number.match(/.{1,4}/g) ?? []).join(by);

test('no ID or phone number is left, wherever it stands and however it is written', () => {
  const number = fc.oneof(digits(18), digits(15), digits(11));
  fc.assert(
    fc.property(han, number, fc.constantFrom('', ' ', '-'), han, (before, secret, by, after) => {
      const blanked = blankPersonalData(before + spaced(secret, by) + after);
      expect(blanked).not.toMatch(/\d/);
    }),
  );
});

const surname = fc.constantFrom(
  ...SURNAME.slice(3, -1)
    .split(/[|[\]]/)
    .flatMap((all) => (/^..$/.test(all) ? [all] : [...all])),
);
const given = fc.string({
  unit: fc.constantFrom(...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英子轩'),
  minLength: 1,
  maxLength: 2,
});
const name = fc.tuple(surname, given).map(([first, last]) => first + last);
const greeting = fc.constantFrom(
  '您好',
  '你好',
  '欢迎',
  '欢迎您',
  '尊敬的',
  '姓名',
  '姓 名',
  '当前用户',
  '下午好',
);
const between = fc.constantFrom('', '，', ', ', '：', ' ', '\n', '！');

test('no name is left that a page greets or announces', () => {
  fc.assert(
    fc.property(greeting, between, name, han, (before, mark, secret, after) => {
      fc.pre(mark !== '！' || !/姓|尊/.test(before));
      fc.pre(!/[，,]/.test(mark) || !/姓|尊/.test(before));
      expect(blankPersonalData(`${before}${mark}${secret}，${after}`)).not.toContain(secret);
      if (secret.length > 2) {
        expect(blankPersonalData(`${before}${mark}${secret}您的`)).not.toContain(secret);
      }
    }),
  );
});

test('a name that a page has given away once is blanked wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('您好', '欢迎您', '当前用户'),
      between,
      name,
      han,
      (before, mark, secret, said) => {
        const names = namesIn(`门户首页 ${before}${mark}${secret} 退出登录`);
        expect(names).toContain(secret);
        expect(blankPersonalData(`${said}${secret}已在其他企业注册`, names)).not.toContain(secret);
      },
    ),
  );
});

test('what is told of a long text has no part of a name or number, wherever it is cut', () => {
  const filler = (length: number) => '请确认'.repeat(length).slice(0, length);
  fc.assert(
    fc.property(
      fc.nat({ max: 100 }),
      fc.nat({ max: 100 }),
      fc.constantFrom('您好，诸葛', '诸葛', '证件11010119900307751X', '138 0013 8000'),
      (before, after, secret) => {
        const words = '该手机号已被绑定';
        const text = `${secret}，${filler(before)}${words}${filler(after)}，${secret}`;
        const start = text.indexOf(words);
        const told = blankAround({ text, start, end: start + words.length }, ['诸葛']);
        expect(told).toContain(words);
        expect(told).not.toMatch(/[诸葛\dX]/);
        expect(told.length).toBeLessThan(2 * 80 + words.length + 1);
      },
    ),
  );
});

test('what follows a greeting without a name is no name', () => {
  expect(namesIn('您好，请先登录。姓名 性别 证件号码。欢迎访问政务服务门户')).toEqual([]);
  expect(blankPersonalData('您好，该手机号已被其他人员绑定，请确认')).toContain(
    '该手机号已被其他人员绑定',
  );
});

test('what is blanked stays as it is when it is blanked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = blankPersonalData(text);
      expect(blankPersonalData(once)).toBe(once);
    }),
  );
});

test('a report says what it is about, and nothing else', () => {
  const about = { page: 'login', version: '0.1.0', browser: 'Firefox 140' };
  expect(reportText({ ...about, id: 'phone-bound', text: '已被绑定' }).split('\n')).toEqual([
    '解答不对',
    '',
    '原文：已被绑定',
    '编号：phone-bound',
    '所在页面：login',
    '助手版本：0.1.0',
    '浏览器：Firefox 140',
    '',
    '哪里不对：',
    '',
  ]);
  expect(reportText({ ...about, text: '手机13800138000不可用' })).toContain('手机***不可用');
});

test('of the browser, its name and main version', () => {
  expect(
    browserName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
  ).toBe('Firefox 140');
  expect(browserName('… Chrome/131.0.0.0 Safari/537.36')).toBe('Chrome 131');
  expect(browserName('… Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0')).toBe('Edg 131');
});

test('what was heard is told one by one, with why, without personal data', () => {
  const text = heardText({
    heard: [
      {
        text: '您好，张三，该手机号已被绑定',
        prompt: 'phone-bound',
        isPrompt: true,
        why: ['浮在页面上'],
      },
      {
        text: '提示“某某”怎么办',
        prompt: 'illegal-url',
        isPrompt: false,
        why: ['放在引号里', '有人在问它'],
      },
      { text: '系统维护中', isPrompt: false, why: [] },
    ],
    page: undefined,
    version: '0.1.0',
    browser: 'Firefox 140',
  });
  expect(text).toContain(
    '1. 原文：您好，***，该手机号已被绑定\n   判断：当成提示 phone-bound\n   因为：浮在页面上',
  );
  expect(text).toContain('判断：像 illegal-url，没有当成提示\n   因为：放在引号里、有人在问它');
  expect(text).toContain('3. 原文：系统维护中\n   判断：没有收录\n');
  expect(text).toContain('所在页面：没有认出');
  expect(text).toContain('交到：');
});
