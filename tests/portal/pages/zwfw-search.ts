import { portalAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { breadcrumb, zwfwDocument } from '../layout.ts';
import { questions } from '../questions.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Search results: titles of questions as links, the ones that quote prompts among them. */
export function searchPage(visit: Visit): Reply {
  const asked = visit.query.get('q') || '提示';
  const found = questions.filter(({ title }) => title.includes(asked));
  const address = visit.link(portalAddress.faqArticle);
  return show(
    zwfwDocument(visit, {
      title: '搜索结果',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '搜索结果' },
      ])}
<div class="zw-panel">
  <h1>搜索结果</h1>
  <p class="zw-subtitle">共找到 ${found.length} 条与“${asked}”有关的内容</p>
  <ul class="zw-found">${found.map(
    ({ title, answer }) => html`<li><a href="${address}">${title}</a>
    <p>${answer}</p><span>常见问题 &nbsp; 2023-08-03</span></li>`,
  )}</ul>
</div>`,
    }),
  );
}
