import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { judge, type Setting } from '../../../core/recognition/judge.ts';
import { findPrompts } from '../../../core/recognition/recognise.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const find = findPrompts(compilePhrases(knowledge));

const served: Setting = { channel: 'page', appeared: false, layered: false, titled: false };
const appeared: Setting = { ...served, appeared: true };
const dialogBox: Setting = { ...appeared, layered: true };
const nativeDialog: Setting = { ...appeared, channel: 'dialog' };

function promptsIn(text: string, setting: Setting): string[] {
  return find(text)
    .filter((finding) => judge(finding, setting).isPrompt)
    .map(({ prompt }) => prompt);
}

const wording = '该手机号已被其他人员绑定,请确认';

test('a finding says where the words stand in the raw text', () => {
  const text = `提示:“${wording}”。`;
  const [finding] = find(text);
  expect(text.slice(finding?.start, finding?.end)).toBe(wording);
});

test('of a very long text, only the beginning is read', () => {
  const long = '\u7533\u8bf7'.repeat(50_000);
  expect(find(wording + long)).toHaveLength(1);
  expect(find(long + wording)).toEqual([]);
});

describe('a prompt', () => {
  test.each([
    ['alone, served with the page', wording, served],
    ['with a title and a button', `系统提示 ${wording} 确定`, served],
    [
      'in a dialog with much around it',
      `温馨提示:尊敬的用户,${wording}。如有疑问请咨询。`,
      dialogBox,
    ],
    [
      'first in a dialog that goes on at length',
      `温馨提示:${wording}。${'请您先核对本人的手机号码,再按照页面要求办理,办理时间为工作日。'.repeat(3)}`,
      dialogBox,
    ],
    ['behind the portal’s own words', `办理失败,原因如下:${wording}`, appeared],
    ['all in quotation marks', `“${wording}”`, appeared],
    ['quoted and asked about in a native dialog', `提示“${wording}”怎么办?`, nativeDialog],
  ])('%s', (_, text, setting) => {
    expect(promptsIn(text, setting)).toEqual(['phone-bound']);
  });
});

test.each(['“”', '‘’', '""', '「」', '『』', '【】', '《》'])('quoted in %s', (marks) => {
  const text = `登录以后页面上写着${marks[0]}${wording}${marks[1]},他只好再打电话去问当地的主管部门`;
  expect(promptsIn(text, served)).toEqual([]);
});

describe('not a prompt', () => {
  test.each([
    ['the question of the FAQ', `申请办理注册业务时,提示“${wording}”怎么办?`, served],
    ['the same, come later', `申请办理注册业务时,提示“${wording}”怎么办?`, appeared],
    ['asked about without marks', `提示${wording}怎么办`, appeared],
    [
      'a sentence of an article',
      `近日不少考生反映,登录门户以后页面提示${wording},无法继续办理,记者就此采访了有关部门。${'据介绍,'.repeat(10)}`,
      served,
    ],
    [
      'within a dialog that says much else',
      `${'请您先核对本人的手机号码,再按照页面要求办理,办理时间为工作日。'.repeat(3)}${wording}。`,
      dialogBox,
    ],
    ['a question with an answer, in a dialog', `问题:${wording}`, dialogBox],
    ['the same, numbered', `2. 问题描述:${wording}`, dialogBox],
    ['the same, below a title', `常见问题\n问:${wording}\n答:请联系主管部门。`, dialogBox],
    ['quoted in a question, in a dialog', `小贴士:提示“${wording}”?点这里查看`, dialogBox],
    ['what might be said', `请先检查是否提示${wording}`, appeared],
    ['a title of an article or a search result', wording, { ...served, titled: true }],
    ['other words', '手机号已注册,请确认', dialogBox],
  ])('%s', (_, text, setting) => {
    expect(promptsIn(text, setting)).toEqual([]);
  });
});

test('a link for help behind it is no question about it', () => {
  const text = `${wording}怎么办?`;
  expect(promptsIn(text, served)).toEqual([]);
  expect(promptsIn(text, { ...served, helped: true })).toEqual(['phone-bound']);
});

test('what the page calls an error may say more, but not in a list', () => {
  const text = `${wording}\n如有疑问,请在工作时间联系所在省的住房城乡建设主管部门`;
  expect(promptsIn(text, served)).toEqual([]);
  expect(promptsIn(text, { ...served, alarming: true })).toEqual(['phone-bound']);
  expect(promptsIn(wording, { ...appeared, alarming: true, listed: true })).toEqual([]);
});

test('noise around a prompt in a dialog keeps the verdict', () => {
  const noise = fc.stringMatching(/^[ ×::!!,。()0-9a-zA-Z]{0,20}$/);
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(promptsIn(before + wording + after, dialogBox)).toEqual(['phone-bound']);
    }),
  );
});

test('any text at all is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { start, end } of find(text)) expect(end).toBeGreaterThan(start);
    }),
  );
});

describe('one doubt or veto alone is enough for silence', () => {
  test.each<[reason: string, text: string, setting: Setting]>([
    ['asked', `${wording}。怎么办?`, appeared],
    ['question', `问题描述:${wording}`, dialogBox],
    ['told', `如果出现${wording}`, appeared],
    ['goes on', `${wording}的人员`, appeared],
    ['quoted', `甲乙丙丁“${wording}”`, served],
    ['titled', wording, { ...served, titled: true }],
    ['cited', wording, { ...appeared, cited: true }],
    ['listed', wording, { ...served, listed: true }],
    ['conversation', wording, { ...dialogBox, conversation: true }],
    ['explained', wording, { ...dialogBox, explained: true }],
    ['offered', wording, { ...dialogBox, offered: true }],
    ['repeated', wording, { ...dialogBox, repeated: true }],
    ['titled', `${wording}!`, { ...served, layered: true, titled: true }],
    ['introduced', wording, { ...served, introduced: true }],
  ])('%s', (reason, text, setting) => {
    const [finding] = find(text);
    if (!finding) throw new Error(`nothing is found in ${text}`);
    const { isPrompt, vetoes, presence, doubts } = judge(finding, setting);
    const against = [...vetoes, ...doubts].map((sign) => sign.reason);
    expect([isPrompt, against]).toEqual([false, [reason]]);
    // Without this one it would be a prompt.
    expect(promptsIn(wording, served)).toEqual(['phone-bound']);
    expect(presence.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThanOrEqual(2);
  });
});
