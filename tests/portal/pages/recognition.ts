import {
  type LeavingId,
  leavingAddress,
  leavingIds,
  portalAddress,
  type ServedId,
  servedIds,
} from '../addresses.ts';
import { type Bundle, library } from '../assets.ts';
import { encodeGbk } from '../gbk.ts';
import { type Html, html } from '../html.ts';
import { documentOf, zwfwDocument } from '../layout.ts';
import { promptOf, prompts } from '../prompts.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Pages that are only for recognition: ways to hold words that the portal's pages do not have. */

/** An ordinary page with an empty place for messages. */
export function recognitionPage(visit: Visit): Reply {
  return emptyPage(visit, []);
}

/** The same with more libraries than it needs: a megabyte, which takes longer than most tests. */
export function librariesPage(visit: Visit): Reply {
  return emptyPage(visit, [library.elementPlus, library.sweetalert]);
}

function emptyPage(visit: Visit, uses: readonly Bundle[]): Reply {
  return show(
    zwfwDocument(visit, {
      title: '仿真页面',
      uses,
      body: html`<div class="zw-panel"><h1>业务办理</h1>
<p class="zw-subtitle">请按顺序办理,办理中请勿关闭页面。</p><div id="place"></div></div>`,
    }),
  );
}

/** A page whose first script breaks its world, and those of two frames that it makes. */
export function hostilePage(): Reply {
  return show(html`<!DOCTYPE html><html><head><meta charset="utf-8"><title>仿真页面</title>
<script src="/standin/scripts/hostile.js"></script></head><body><p>请按顺序办理。</p></body></html>`);
}

/** A page that quotes a prompt in a box of contents, and whose style sheet comes late. */
export function unstyledPage(visit: Visit): Reply {
  return show(html`<!DOCTYPE html><html><head><meta charset="utf-8"><title>仿真页面</title>
<link rel="stylesheet" href="${visit.link(portalAddress.late)}"></head><body><p>请按顺序办理。</p>
<div style="position: fixed; left: 0; top: 60px"><b>目录</b>
<div><a href="#one">${prompts[0].wording}</a></div></div></body></html>`);
}

/** A page of another site with a page of the portal in a frame. */
export function framingPage(visit: Visit): Reply {
  const prompt = promptOf(visit.query.get('prompt')) ?? prompts[0];
  const source = `${visit.link(portalAddress.promptFrame)}?prompt=${prompt.id}`;
  return show(
    documentOf(
      { name: 'Example Domain', className: 'unrelated', language: 'en' },
      { title: 'Example' },
      html`<main><h1>Example Domain</h1>
<iframe src="${source}" title="portal" width="760" height="520"></iframe></main>`,
    ),
  );
}

/** The page that holds the text of the query in the way of the query. */
export function servedPage(visit: Visit): Reply {
  const way = servedIds.find((id) => id === visit.query.get('way')) ?? 'plain';
  return ways[way](visit.query.get('text') ?? '', visit);
}

/**
 * The page that says the text of the query and leaves in the way of the query, as a server answers
 * what was sent; without a way, the page that it leads to.
 */
export function leavingPage(visit: Visit): Reply {
  const way = leavingIds.find((id) => id === visit.query.get('way'));
  const text = visit.query.get('text') ?? '';
  if (way === undefined) {
    const reply = old(ARRIVED);
    // The browser may keep it, to show it once more as it was.
    return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-cache' } };
  }
  if (way === 'frame') {
    return old(html`<iframe src="${visit.link(leavingAddress('top', text))}"></iframe>`);
  }
  const next = visit.link(portalAddress.leaving);
  const redirect = visit.link(leavingAddress('redirect', ''));
  return old(html`<template>${ARRIVED}</template>
<script data-text="${text}" data-next="${next}" data-redirect="${redirect}">
{
  const { text, next, redirect } = document.currentScript.dataset;
  const [{ type }] = performance.getEntriesByType('navigation');
  if (type === 'reload') document.body.append(document.querySelector('template').content);
  else { ${leavings[way]} }
}
</script>`);
}

// ---------------------------------------------------------------------------------------------

