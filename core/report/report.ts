/** What a person passes on to whoever keeps the knowledge, when it is wrong or lacks something. */
import { blankPersonalData } from './blank.ts';

/** What a report is about. */
export interface ReportSubject {
  /** Id of the prompt or question whose answer is wrong; without it, it is one that is not known. */
  readonly id?: string;
  /** What the portal says, or what was asked. */
  readonly text: string;
  /** Id of the page that says it, where it is known. */
  readonly page: string | undefined;
  /** Of the extension. */
  readonly version: string;
  /** Name and version of the browser. */
  readonly browser: string;
}

/** Words that were heard on a page, and what was made of them. */
export interface HeardWords {
  readonly text: string;
  /** Id of the prompt that they are, or could have been; missing where nothing is known of them. */
  readonly prompt?: string;
  readonly isPrompt: boolean;
  /** Why, in words for a person. */
  readonly why: readonly string[];
}

/** Where the person takes a report to. */
export const SENT_TO = '商店页面的“支持”，或项目主页的“问题”（Issues）';

/** @returns the text to copy, without personal data as far as that can be told */
export function reportText({ id, text, page, version, browser }: ReportSubject): string {
  return [
    id === undefined ? '没有收录' : '解答不对',
    '',
    `原文：${blankPersonalData(text)}`,
    ...(id === undefined ? [] : [`编号：${id}`]),
    `所在页面：${page ?? '没有认出'}`,
    `助手版本：${version}`,
    `浏览器：${browser}`,
    '',
    id === undefined ? '当时在办什么：' : '哪里不对：',
    '',
  ].join('\n');
}

/** @returns the text to copy, without personal data as far as that can be told */
export function heardText({
  heard,
  page,
  version,
  browser,
}: Omit<ReportSubject, 'id' | 'text'> & { readonly heard: readonly HeardWords[] }): string {
  return [
    '它看见了什么',
    '',
    ...heard.flatMap(({ text, prompt, isPrompt, why }, i) => [
      `${i + 1}. 原文：${blankPersonalData(text)}`,
      `   判断：${verdictOn(prompt, isPrompt)}`,
      ...(why.length > 0 ? [`   因为：${why.join('、')}`] : []),
    ]),
    ...(heard.length === 0 ? ['没有看见像提示的话'] : []),
    '',
    `所在页面：${page ?? '没有认出'}`,
    `助手版本：${version}`,
    `浏览器：${browser}`,
    '',
    '哪里不对：',
    '',
    `交到：${SENT_TO}`,
  ].join('\n');
}

/**
 * @param userAgent what the browser says of itself
 * @returns its name and main version, and nothing else of it
 */
export function browserName(userAgent: string): string {
  // Edge names Chrome too, and before itself.
  const [name = ''] = /(Edg|Firefox)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent) ?? [];
  return name.replace('/', ' ');
}

// ---------------------------------------------------------------------------------------------

function verdictOn(prompt: string | undefined, isPrompt: boolean): string {
  if (prompt === undefined) return '没有收录';
  return isPrompt ? `当成提示 ${prompt}` : `像 ${prompt}，没有当成提示`;
}
