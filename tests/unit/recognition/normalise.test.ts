import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseText } from '../../../core/recognition/normalise.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('one spelling for', () => {
  test.each([
    [
      'punctuation of either width',
      '该手机号已被绑定,请确认!',
      fullWidth('该手机号已被绑定,请确认!'),
    ],
    ['quotes and brackets', '“资料补充及信息修改”', '‘资料补充及信息修改’'],
    ['white space of every kind', '请 确\u00a0认\u3000\r\n\t', '请确认'],
    ['zero-width characters', '请\u200b确\ufeff认', '请确认'],
    ['letters of either width and case', fullWidth('APP'), 'app'],
    ['any number', '不足180天', '不足9天'],
    ['digits of either width', fullWidth('不足180天'), '不足180天'],
    ['numbers of every kind in a row', '第⑫½\u{1d7d9}3⑫条', '第9条'],
    ['pinyin behind a character, with a tone mark or of one syllable', '注(zhu)冊(cè)', '注册'],
    ['其它 and 其他', '其它人员', '其他人员'],
    ['您 and 你', '您还未取得', '你还未取得'],
    ['帐 and 账', '帐号', '账号'],
  ])('%s', (_, one, other) => {
    expect(normalise(one).text).toBe(normalise(other).text);
  });

  test('but not for different words', () => {
    expect(normalise('已绑定').text).not.toBe(normalise('未绑定').text);
  });
});

test('numbers with a character between them stay two', () => {
  expect(normaliseText('1\u{20bb7}3')).toBe('#\u{20bb7}#');
  expect(normaliseText('1册3')).toBe('#册#');
});

test('a normalised text stays as it is', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text } = normalise(raw);
      expect(normalise(text).text).toBe(text);
      expect(normaliseText(raw)).toBe(text);
    }),
  );
});

test('every character knows where it came from', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, offsets } = normalise(raw);
      expect(offsets).toHaveLength(text.length);
      for (const [i, offset] of offsets.entries()) {
        const from = String.fromCodePoint(raw.codePointAt(offset) ?? 0);
        expect(normalise(from).text).toContain(text[i]);
      }
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
    }),
  );
});

test('punctuation put anywhere changes nothing', () => {
  const noise = fc.constantFrom(',', '。', '“', '】', ' ', '\n', '\u200b', '…');
  fc.assert(
    fc.property(fc.array(noise), fc.nat(10), (marks, at) => {
      const text = '该手机号已被其他人员绑定';
      const noisy = text.slice(0, at) + marks.join('') + text.slice(at);
      expect(normalise(noisy).text).toBe(text);
    }),
  );
});

/** ASCII characters in their full-width forms. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
