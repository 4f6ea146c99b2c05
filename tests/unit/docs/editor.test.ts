import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../imports.ts';

test('an editor writes what Biome would', () => {
  const { formatter } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    formatter: Readonly<Record<string, string | number>>;
  };
  expect(settingsOf('*')).toEqual({
    charset: 'utf-8',
    end_of_line: formatter['lineEnding'] ?? 'lf',
    indent_style: formatter['indentStyle'],
    indent_size: String(formatter['indentWidth']),
    max_line_length: String(formatter['lineWidth']),
    insert_final_newline: 'true',
    trim_trailing_whitespace: 'true',
  });
});

/** The settings of one section of .editorconfig. */
function settingsOf(pattern: string): Record<string, string> {
  const sections = readFileSync(join(root, '.editorconfig'), 'utf8').split(/^\[(.*)\]$/m);
  const lines = sections[sections.indexOf(pattern) + 1]?.split('\n') ?? [];
  return Object.fromEntries(
    lines
      .filter((line) => /^\w/.test(line))
      .map((line) => line.split(/\s*=\s*/, 2) as [string, string]),
  );
}
