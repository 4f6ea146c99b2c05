/**
 * The shape of every file under `assets/knowledge/`. One file holds one thing; its name is its id.
 *
 * zod lives in the build and in the authors' commands only. What ships is made by `compile.ts`.
 * The descriptions are for authors: `npm run knowledge:schema` gives them to editors.
 */
import { z } from 'zod';
import { bilingual } from './fault.ts';

/** Text of one form; what is wrong with another is said by the check and by editors. */
function formed(form: RegExp, zh: string, en: string) {
  return z.string().regex(form, bilingual(zh, en)).meta({ patternErrorMessage: zh });
}

/** An id, and so the name of a file. */
export const id = formed(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  '只用小写字母和数字，多个词之间用“-”连接',
  'an id is lower-case words joined by "-"',
);
const text = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ });
const fileHead = {
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

const citationSchema = z
  .strictObject({
    source: id.describe('出处文件：sources 文件夹里的 id'),
    number: z.int().positive().optional().describe('第几问。文件里的问题没有编号就不写'),
  })
  .describe('一处出处：哪份文件、第几问');

const sourceSchema = z
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
  })
  .describe('一份公开的文件，解答以它为依据');

const systemSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('系统的名称'),
    url: webAddress.optional().describe('首页地址。只写确知长期有效的；不确定就不写'),
  })
  .describe('办理途中要经过的一个系统');

const pageSchema = z
  .strictObject({
    ...fileHead,
    number: z.int().positive().describe('在十一类页面中的编号；同一编号可以有几个页面'),
    name: text.describe('页面的名称'),
    system: id.describe('属于哪个系统：systems 文件夹里的 id'),
    hosts: z.array(text).describe('页面所在的网站域名，如 www.coc.gov.cn。不知道就留空'),
    landmarks: z.array(text).min(1).describe('页面上能把它和别的页面区分开的文字，与页面一字不差'),
    labels: z.array(text).describe('页面上按钮、链接、选项的文字，与页面一字不差'),
    home: z
      .literal(true)
      .optional()
      .describe('是网站的首页：它的文字在别的页面的页头也有，认不出别的页面时才算是它'),
  })
  .describe('系统的一个页面，靠网站域名和页面上的文字认出来');

/** No phone numbers of authorities: none is known for certain. */
const contactSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('名称'),
    how: text.describe('管什么事、怎么找到。不写电话号码'),
    provincial: z
      .literal(true)
      .optional()
      .describe('各省各有一个：卡片上可以选省，显示 provinces 文件夹里的名称和网站'),
  })
  .describe('管这件事的部门、单位或个人');

const provinceSchema = z
  .strictObject({
    ...fileHead,
    order: z.int().positive().describe('在列表中排第几'),
    short: text.describe('简称，如 江苏'),
    authority: text.describe('主管部门的全称'),
    url: webAddress.optional().describe('主管部门的官方网站。不知道就不写'),
    checked: z.iso.date().describe('最近一次核对名称和网站的日期，如 2026-11-20'),
  })
  .describe('一个省级住房城乡建设主管部门');

const topicSchema = z
  .strictObject({
    ...fileHead,
    order: z.int().positive().describe('在列表中排第几'),
    name: text.describe('主题的名称'),
  })
  .describe('问题的一个主题，供人按主题翻看');

const stepSchema = z
  .strictObject({
    ...fileHead,
    system: id.describe('在哪里办：systems 文件夹里的 id'),
    page: id.optional().describe('电脑上开着哪个页面：pages 文件夹里的 id。不写就不能用「」'),
    action: text.describe(
      '做什么。要点的文字放在「」里，且必须是 page 的 labels 或 landmarks 之一；{item} 代表所选业务的办理事项',
    ),
    clicks: z
      .array(text)
      .min(1)
      .optional()
      .describe(
        '在页面上依次要点的文字，会标给用户看；必须是 action 里「」中的文字。不用点什么就不写',
      ),
    row: text
      .optional()
      .describe('相同的按钮有几个时，点哪一个：同一行里的文字；{item} 同上。只有一个就不写'),
    tick: z.literal(true).optional().describe('点之前要先勾选页面上唯一的复选框'),
    sees: text.optional().describe('做对了会看到什么'),
    warning: text.optional().describe('无法撤回的步骤：勾选之前必须先看到的话'),
    troubles: z
      .array(
        z.strictObject({
          sign: text.describe('出了什么状况'),
          cure: text.describe('怎么办'),
          citation: citationSchema,
        }),
      )
      .optional()
      .describe('这一步已知会出的状况'),
  })
  .describe('办理途中的一步');

const registrationSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('业务的名称'),
    order: z.int().positive().describe('在供人选择的列表中排第几'),
    item: text.optional().describe('门户上办理事项名称中括号里的字。不对应一个事项就不写'),
    when: text.describe('什么情况办这一项，一句话'),
    warnings: z.array(text).describe('动手之前必须知道的：无法恢复、期限、继续教育等'),
    afterwards: text.describe('最后一步之后会怎样'),
    status: statusSchema,
    question: id.describe('讲它怎么办的那个问题：questions 文件夹里的 id'),
    steps: z.array(id).describe('依次要做的步骤：steps 文件夹里的 id。只由 stages 组成时留空'),
    stages: z
      .array(id)
      .optional()
      .describe('由哪几项业务依次组成：registrations 文件夹里的 id。大多不写'),
    citations: z.array(citationSchema).min(1).describe('出处，至少一处'),
  })
  .describe('一项注册业务：什么情况办、怎么办');

