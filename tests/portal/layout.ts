import { constructorItemsAddress, loginAddress, portalAddress } from './addresses.ts';
import { type Bundle, library, ownStyle } from './assets.ts';
import { type Html, html } from './html.ts';
import type { Visit } from './visit.ts';

/** The line that every page of the stand-in carries at its top. */
const standInNotice = '仿真页面：仅供测试与演示，不是政府网站';

/** What a document says about itself besides what it shows. */
interface DocumentHead {
  readonly title: string;
  /** Scripts and style sheets that this page needs besides those of its site. */
  readonly uses?: readonly Bundle[];
  /** Data attributes of the body element: name without `data-` → value. */
  readonly data?: Readonly<Record<string, string | undefined>>;
}

/** What a page puts into the frame of its site. */
interface Content extends DocumentHead {
  readonly body: Html;
}

/** One entry of a menu or a breadcrumb; without an address it is plain text. */
export interface Entry {
  readonly text: string;
  readonly href?: string;
  readonly current?: boolean;
}

// Without one, the browser asks for /favicon.ico some time after the page has loaded, which a test
// that has gone offline by then would hear as an error.
const inlineIcon = html`<link rel="icon" href="data:,">`;

/**
 * The document around everything: head, the stand-in's line, the body.
 *
 * @param site name of the site for the title, class name for its style sheet
 * @param head title, files and data of the page
 * @param body everything below the stand-in's line
 * @returns the whole document
 */
export function documentOf(
  site: { readonly name: string; readonly className: string; readonly language?: string },
  head: DocumentHead,
  body: Html,
): Html {
  const uses = [...(head.uses ?? []), ownStyle('base'), ownStyle(site.className)];
  const styles = uses.flatMap((bundle) => bundle.styles);
  const scripts = uses.flatMap((bundle) => bundle.scripts);
  const data = Object.entries(head.data ?? {}).filter(([, value]) => value !== undefined);
  return html`<!DOCTYPE html>
<html lang="${site.language ?? 'zh-CN'}">
<head>
<meta charset="utf-8">
<title>${head.title} - ${site.name}</title>
${inlineIcon}
${styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}</head>
<body class="${site.className}"${data.map(([name, value]) => html` data-${name}="${value}"`)}>
<div class="standin-strip" lang="zh-CN">${standInNotice}</div>
${body}
${scripts.map((src) => html`<script src="${src}"></script>\n`)}</body>
</html>
`;
}

/** The neutral mark of the stand-in's sites: three blocks of rising height. */
function siteMark(color: string): Html {
  return html`<svg class="site-mark" width="52" height="52" viewBox="0 0 52 52" aria-hidden="true">
    <rect x="5" y="27" width="12" height="18" fill="${color}" opacity="0.7"/>
    <rect x="20" y="17" width="12" height="28" fill="${color}" opacity="0.85"/>
    <rect x="35" y="7" width="12" height="38" fill="${color}"/>
    <rect x="2" y="46" width="48" height="3" fill="${color}"/>
  </svg>`;
}

function menuItems(entries: readonly Entry[]): readonly Html[] {
  return entries.map(({ text, href, current }) =>
    current
      ? html`<li class="current"><a href="${href ?? '#'}" aria-current="true">${text}</a></li>`
      : html`<li><a href="${href ?? '#'}">${text}</a></li>`,
  );
}

/**
 * @param trail the way to this page, the page itself last
 * @returns the line 您现在的位置
 */
export function breadcrumb(trail: readonly Entry[]): Html {
  return html`<div class="position">您现在的位置：${trail.map(({ text, href }, index) => [
    html`${index > 0 ? html` <span aria-hidden="true">&gt;</span> ` : undefined}`,
    href === undefined ? html`<span>${text}</span>` : html`<a href="${href}">${text}</a>`,
  ])}</div>`;
}

/** 中国建造师网: blue, 1000 px, as news sites of its years are. */
export function cocDocument(visit: Visit, content: Content): Html {
  const home = visit.link(portalAddress.home);
  const menu: readonly Entry[] = [
    { text: '首页', href: home },
    { text: '通知公告' },
    { text: '新闻动态', href: visit.link(portalAddress.newsArticle) },
    { text: '政策法规' },
    { text: '考试注册' },
    { text: '继续教育' },
    { text: '常见问题', href: visit.link(portalAddress.faqArticle) },
    { text: '下载中心' },
    { text: '联系我们' },
  ];
  return documentOf(
    { name: '中国建造师网', className: 'coc' },
    content,
    html`<div class="coc-page">
<div class="coc-banner">
  ${siteMark('#ffffff')}
  <div class="coc-name"><b>中国建造师网</b><span>建造师考试 · 注册 · 继续教育信息(仿真站点)</span></div>
  <form class="coc-search" action="#"><input type="text" aria-label="站内搜索" placeholder="站内搜索">
  <button type="button">搜索</button></form>
</div>
<ul class="coc-nav">${menuItems(menu)}</ul>
${content.body}
<div class="coc-footer">
  <p><a href="#">关于我们</a> | <a href="#">网站地图</a> | <a href="#">网站声明</a> | <a href="#">设为首页</a></p>
  <p>主办单位：建造师仿真信息中心 &nbsp; 版本：V2.1.0</p>
  <p>建议使用 1024×768 及以上分辨率浏览</p>
</div>
</div>`,
  );
}

