/** The specialties (专业) of 一级建造师. */

/** As the certificate writes them: the ten of the exam. */
export const SPECIALTIES = [
  ...['建筑工程', '公路工程', '铁路工程', '民航机场工程', '港口与航道工程', '水利水电工程'],
  ...['矿业工程', '市政公用工程', '通信与广电工程', '机电工程'],
] as const;

/** A name of fewer characters says nothing. */
const SHORTEST = 2;

/**
 * @param name of a specialty, as somebody writes it: whole, or as it is called for short, such as 港航
 * @returns its whole name; undefined where it is none, or may be several
 */
export function wholeSpecialty(name: string): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const found = SPECIALTIES.filter((whole) => isShortFor(name, whole));
  return found.length === 1 ? found[0] : undefined;
}

// ---------------------------------------------------------------------------------------------

/** Whether all its characters stand in the whole name, in that order. */
function isShortFor(name: string, whole: string): boolean {
  let at = -1;
  return [...name].every((character) => {
    at = whole.indexOf(character, at + 1);
    return at >= 0;
  });
}