const questionSchema = z
  .strictObject({
    ...fileHead,
    title: text.describe('问题的标题，与公布的一字不差'),
    published: z
      .array(citationSchema)
      .describe('在哪些文件里是第几问，每一处都要写。我们自己加的问题留空'),
    status: statusSchema,
    topic: id.describe('主题：topics 文件夹里的 id'),
    registrations: z.array(id).describe('与哪些业务有关：registrations 文件夹里的 id'),
    answer: z.strictObject({
      summary: text.describe('一句话说清该怎么办。status 为 none 时说明官方解答原文未收录'),
      steps: z
        .array(text)
        .describe('依次做什么，要点的文字放在「」里。status 为 none 时必须留空：不编造解答'),
      warnings: z.array(text).describe('无法撤回的、有期限的、有条件的'),
      editorNotes: z.array(text).describe('编者提示：与问题有关、但不是正式解答的已知事实'),
      contacts: z.array(id).describe('找谁办：contacts 文件夹里的 id，最该找的写在最前'),
      citations: z.array(citationSchema).describe('解答本身的出处。status 不是 none 就至少一处'),
      request: text
        .optional()
        .describe('联系主管部门时可以照着说的话：在办什么、提示了什么、请求什么；不含个人信息'),
      path: id
        .optional()
        .describe('办法就是去办某项业务时写：registrations 文件夹里的 id，卡片上给出它的步骤'),
      related: z.array(id).describe('接着常会问的问题：questions 文件夹里的 id'),
    }),
  })
  .describe('一个公布过的问题，和已知的解答');

export const promptKindSchema = z.enum(['error', 'notice', 'refusal', 'success']).meta({
  description: 'error：出错，办不下去。notice：提醒。refusal：不予批准。success：成功',
  enumDescriptions: ['出错，办不下去', '提醒', '不予批准', '成功'],
});

const promptSchema = z
  .strictObject({
    ...fileHead,
    wording: text.describe('提示的原文，一字不差'),
    kind: promptKindSchema,
    question: id.describe('由哪个问题解答：questions 文件夹里的 id'),
    next: z
      .strictObject({
        summary: text.describe('此刻接着做什么，一句话'),
        steps: z.array(text).min(1).describe('依次做什么，要点的文字放在「」里'),
      })
      .optional()
      .describe('此刻接着做什么；只在问题的解答说得比眼前需要的更多时才写'),
    // The syntax is that of `core/recognition/phrase.ts`.
    phrases: z
      .array(text)
      .min(1)
      .describe(
        '靠哪些话认出它。[可有可无]、{甲|乙} 任选其一；任何数字都可互换；标点、空格、引号不计',
      ),
    examples: z.strictObject({
      mustMatch: z.array(text).min(1).describe('必须认出来的例子：换标点、换引号、前后带别的话……'),
      mustNotMatch: z
        .array(text)
        .min(1)
        .describe('绝不能认成它的例子：相似的话、只有半句、文章里的引用……'),
    }),
  })
  .describe('门户的一条提示：原文、变化的写法、由哪个问题解答');

const decisionSchema = z
  .strictObject({
    ...fileHead,
    start: id.describe('从哪个问题开始：下面 questions 中的 id'),
    questions: z
      .array(
        z.strictObject({
          id: id.describe('这个问题的 id'),
          text: text.describe('问什么'),
          options: z
            .array(
              z.strictObject({
                id: id.describe('这个选项的 id'),
                text: text.describe('选项的文字'),
                to: id.describe('选了以后到哪里：下一个问题的 id，或某个结果的 id'),
                citation: citationSchema.optional(),
              }),
            )
            .min(2)
            .describe('选项，至少两个'),
        }),
      )
      .min(1)
      .describe('要问的问题'),
    results: z
      .array(
        z.strictObject({
          id: id.describe('这个结果的 id'),
          registration: id
            .optional()
            .describe('该办哪项业务：registrations 文件夹里的 id。依据不足以判断时不写'),
          text: text.describe('该怎么办，一句话'),
          needs: z.array(text).describe('事先要具备什么'),
          warnings: z.array(text).describe('要当心什么'),
          citations: z.array(citationSchema).min(1).describe('出处，至少一处'),
        }),
      )
      .min(1)
      .describe('可能的结果'),
  })
  .describe('几个问题，问完就知道该办哪项业务。每个选项要么到下一个问题，要么到一个结果');

/** Each folder of `assets/knowledge/` and the shape of the files in it. */
export const fileSchemas = {
  sources: sourceSchema,
  systems: systemSchema,
  pages: pageSchema,
  contacts: contactSchema,
  provinces: provinceSchema,
  topics: topicSchema,
  steps: stepSchema,
  registrations: registrationSchema,
  questions: questionSchema,
  prompts: promptSchema,
  decisions: decisionSchema,
} as const;

export type Folder = keyof typeof fileSchemas;
export type Status = z.infer<typeof statusSchema>;
export type PromptKind = z.infer<typeof promptKindSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Citation = z.infer<typeof citationSchema>;

/** All that is known, by folder and id, checked. */
export type Knowledge = {
  readonly [F in Folder]: ReadonlyMap<string, z.infer<(typeof fileSchemas)[F]>>;
};
