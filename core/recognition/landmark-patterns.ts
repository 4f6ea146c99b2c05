/**
 * How landmarks are looked for in raw text. While building only: frames, of which a page has dozens,
 * would each make it anew.
 */
import { betweenHan, HAN } from './han.ts';

/**
 * So many letters tell that a landmark may follow: of two, 注册, every page of the portal is full. Of
 * landmarks that begin alike all that they share is looked for: notices are full of 一级建造师.
 */
const BEGINNING = 3;

const HAN_BEFORE_HAN = new RegExp(`[${HAN}](?=[${HAN}])`, 'g');

/**
 * @param telling letters of landmarks
 * @returns the source of a regular expression for how they begin. The longer an expression is, the
 *   longer a browser compiles it: what follows is compared, where one has begun.
 */
export function patternOfBeginnings(telling: readonly string[]): string {
  const alike = Map.groupBy(telling, (one) => one.slice(0, BEGINNING));
  return Array.from(alike.values(), sharedBeginning).map(patternOf).join('|');
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

// ---------------------------------------------------------------------------------------------

function sharedBeginning([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first.slice(0, BEGINNING);
  const isShared = (length: number) =>
    others.every((other) => other.startsWith(first.slice(0, length)));
  return first.slice(0, Array.from(first, (_, i) => i + 1).findLast(isShared));
}
