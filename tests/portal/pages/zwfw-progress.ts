import { registrationDeskAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { breadcrumb, itemsTrail, zwfwDocument } from '../layout.ts';
import { registrationOf } from '../registrations.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Page 9: 进度查询. */
export function progressPage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  const title = '一级建造师执业资格认定进度查询';
  return show(
    zwfwDocument(visit, {
      title,
      body: html`${breadcrumb([...itemsTrail(visit), { text: '进度查询' }])}
<div class="zw-panel">
  <h1>${title}</h1>
  <table class="zw-table">
    <tr><th>办件编号</th><th>事项名称</th><th>上报日期</th><th>当前环节</th></tr>
    <tr><td>FZ20230901</td><td class="left">${registration.title}</td><td>2023-09-01</td><td>${registration.awaiting}</td></tr>
  </table>
  <h2>办理过程</h2>
  <table class="zw-table">
    <tr><th>环节</th><th>时间</th><th>结果</th></tr>
    <tr><td>个人上报</td><td>2023-09-01 09:30</td><td>已完成</td></tr>
    <tr><td>企业确认</td><td>–</td><td>待办理</td></tr>
  </table>
  <p class="zw-actions"><a class="zw-button plain" href="${visit.link(registrationDeskAddress(registration.id))}">返回</a></p>
</div>`,
    }),
  );
}
