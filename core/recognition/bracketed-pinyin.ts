/** Some copies of articles carry the pronunciation behind a character: 建造师注冊(cè). */

/** Brackets of either width around at most 40 letters, plain or with a tone mark, and separators. */
const BRACKETED =
  /[(\uff08]\s{0,2}((?:[a-z'\u2019 \u00b7\u00e0-\u00fc\u0101-\u01dc\u01f8-\u01f9\u0251\u0261\u1e3e-\u1e3f]|[\u0300-\u030c]){1,40})\s{0,2}[)\uff09]/iy;
/** The tones, as Unicode's decomposition sets them apart from their letters. */
const TONE_MARK = /[\u0300-\u030c]/;
const TONE_MARKS = /[\u0300-\u030c]/g;
/** One syllable: an initial, which may be missing, and a final. */
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:i|o|ng?)?|e(?:i|r|ng?)?|o(?:u|ng)?|i(?:a(?:o|ng?)?|e|u|n|ng|ong)?|[uv](?:a(?:i|ng?)?|o|i|n|e|eng)?|ng?)$/;

/**
 * @param raw any text
 * @param at where in it a bracket opens
 * @returns how many UTF-16 units behind `at` belong to the brackets; 0 when they hold no pinyin
 */
export function lengthOfPinyin(raw: string, at: number): number {
  BRACKETED.lastIndex = at;
  const [whole = '', inside = ''] = BRACKETED.exec(raw) ?? [];
  const letters = inside.normalize('NFD');
  // With a tone mark it is pinyin whatever it spells; without one it must at least be a syllable.
  const isPinyin =
    TONE_MARK.test(letters) || SYLLABLE.test(letters.replace(TONE_MARKS, '').trim().toLowerCase());
  return whole !== '' && isPinyin ? whole.length - 1 : 0;
}
