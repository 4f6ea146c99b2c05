import { expect, test } from 'vitest';
import { readOwnFile } from '../../../core/own-knowledge/file.ts';
import { textOf } from '../docs/markdown.ts';

const VALID = {
  organisation: '示例建设公司',
  contacts: [{ id: 'clerk', name: '注册专员', how: '三楼' }],
  questions: [],
  prompts: [],
};

function bytesOf(text: string): ArrayBuffer {
  return new Uint8Array(new TextEncoder().encode(text)).buffer;
}

/** Each fault in one line: its place, field and reason. */
function faultsOf(bytes: ArrayBuffer, official: readonly string[] = []): readonly string[] {
  const result = readOwnFile(bytes, official);
  if ('knowledge' in result) return [];
  return result.faults.map(
    ({ place, where, reason }) => `${place?.line}:${place?.column} ${where} ${reason}`,
  );
}

test('the template is valid, and its explanations go nowhere', () => {
  const result = readOwnFile(bytesOf(textOf('public/own-knowledge-template.json')), []);
  expect(result).toHaveProperty('knowledge');
  expect(JSON.stringify(result)).not.toContain('$');
});

test.each([
  ['UTF-8 with its mark', bytesOf(`\ufeff${JSON.stringify(VALID)}`)],
  [
    'UTF-16',
    new Uint16Array(Array.from(`\ufeff${JSON.stringify(VALID)}`, (c) => c.charCodeAt(0))).buffer,
  ],
])('%s is read', (_, bytes) => {
  expect(readOwnFile(bytes, [])).toEqual({ knowledge: VALID });
});

test('GB18030 is read, and its faults have their place', () => {
  const ascii = (text: string) => Array.from(text, (c) => c.charCodeAt(0));
  // 单位
  const unit = [0xb5, 0xa5, 0xce, 0xbb];
  const file = (before: string, after: string) =>
    new Uint8Array([...ascii(before), ...unit, ...ascii(after)]).buffer;
  const rest = '","contacts":[],"questions":[],"prompts":[]}';
  expect(readOwnFile(file('{"organisation":"', rest), [])).toEqual({
    knowledge: { organisation: '单位', contacts: [], questions: [], prompts: [] },
  });
  expect(faultsOf(file('{\n "organisation":"', rest.replace('[]', '1')))).toEqual([
    '2:33 contacts 这里要写列表 []',
  ]);
});

test('what is no text says what to do', () => {
  expect(faultsOf(new Uint8Array([0xff, 0x00, 0x80, 0xff]).buffer)).toEqual([
    expect.stringMatching(/^undefined:undefined .*另存为 UTF-8/),
  ]);
});

test('full-width punctuation is named with its place', () => {
  expect(faultsOf(bytesOf('{\n  "organisation"： "甲"\n}'))).toEqual([
    '2:17  这里是全角的“：”，要用半角的 :',
  ]);
});

test('each fault of a field has its line and column; what is missing, where it belongs', () => {
  const text = `{
  "organisation": "",
  "contacts": [
    { "id": "A", "name": "甲", "how": "乙", "phone": "1" },
    { "id": "b", "name": "甲" }
  ],
  "questions": [],
  "prompts": []
}`;
  expect(faultsOf(bytesOf(text))).toEqual([
    '2:19 organisation 这里要写文字',
    '4:52 contacts.0.phone 没有这一项',
    '4:13 contacts.0.id 只用小写字母和数字，词之间用“-”连接',
    '5:5 contacts.1.how 缺少这一项',
  ]);
});

test('a file of any depth is told, too', () => {
  const deep = '['.repeat(200_000);
  expect(faultsOf(bytesOf(deep)).length).toBe(1);
  expect(faultsOf(bytesOf(`{"a": ${deep}${']'.repeat(200_000)}}`)).length).toBeGreaterThan(0);
});
