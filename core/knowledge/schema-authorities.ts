/** The shape of the files that say who speaks and who helps: documents, contacts, provinces. */
import { z } from 'zod';
import { citationSchema, fileHead, formed, text, webAddress } from './schema-fields.ts';

export const sourceSchema = z
  .strictObject({
    ...fileHead,
    title: text.describe('文件的标题，与原文一字不差'),
    publisher: text.describe('谁发布的'),
    date: formed(
      /^\d{4}(-\d{2}(-\d{2})?)?$/,
      '写成 2022、2022-01 或 2022-01-31',
      'a date is YYYY, YYYY-MM or YYYY-MM-DD',
    ).describe('发布日期。知道多细就写多细：2022、2022-01 或 2022-01-31'),
    documentNumber: text.optional().describe('文号，如 建办市〔2021〕40号'),
    questions: z
      .int()
      .positive()
      .optional()
      .describe('其中由我们收录的问题有几问。报告按它看有没有漏；不是问答文件就不写'),
    older: z
      .literal(true)
      .optional()
      .describe('发布较早，可能已有新规定：只靠它的解答，status 是 older。不是就不写'),
  })
  .describe('一份公开的文件，解答以它为依据');

/** No phone numbers of authorities: none is known for certain. */
export const contactSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('名称'),
    how: text.describe('管什么事、怎么找到。不写电话号码'),
    self: z
      .literal(true)
      .optional()
      .describe('就是看解答的人自己：没有别人要找时，“由谁办理”不显示'),
    provincial: z
      .literal(true)
      .optional()
      .describe('各省各有一个：卡片上可以选省，显示 provinces 文件夹里的名称和网站'),
    citations: z
      .array(citationSchema)
      .min(1)
      .optional()
      .describe('how 里的事实出自哪里；文号也写在 how 里。没有这样的事实就不写'),
  })
  .describe('管这件事的部门、单位或个人');

export const provinceSchema = z
  .strictObject({
    ...fileHead,
    order: z.int().positive().describe('在列表中排第几'),
    short: text.describe('简称，如 江苏'),
    authority: text.describe('主管部门的全称'),
    url: webAddress.optional().describe('主管部门的官方网站。不知道就不写'),
    checked: z.iso.date().describe('最近一次核对名称和网站的日期，如 2026-11-20'),
  })
  .describe('一个省级住房城乡建设主管部门');
