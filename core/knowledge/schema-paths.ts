/**
 * The shape of the files about getting a registration done: systems, their pages, the steps there,
 * the registrations as paths of such steps, and which of them somebody needs.
 */
import { z } from 'zod';
import {
  citationSchema,
  fileHead,
  formed,
  id,
  statusSchema,
  text,
  webAddress,
} from './schema-fields.ts';

export const systemSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('系统的名称'),
    url: webAddress.optional().describe('首页地址。只写确知长期有效的；不确定就不写'),
  })
  .describe('办理途中要经过的一个系统');

/** What pages say is looked for by a Chinese character of it. */
const pageText = formed(/[\u3400-\u9fff]/, '至少要有一个汉字', 'needs a Chinese character');

export const pageSchema = z
  .strictObject({
    ...fileHead,
    order: z
      .int()
      .positive()
      .describe(
        '大致按一路走来的先后，是第几类页面，起点是 1；同一类的几个页面写同一个数。两个页面一样像时，算靠后的',
      ),
    name: text.describe('页面的名称'),
    system: id.describe('属于哪个系统：systems 文件夹里的 id'),
    hosts: z.array(text).describe('页面所在的网站域名，如 www.coc.gov.cn。不知道就留空'),
    landmarks: z
      .array(pageText)
      .min(1)
      .describe('页面上能把它和别的页面区分开的文字，与页面一字不差'),
    labels: z.array(pageText).describe('页面上按钮、链接、选项的文字，与页面一字不差'),
    home: z
      .literal(true)
      .optional()
      .describe('是网站的首页：它的文字在别的页面的页头也有，认不出别的页面时才算是它'),
    assumed: z
      .literal(true)
      .optional()
      .describe(
        'landmarks 是编者推测的，没有文件写到：只能当步骤的 proof，认不出时由用户自己勾选。有文件写到就不写',
      ),
  })
  .describe('系统的一个页面，靠网站域名和页面上的文字认出来');

const waitingSchema = z
  .strictObject({
    workingDays: z
      .int()
      .positive()
      .optional()
      .describe('文件规定几个工作日内有结果。没有规定就不写'),
    progress: id.optional().describe('在哪里查看办到了哪一步：registrations 文件夹里的 id'),
    path: id
      .optional()
      .describe(
        '对方怎样办：registrations 文件夹里的 id，等待的人可以看、可以告诉对方。不知道就不写',
      ),
    done: text.describe('等到了，用户就点写着这句话的按钮，如 单位已经确认'),
    nothing: z
      .array(
        z.strictObject({
          contact: id.describe('找谁：contacts 文件夹里的 id'),
          says: text.describe('什么情形找他、请他做什么，一句话'),
          request: text.describe('可以照着说的话，不含个人信息；{item} 代表所选业务的办理事项'),
        }),
      )
      .min(1)
      .describe('一直没有动静时怎么办，最先做的写在最前'),
    citations: z.array(citationSchema).min(1).describe('出处，至少一处'),
  })
  .describe('这一步是等待，由别人办：写在业务的 waits 里，不写在 steps 里。自己要做的步骤不写');

export const stepSchema = z
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
    submits: z
      .literal(true)
      .optional()
      .describe('点了最后一个，填好的就交上去了：标给用户看时，先请他填好、核对。不交什么就不写'),
    proof: id
      .optional()
      .describe('看到哪个页面，就说明这一步已经办好：pages 文件夹里的 id。没有这样的页面就不写'),
    waiting: waitingSchema.optional(),
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

export const endKindSchema = z.enum(['have', 'until', 'next']).meta({
  description: 'have：现在有了什么。until：用到什么时候。next：接下来做什么',
  enumDescriptions: ['现在有了什么', '用到什么时候', '接下来做什么'],
});

const endSchema = z
  .array(
    z.strictObject({
      kind: endKindSchema,
      says: text.describe('一句话'),
      path: id
        .optional()
        .describe('说的就是去办某项业务时写：registrations 文件夹里的 id，打开它的路径'),
      citations: z
        .array(citationSchema)
        .min(1)
        .describe('这句话的出处，也要写在这项业务的 citations 里，显示时才有依据'),
    }),
  )
  .min(1)
  .optional()
  .describe('全部办完以后要知道的，代替 afterwards 显示。没有依据的不写，一句也没有就不写');

export const registrationSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('业务的名称'),
    aim: formed(
      /^[^。？！?!]{2,14}$/,
      '一句短话，2到14个字，句末不加标点',
      'an aim is one short sentence of 2 to 14 characters without a full stop',
    ).describe('人们自己怎么说这件事，如 注册证书快到期了：首页让人按它选，旁边小字写 name'),
    order: z.int().positive().describe('在供人选择的列表中排第几'),
    item: text.optional().describe('门户上办理事项名称中括号里的字。不对应一个事项就不写'),
    by: id
      .optional()
      .describe('不由本人办的，由谁办：contacts 文件夹里的 id。排在本人的业务后面。本人办的不写'),
    when: text.describe('什么情况办这一项，一句话'),
    warnings: z.array(text).describe('动手之前必须知道的：无法恢复、期限、继续教育等'),
    afterwards: text.describe('最后一步之后会怎样'),
    end: endSchema,
    refused: id
      .optional()
      .describe(
        '被退回、不予注册时看哪个问题：questions 文件夹里的 id。等待的时候有按钮打开它。不会有这种结果就不写',
      ),
    status: statusSchema,
    question: id.describe('讲它怎么办的那个问题：questions 文件夹里的 id'),
    steps: z.array(id).describe('依次要做的步骤：steps 文件夹里的 id。只由 stages 组成时留空'),
    waits: z
      .array(id)
      .min(1)
      .optional()
      .describe('最后一步之后依次等什么：steps 文件夹里有 waiting 的 id。不用等、不知道就不写'),
    stages: z
      .array(id)
      .optional()
      .describe('由哪几项业务依次组成：registrations 文件夹里的 id。大多不写'),
    citations: z.array(citationSchema).min(1).describe('出处，至少一处'),
  })
  .describe('一项注册业务：什么情况办、怎么办');

export const decisionSchema = z
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
          registration: id.optional().describe('该办哪项业务：registrations 文件夹里的 id'),
          question: id
            .optional()
            .describe('先要看哪个问题的解答：questions 文件夹里的 id。该办哪项业务已经清楚就不写'),
          ask: z
            .strictObject({
              contact: id.describe('先要问谁：contacts 文件夹里的 id'),
              request: text.describe('可以照着说的话，不含个人信息'),
            })
            .optional()
            .describe('依据不足以判断时，先问谁、怎样说'),
          text: text.describe('现在该做什么，一句话'),
          needs: z.array(text).describe('事先要具备什么'),
          warnings: z.array(text).describe('要当心什么'),
          citations: z.array(citationSchema).min(1).describe('出处，至少一处'),
        }),
      )
      .min(1)
      .describe('可能的结果，每个结果只说一件现在该做的事：registration、question、ask 写一样'),
  })
  .describe('几个问题，问完就知道该办哪项业务。每个选项要么到下一个问题，要么到一个结果');
