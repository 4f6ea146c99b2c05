import { expect, test } from 'vitest';
import { textOf } from './markdown.ts';

const contributing = textOf('CONTRIBUTING.md');
const [chinese = [], english = []] = contributing
  .split(/^## English$/m)
  .map((part) => Array.from(part.matchAll(/^\d+\. (.+)$/gm), ([, item = '']) => plain(item)));

test('the template of a pull request asks for what CONTRIBUTING.md asks for, in both languages', () => {
  const asked = Array.from(
    textOf('.github/PULL_REQUEST_TEMPLATE.md').matchAll(/^- \[ \] (.+)$/gm),
    ([, item = '']) => item,
  );
  expect(asked.length).toBeGreaterThan(4);
  expect(asked).toEqual(chinese.map((item, i) => `${item} / ${english[i]}`));
});

test('both languages lead to the same commands and documents', () => {
  const named = (items: readonly string[]) =>
    items.map((item) => (item.match(/`[^`]+`|\w+\.md/g) ?? []).sort());
  expect(named(english)).toEqual(named(chinese));
});

/** The item with the words of its links only: links of a template would lead elsewhere. */
function plain(item: string): string {
  return item.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
