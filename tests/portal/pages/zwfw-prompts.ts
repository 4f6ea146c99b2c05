import { portalAddress } from '../addresses.ts';
import { library, raising } from '../assets.ts';
import { html } from '../html.ts';
import { breadcrumb, documentOf, zwfwDocument } from '../layout.ts';
import { promptButton } from '../presenters/button.ts';
import { presenterOf, presenters } from '../presenters/presenters.ts';
import { promptOf, prompts } from '../prompts.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/**
 * The matrix of prompts and presenters. It names the prompts by id and nickname only, so that no
 * wording is on the page before it is provoked.
 */
export function promptsPage(visit: Visit): Reply {
  const prompt = promptOf(visit.query.get('prompt'));
  const presenter = presenterOf(visit.query.get('presenter'));
  const auto = visit.query.get('auto') === '1' && prompt !== undefined;
  const hidden =
    presenter === 'revealed' && prompt !== undefined
      ? html`<div class="zw-error" style="display:none" data-revealed="${prompt.id}">${prompt.wording}</div>`
      : undefined;
  return show(
    zwfwDocument(visit, {
      title: '提示仿真',
      uses: [library.bootstrap, library.element, library.layui, raising],
      data: {
        prompts: visit.link(portalAddress.prompts),
        result: visit.link(portalAddress.promptResult),
        frame: visit.link(portalAddress.promptFrame),
        'auto-prompt': auto ? prompt.id : undefined,
        'auto-presenter': auto ? presenter : undefined,
      },
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '提示仿真' },
      ])}
<div class="zw-panel zw-prompts">
  <h1>提示仿真</h1>
  <p class="zw-subtitle">每行一种情形,每列一种呈现方式,点击即可触发。</p>
  <div class="messages" data-messages>${hidden}</div>
  <table class="zw-matrix">
    <tr><th scope="col">情形</th>${presenters.map(
      ({ id, nickname }) => html`<th scope="col">${nickname}<small>${id}</small></th>`,
    )}</tr>
    ${prompts.map(
      (row) =>
        html`<tr><th scope="row">${row.nickname}<small>${row.id}</small></th>${presenters.map(
          (column) => html`<td>${promptButton(row.id, column.id, '触发')}</td>`,
        )}</tr>\n`,
    )}
  </table>
</div>`,
    }),
  );
}

/** A page that carries the prompt in its HTML, as a server answers a form. */
export function promptResultPage(visit: Visit): Reply {
  const prompt = promptOf(visit.query.get('prompt')) ?? prompts[0];
  return show(
    zwfwDocument(visit, {
      title: '办理结果',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '办理结果' },
      ])}
<div class="zw-panel zw-result failed">
  <h1>办理结果</h1>
  <p class="zw-error">${prompt.wording}</p>
  <p class="zw-actions"><a class="zw-button plain" href="${visit.link(portalAddress.prompts)}">返回</a></p>
</div>`,
    }),
  );
}

/** The document inside the frame: carries the prompt as text, or raises it itself. */
export function promptFramePage(visit: Visit): Reply {
  const prompt = promptOf(visit.query.get('prompt')) ?? prompts[0];
  const presenter = presenterOf(visit.query.get('presenter'));
  const site = { name: '办理结果', className: 'zwfw' };
  if (presenter === 'iframe-alert' || presenter === 'iframe-layui') {
    const head = {
      title: '框架',
      uses: [library.layui, raising],
      data: {
        'auto-prompt': prompt.id,
        'auto-presenter': presenter === 'iframe-alert' ? 'alert' : 'layui-alert',
      },
    };
    return show(documentOf(site, head, html`<p class="zw-hint">框架内页面</p>`));
  }
  return show(
    documentOf(site, { title: '框架' }, html`<div class="zw-error">${prompt.wording}</div>`),
  );
}
