import { portalAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { breadcrumb, documentOf, zwfwDocument } from '../layout.ts';
import { type PromptId, promptOf, prompts } from '../prompts.ts';
import { questions } from '../questions.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Pages on which nobody is in trouble, although they hold the words of prompts or similar ones. */

/** The page that quotes prompts in the way of the query. */
export function quotingPage(visit: Visit): Reply {
  const way = visit.query.get('way') ?? '';
  const body = Object.hasOwn(quotingWays, way) ? quotingWays[way] : undefined;
  return show(
    zwfwDocument(visit, {
      title: '帮助中心',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '帮助中心' },
      ])}<div class="zw-panel">${body}</div>`,
    }),
  );
}

/** The site of the exam, with prompts of its own. No portal: nothing of ours runs there. */
export function examPage(): Reply {
  return show(
    documentOf(
      { name: '考试报名(仿真站点)', className: 'unrelated' },
      { title: '报名' },
      html`<main><h1>考试报名</h1>${examPrompts.map((text) => html`<p class="error">${text}</p>`)}
<p class="error">${wording('phone-bound')}</p></main>`,
    ),
  );
}

/** Prompts of the exam site. They resemble those of the portal and mean something else. */
const examPrompts = [
  '手机号已注册',
  '证件号码已存在',
  '该证件号码在注册库中已经存在',
  '照片不是jpg格式',
] as const;

function wording(id: PromptId): string {
  return promptOf(id)?.wording ?? '';
}

const first = wording('phone-bound');
const second = wording('certificate-not-found');
const third = wording('annotated-today');
const advice = '请联系当地省级住房城乡建设主管部门,由其核对信息后处理。';

/** Ways to quote prompts, by name. */
export const quotingWays: Readonly<Record<string, Html>> = {
  'questions in an accordion of details': html`<h1>常见问题</h1>${questions.map(
    ({ title, answer }) =>
      html`<details open><summary>${title}</summary><p>${answer}</p></details>`,
  )}`,
  'prompts in an accordion of buttons': html`<h1>常见提示</h1>${prompts.map(
    ({ wording: text }) => html`<div class="accordion-item">
    <h2 class="accordion-header"><button type="button" aria-expanded="true">${text}</button></h2>
    <div class="accordion-body">${advice}</div></div>`,
  )}`,
  'prompts in an accordion of divs': html`<h1>常见提示</h1><div class="list">${prompts.map(
    ({ wording: text }) => html`<div class="item"><div class="q">${text}</div>
    <div class="a">${advice}</div></div>`,
  )}</div>`,
  'a table of prompts and what to do': html`<table class="zw-table">
<tr><th>提示</th><th>办法</th></tr>${prompts.map(
    ({ wording: text }) => html`<tr><td>${text}</td><td>${advice}</td></tr>`,
  )}</table>`,
  'a list of prompts': html`<h1>系统提示一览</h1><ul>${prompts.map(
    ({ wording: text }) => html`<li>${text}</li>`,
  )}</ul>`,
  'a numbered list with an answer each': html`<ol>${prompts.map(
    ({ wording: text }) => html`<li><b>${text}</b><br>${advice}</li>`,
  )}</ol>`,
  'a description list': html`<dl>${prompts.map(
    ({ wording: text }) => html`<dt>${text}</dt><dd>${advice}</dd>`,
  )}</dl>`,
  'a paragraph of its own in an article': html`<h1>操作说明</h1>
<p>完成人脸识别以后,点击注册业务申请,有的用户会看到页面弹出一段文字,内容如下:</p>
<p>${first}</p>
<p>这说明该号码曾经由别人使用。${advice}办理完成之前不要反复提交。</p>
<p>其他情况见帮助中心的说明,也可以在工作时间拨打当地主管部门的电话。</p>`,
  'a block quotation': html`<p>页面提示:</p><blockquote>${first}</blockquote><p>${advice}</p>`,
  'a box that a sentence introduces': html`<p>点击下载以后,页面上方会出现以下文字:</p>
<div class="code">${second}</div><p>${advice}</p>`,
  'a heading of an article': html`<h1>${first}</h1><p>发布时间:2023-08-10</p>
<p>${advice.repeat(6)}</p>`,
  'a title with its date below, no heading': html`<div class="title">${first}</div>
<div class="info">发布时间:2023-08-10 来源:本站 浏览次数:233</div><div>${advice.repeat(3)}</div>`,
  'a contribution of somebody': html`<div class="thread"><div><div>${first}</div></div>
<div>楼主:张三 2023-08-10</div><div>如题,请教各位应当怎么处理。</div></div>`,
  'a box of contents': html`<div style="position: fixed; left: 0; top: 60px"><b>目录</b>
<div><a href="#one">${first}</a></div><div><a href="#two">证书丢失</a></div></div>`,
  'a panel of help at the side': html`<div style="position: fixed; right: 0; top: 60px">
<div>办理帮助</div><div><b>${first}</b><br>${advice}</div></div>`,
  'a view that is the whole page': html`<style>.zw-panel { position: fixed; inset: 0; }
.zw-panel ~ *, .zw-header, .zw-footer { display: none }</style><h1>系统提示一览</h1>
${prompts.map(({ wording: text }) => html`<div class="q">${text}</div><div class="a">${advice}</div>`)}`,
  'the only record of what was done before': html`<table><thead><tr><th>日期</th><th>业务</th>
<th>结果</th><th></th></tr></thead><tbody><tr><td>2023-08-10</td><td>延续注册</td><td>${first}</td>
<td><input type="checkbox"></td></tr></tbody></table>`,
  'the only record, below heads of their own': html`<div><div><table><tr><th>编号</th><th>业务</th>
<th>校验结果</th></tr></table></div><div><table><tr><td>2022061544</td><td>延续注册</td>
<td>${first}</td></tr></table></div></div>`,
  'letters to pick from': html`<table>${['张三', '李四', '王五'].map(
    (name, i) => html`<tr><td><input type="checkbox"></td><td>${name}</td>
<td>${['本月学时统计,请核对', first, '关于空调检修的通知'][i]}</td></tr>`,
  )}</table>`,
  'an answer of a test': html`<p>系统可能给出的反馈是哪一项?</p>${[
    '请插入证书',
    first,
    '打印机未连接',
  ].map((text) => html`<p><label><input type="radio" name="a">${text}</label></p>`)}`,
  'a notice that lists prompts': html`<div class="alert alert-info">
<p>办理中可能出现以下提示:</p><ul><li>${first}</li><li>${second}</li><li>${third}</li></ul></div>`,
  'a block of code': html`<pre><code>{
  "code": 2107,
  "msg": "${first}"
}</code></pre>`,
  'a drawing of a dialog': html`<figure><svg width="600" height="60"><text x="9" y="30">${first}</text>
</svg><figcaption>图4-1 提示框示意</figcaption></figure>`,
  'the field that it was searched for with': html`<form><input value="${first}"><button>搜索</button>
</form><div>${first}</div>`,
  'a title with a question': html`<h1>提示“${first}”怎么办?</h1><p>${advice}</p>`,
  'a title without a question': html`<h3>“${first}”的处理办法</h3><p>${advice}</p>`,
  'links of a list': html`<ul>${prompts.map(
    ({ wording: text }) => html`<li><a href="/help/1">${text}</a></li>`,
  )}</ul>`,
  'a single link': html`<p><a href="/help/1">${first}</a></p>`,
  'search results with marked words': html`<p>共找到 2 条结果</p>
<div class="result"><h3><a href="/help/1">办理时提示<em>${first}</em></a></h3>
<p>办理注册业务时,提示“<em>${first}</em>”,应当联系省级主管部门……</p></div>
<div class="result"><h3><a href="/help/2">查询证书</a></h3><p>提示“<em>${second}...</p></div>`,
  'what was searched for': html`<p>搜索:${first}</p><p>没有找到有关的内容,请换一个说法。</p>`,
  'a sentence in running text': html`<p>人脸识别之后,部分用户反映系统提示${first}导致业务无法继续,
对此有关部门已经在研究解决办法。</p>`,
  'a condition': html`<p>如果页面显示${second},请先核对姓名。</p>`,
  'a time': html`<p>实人认证成功后,电脑上的页面会自动跳转。</p><p>加注成功后即可下载。</p>`,
  'steps by name': html`<ul class="steps"><li>选择事项</li><li>扫描认证</li><li>实人认证成功</li>
<li>填写信息</li></ul>`,
  'states to filter by': html`<ul class="tab"><li>全部</li><li>加注成功</li><li>加注失败</li></ul>`,
  'what was done before': html`<table class="list"><tr><th>序号</th><th>日期</th><th>结果</th></tr>
${[1, 2, 3].map((i) => html`<tr><td>${i}</td><td>2023-0${i}-01</td><td>加注成功</td></tr>`)}</table>`,
  'figures about it': html`<p>加注成功率98%</p><p>实人认证成功次数:3</p><p>加注成功数量12</p>`,
  'a question as a line of its own': html`<p>问题描述:${first}</p><p>解决办法:${advice}</p>`,
  'a letter that asks': html`<div class="letter"><p>咨询内容:您好,我昨天登录办理延续,提示${first}
请问应该怎么解决?</p><p>答复:${advice}</p></div>`,
  'consultations of others': html`<ul class="letters">${['张**', '李**', '王**'].map(
    (name, i) => html`<li><span>${name}</span><p>${[first, second, third][i]}</p>
    <span>已答复</span></li>`,
  )}</ul>`,
  'comments below an article': html`${['甲', '乙', '丙'].map(
    (name, i) => html`<div class="comment"><b>网友${name}</b>
    <div class="text">${[first, '我也是,打电话问了才知道怎么弄', '谢谢分享'][i]}</div></div>`,
  )}<textarea></textarea>`,
  'a picture with a caption': html`<figure><img alt="" width="9" height="9">
<figcaption>${first}</figcaption></figure>`,
  'the rules': html`<p>第九条 取得资格证书的人员,未经注册的,不得以注册建造师的名义从事相关活动。</p>
<p>第十五条 申请在两个或者两个以上单位注册的,不予注册。</p>
<p>注册建造师是指通过考核认定或考试合格取得中华人民共和国建造师资格证书,并按照规定注册的人员。</p>
<p>二级建造师或其它职业资格证书的注册按照各自的规定办理。</p>`,
  'words that resemble a prompt': html`<p class="error">该手机号已被绑定</p>
<p class="error">该手机号未绑定其他人员</p><p class="error">查询不到数据</p>
<p class="error">人脸识别认证成功</p><p class="error">加注失败</p>
<p class="error">您已取得注册证书,可以进行延续注册</p>`,
  'prompts of the exam site': html`${examPrompts.map((text) => html`<p>${text}</p>`)}`,
  'what is not shown': html`<p style="display:none">${first}</p>
<p style="visibility:hidden">${first}</p><p style="opacity:0">${first}</p><p hidden>${first}</p>
<p style="position:absolute;left:-9999px">${first}</p><p style="text-indent:-9999px">${first}</p>
<p style="position:fixed;top:-500px">${first}</p>
<p style="position:absolute;width:1px;height:1px;overflow:hidden">${first}</p>
<p style="position:absolute;clip:rect(0,0,0,0)">${first}</p>
<p style="clip-path:inset(50%)">${first}</p><p style="font-size:0">${first}</p>
<p style="clip-path:circle(0)">${first}</p><p style="clip-path:polygon(0 0,0 0,0 0)">${first}</p>
<p style="color:transparent">${first}</p><p style="transform:scale(0)">${first}</p>
<div style="height:0;overflow:hidden"><p>${first}</p></div>
<div style="overflow:hidden;width:300px"><div style="margin-left:400px;width:300px">${first}</div></div>
<details><summary>更多</summary><p>${first}</p></details>
<template><p>${first}</p></template><noscript>${first}</noscript><!-- ${first} -->
<script type="text/template">${first}</script><style>/* ${first} */</style>
<svg width="9" height="9"><title>${first}</title></svg>
<button title="${first}" aria-label="${first}">说明</button><meter>${first}</meter>
<video>${first}</video><object data="data:,"></object>
<iframe style="display:none" srcdoc="&lt;p&gt;${first}&lt;/p&gt;"></iframe>
<iframe style="visibility:hidden" srcdoc="&lt;p&gt;${first}&lt;/p&gt;"></iframe>
<iframe style="opacity:0" srcdoc="&lt;p&gt;${first}&lt;/p&gt;"></iframe>
<iframe width="0" height="0" srcdoc="&lt;p&gt;${first}&lt;/p&gt;"></iframe>`,
  // Of its own: what a field shows is said by the person, also where it stands elsewhere too.
  'what fields hold': html`<select><option>${first}</option></select>
<datalist><option>${first}</option></datalist>
<input value="${first}" placeholder="${first}" title="${first}"><img alt="${first}">
<textarea>${first}</textarea><div contenteditable="true"><p>${first}</p></div>`,
};
