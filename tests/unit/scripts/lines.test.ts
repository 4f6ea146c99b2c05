import { expect, test } from 'vitest';
import { formatSeconds, formatStage, lastLines } from '../../../scripts/lib/lines.mjs';

test('a stage ends with its result and its time', () => {
  const stage = { group: '准备', name: '依赖', result: '已就绪', milliseconds: 12 };
  expect(formatStage(stage)).toBe('[准备] 依赖 … 已就绪 (0.0 秒)');
  expect(formatSeconds(83_260)).toBe('83.3 秒');
});

test('of a long output the end is shown, without empty lines around it', () => {
  expect(lastLines('\n \n  a\nb\r\nc\n\n', 2)).toBe('b\nc');
  expect(lastLines('\n  a\n', 80)).toBe('  a');
  expect(lastLines('', 80)).toBe('');
});
