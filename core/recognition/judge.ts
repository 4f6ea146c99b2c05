/**
 * A prompt is not a quotation: decides whether words that were found are the portal speaking to
 * the person, or an article, a list of questions or a search result that repeats them.
 *
 * Every weight is named here. They add up; from `ENOUGH` on it is a prompt. Silence is better than
 * a wrong remedy, so a doubt counts more than a hint.
 */
import { normaliseText } from './normalise.ts';

/** How a text came before the person, as far as the page can be asked. */
export interface Setting {
  /** `dialog`: alert, confirm or prompt of the browser. `page`: text in the document. */
  readonly channel: 'dialog' | 'page';
  /** It came or was revealed after the page had loaded, by itself or in a box of its own. */
  readonly appeared: boolean;
  /** It lies over the page: a dialog, a fixed or floating box. */
  readonly layered: boolean;
  /** It is (part of) a link, a control, or the heading of a text, as titles of articles are. */
  readonly titled: boolean;
  /** It is marked as somebody else's words. */
  readonly cited?: boolean;
  /** It came as one of several things alike: items of a list, rows, paragraphs. */
  readonly listed?: boolean;
  /** It is one of several things alike beside a field for writing the next one. */
  readonly conversation?: boolean;
  /** A sentence that ends in a colon stands before its block. */
  readonly introduced?: boolean;
  /** A link or button of its own follows it, such as 怎么办？: the page offers help with it. */
  readonly helped?: boolean;
  /** The page calls its place an error or an alert. */
  readonly alarming?: boolean;
  /** The box that it lies in has a title such as 常见问题, 在线客服 or 公告. */
  readonly explained?: boolean;
  /** It is one of several things alike in a box, which can be clicked. */
  readonly offered?: boolean;
  /** The same words stand in a field that the person writes in, or where a tooltip has them from. */
  readonly repeated?: boolean;
}

/** Words that were found, and the text of the block they stand in. */
export interface Finding {
  readonly prompt: string;
  /** The raw text of the block. */
  readonly block: string;
  /** Where the words stand in `block`. */
  readonly start: number;
  readonly end: number;
  /** Normalised characters of the words, and of the whole block. */
  readonly matched: number;
  readonly total: number;
}

/** What was decided, and everything that spoke for or against it. */
export interface Verdict {
  readonly isPrompt: boolean;
  readonly score: number;
  readonly reasons: readonly (readonly [reason: Reason, weight: number])[];
}

const WEIGHTS = {
  /** The browser's own dialogs hold nothing but what the page says to the person. */
  'native dialog': 10,
  /** A box that says only this is that prompt. */
  'fills its block': 3,
  /** A sentence with something around it: enough for a box that came up, not for a paragraph. */
  'large part of its block': 1,
  /** A sentence among many. */
  'small part of its block': -2,
  /** A box that came up says it first, and then at length what to do. */
  'opens a box': 1,
  /** Articles do not call themselves errors; lists of what has happened may. */
  'marked as an error': 1,
  /** The answer to what the person has just done. */
  'appeared after loading': 1,
  /** Dialogs and messages are laid over the page, articles are not. */
  'lies over the page': 2,
  /** 提示“…”: somebody tells of the prompt. */
  'in quotation marks': -3,
  /** Elements for quoting say the same as quotation marks. */
  'marked as a quotation': -4,
  /** …怎么办?: somebody asks about the prompt. */
  'asked about': -4,
  /** 问:…, 问题描述:…: heavier, since answers open in boxes over the page, too. */
  'put as a question': -5,
  /** 办理业务时提示…, 如果出现…: somebody tells when the prompt comes. */
  'told by somebody': -4,
  /** …以后, …的: the words are a part of a longer sentence. */
  'part of a sentence': -4,
  /** 页面显示如下：, and then the words in a block of their own. */
  'introduced by a sentence': -3,
  /** Titles of articles and search results are links and headings, also in boxes of contents. */
  'link or heading': -4,
  /** Questions, search results and explanations come as lists, a prompt comes alone. */
  'one of a list': -3,
  /** What a person wrote to somebody: heavier than being new and floating together. */
  'part of a conversation': -5,
  /** Answers, help and announcements open in boxes over the page, as prompts do. */
  'in a box that explains': -5,
  /** Suggestions and choices unfold over the page. */
  'offered to be chosen': -5,
  /** The person wrote it, or it is shown in full where it was cut off. */
  'repeats what stands elsewhere': -5,
} as const;

type Reason = keyof typeof WEIGHTS;

