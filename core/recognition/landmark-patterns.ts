/**
 * How landmarks are looked for in raw text. While building only: frames, of which a page has dozens,
 * would each make it anew.
 */
import { betweenHan, HAN } from './han.ts';

/** So many letters tell that a landmark may follow: of two, 注册, every page of the portal is full. */
const BEGINNING = 3;

const HAN_BEFORE_HAN = new RegExp(`[${HAN}](?=[${HAN}])`, 'g');

/**
 * @param telling letters of landmarks
 * @returns the source of a regular expression for how they begin. The longer an expression is, the
 *   longer a browser compiles it: what follows is compared, where one has begun.
 */
export function patternOfBeginnings(telling: readonly string[]): string {
  return [...new Set(telling.map((one) => one.slice(0, BEGINNING)))].map(patternOf).join('|');
}

/**
 * @param letters what of a landmark counts
 * @returns the source of what finds it, whatever stands between the characters; but behind Latin letters
 *   no others, or a page's scripts would be searched through for each of them
 */
export function patternOf(letters: string): string {
  return letters.replace(HAN_BEFORE_HAN, `$&${betweenHan('')}`).replace(/[a-z]+/g, (word) => {
    const anyCase = word.replace(/./g, (one) => `[${one}${one.toUpperCase()}]`);
    return `${anyCase}[^a-zA-Z${HAN}]*`;
  });
}
