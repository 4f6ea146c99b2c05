import { expect, test } from 'vitest';
import { hasNoPage } from '../../harness/traffic.ts';

test('tells what no page has asked for', () => {
  const host = 'www.coc.gov.cn';
  expect(hasNoPage({ host })).toBe(true);
  expect(hasNoPage({ host, origin: 'moz-extension://6f4a', referer: `http://${host}/` })).toBe(
    true,
  );
  expect(hasNoPage({ host, 'upgrade-insecure-requests': '1' })).toBe(false);
  expect(hasNoPage({ host, referer: `http://${host}/` })).toBe(false);
});
