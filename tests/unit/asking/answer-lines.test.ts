import { expect, test } from 'vitest';
import { answersOf, jsonLine, textLine } from '../../../scripts/knowledge/lib/answer-lines.ts';
import { ask } from './shipped.ts';

test('each line has its answer, for programs and for people', () => {
  const answers = answersOf('\uFEFF跳槽\r\n\n考试报名', ask);
  expect(answers.map(({ query }) => query)).toEqual(['跳槽', '', '考试报名']);
  expect(JSON.parse(jsonLine(answers[0] ?? fail()))).toMatchObject({ query: '跳槽', sure: true });
  expect(answers.map(textLine)).toEqual([
    expect.stringMatching(/^跳槽 → 肯定；/),
    ' → 没有找到',
    '考试报名 → 没有收录：考试报名',
  ]);
});

function fail(): never {
  throw new Error('there is no answer');
}
