import { pinyin, polyphonic } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { allSyllables, soundOf, syllableOf } from '../../../core/asking/syllables.ts';

/** The first level of GB 2312. */
const characters = [
  ...new TextDecoder('gb2312').decode(
    Uint8Array.from({ length: 2 * 3755 }, (_, i) => {
      const at = i >> 1;
      return i % 2 === 0 ? 0xb0 + Math.floor(at / 94) : 0xa1 + (at % 94);
    }),
  ),
];

test('each common character has one of its readings', () => {
  const wrong = characters.filter((character) => {
    const [readings = []] = polyphonic(character, { type: 'array', toneType: 'none', v: true });
    return !readings.includes(syllableOf(character) ?? '');
  });
  // GB 2312 sorts by the older zhēng.
  expect(wrong).toEqual(['帧']);
});

test('most have the reading that a dictionary gives first', () => {
  const usual = characters.filter(
    (character) => pinyin(character, { toneType: 'none', v: true }) === syllableOf(character),
  );
  expect(usual.length / characters.length).toBeGreaterThan(0.97);
});

test('what is no common character has none', () => {
  for (const character of ['', 'a', '#', '，', '😀', '龘'])
    expect(syllableOf(character)).toBe(undefined);
});

test('what is confused in speech sounds alike, and nothing else', () => {
  expect(soundOf('zhu')).toBe(soundOf('zu'));
  expect(soundOf('shang')).toBe(soundOf('san'));
  expect(soundOf('ting')).toBe(soundOf('tin'));
  expect(soundOf('dong')).toBe('dong');
  expect(soundOf('hu')).not.toBe(soundOf('fu'));
});

test('every syllable is there once', () => {
  expect(new Set(allSyllables()).size).toBe(allSyllables().length);
  expect(allSyllables()).toEqual(expect.arrayContaining(['zhu', 'ce', 'nv', 'lve', 'a', 'er']));
});
