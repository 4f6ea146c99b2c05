/** The name by which a page greets whoever is logged in. */
import { ACCOUNT, BETWEEN, HAN, HELLO } from '../report/greetings.ts';

/** What a page says of whoever is logged in. */
export interface Greeted {
  /**
   * What may be the name, one or two: as the page writes it, which may leave characters out by stars, or
   * say more than the name.
   */
  readonly names: readonly string[];
  /** Whether one can log out beside it, so that it is no letter to somebody. */
  readonly isAccount: boolean;
}

/** A head of a page says no more; a letter does. UTF-16 units. */
export const LONGEST_HEAD = 200;

/** Names of two characters are often set apart; whole ones, and such of which the page shows a part. */
const WRITTEN = `(?:[${HAN}][ \u3000]{1,4}[${HAN}]|[${HAN}*\uff0a]{2,20})(?![${HAN}*\uff0a])`;
const BRACKETED = '(?:\\s?[(\uff08][^()\uff08\uff09\\n]{1,16}[)\uff09])?';
const NAME = `(${WRITTEN}${BRACKETED})`;

/** Behind the greeting; 欢迎 and 用户 begin sentences as well, and need a mark. */
const BEHIND = new RegExp(
  `(?:(?:${HELLO})(?<!欢迎)${BETWEEN}*|欢迎${BETWEEN}+|(?:${ACCOUNT})\\s*[:\uff1a]\\s*)${NAME}`,
);
/** Before it: 张三，您好. */
const BEFORE = new RegExp(`(?<![${HAN}*\uff0a])${NAME}[\\s,\uff0c!\uff01]{1,3}(?:[您你]好|欢迎您)`);

/** What tells that a text may greet somebody, in a raw text. */
const MAY_GREET = new RegExp(`${HELLO}|${ACCOUNT}`, 'g');

/** By which one logs out, or comes to what is one's own. */
const OF_ACCOUNT = /退出|注销|登出|切换|[人户]中心|修改密码/;

/** @returns whether a raw text may greet somebody at all */
export function mayGreet(raw: string): boolean {
  return raw.search(MAY_GREET) >= 0;
}

/** @returns where in a raw text somebody may be greeted: so many places at most */
export function greetingsIn(raw: string, most: number): number[] {
  const places: number[] = [];
  for (const { index } of raw.matchAll(MAY_GREET)) {
    if (places.length === most) break;
    places.push(index);
  }
  return places;
}

/**
 * @param text what a small part of a page says, at most `LONGEST_HEAD`
 * @returns whom it greets; nothing where it is longer, or no name stands beside the greeting
 */
export function greetedIn(text: string): Greeted | undefined {
  if (text.length > LONGEST_HEAD) return undefined;
  // 欢迎访问，您好，张三 and 张三，您好！帮助: which of both it is, only the roster tells.
  const names = [BEHIND, BEFORE].flatMap((form) => form.exec(text)?.[1] ?? []);
  return names.length > 0 ? { names, isAccount: OF_ACCOUNT.test(text) } : undefined;
}
