/** The specialties (专业) of 一级建造师. */

/** As the certificate writes them: the ten of the exam. */
export const SPECIALTIES = [
  ...['建筑工程', '公路工程', '铁路工程', '民航机场工程', '港口与航道工程', '水利水电工程'],
  ...['矿业工程', '市政公用工程', '通信与广电工程', '机电工程'],
] as const;

/** What people call them for short; 工程 or 专业 can stand behind. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  建筑工程: ['建筑', '房建', '房屋建筑'],
  公路工程: ['公路'],
  铁路工程: ['铁路'],
  民航机场工程: ['民航', '机场', '民航机场'],
  港口与航道工程: ['港航', '港口', '航道', '港口航道', '港口与航道'],
  水利水电工程: ['水利', '水电', '水利水电'],
  矿业工程: ['矿业'],
  市政公用工程: ['市政', '市政公用'],
  通信与广电工程: ['通信', '广电', '通信广电', '通信与广电'],
  机电工程: ['机电'],
};

const WHOLE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_NAMES).flatMap(([whole, short]) =>
    [whole, ...short].map((name) => [name, whole] as const),
  ),
);

/** How the name of a specialty ends, in full or as it is called for short. */
const ENDS: readonly string[] = ['工程', ...Object.values(SHORT_NAMES).flat()];

/** Another certificate, of which the roster keeps nothing. */
const OF_SECOND_CLASS = /二级|二建/;
/** What says that it is of 一级建造师, or which one was registered first, and is no part of the name. */
const AROUND =
  /^(?:注册)?(?:一级(?:注册)?建造师|一级|一建)[-:]?|[-:]?(?:一级(?:建造师)?|一建)$|\((?:主|增|主项|增项|一级|一建)\)/g;
/** What can stand behind the name. */
const BEHIND = /(?<=..)(?:工程)?专业$|(?<=..)工程$/;
/** Of more specialties none is named. */
const MOST_NAMED = 3;

/** A specialty as somebody has written it: its name, empty where only 一级 is said; or why it has none. */
export type ReadSpecialty = { readonly name: string } | { readonly reason: string };

/**
 * @param written by hand: whole, for short (港航), with 专业, 一级 or （主项） about it
 * @returns the whole name where it is one of the ten, and as it was written where it is like none; a reason,
 *   in Chinese, where it is of 二级建造师, or does not say which of the ten it is
 */
export function readSpecialty(written: string): ReadSpecialty {
  const text = written.normalize('NFKC').replace(/\s/g, '');
  if (OF_SECOND_CLASS.test(text)) return { reason: '二级的不记，花名册只记一建的专业' };
  const bare = text.replace(AROUND, '').replace(/^\((.*)\)$/, '$1');
  const whole = wholeSpecialty(bare);
  if (whole !== undefined) return { name: whole };
  if (bare === '') return { name: '' };
  const meant = SPECIALTIES.filter((one) => isShortFor(bare, one));
  if (meant.length > MOST_NAMED) return { reason: '看不出是哪个专业，请写全' };
  // One character alone says nothing.
  if (meant.length > 1 || (meant.length === 1 && bare.length === 1)) {
    return { reason: `可能是${meant.join('、')}，请写全` };
  }
  return { name: (text === bare ? written.trim() : bare).replace(/(?<=..)专业$/, '') };
}

/**
 * @param name of a specialty: whole, or as it is called for short, such as 港航
 * @returns its whole name; undefined where it is none of the ten
 */
export function wholeSpecialty(name: string): string | undefined {
  return WHOLE_NAMES.get(name) ?? WHOLE_NAMES.get(name.replace(BEHIND, ''));
}

/** Whether two names are of one specialty, be they whole or short; an empty one is that of none. */
export function isSameSpecialty(one: string, other: string): boolean {
  return one === other || (wholeSpecialty(one) ?? one) === (wholeSpecialty(other) ?? other);
}

/** Whether a text is the name of a specialty, as nearly all are. */
export function looksLikeSpecialty(text: string): boolean {
  const bare = text.replace(/\s|专业$/g, '');
  return bare.length <= 12 && ENDS.some((end) => bare.endsWith(end));
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
