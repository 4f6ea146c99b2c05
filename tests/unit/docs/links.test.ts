import { expect, test } from 'vitest';
import {
  anchorsOf,
  commandsOf,
  documents,
  leadsSomewhere,
  linksOf,
  picturesOf,
  textOf,
} from './markdown.ts';

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

test.each(documents())('%s leads to what there is', (path) => {
  const text = textOf(path);
  expect(linksOf(text).filter((target) => !leadsSomewhere(path, target))).toEqual([]);
  expect(commandsOf(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('links, pictures, headings and commands are seen, and those in code are not', () => {
  const text = [
    '# 1. 试一试（先看） `npm start`',
    '[a](docs/KNOWLEDGE.md#x) ![b](docs/pictures/card.png) [c](https://example.com)',
    'Run `npm start -- --tour`, `npm run docs:map` or `npm run -s` in',
    '```sh',
    '# none',
    'a[0](none.md)',
    '```',
  ].join('\n');
  expect(linksOf(text)).toEqual(['docs/KNOWLEDGE.md#x', 'docs/pictures/card.png']);
  expect(picturesOf(text)).toEqual(['docs/pictures/card.png']);
  expect(anchorsOf(text)).toEqual(['1-试一试先看-npm-start']);
  expect(commandsOf(text)).toEqual(['start', 'docs:map']);
});

test('a link that leads nowhere is found', () => {
  const leads = (target: string) => leadsSomewhere('docs/DEPLOY.md', target);
  expect(['#chrome', 'KNOWLEDGE.md', '../README.md#安装'].filter(leads)).toHaveLength(3);
  expect(['#opera', 'README.md', '../README.md#nowhere'].filter(leads)).toEqual([]);
});
