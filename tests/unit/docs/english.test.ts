import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PORTAL_HOSTS } from '../../../core/hosts.ts';
import { root } from '../imports.ts';
import { commandsOf, linksOf, picturesOf, textOf } from './markdown.ts';

const english = textOf('README.en.md');
const chinese = textOf('README.md');

test('each leads to the other', () => {
  expect(linksOf(english)).toContain('README.md');
  expect(linksOf(chinese)).toContain('README.en.md');
});

test('every command of the English text is one of the Chinese text, too', () => {
  const commands = commandsOf(english);
  expect(commands).toEqual(expect.arrayContaining(['start', 'test', 'check']));
  expect(commandsOf(chinese)).toEqual(expect.arrayContaining(commands));
});

test('both show the same pictures', () => {
  expect(picturesOf(english).length).toBeGreaterThan(0);
  expect(picturesOf(english)).toEqual(picturesOf(chinese));
});

test('both list the same folders', () => {
  const listed = Array.from(chinese.matchAll(/^([a-z]+\/[a-z/]*) +\S/gm), ([, name = '']) => name);
  const rows = Array.from(english.matchAll(/^\| `([a-z/]+\/)` \|/gm), ([, name = '']) => name);
  expect(rows).toEqual(listed);
  expect(rows.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test('the English text names every host and permission that PRIVACY.md explains', () => {
  const explained = Array.from(
    textOf('PRIVACY.md').matchAll(/^### `([^`]+)`/gm),
    ([, name = '']) => name,
  );
  expect(explained).toEqual(expect.arrayContaining(PORTAL_HOSTS));
  const missing = explained
    .map((name) => name.replace(/^\*:\/\/|\/\*$/g, ''))
    .filter((name) => !english.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
