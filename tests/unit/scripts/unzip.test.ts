import { expect, test } from 'vitest';
import { unzip } from '../../../scripts/lib/unzip.ts';

// `a.txt` stored, `b/c.txt` deflated.
const ARCHIVE =
  'UEsDBBQAAAAAAAAAIQCsKpPYAgAAAAIAAAAFAAAAYS50eHRoaVBLAwQUAAAACAAAACEAenfZeQYAAADIAAAABwAAAGIvYy50eHSrqhoeAABQSwECFAMUAAAAAAAAACEArCqT2AIAAAACAAAABQAAAAAAAAAAAAAAgAEAAAAAYS50eHRQSwECFAMUAAAACAAAACEAenfZeQYAAADIAAAABwAAAAAAAAAAAAAAgAElAAAAYi9jLnR4dFBLBQYAAAAAAgACAGgAAABQAAAAAAA=';

test('reads stored and deflated files', () => {
  const files = unzip(Buffer.from(ARCHIVE, 'base64'));
  expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
    ['a.txt', 'hi'],
    ['b/c.txt', 'z'.repeat(200)],
  ]);
});

test('says what is no archive', () => {
  expect(() => unzip(Buffer.from('no'))).toThrow('not a zip archive');
  expect(() => unzip(Buffer.alloc(100))).toThrow('not a zip archive');
});
