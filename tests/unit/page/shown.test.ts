import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onceShown } from '../../../page/read/shown.ts';

/** A document that the browser has loaded ahead, or not. */
function documentThat(prerendering: boolean): Document {
  return Object.assign(new EventTarget(), { prerendering }) as unknown as Document;
}

test('a page that is loaded ahead begins when it is shown, and only then', () => {
  const started: string[] = [];
  const ahead = documentThat(true);
  onceShown(ahead, () => started.push('ahead'), new AbortController().signal);
  expect(started).toEqual([]);
  ahead.dispatchEvent(new Event('prerenderingchange'));
  ahead.dispatchEvent(new Event('prerenderingchange'));
  expect(started).toEqual(['ahead']);
});

test('any other begins at once', () => {
  const started: string[] = [];
  onceShown(documentThat(false), () => started.push('shown'), new AbortController().signal);
  onceShown(new EventTarget() as Document, () => started.push('old'), new AbortController().signal);
  expect(started).toEqual(['shown', 'old']);
});

test('what was ended meanwhile does not begin', () => {
  const started: string[] = [];
  const [ahead, ended] = [documentThat(true), new AbortController()];
  onceShown(ahead, () => started.push('ahead'), ended.signal);
  ended.abort();
  ahead.dispatchEvent(new Event('prerenderingchange'));
  expect(started).toEqual([]);
});

test.each(['top/index.ts', 'frame/index.ts', 'own.ts'])('%s waits for it', (file) => {
  expect(readFileSync(`entrypoints/${file}`, 'utf8')).toMatch(/onceShown\(\s*document,/);
});
