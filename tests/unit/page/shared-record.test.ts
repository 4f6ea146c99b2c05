import { expect, test } from 'vitest';
import { lentReading, sharedShadows, shareShadows } from '../../../page/read/shared-record.ts';

test('of the scripts that find shadow roots the first tells the others, as long as it goes on', () => {
  const document = {} as Document;
  const [one, other] = [new Set<ShadowRoot>(), new Set<ShadowRoot>()];
  const ended = new AbortController();
  shareShadows(document, one, ended.signal);
  shareShadows(document, other, new AbortController().signal);
  expect(sharedShadows(document)).toBe(one);
  ended.abort();
  expect(sharedShadows(document)).toBeUndefined();
  shareShadows(document, other, new AbortController().signal);
  expect(sharedShadows(document)).toBe(other);
});

test('where nothing was lent that reads, to borrow it is an error', () => {
  expect(lentReading).toThrow('nothing reads this frame');
});
