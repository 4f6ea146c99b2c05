/**
 * Chinese characters, as far as prompts and pages are worded with them: U+3400 to U+9FFF, which are the
 * CJK Unified Ideographs with their Extension A, and between them the 64 hexagram symbols.
 */

/**
 * For a class in the source of a regular expression. With the characters themselves: every frame loads
 * it many times, and escaped they are longer.
 */
export const HAN = '\u3400-\u9fff';

/**
 * @param before all that can be the character before, for a class
 * @returns the source of a regular expression for what can stand between two characters of a phrase:
 *   anything but Chinese ones, so punctuation, spaces, pinyin, even the text of a script. Also not the
 *   one before again, which may be no Chinese one, as a letter or a form for compatibility: with a
 *   run of it, each one of them would look through all the others.
 */
export function betweenHan(before: string): string {
  return `[^${HAN}${before}]*`;
}

/** @param unit a UTF-16 unit */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
