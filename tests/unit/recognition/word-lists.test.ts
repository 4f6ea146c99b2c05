import { describe, expect, test } from 'vitest';
import * as lists from '../../../core/recognition/word-lists.ts';

describe.each(Object.entries(lists))('%s', (_, list) => {
  const lines = list.trim().split('\n');
  const entries = lines.map((line) => line.trim());

  test('has one entry a line, each once and each an expression by itself', () => {
    expect(list.trim().split(/\s+/)).toEqual(entries);
    expect(entries.filter((entry, i) => entries.indexOf(entry) !== i)).toEqual([]);
    for (const entry of entries) expect(() => new RegExp(entry)).not.toThrow();
  });

  test('keeps no entry from being found whole', () => {
    // An expression takes the first entry that fits: a longer one after it would be cut short.
    const hidden = entries.filter(
      (entry, i) =>
        /^[\u3400-\u9fff]+$/.test(entry) &&
        entries.slice(0, i).some((before) => entry.startsWith(before) && entry !== before),
    );
    expect(hidden).toEqual([]);
  });
});
