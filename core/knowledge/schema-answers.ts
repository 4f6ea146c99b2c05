/**
 * The shape of the files about what people ask and what the portal says: topics, questions, outside, synonyms,
 * prompts.
 */
import { z } from 'zod';
import { bilingual } from './fault.ts';
import { citationSchema, fileHead, id, statusSchema, text } from './schema-fields.ts';

export const topicSchema = z
  .strictObject({
    ...fileHead,
    order: z.int().positive().describe('在列表中排第几'),
    name: text.describe('主题的名称'),
  })
  .describe('问题的一个主题，供人按主题翻看');

/** A path, or a part of one. */
export const pathPartSchema = z
  .strictObject({
    path: id.describe('哪项业务的路径：registrations 文件夹里的 id'),
    from: id.optional().describe('从路径的哪一步起：steps 文件夹里的 id。从头开始就不写'),
    to: id.optional().describe('到路径的哪一步止，连同这一步。到末尾就不写'),
  })
  .describe('一段路径：显示它每一步的 action，最后一步再接上 sees');

/** A step is written once: what a path says already, an answer only points to. */
export const answerStepSchema = z
  .union([text.describe('一步，自己写的话'), pathPartSchema], {
    error: bilingual(
      '写一句话，或者写一段路径：{ "path": "业务的 id", "from": "第一步", "to": "最后一步" }',
      'write a sentence, or a part of a path: { "path": …, "from": …, "to": … }',
    ),
  })
  .describe('自己写的一步，或者一段路径');

/** Ways of asking; `core/asking` learns from them what is meant. */
const askedSchema = z.array(text).min(1);

export const questionSchema = z
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
      summary: text.describe(
        '一句话说清该怎么办。status 为 none 时说明官方解答原文未收录：有编者提示的，小字显示在它后面',
      ),
      steps: z
        .array(answerStepSchema)
        .describe(
          '依次做什么。与路径相同的写 { "path": … }，不同的才自己写，要点的文字放在「」里。status 为 none 时必须留空：不编造解答',
        ),
      warnings: z.array(text).describe('无法撤回的、有期限的、有条件的'),
      editorNotes: z
        .array(text)
        .describe(
          '编者提示：与问题有关、但不是正式解答的已知事实。status 为 none 时，最有用的一句写在最前：它就是大字标题',
        ),
      contacts: z.array(id).describe('找谁办：contacts 文件夹里的 id，最该找的写在最前'),
      citations: z
        .array(citationSchema)
        .describe('解答本身的出处，至少一处。status 为 none 时写编者提示的出处，没有就留空'),
      request: text
        .optional()
        .describe('联系主管部门时可以照着说的话：在办什么、提示了什么、请求什么；不含个人信息'),
      path: id
        .optional()
        .describe(
          '办法就是去办某项业务时写：registrations 文件夹里的 id，卡片和问题页上有按钮打开它的路径',
        ),
      related: z.array(id).describe('接着常会问的问题：questions 文件夹里的 id'),
    }),
    asked: askedSchema
      .optional()
      .describe('人们自己怎么问：口语、行话、错别字、长长一段话、粘贴来的提示，各种都要有'),
  })
  .describe('一个公布过的问题，和已知的解答');

export const outsideSchema = z
  .strictObject({
    ...fileHead,
    name: text.describe('这是什么事，几个字：显示在“这件事这里没有收录”后面'),
    says: text.describe('一句话：这是什么、该找谁。没有依据的只写没有收录'),
    asked: askedSchema.describe('人们自己怎么问这件事，越多样越好'),
    alsoAnswered: z
      .literal(true)
      .optional()
      .describe('这里的解答可以参照时写，下面会列出最接近的几个问题'),
  })
  .describe('人们会问、但这里没有收录的一类事');

export const synonymsSchema = z
  .strictObject({
    ...fileHead,
    words: z
      .array(text)
      .min(2)
      .describe('说同一个意思的词，如 驳回、打回、没批；不用写同音的错字。一个词只能写在一处'),
  })
  .describe('说同一个意思的几个词：人们怎么问，学会了一个，别的也认得');

export const promptKindSchema = z.enum(['error', 'notice', 'refusal', 'success']).meta({
  description: 'error：出错，办不下去。notice：提醒。refusal：不予批准。success：成功',
  enumDescriptions: ['出错，办不下去', '提醒', '不予批准', '成功'],
});

const forbidsSchema = z
  .array(
    z.strictObject({
      page: id.describe('在哪个页面：pages 文件夹里的 id'),
      labels: z.array(text).min(1).describe('不能点的按钮，与页面的 labels 一字不差'),
    }),
  )
  .min(1)
  .optional()
  .describe('解决之前不能点的按钮，哪里也不会把它标成下一步。没有就不写');

const actSchema = z
  .strictObject({
    action: text.describe('做什么，一句话；「」里的文字必须是 page 的 labels 或 landmarks 之一'),
    page: id.describe('在哪个页面：pages 文件夹里的 id'),
    controls: z
      .array(text)
      .min(1)
      .describe('点哪个按钮，几个里点一个就行；必须是 page 的 labels，也要写在 action 的「」里'),
  })
  .describe('就点一个按钮的办法');

const coversSchema = z
  .int()
  .min(1)
  .optional()
  .describe('解答开头有几步说的就是这件事，卡片上不再重复。没有就不写');

/** What a prompt means for the path that the person is on. */
export const promptEffectSchema = z
  .discriminatedUnion('course', [
    z.strictObject({
      course: z.literal('goes-on').describe('路径照常继续，最多先点一个按钮'),
      act: actSchema.optional(),
      at: z
        .strictObject({
          path: id.describe('哪项业务的路径：registrations 文件夹里的 id'),
          step: id.describe('路径的哪一步：steps 文件夹里的 id'),
        })
        .optional()
        .describe('出现这条提示，说明已经走到了哪一步，act 就是这一步。不能说明什么就不写'),
      covers: coversSchema,
      sameDay: z.literal(true).optional().describe('只在当天有效，第二天就不算了'),
      forbids: forbidsSchema,
    }),
    z.strictObject({
      course: z.literal('detour').describe('先去办另一项业务，办完再回到原来的路径'),
      path: id.describe('先办哪项业务：registrations 文件夹里的 id'),
      step: id.describe('从它路径的哪一步开始算办法，前面的都是怎么走到那里：steps 文件夹里的 id'),
      forbids: forbidsSchema,
    }),
    z.strictObject({
      course: z.literal('waits').describe('要请别人处理，处理好了再继续'),
      contact: id.describe('找谁：contacts 文件夹里的 id'),
      action: text.describe('请他做什么，一句话'),
      covers: coversSchema,
      forbids: forbidsSchema,
    }),
  ])
  .describe(
    '对正在走的路径意味着什么。course：goes-on 路径继续，detour 先办另一项业务，waits 请别人处理',
  );

export const promptSchema = z
  .strictObject({
    ...fileHead,
    wording: text.describe('提示的原文，一字不差'),
    kind: promptKindSchema,
    question: id.describe('由哪个问题解答：questions 文件夹里的 id'),
    next: z
      .strictObject({
        summary: text.describe('此刻接着做什么，一句话'),
        steps: z.array(answerStepSchema).min(1).describe('依次做什么，写法与问题的 steps 相同'),
      })
      .optional()
      .describe('此刻接着做什么；只在问题的解答说得比眼前需要的更多时才写'),
    effect: promptEffectSchema.optional(),
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
