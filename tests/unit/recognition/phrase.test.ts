import { expect, test } from 'vitest';
import { expandPhrase } from '../../../core/recognition/phrase.ts';

test('optional parts and alternatives are expanded, longest first', () => {
  expect(expandPhrase('[该]手机号已{绑定|注册过}')).toEqual([
    '该手机号已注册过',
    '该手机号已绑定',
    '手机号已注册过',
    '手机号已绑定',
  ]);
});

test('punctuation does not count, and any number is the same', () => {
  expect(expandPhrase('有效期不足180天,请及时办理!')).toEqual(['有效期不足#天请及时办理']);
});

test.each(['请[确认', '请确认]', '请{确认', '请[确{认]}请确认'])(
  '%s is refused by name',
  (phrase) => {
    expect(() => expandPhrase(phrase)).toThrow(phrase);
  },
);

test('a phrase that says too little is refused', () => {
  expect(() => expandPhrase('请[确认]')).toThrow('too short');
});

test('a phrase that stands for too much is refused', () => {
  expect(() => expandPhrase('手机号已被绑定[a][b][c][d][e][f][g]')).toThrow('more than 64');
});
