/** The names of specialties as people write them: whole, for short, and with what stands about them. */
import { SPECIALTIES } from './specialties.ts';

/** What people call each of them for short, beside its name without 工程. */
const SHORT_NAMES: Readonly<Record<(typeof SPECIALTIES)[number], string>> = {
  建筑工程: '房建 房屋建筑',
  公路工程: '',
  铁路工程: '',
  民航机场工程: '民航 机场',
  港口与航道工程: '港航 港口 航道',
  水利水电工程: '水利 水电',
  矿业工程: '',
  市政公用工程: '市政',
  通信与广电工程: '通信 广电 通信广电',
  机电工程: '',
};

const WHOLE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_NAMES).flatMap(([whole, short]) =>
    `${whole.slice(0, -2)} ${short}`
      .trim()
      .split(' ')
      .map((name) => [name, whole] as const),
  ),
);

/** How the name of a specialty ends, in full or as it is called for short. */
const ENDS: readonly string[] = ['工程', ...WHOLE_NAMES.keys()];

/** Another certificate, of which the roster keeps nothing. */
const OF_SECOND_CLASS = /二级|二建/;
/** What says that it is of 一级建造师, or which one was registered first, and is no part of the name. */
const CLASS = '一(?:级(?:注册)?(?:建造师)?|建)';
const AROUND = new RegExp(`^${CLASS}[-:]?|[-:]?${CLASS}$|\\((?:[主增]项?|${CLASS})\\)`, 'g');
/** What can stand behind the name. */
const BEHIND = /(?<=..)(?:工程)?(?:专业)?$/;
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
  return WHOLE_NAMES.get(name.replace(BEHIND, ''));
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
