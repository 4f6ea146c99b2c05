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

/**
 * @param userAgent what the browser says of itself
 * @returns its name and main version, and nothing else of it
 */
export function browserName(userAgent: string): string {
  // Edge names Chrome too, and before itself.
  const [name = ''] = /(Edg|Firefox)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent) ?? [];
  return name.replace('/', ' ');
}