const ways: Readonly<Record<ServedId, (text: string, visit: Visit) => Reply>> = {
  plain: (text) => old(html`<p>${text}</p>`),
  'layout-table': (text) =>
    old(html`<table width="100%"><tr><td>建造师仿真系统</td></tr>
<tr><td><a href="#">首页</a> | <a href="#">注册管理</a> | <a href="#">个人信息</a></td></tr>
<tr><td align="center"><table><tr><td><font color="red">${text}</font></td></tr>
<tr><td><input type="button" value="返回"></td></tr></table></td></tr>
<tr><td>主办单位:建造师仿真信息中心</td></tr></table>`),
  'error-list': (text) =>
    old(html`<form><ul class="errorMessage"><li><span>${text}</span></li></ul>
<p>手机号 <input name="phone"></p><p><input type="submit" value="提交"></p></form>`),
  'error-list-of-several': (text) =>
    old(html`<div class="validation-summary-errors"><span>请更正以下错误:</span><ul>
<li>联系地址不能为空</li><li>${text}</li><li>邮政编码格式不正确</li></ul></div>`),
  field: (text) =>
    old(
      html`<form>${['姓名', '证件号码', '手机号', '邮箱'].map(
        (label) =>
          html`<div class="form-group"><label>${label}</label><input>${
            label === '手机号' ? html`<span class="help-block">${text}</span>` : undefined
          }</div>`,
      )}<button>下一步</button></form>`,
    ),
  heading: (text) => old(html`<h2>${text}</h2><p>请返回后重试。</p><a href="#">返回</a>`),
  'layout-ids': (text) =>
    old(html`<div id="header">${head}</div><div id="content">${text}</div>
<div id="footer">${foot}</div>`),
  'layout-classes': (text) =>
    old(html`<div class="wrap header">${head}</div><div class="wrap content">${text}</div>
<div class="wrap footer">${foot}</div>`),
  'layout-sections': (text) =>
    old(html`<section><h1>建造师仿真系统</h1>${head}</section>
<section><p>${text}</p></section><section><ul><li>${foot}</li></ul></section>`),
  'open-panel': (text) =>
    old(html`<div class="panel"><h4><a href="#p1" aria-expanded="true">第一步 身份核验</a></h4>
<div id="p1" class="collapse in" role="tabpanel" aria-expanded="true">${text}</div></div>`),
  'no-box': (text) => old(html`<div><div style="display: contents">${text}</div></div>`),
  reasons: (text) => old(html`<p>您提交的注册申请办理失败,原因如下:</p><p>${text}</p>`),
  'help-link': (text) =>
    old(html`<form><p>手机号 <input></p><div>${text}<a href="/help/1">怎么办?</a></div></form>`),
  'alert-contact': (text) =>
    old(html`<div class="alert alert-danger">${text}<br>
如有疑问,请联系所在省的主管部门。</div><form><input></form>`),
  'server-error': (text) =>
    old(html`<h1>HTTP Status 500 – Internal Server Error</h1><p><b>Type</b> Exception Report</p>
<p><b>Message</b> ${text}</p><p><b>Description</b> The server encountered an unexpected condition
that prevented it from fulfilling the request.</p><p><b>Note</b> The full stack trace of the root
cause is available in the server logs.</p>`),
  'block-page': (text) => old(html`<h2>${text}</h2><p>访问来源:10.1.2.3 时间:2023-08-10 09:00</p>`),
  pane: (text) =>
    old(html`<div style="position: fixed; inset: 0; overflow: auto">
<header><a href="/help">帮助中心</a> <a href="/out">退出</a></header><p>${head}</p>
<div>${text}</div><p>${foot}</p></div>`),
  ruby: (text) =>
    old(html`<p><ruby>${[...text].map((character) => html`${character}<rt>pīn</rt>`)}</ruby></p>`),
  progress: (text) =>
    old(html`<ul class="timeline"><li>提交申请</li><li>省级受理</li><li>${text}</li></ul>`),
  split: (text) =>
    old(
      html`<div>${[...text].map((character, i) =>
        i % 3 === 0 ? html`<b>${character}</b><br>\n    ` : html`${character}&#8203;`,
      )}</div>`,
    ),
  xhtml: (text) => ({
    status: 200,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    body: html`<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>仿真页面</title></head>
<body><div><![CDATA[${text}]]></div></body></html>`.markup,
  }),
  gbk: (text) => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=gbk' },
    body: encodeGbk(page(html`<p>${text}</p>`).markup),
  }),
  frameset: (text, visit) => {
    const source = new URLSearchParams({ way: 'plain', text });
    const address = `${visit.link(portalAddress.served)}?${source}`;
    return show(html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">
<html><head><meta charset="utf-8"><title>仿真页面</title></head>
<frameset cols="160,*"><frame src="about:blank"><frame src="${address}"></frameset></html>`);
  },
  stalled: (text, visit) =>
    old(html`<p>${text}</p><script src="${visit.link(portalAddress.never)}"></script><p>完</p>`),
  'declarative-shadow': (text) =>
    old(html`<section><template shadowrootmode="closed"><p>${text}</p></template></section>`),
  'alert-at-once': () =>
    old(html`<script>alert(new URLSearchParams(location.search).get('text'))</script>`),
  'strict-policy': (text) => {
    const reply = old(html`<p>${text}</p>`);
    const policy =
      "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    return { ...reply, headers: { ...reply.headers, 'content-security-policy': policy } };
  },
};

const head =
  '首页 | 政务公开 | 办事指南 | 互动交流 | 数据查询 | 网上办事大厅欢迎您,今天是工作日,请按顺序办理各项业务';
const foot =
  '主办单位:建造师仿真信息中心 | 网站标识码 0000000000 | 建议使用谷歌浏览器访问本网站,分辨率不低于 1024';

/** What is on the page where a page that leaves by itself leads to, with the landmarks of 申报须知. */
const ARRIVED = html`<h1 id="arrived">申报须知</h1><h2>收取材料</h2>`;

const leavings: Readonly<Record<Exclude<LeavingId, 'frame'>, Html>> = {
  href: html`alert(text); location.href = next;`,
  replace: html`alert(text); location.replace(next);`,
  reload: html`alert(text); location.reload();`,
  submit: html`alert(text);
const form = document.createElement('form');
form.method = 'post';
form.action = next;
document.body.append(form);
form.submit();`,
  back: html`alert(text); history.back();`,
  redirects: html`alert(text); location.href = redirect;`,
  redirect: html`location.replace(next);`,
  top: html`alert(text); top.location.href = next;`,
  toast: html`document.body.append(text); setTimeout(() => location.reload(), 500);`,
};

function old(body: Html): Reply {
  return show(page(body));
}

function page(body: Html): Html {
  return html`<!DOCTYPE html><html><head><title>仿真页面</title></head>
<body>${body}</body></html>`;
}
