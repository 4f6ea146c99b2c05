import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutMarkup, withoutNames } from '../../../scripts/text-only-preact.ts';

const root = join(import.meta.dirname, '../../..');
const preact = readFileSync(join(root, 'node_modules/preact/dist/preact.mjs'), 'utf8');

test('the Preact that we ship cannot write markup', () => {
  const changed = withoutMarkup(preact);
  expect(changed).not.toMatch(/\.innerHTML\s*=[^=]/);
  expect(changed.replace('.textContent=h.__html', '.innerHTML=h.__html')).toBe(preact);
});

test('a Preact that writes markup in another way stops the build', () => {
  expect(() => withoutMarkup('t.setHTML(h.__html)')).toThrow('0 times');
  expect(() => withoutMarkup(preact + preact)).toThrow('2 times');
});

test('the Preact that we ship makes nodes past the names of a page', () => {
  expect(preact).toMatch(/\w\.createElementNS\(/);
  expect(withoutNames(preact)).not.toMatch(
    /(?<!prototype)\.create(?:ElementNS|TextNode|Element)\(/,
  );
  expect(() => withoutNames('')).toThrow('0 places');
});

test('our views ask for no markup', () => {
  const views = ['components', 'entrypoints', 'page'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  expect(views.length).toBeGreaterThan(20);
  const wrong = views.filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
