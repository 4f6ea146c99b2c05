import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { draftOf } from '../../../core/own-knowledge/draft.ts';
import { tryText } from '../../../core/own-knowledge/trial.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const official = compilePhrases(checkKnowledge(readKnowledgeFiles()));

/** A form with these phrases, each of a case of its own. */
function formWith(...phrases: readonly string[]) {
  return draftOf({
    organisation: '示例公司',
    contacts: [],
    questions: phrases.map((title, i) => ({
      id: `case-${i}`,
      title,
      answer: { summary: '找注册专员', steps: [], warnings: [], contacts: [] },
    })),
    prompts: phrases.map((phrase, i) => ({
      id: `prompt-${i}`,
      wording: phrase,
      question: `case-${i}`,
      phrases: [phrase],
    })),
  });
}

const FORM = formWith('用印申请未通过', '项目备案信息缺失');

test('what the portal says is recognised, in whatever way it comes, with the reasons', () => {
  const [tried, ...others] = tryText('用印申请未通过，请联系经办人。', FORM, official);
  expect(others).toEqual([]);
  expect(tried?.found).toEqual([
    {
      words: '用印申请未通过',
      of: 'case-0',
      ways: [
        { name: '浏览器自带的弹窗', isPrompt: true, why: ['浏览器自带的弹窗'] },
        {
          name: '页面上弹出的框',
          isPrompt: true,
          why: expect.arrayContaining(['浮在页面上']),
        },
        {
          name: '随网页一起打开的文字',
          isPrompt: false,
          why: expect.arrayContaining([expect.any(String)]),
        },
      ],
    },
  ]);
});

test('what quotes it is told with why it is none', () => {
  const [tried] = tryText('提示“用印申请未通过”怎么办？', FORM, official);
  expect(tried?.found[0]?.ways.slice(1)).toEqual([
    expect.objectContaining({
      isPrompt: false,
      why: expect.arrayContaining(['放在引号里', '有人在问它']),
    }),
    expect.objectContaining({ isPrompt: false }),
  ]);
});

test('each line is tried by itself; what every box adds is left out', () => {
  const tried = tryText('系统提示\n用印申请未通过\n项目备案信息缺失！\n\n确定', FORM, official);
  expect(tried.map(({ found }) => found.map(({ of }) => of))).toEqual([['case-0'], ['case-1']]);
});

test('words that go over two lines are found all the same', () => {
  const [tried, ...others] = tryText('用印申请\n未通过', FORM, official);
  expect(others).toEqual([]);
  expect(tried?.found.map(({ of }) => of)).toEqual(['case-0']);
});

test.each([
  ['用印申请没有通过', ['未']],
  ['印章使用申请未通过', ['用印']],
  ['项目备案的信息有缺失', []],
])('%s: what it is near to, and what it lacks', (text, lacks) => {
  const [tried] = tryText(text, FORM, official);
  expect(tried?.found).toEqual([]);
  expect(tried?.nearest?.lacks).toEqual(lacks);
});

test('what has nothing of it is near to nothing, nor is a text without words tried', () => {
  expect(tryText('今天天气很好', FORM, official)).toEqual([{ text: '今天天气很好', found: [] }]);
  expect(tryText(' \n确定\n', FORM, official)).toEqual([]);
});

test('a prompt of the extension is named as such', () => {
  const [tried] = tryText('该手机号已被其他人员绑定,请确认', FORM, official);
  expect(tried?.found.map(({ of }) => of)).toEqual([undefined]);
});

test('a phrase that cannot be looked for takes nothing from the others', () => {
  const form = formWith('驳回', '用印[申请', 'ABCDEFGH', '用印申请未通过');
  const [tried] = tryText('用印申请未通过', form, official);
  expect(tried?.found.map(({ of }) => of)).toEqual(['case-3']);
});

test('any text is tried without a fault, and nothing of it is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ maxLength: 12 }),
      (raw, phrase) => {
        for (const { text, found } of tryText(raw, formWith(phrase, '用印申请未通过'), official)) {
          expect(raw).toContain(text);
          for (const { words } of found) expect(text).toContain(words);
        }
      },
    ),
  );
});
