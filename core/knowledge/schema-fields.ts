/** Fields that the files of several folders have. */
import { z } from 'zod';
import { bilingual } from './fault.ts';

/** Text of one form; what is wrong with another is said by the check and by editors. */
export function formed(form: RegExp, zh: string, en: string) {
  return z.string().regex(form, bilingual(zh, en)).meta({ patternErrorMessage: zh });
}

/** An id, and so the name of a file. */
export const id = formed(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  '只用小写字母和数字，多个词之间用“-”连接',
  'an id is lower-case words joined by "-"',
);
export const text = z.string().trim().min(1);
export const webAddress = z.url({ protocol: /^https?$/ });
export const fileHead = {
  $schema: z
    .string()
    .optional()
    .describe('固定写 ../../schema/文件夹名.json，编辑器靠它提示和检查'),
  id: id.describe('与文件名相同（不含 .json）。发布以后不再改；一定要改名时，把旧名写进 aliases'),
  // What is stored under an old id stays valid.
  aliases: z.array(id).optional().describe('发布时用过的旧 id。没有改过名就不写'),
};

/** How sure an answer is, and so what the reader is told about it. */
export const statusSchema = z.enum(['official', 'older', 'none']).meta({
  description:
    'official：有公开的正式解答。older：有正式文件，但发布较早，可能已有新规定。none：问题公布过，解答原文我们没有',
  enumDescriptions: [
    '有公开的正式解答',
    '有正式文件，但发布较早，可能已有新规定',
    '问题公布过，解答原文我们没有',
  ],
});

export const citationSchema = z
  .strictObject({
    source: id.describe('出处文件：sources 文件夹里的 id'),
    number: z.int().positive().optional().describe('第几问。文件里的问题没有编号就不写'),
  })
  .describe('一处出处：哪份文件、第几问');
