import { expect, test } from 'vitest';
import { patternOf, patternOfBeginnings } from '../../../core/recognition/landmark-patterns.ts';

const isIn = (source: string, text: string) => new RegExp(source).test(text);

test('a landmark is looked for by how it begins, whatever stands between', () => {
  const source = patternOfBeginnings(['注册须知', '申报须知']);
  for (const text of ['注册须', '见 申 报\n须', '注册须要']) expect(isIn(source, text)).toBe(true);
  for (const text of ['注册', '注册和须知', '须知']) expect(isIn(source, text)).toBe(false);
});

test('landmarks that begin alike are looked for by all that they share, and no more', () => {
  const source = patternOfBeginnings(['一级建造师执业资格认定注销', '一级建造师执业资格认定增项']);
  expect(isIn(source, '一级建造师执业资格认定')).toBe(true);
  // Notices are full of it.
  expect(isIn(source, '一级建造师执业资格证书')).toBe(false);
});

test('of Latin letters the case does not count, nor what is no letter', () => {
  for (const text of ['pdf下载', 'PDF 下载', 'Pdf·下-载']) {
    expect(isIn(patternOf('pdf下载'), text)).toBe(true);
  }
  expect(isIn(patternOf('pdf下载'), 'pdf或ofd下载')).toBe(false);
});
