import { formAddress } from '../addresses.ts';
import { library, ownScript } from '../assets.ts';
import { type Html, html } from '../html.ts';
import { breadcrumb, itemsTrail, zwfwDocument } from '../layout.ts';
import { type Registration, registrationOf } from '../registrations.ts';
import { type Reply, show, type Visit } from '../visit.ts';

function clauses(registration: Registration): Html {
  return registration.asksConsent
    ? html`<ol>
  <li>本段为仿真文字，代替真实须知，不作为办理依据。</li>
  <li>申请人应当如实填写，并对所填内容负责。</li>
  <li>上报之前请逐项核对姓名、证件号码和聘用企业。</li>
  <li>上报之后由聘用企业确认，再进入审查。</li>
</ol>`
    : html`<ol>
  <li>本段为仿真文字，代替真实须知，不作为办理依据。</li>
  <li>办完之后不能撤回，请先想清楚再继续。</li>
  <li>上报之后由原聘用企业确认。</li>
</ol>`;
}

function materials(): Html {
  return html`<h2>收取材料</h2>
<table class="zw-table">
  <tr><th>序号</th><th>材料名称</th><th>形式</th><th>份数</th></tr>
  <tr><td>1</td><td class="left">申请表(仿真)</td><td>系统生成</td><td>1</td></tr>
  <tr><td>2</td><td class="left">身份证件(仿真)</td><td>电子件</td><td>1</td></tr>
  <tr><td>3</td><td class="left">聘用关系说明(仿真)</td><td>电子件</td><td>1</td></tr>
</table>`;
}

/** Page 7: 申报须知. */
export function noticePage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  const title = `${registration.title}申报须知`;
  const { pathname, search } = new URL(formAddress(registration.id));
  const consent = html`<p class="zw-consent"><label><input type="checkbox" data-consent>
    我已阅读并知晓以上内容</label></p>`;
  return show(
    zwfwDocument(visit, {
      title,
      uses: registration.asksConsent ? [library.jquery, library.layui, ownScript('notice')] : [],
      body: html`${breadcrumb([...itemsTrail(visit), { text: '申报须知' }])}
<div class="zw-panel zw-notice">
  <h1>${title}</h1>
  <h2>${registration.noticeHeading}</h2>
  ${clauses(registration)}
  ${registration.asksConsent ? consent : undefined}
  ${registration.asksConsent ? materials() : undefined}
  <form class="zw-actions" action="${pathname}">
    <input type="hidden" name="item" value="${new URLSearchParams(search).get('item') ?? ''}">
    <input type="submit" class="zw-button" value="下一步">
  </form>
</div>`,
    }),
  );
}
