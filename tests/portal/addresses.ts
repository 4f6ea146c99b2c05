import type { PresenterId } from './presenters/presenters.ts';
import type { PromptId } from './prompts.ts';
import type { RegistrationId } from './registrations.ts';

/**
 * Where each page of the stand-in is. The host names are the real ones, so that the shipped build
 * is what gets tested; the paths are invented, because those of the real sites are not known.
 */

const coc = 'http://www.coc.gov.cn';
const zwfw = 'http://zwfw.mohurd.gov.cn';
const jzszc = 'http://jzszc.coc.gov.cn';
const login = 'http://login.gjzwfw.gov.cn';
const exam = 'http://www.cpta.com.cn';
const unrelated = 'http://www.example.com';

/** Addresses of the pages, without a port. Those that take parameters have a function below. */
export const portalAddress = {
  /** Page 1, 中国建造师网. */
  home: `${coc}/`,
  /** Page 2, 注册建造师管理信息系统. */
  entry: `${coc}/zcxt/index.html`,
  /** FAQ list of 41 questions; must stay silent. */
  faqArticle: `${coc}/cjwt/faq-2023-08.html`,
  /** Cancellation FAQ in the scraper's Traditional characters; must stay silent. */
  cancellationArticle: `${coc}/cjwt/faq-zhuxiao.html`,
  /** News that quotes prompts in prose; must stay silent. */
  newsArticle: `${coc}/xwdt/news-2023-08.html`,

  /** Page 3, 政务服务门户. */
  portalHome: `${zwfw}/`,
  /** 个人用户登录. */
  login: `${zwfw}/user/login`,
  logout: `${zwfw}/user/logout`,
  /** 用户中心. */
  userCentre: `${zwfw}/user/centre`,
  /** 我的证照: asks for the login first, then leads to the scan. */
  myCertificates: `${zwfw}/user/certificates`,
  /** Page 4, 人员行政审批事项, with another profession than 建造师 chosen. */
  personItems: `${zwfw}/items/person`,
  /** 在线办理: asks for the login first, then leads to the scan. */
  apply: `${zwfw}/items/apply`,
  /** Page 5, 扫描识别页面. */
  scan: `${zwfw}/face/scan`,
  /** Page 6, 一级建造师注册办理事项页面. */
  registrationDesk: `${zwfw}/register/desk`,
  /** Page 7, 申报须知页面. */
  notice: `${zwfw}/register/notice`,
  /** Page 8, 申报信息填写页面. */
  form: `${zwfw}/register/form`,
  /** Takes what 上报 sends and leads to `reported`. */
  report: `${zwfw}/register/report`,
  /** Result of 上报. */
  reported: `${zwfw}/register/reported`,
  /** Page 9, 个人信息修改. */
  infoChange: `${zwfw}/register/info`,
  /** Page 9, 进度查询. */
  progress: `${zwfw}/register/progress`,
  /** Page 10, 电子证照管理页面. */
  certificates: `${zwfw}/certificates/manage`,
  /** Search results that list titles of questions; must stay silent. */
  search: `${zwfw}/search`,
  /** Matrix that provokes every prompt through every presenter. */
  prompts: `${zwfw}/prompts`,
  /** Page that carries a prompt from the server. */
  promptResult: `${zwfw}/prompts/result`,
  /** Document of the frames that carry or raise a prompt. */
  promptFrame: `${zwfw}/prompts/frame`,

  /** An empty page, for whatever a test does on it. */
  recognition: `${zwfw}/recognition`,
  /** The same with further dialog libraries. */
  libraries: `${zwfw}/recognition/libraries`,
  /** Pages that hold the words of a prompt, or something like it, in a certain way. */
  served: `${zwfw}/recognition/served`,
  /** Pages that say something and leave by themselves, and the page that they lead to. */
  leaving: `${zwfw}/recognition/leaving`,
  /** Pages that quote prompts, or say something like them; must stay silent. */
  quoting: `${zwfw}/recognition/quoting`,
  /** Pages of the exam site, which has prompts of its own; must stay silent. */
  exam: `${exam}/`,
  /** The page that a script element asks for in vain: it never answers. */
  never: `${zwfw}/recognition/never.js`,
  /** The style sheet that is answered late. */
  late: `${zwfw}/recognition/late.css`,
  /** A page with a title of an article in a box of contents, drawn only when its styles have come. */
  unstyled: `${zwfw}/recognition/unstyled`,
  /** A page that breaks all that scripts rely on, before any other script, and in its frames. */
  hostile: `${zwfw}/recognition/hostile`,
  /** As `promptFrame`, on another host of the portal. */
  otherHostFrame: `${login}/prompts/frame`,
  /** A page outside the portal that has a page of the portal in a frame. */
  framing: `${unrelated}/framing`,

  /** The login of 企业版, at the address that was seen. */
  enterpriseLogin: `${jzszc}/jsbZcgl/client/enterpriseLogin/index.htm`,
  /** Page 11, 企业版: 注册上报. */
  enterprise: `${jzszc}/jsbZcgl/register/list`,
  /** Page 11, 企业版: 企业信息. */
  enterpriseInfo: `${jzszc}/jsbZcgl/enterprise/info`,

  /** A host that has nothing to do with the portal, with prompts of its own. */
  unrelated: `${unrelated}/`,
} as const;