/** 政务服务门户: white head, red line, wide. */
export function zwfwDocument(visit: Visit, content: Content): Html {
  const home = visit.link(portalAddress.portalHome);
  const menu: readonly Entry[] = [
    { text: '首页', href: home },
    { text: '行政审批', href: visit.link(portalAddress.personItems) },
    { text: '办事指南' },
    { text: '公共服务' },
    { text: '办件公示' },
    { text: '咨询投诉' },
    { text: '帮助中心', href: visit.link(portalAddress.search) },
  ];
  const account = visit.loggedIn
    ? html`<span>您好，张三(仿真)</span>
      <a href="${visit.link(portalAddress.userCentre)}">用户中心</a>
      <a href="${visit.link(portalAddress.logout)}">退出</a>`
    : html`<a href="${visit.link(loginAddress(portalAddress.portalHome))}">登录</a>
      <a href="#">注册</a>`;
  return documentOf(
    { name: '住房和城乡建设部政务服务门户', className: 'zwfw' },
    content,
    html`<div class="zw-top"><div class="zw-width">
  <span>欢迎访问政务服务门户(仿真站点)</span>
  <div class="zw-account">${account}</div>
</div></div>
<div class="zw-head"><div class="zw-width">
  ${siteMark('#b3201b')}
  <div class="zw-name"><b>住房和城乡建设部政务服务门户</b><span>一网通办 · 在线申报 · 进度查询</span></div>
  <form class="zw-search" action="${visit.link(portalAddress.search)}">
    <input type="text" name="q" aria-label="搜索事项" placeholder="请输入事项名称或问题">
    <button>搜索</button>
  </form>
</div></div>
<div class="zw-nav"><ul class="zw-width">${menuItems(menu)}</ul></div>
<div class="zw-width zw-main">
${content.body}
</div>
<div class="zw-footer">
  <p>主办单位：政务服务仿真中心 &nbsp;|&nbsp; 承办单位：仿真站点维护组 &nbsp;|&nbsp; 版本：V3.0.12</p>
  <p>建议使用 IE10 及以上、Chrome、Firefox 浏览器，分辨率 1024×768 及以上</p>
</div>`,
  );
}

/** The login of 企业版: the same theme without its menu. */
export function enterpriseLoginDocument(content: Content): Html {
  return enterpriseFrame(content, html``, content.body);
}

/** 企业版: a Bootstrap admin theme. */
export function enterpriseDocument(visit: Visit, content: Content, current: string): Html {
  const menu: readonly Entry[] = [
    { text: '企业信息', href: visit.link(portalAddress.enterpriseInfo) },
    { text: '注册上报', href: visit.link(portalAddress.enterprise) },
    { text: '人员查询' },
    { text: '通知消息' },
    { text: '修改密码' },
  ];
  return enterpriseFrame(
    content,
    html`<span class="navbar-text">仿真建设集团有限公司 &nbsp; <a href="${visit.link(portalAddress.home)}">退出</a></span>`,
    html`<ul class="admin-menu">${menuItems(
      menu.map((entry) => ({ ...entry, current: entry.text === current })),
    )}</ul>
  <div class="admin-main">
${content.body}
  <p class="admin-footer">主办单位：建造师仿真信息中心 &nbsp; 版本：V1.4.3</p>
  </div>`,
  );
}

function enterpriseFrame(content: Content, account: Html, main: Html): Html {
  return documentOf(
    { name: '建设行业执业资格管理信息系统(企业版)', className: 'enterprise' },
    { ...content, uses: [library.bootstrap, library.jquery, ...(content.uses ?? [])] },
    html`<nav class="navbar navbar-dark"><div class="container-fluid">
  <span class="navbar-brand">建设行业执业资格管理信息系统(企业版)</span>
  ${account}
</div></nav>
<div class="admin">
  ${main}
</div>`,
  );
}

/** Side list of 政务服务门户 with its heading. */
export function sideList(heading: string, entries: readonly Entry[]): Html {
  return html`<div class="zw-side"><h2>${heading}</h2><ul>${menuItems(entries)}</ul></div>`;
}

/** The beginning of every breadcrumb on 政务服务门户, up to the list of items of 建造师. */
export function itemsTrail(visit: Visit): readonly Entry[] {
  return [
    { text: '首页', href: visit.link(portalAddress.portalHome) },
    { text: '人员行政审批事项', href: visit.link(portalAddress.personItems) },
    { text: '建造师', href: visit.link(constructorItemsAddress()) },
  ];
}
