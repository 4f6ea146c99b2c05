import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { explainText } from '../../../scripts/knowledge/lib/explain.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const explain = (text: string) => explainText(knowledge, text);

test('says how a text is normalised, what is found where, and what it leads to', () => {
  const words = explain('系统提示:\n该手机号已被其它人员绑定, 请确认。 确定');
  for (const said of [
    '系统提示该手机号已被其他人员绑定请确认确定',
    '1. phone-bound',
    '第 2 行第 1 字起：系统提示: ⏎ 【该手机号已被其它人员绑定, 请确认】。 确定',
    `短语  ${knowledge.prompts.get('phone-bound')?.phrases[0]}`,
    '15 / 21 字（71%）',
    `问题  ${knowledge.questions.get('phone-bound')?.title}`,
    'official（有正式解答）',
    '第 3 问（中国建造师网，2022年1月）',
  ]) {
    expect(words).toContain(said);
  }
});

test('says of each way of appearing what is decided, with every reason and its weight', () => {
  const words = explain('人脸识别成功后,提示“该手机号已被其他人员绑定,请确认”怎么办?');
  expect(words).toMatch(/浏览器自带的弹窗 +是提示 +10 +浏览器自带的弹窗 \+10/);
  expect(words).toMatch(/页面上弹出的框 +不出声 .*\+.*-/);
  expect(words).toMatch(/随网页一起打开的文字 +不出声 .*放在引号里 -\d+/);
});

test('says of a veto that it decides, whatever the score', () => {
  const words = explain('问:该手机号已被其他人员绑定,请确认');
  expect(words).toMatch(/页面上弹出的框 +不出声 +[2-9] +写成了一问 一定不是，.* \+\d/);
});

test('an answer that is not known is not made up', () => {
  const words = explain('查询不到相关证照');
  expect(words).toContain('none（官方解答原文未收录）');
  expect(words).toContain('出处  没有');
});

test('every prompt that is found is explained', () => {
  const words = explain('查询不到相关证照。今日已申请过加注件,请勿重复加注');
  expect(words).toContain('找到 2 处');
  expect(words).toContain('1. certificate-not-found');
  expect(words).toContain('2. annotated-today');
});

test('says when nothing is found, and what the text is nearest to', () => {
  expect(explain('手机号已注册')).toMatch(/没有找到任何提示的短语[\s\S]*不会出声。$/);
  expect(explain('该手机号码被其他人员绑定,请确认')).toContain('最像的是 phone-bound');
});

test.each(['。', '', '\n', '一'.repeat(200_000)])('bears any text', (text) => {
  expect(explain(text).length).toBeLessThan(1000);
});
