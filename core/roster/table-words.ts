/** The words that firms use in the heads of their tables, normalised as `plainHead` does it. */
import type { PersonalNumber } from './personal-numbers.ts';

/** What a column can hold that the roster keeps. */
export type Field = 'name' | 'specialty' | 'validUntil' | 'annotatedOn' | 'birthYear' | 'note';

/** The whole of a head. */
export const HEADS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    '姓名',
    '名字',
    '人名',
    '人员',
    '建造师',
    '持证人',
    '持证人员',
    '员工',
    '昵称',
    '称呼',
    'name',
  ],
  specialty: ['专业', '注册专业', '专业类别', '执业专业', '专业名称', '注册类别', '增项'],
  validUntil: [
    ...['有效期至', '有效期', '证书有效期', '注册有效期', '有效期限', '有效日期', '有效期截止'],
    ...['到期', '到期日', '到期日期', '到期时间', '截止日期', '失效日期', '过期日期'],
  ],
  annotatedOn: ['加注日期', '加注时间', '上次加注', '最近加注', '加注日', '加注'],
  birthYear: ['出生年份', '出生日期', '出生年月', '出生年', '出生', '生日'],
  note: ['备注', '说明', '备忘', '附注', '注'],
};

/** A part of a head; the longest that it has counts. */
export const PARTS: Readonly<Record<Field, readonly string[]>> = {
  name: ['姓名'],
  specialty: ['专业'],
  validUntil: ['有效期', '到期日', '到期时间', '截止日期', '失效日期', '有效截止'],
  annotatedOn: ['加注日', '加注时间', '次加注', '近加注', '后加注', '新加注'],
  birthYear: ['出生'],
  note: ['备注'],
};

/** The head of what the roster does not take. */
export const REFUSED_HEADS: Readonly<Record<PersonalNumber, RegExp>> = {
  id: /身份证|证件号|公民身份/,
  phone: /手机|电话|联系方式|移动号码/,
};

/** A head about the card, not its number. */
export const OF_ID_CARD = /身份证(?:有效|到期)/;

/** A head that is about something else, as when it began. */
export const OF_OTHER =
  /有效期(?:[起自]|开始)|起始|发证|签发|初始|职称|学历|毕业|加注次数|下次加注|合同|社保|资格|编号/;

/** A head that is about another certificate, be it in brackets. */
export const OF_OTHER_CERTIFICATE = /安全|安考|[bc]证|二级|二建|造价|监理/;

/**
 * A head about how long the electronic certificate can be used once it was annotated: 180 days at most
 * (`mohurd-2021-40`), which is not how long the registration is valid.
 */
export const OF_USE = /^(?=.*(?:电子|使用|加注)).*(?:有效|到期|截止|期限)/;

/** Over cells that have specialties, each with its day. */
export const OF_BOTH = /专业[及和与/].*有效期/;

/** A cell of a row that adds up others, blanks left out. */
export const TOTAL = /^(?:(?:合计|总计|小计|共计).*|共?\d+(?:人|名|位|个)人?)$/;

/** A cell of such a row beside the name, which there has a number at most. */
export const TOTAL_ALONE = /^(?:合计|总计|小计|共计)[:：]?(?:\d+[人名位个]?人?)?$/;
