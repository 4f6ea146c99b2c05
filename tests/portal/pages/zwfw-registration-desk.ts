import { infoChangeAddress, noticeAddress, progressAddress } from '../addresses.ts';
import { library, ownScript, raising } from '../assets.ts';
import { html } from '../html.ts';
import { breadcrumb, itemsTrail, zwfwDocument } from '../layout.ts';
import { promptOf } from '../prompts.ts';
import { registrationOf } from '../registrations.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Page 6: 一级建造师注册办理事项. With `trouble` 注册业务申请 raises that prompt. */
export function registrationDeskPage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  return show(
    zwfwDocument(visit, {
      title: '一级建造师注册办理事项',
      uses: [library.jquery, library.layui, raising, ownScript('items')],
      data: { trouble: promptOf(visit.query.get('trouble'))?.id },
      body: html`${breadcrumb([...itemsTrail(visit), { text: registration.title }])}
<div class="zw-panel">
  <h1>一级建造师注册办理事项</h1>
  <table class="zw-table zw-person">
    <tr><th scope="row">姓名</th><td>张三(仿真)</td><th scope="row">证件类型</th><td>居民身份证</td></tr>
    <tr><th scope="row">证件号码</th><td>仿真号码 0000</td><th scope="row">办理事项</th><td>${registration.title}</td></tr>
  </table>
  <ul class="zw-choices">
    <li><a class="zw-button" data-apply href="${visit.link(noticeAddress(registration.id))}">注册业务申请</a>
      <p>填写并上报本次事项的申请</p></li>
    <li><a class="zw-button" href="${visit.link(infoChangeAddress(registration.id))}">信息修改或材料补充</a>
      <p>更正个人信息，补充照片或签名</p></li>
    <li><a class="zw-button" href="${visit.link(progressAddress(registration.id))}">最新业务办理进度</a>
      <p>查看已上报申请的办理情况</p></li>
  </ul>
</div>`,
    }),
  );
}
