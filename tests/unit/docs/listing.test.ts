import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { textOf } from './markdown.ts';

/** What the stores are told stands here; their forms are filled in from it by hand. */
const listing = textOf('docs/store/listing.md');
const messages = JSON.parse(textOf('public/_locales/zh_CN/messages.json')) as Readonly<
  Record<string, { readonly message: string }>
>;

test('name and short description are those of the package', () => {
  expect(sectionOf('名称')).toBe(messages['name']?.message);
  expect(sectionOf('一句话')).toBe(messages['description']?.message);
});

test('each permission and host of the builds is justified, and no other', () => {
  const builds = Object.values(JSON.parse(textOf('tests/e2e/built.json'))) as {
    readonly manifest: Readonly<Record<string, readonly string[]>>;
  }[];
  const asked = builds.flatMap(({ manifest }) => [
    ...(manifest['permissions'] ?? []),
    ...(manifest['host_permissions'] ?? []),
  ]);
  const justified = Array.from(
    sectionOf('Permission justifications').matchAll(/^\| `(.+?)` \| \S/gm),
    ([, name]) => name,
  );
  expect(asked.length).toBeGreaterThan(4);
  expect(justified.sort()).toEqual([...new Set(asked)].sort());
});

test('it promises as many prompts and registrations as there are', () => {
  const { prompts, registrations } = checkKnowledge(readKnowledgeFiles());
  expect(listing).toContain(`：${inChinese(prompts.size)}条已知提示`);
  expect(listing).toContain(`：${inChinese(registrations.size)}项业务`);
});

test.each([
  [2, '二'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [47, '四十七'],
])('%d is %s', (number, words) => {
  expect(inChinese(number)).toBe(words);
});

/** @returns the text below the heading that begins so, up to the next heading */
function sectionOf(heading: string): string {
  const sections = listing.split(/^## /m);
  const found = sections.find((section) => section.startsWith(heading)) ?? '';
  return found.slice(found.indexOf('\n')).trim();
}

/** @param number from 1 to 99 */
function inChinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${digits[number % 10]}`;
}
