/** Whether who is logged in is whom somebody registers just now. Names are compared in memory alone. */
import { SURNAME } from '../report/surnames.ts';
import type { Person } from './person.ts';

/** In the place of a person's id: somebody is logged in, of whom the roster does not tell one person. */
export const STRANGER = 'stranger';

/** How one is addressed; no part of the name. */
const DEAR = /^(?:尊敬|亲爱)的/;
const TITLE = /(?:先生|女士|同志|老师|经理|师傅|欢迎您?|[您你]好)$/;

/** A name by which somebody is known to the authorities, as far as its form tells. */
const FULL_NAME = new RegExp(
  `^(?:${SURNAME}[\\u3400-\\u9fff]{1,2}|[\\u3400-\\u9fff]+·[\\u3400-\\u9fff·]+)$`,
);

/** What begins as names do, and is none: whoever is meant by it, or the beginning of a sentence. */
const NO_NAME =
  /^(?:游客|管理|程序|单位|申[请报]|时间|安全|方法|计算机|全[部国]|应用|任务|项目|费用|查[询看]|连接|成功|祝[您你]|温馨|高级)|[员户客人工总哥姐]$/;

const STARS = /[*\uff0a]+/;

/**
 * @param names what a page writes that may be the name
 * @param people everybody on the roster
 * @param current id of the current person, or `ONESELF`
 * @returns the id of the one person who is meant, the current one where they may be; `STRANGER` where
 *   that is nobody, or one of several; undefined where it is no name of anybody
 */
export function whoIsGreeted(
  names: readonly string[],
  people: readonly Person[],
  current: string,
): string | undefined {
  const found = names.flatMap((name) => whoIs(name, people, current) ?? []);
  return found.find((one) => one !== STRANGER) ?? found[0];
}

/**
 * @param login what `whoIsGreeted` gave; undefined while nobody is known to be logged in
 * @returns whether it is somebody else than whom somebody registers, as far as that is known
 */
export function isOtherLogin(
  login: string | undefined,
  people: readonly Person[],
  current: string,
): boolean {
  if (login === undefined || people.length === 0 || login === current) return false;
  if (login !== STRANGER) return true;
  const person = people.find(({ id }) => id === current);
  // Oneself is on no roster, and who has a nickname there may well be the one.
  return person !== undefined && namesOf(person).some(isName);
}

// ---------------------------------------------------------------------------------------------

function whoIs(greeted: string, people: readonly Person[], current: string): string | undefined {
  const name = nameIn(greeted);
  const found = matching(greeted, name, people);
  if (found.some(({ id }) => id === current)) return current;
  const [first, ...others] = found;
  // Of a name that is shown in part, others may have the rest.
  if (first && others.length === 0 && !STARS.test(name)) return first.id;
  return first || isName(name) ? STRANGER : undefined;
}

/** What stands in brackets, as in 张三（二部）. */
const BRACKETS = /[(\uff08]([^()\uff08\uff09]*)[)\uff09]/g;

function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2022\u30fb]/g, (one) => (one.trim() ? '·' : ''));
}

function nameIn(greeted: string): string {
  return compact(greeted).replaceAll(BRACKETS, '').replace(TITLE, '').replace(DEAR, '');
}

/** By what a person on the roster may be called: all of it, what is outside of brackets, or within. */
function namesOf({ name }: Person): string[] {
  const whole = compact(name);
  const within = [...whole.matchAll(BRACKETS)].map(([, part = '']) => part);
  return [...new Set([whole, whole.replaceAll(BRACKETS, ''), ...within])].filter(Boolean);
}

/** Who bears the whole of what is written there; else who bears the name in it. */
function matching(greeted: string, name: string, people: readonly Person[]): readonly Person[] {
  const whole = people.filter(({ name: own }) => compact(own) === compact(greeted));
  if (whole.length > 0) return whole;
  return people.filter((person) => namesOf(person).some((own) => fits(own, name)));
}

/** Whether a name may be the one that is shown, of which stars may stand for some characters. */
function fits(name: string, shown: string): boolean {
  const [start = '', ...rest] = shown.split(STARS);
  if (rest.length === 0) return name === shown;
  const end = rest.at(-1) ?? '';
  return name.length > start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

function isName(shown: string): boolean {
  if (NO_NAME.test(shown)) return false;
  return STARS.test(shown) || FULL_NAME.test(shown);
}
