/** One known prompt of the portal. */
export interface Prompt {
  readonly id: string;
  /** Short name for the stand-in's own pages; shares no phrase with the wording. */
  readonly nickname: string;
  /** The exact wording that the portal shows. */
  readonly wording: string;
}

/** The known prompts with their exact wordings. */
export const prompts = [
  {
    id: 'phone-bound',
    nickname: '电话占用',
    wording: '该手机号已被其他人员绑定,请确认',
  },
  {
    id: 'identity-unavailable',
    nickname: '核验失败',
    wording: '人员身份实名信息或手机号无法成功获取',
  },
  {
    id: 'not-registered',
    nickname: '无证申请',
    wording: '您还未取得注册证书,不能进行延续注册!',
  },
  {
    id: 'not-qualified',
    nickname: '缺少资格',
    wording: '未通过考核认定或考试合格取得中华人民共和国一级建造师执业资格证书,无法申请注册!',
  },
  {
    id: 'validity-under-180',
    nickname: '专业将到期',
    wording: '部分专业有效期不足180天,请及时办理延续',
  },
  {
    id: 'photo-missing',
    nickname: '缺少头像',
    wording: '请进入一级建造师任意事项在线办理后“资料补充及信息修改”功能中补充个人照片信息',
  },
  {
    id: 'annotated-today',
    nickname: '当日已办',
    wording: '今日已申请过加注件,请勿重复加注',
  },
  {
    id: 'certificate-not-found',
    nickname: '证书未显示',
    wording: '查询不到相关证照',
  },
  {
    id: 'registered-elsewhere',
    nickname: '审查未过',
    // Only the words from 不予注册 and from 二级建造师 on are known; the sentence around them is ours.
    wording:
      '不予注册告知书:经审查,您提交的注册申请不予注册。原因:二级建造师或其它职业资格证书已在其它企业注册',
  },
  {
    id: 'annotation-done',
    nickname: '办妥',
    wording: '加注成功!',
  },
  {
    id: 'face-verified',
    nickname: '刷脸通过',
    wording: '实人认证成功',
  },
  {
    id: 'illegal-url',
    nickname: '防火墙拦截',
    wording: '请不要使用非法的URL地址访问',
  },
] as const satisfies readonly Prompt[];

/** Id of a known prompt. */
export type PromptId = (typeof prompts)[number]['id'];

/** @returns the wording of a prompt, as the portal shows it */
export function wordingOf(prompt: PromptId): string {
  return prompts.find(({ id }) => id === prompt)?.wording ?? '';
}

/**
 * Looks a prompt up by the id that a query parameter carries.
 *
 * @param id any text, or null where the parameter is missing
 * @returns the prompt, or undefined where there is none of this id
 */
export function promptOf(id: string | null): (Prompt & { readonly id: PromptId }) | undefined {
  return prompts.find((prompt) => prompt.id === id);
}