const ENOUGH = 2;

/** From this share of what a block says on, the words fill it. */
const FILLS = 0.6;
/** Below this share they are a sentence among many. */
const LARGE_PART = 0.2;
/** So much of the text before and behind the words is looked at. UTF-16 units. */
const NEAR = 400;

/**
 * What boxes add to a prompt without saying anything: titles, greetings, buttons, countdowns,
 * codes. Normalised, the longer ones first where one begins with the other.
 */
const BOX_WORDS =
  /(?:系统|温馨|友情|操作|错误|安全|重要|消息)?提示(?:信息|消息)?|(?:系统|错误|异常|告警|警告)(?:信息|消息)|错误代?码|错误|警告|注意|信息|操作失败|(?:办理|提交|申请|操作|保存|查询)?(?:失败|不成功)(?:原因)?|原因|尊敬的|用户|申请人|先生|女士|你好|#秒钟?后?|自动|倒计时|关闭|跳转|返回|上一[页步]|首页|确定|确认|取消|我?知道了|我已知晓|好的|重试|刷新|打印|请稍[候后]|正在|页面|不予注册(?:告知书)?|审[核查]意见|[a-z#]+/g;

/** Opening and closing marks, in the forms that pages use for quoting. */
const OPENING = /[\u201c\u2018"'\uff02\uff07\u300c\u300e\u3010\u300a\u3008\u301d\u2039\u00ab]\s*$/u;
const CLOSING_SOMEWHERE =
  /[\u201d\u2019"'\uff02\uff07\u300d\u300f\u3011\u300b\u3009\u301e\u203a\u00bb]/u;
const CLOSING =
  /^[\s,.!;\u3002\uff0c\uff01\uff1b\u2026]*[\u201d\u2019"'\uff02\uff07\u300d\u300f\u3011\u300b\u3009\u301e\u203a\u00bb]/u;

const ASKED =
  /怎么办|怎么回事|怎么处理|怎么解决|怎么样?解|咋办|咋回事|怎样|如何|是什么意思|什么意思|什么原因|啥意思|啥原因|何意|为什么|为何|求助|求解/;
const QUESTION_MARK = /[?\uff1f]/;
/** How far behind the words a question about them can begin, in raw characters. */
const ASKED_WITHIN = 24;
/** Who asks can also begin with it. */
const ASKS_FIRST = /请问|想问|问一下|为什么|为何|为啥|求助|[问qQ]\s*\d*\s*[:\uff1a.\u3001]/;
/** The words are all of a question, and the answer comes below. */
const AS_QUESTION =
  /(?:^|\n)\s*(?:[\d一二三四五六七八九十]+\s*[.\u3001]\s*)?问(?:题(?:描述|现象|内容)?)?\s*[:\uff1a]\s*$/;

/** Right before the words: somebody saw them, or might. Normalised. */
const TOLD =
  /(?:看到|看见|遇到|碰到|收到|见到|弹出|出现|显示|跳出|冒出|报错?|反映|反馈|写着|写道|说|称|告知|如|若|如果|如遇|直到|等到|等待|表示|属于|关于|针对|搜索|检索|查找|复制|关键[词字]|搜到|找到|以及|或者?|和|与|比如|例如)(?:了|过|的|是|为|有)?(?:如下|以下|下列|这样|类似|一个|一条)?(?:系统|页面)?(?:的)?(?:提示|信息|消息|字样|文字|内容|问题|情况|错误)?$/;
/** 办理注册业务时,系统提示: with a clause before it, 提示 is a verb and not the title of a box. */
const TOLD_IN_CLAUSE =
  /(?:时|后|中|里|上|会|是否|有没有|却|又|也|总|老|直|还|被|就|便|则|将|处|过程|期间|书)(?:系统|平台|页面|网页|网站|手机|电脑|界面|窗口|门户|上|里|会|却|又|都|均|弹窗|弹框|总是|一直|自动)*(?:提示|提醒|警告)(?:我|你|说|信息|为|是|如下|以下)?$/;
const AS_FOLLOWS =
  /(?:(?<!原因)如下|以下|下列)[^\u3002\uff01]{0,6}[:\uff1a]?\s*$|(?:搜索|检索|关键[词字])[^\u3002]{0,4}$/;

/** Right behind the words, without a mark between: the sentence goes on. */
const GOES_ON =
  /^(?:后(?!台)|以后|之后|时(?!间)|的(?!话)|则|即可|者|并(?!且)|才|方可|之前|以前|字样|一类|等(?!待)|情况|问题|这|那|不(?!成功)|是(?!否)|怎|该怎|应该|如何|咋|该如何|无法继续|提示|率|次数|人数|数?量)/;
const END_OF_QUOTE =
  /^[,.!;\u3002\uff0c\uff01\uff1b\u2026]*[\u201d\u2019"'\uff02\uff07\u300d\u300f\u3011\u300b\u3009\u301e\u203a\u00bb]+/u;

/**
 * @param finding the words and their block
 * @param setting how they came before the person
 */
export function judge(finding: Finding, setting: Setting): Verdict {
  const reasons = [...reasonsFor(finding, setting)].map(
    (reason) => [reason, WEIGHTS[reason]] as const,
  );
  const score = reasons.reduce((sum, [, weight]) => sum + weight, 0);
  return { isPrompt: score >= ENOUGH, score, reasons };
}

// ---------------------------------------------------------------------------------------------

function* reasonsFor(finding: Finding, setting: Setting): Generator<Reason> {
  if (setting.channel === 'dialog') {
    yield 'native dialog';
    return;
  }
  const { block, start, end, matched } = finding;
  const before = block.slice(Math.max(0, start - NEAR), start);
  const after = block.slice(end, end + NEAR);
  const around = saidAround(finding, before, after);
  const share = matched / (matched + around);

  if (share >= FILLS) yield 'fills its block';
  else if (share >= LARGE_PART) yield 'large part of its block';
  else {
    yield 'small part of its block';
    const isBox = setting.appeared && setting.layered;
    if (isBox && /^[!\uff01\u3002;\uff1b\n]/.test(after) && saidIn(before) === '')
      yield 'opens a box';
  }
  if (setting.alarming && !setting.listed) yield 'marked as an error';
  if (setting.appeared) yield 'appeared after loading';
  if (setting.layered) yield 'lies over the page';
  // A box may set its whole text in quotation marks; who quotes says something around it, and a
  // search result is cut off before the mark that closes.
  if (OPENING.test(before) && (around > 1 || !CLOSING_SOMEWHERE.test(after)))
    yield 'in quotation marks';
  if (AS_QUESTION.test(before)) yield 'put as a question';
  else if (isAsked(before, after, setting)) yield 'asked about';
  if (isTold(before)) yield 'told by somebody';
  if (!setting.helped && GOES_ON.test(after.replace(END_OF_QUOTE, ''))) yield 'part of a sentence';
  if (setting.introduced) yield 'introduced by a sentence';
  if (setting.cited) yield 'marked as a quotation';
  if (setting.titled) yield 'link or heading';
  if (setting.listed) yield 'one of a list';
  if (setting.conversation) yield 'part of a conversation';
  if (setting.explained) yield 'in a box that explains';
  if (setting.offered) yield 'offered to be chosen';
  if (setting.repeated) yield 'repeats what stands elsewhere';
}

/** How many normalised characters a block says besides the words and what every box adds. */
function saidAround({ block, start, end, total, matched }: Finding, before: string, after: string) {
  const words = normaliseText(block.slice(start, end));
  const said = [before, after].map((text) => saidIn(text, words)).join('').length;
  // What is too far away to be looked at counts as it is.
  const near = normaliseText(before).length + normaliseText(after).length;
  return said + Math.max(0, total - matched - near);
}

/** What a text says besides what every box adds, and `words`. Normalised. */
function saidIn(text: string, words = ''): string {
  return normaliseText(text).replaceAll(words, '').replace(BOX_WORDS, '');
}

function isAsked(before: string, after: string, { layered, helped }: Setting): boolean {
  if (ASKS_FIRST.test(before.slice(-ASKED_WITHIN))) return true;
  if (helped) return false;
  const near = after.slice(0, ASKED_WITHIN);
  if (!layered) return ASKED.test(near) || QUESTION_MARK.test(near);
  // 提示“…”?点这里…
  const behind = near.replace(END_OF_QUOTE, '');
  if (behind !== near && /^[?\uff1f]/.test(behind)) return true;
  // A dialog may ask whether to go on, and offer help in a sentence of its own.
  const sentence = CLOSING.test(near) ? near : near.split(/[\n!\u3002\uff01]/, 1).join('');
  return ASKED.test(sentence);
}

function isTold(before: string): boolean {
  if (AS_FOLLOWS.test(before)) return true;
  const said = normaliseText(before.slice(-ASKED_WITHIN * 2));
  return TOLD.test(said) || TOLD_IN_CLAUSE.test(said);
}