/** Adds the parameters that are given to an address; `true` becomes 1. */
function withQuery(
  address: string,
  parameters: Readonly<Record<string, string | true | undefined>>,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value === true ? '1' : value);
  }
  return url.href;
}

/** @returns 个人用户登录 that leads back to `returnTo`, an address on the same host. */
export function loginAddress(returnTo: string): string {
  const { pathname, search } = new URL(returnTo);
  return withQuery(portalAddress.login, { return: pathname + search });
}

/** @returns 人员行政审批事项 with 建造师 chosen: the page with the five items. */
export function constructorItemsAddress(): string {
  return withQuery(portalAddress.personItems, { profession: 'constructor' });
}

/** @returns what 在线办理 of this item leads to. */
export function applyAddress(item: RegistrationId): string {
  return withQuery(portalAddress.apply, { item });
}

/** What a scan page is for, and the known trouble it can play. */
export interface ScanOptions {
  /** The item to go on with. Without it the scan leads to 电子证照管理页面. */
  readonly item?: RegistrationId;
  /** The left QR code does not appear. */
  readonly qrMissing?: boolean;
  /** The page does not go on by itself. */
  readonly stuck?: boolean;
}

/** @returns 扫描识别页面. */
export function scanAddress({ item, qrMissing, stuck }: ScanOptions): string {
  return withQuery(portalAddress.scan, {
    item,
    qr: qrMissing ? 'missing' : undefined,
    stuck: stuck || undefined,
  });
}

/**
 * @param item id of the item
 * @param trouble the prompt that 注册业务申请 raises instead of going on
 * @returns 一级建造师注册办理事项页面
 */
export function registrationDeskAddress(item: RegistrationId, trouble?: PromptId): string {
  return withQuery(portalAddress.registrationDesk, { item, trouble });
}

/** @returns 申报须知页面 of the item. */
export function noticeAddress(item: RegistrationId): string {
  return withQuery(portalAddress.notice, { item });
}

/** @returns 申报信息填写页面 of the item. */
export function formAddress(item: RegistrationId): string {
  return withQuery(portalAddress.form, { item });
}

/** @returns where the form of the item is sent. */
export function reportAddress(item: RegistrationId): string {
  return withQuery(portalAddress.report, { item });
}

/** @returns where the form of 个人信息修改 is sent. */
export function infoReportAddress(item: RegistrationId): string {
  return withQuery(portalAddress.report, { item, info: true });
}

/** @returns the result page of the item's 上报. */
export function reportedAddress(item: RegistrationId): string {
  return withQuery(portalAddress.reported, { item });
}

/** @returns the result page of 上报 in 个人信息修改. */
export function infoReportedAddress(item: RegistrationId): string {
  return withQuery(portalAddress.reported, { item, info: true });
}

/** @returns 个人信息修改, reached from this item. */
export function infoChangeAddress(item: RegistrationId): string {
  return withQuery(portalAddress.infoChange, { item });
}

/** @returns 进度查询, reached from this item. */
export function progressAddress(item: RegistrationId): string {
  return withQuery(portalAddress.progress, { item });
}

/** Which prompt to provoke, and how. */
export interface PromptsOptions {
  readonly prompt: PromptId;
  readonly presenter: PresenterId;
  /** Provoke it when the page has loaded, without a click. */
  readonly auto?: boolean;
}

/**
 * @returns the matrix of prompts. For `revealed` the prompt is in the page, hidden, from the start.
 */
export function promptsAddress({ prompt, presenter, auto }: PromptsOptions): string {
  return withQuery(portalAddress.prompts, { prompt, presenter, auto: auto || undefined });
}

/** @returns the page that carries the prompt in its HTML, as the presenter `load` shows it. */
export function promptResultAddress(prompt: PromptId): string {
  return withQuery(portalAddress.promptResult, { prompt });
}

/** The ways in which a page can hold words from the start; see `pages/recognition.ts`. */
export type ServedId = (typeof servedIds)[number];
export const servedIds = [
  'plain',
  'layout-table',
  'error-list',
  'error-list-of-several',
  'field',
  'heading',
  'layout-ids',
  'layout-classes',
  'layout-sections',
  'open-panel',
  'no-box',
  'reasons',
  'help-link',
  'alert-contact',
  'server-error',
  'block-page',
  'pane',
  'ruby',
  'progress',
  'split',
  'xhtml',
  'gbk',
  'frameset',
  'stalled',
  'declarative-shadow',
  'strict-policy',
  'alert-at-once',
] as const;

/** @returns the page that holds the text in this way */
export function servedAddress(way: ServedId, text: string): string {
  return withQuery(portalAddress.served, { way, text });
}

/** The ways in which a page can leave by itself; see `pages/recognition.ts`. */
export type LeavingId = (typeof leavingIds)[number];
export const leavingIds = [
  'href',
  'replace',
  'reload',
  'submit',
  'back',
  'redirects',
  'redirect',
  'top',
  'frame',
  'toast',
] as const;

/** @returns the page that says the text and leaves in this way */
export function leavingAddress(way: LeavingId, text: string): string {
  return withQuery(portalAddress.leaving, { way, text });
}

/** @returns the page that quotes prompts in this way; see `pages/quoting.ts` */
export function quotingAddress(way: string): string {
  return withQuery(portalAddress.quoting, { way });
}

/** @returns the page of another site with the frame that carries the prompt */
export function framingAddress(prompt: PromptId): string {
  return withQuery(portalAddress.framing, { prompt });
}
