import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/_locales');

function messagesOf(locale: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'));
}

test('both languages say the same things, and each is used', () => {
  const used = readFileSync(join(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g);
  const keys = Array.from(used, ([, key = '']) => key).sort();
  expect(keys.length).toBeGreaterThan(2);
  expect(readdirSync(folder).sort()).toEqual(['en', 'zh_CN']);
  for (const locale of ['en', 'zh_CN']) {
    expect(Object.keys(messagesOf(locale)).sort()).toEqual(keys);
    for (const { message } of Object.values(messagesOf(locale))) expect(message).not.toBe('');
    // The longest that the Chrome store takes.
    expect(messagesOf(locale)['description']?.message.length).toBeLessThanOrEqual(132);
  }
});
