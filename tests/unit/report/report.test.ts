import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { blankPersonalData } from '../../../core/report/blank.ts';
import { browserName, reportText } from '../../../core/report/report.ts';
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
