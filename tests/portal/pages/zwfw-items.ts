import {
  applyAddress,
  constructorItemsAddress,
  loginAddress,
  portalAddress,
  scanAddress,
} from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { breadcrumb, sideList, zwfwDocument } from '../layout.ts';
import { registrationOf, registrations } from '../registrations.ts';
import { type Reply, redirect, show, type Visit } from '../visit.ts';

function itemRow(title: string, href: string): Html {
  return html`<tr>
  <td class="left">${title}</td><td>行政许可</td><td>自然人</td>
  <td><a class="zw-button small" href="${href}">在线办理</a></td>
</tr>`;
}

/** Page 4: 人员行政审批事项, with one profession chosen. */
export function personItemsPage(visit: Visit): Reply {
  const constructorChosen = visit.query.get('profession') === 'constructor';
  const profession = constructorChosen ? '建造师' : '建筑师';
  const rows = constructorChosen
    ? registrations.map(({ id, title }) => itemRow(title, visit.link(applyAddress(id))))
    : ['初始注册', '延续注册', '变更注册'].map((name) =>
        itemRow(`一级注册建筑师执业资格认定(${name})`, '#'),
      );
  return show(
    zwfwDocument(visit, {
      title: '人员行政审批事项',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '人员行政审批事项', href: visit.link(portalAddress.personItems) },
        { text: profession },
      ])}
<div class="zw-columns">
  ${sideList('人员行政审批事项', [
    {
      text: '建筑师',
      href: visit.link(portalAddress.personItems),
      current: !constructorChosen,
    },
    { text: '勘察设计工程师' },
    {
      text: '建造师',
      href: visit.link(constructorItemsAddress()),
      current: constructorChosen,
    },
    { text: '监理工程师' },
    { text: '造价工程师' },
    { text: '检测人员' },
  ])}
  <div class="zw-content zw-panel">
    <h1>${profession}</h1>
    <table class="zw-table">
      <tr><th>事项名称</th><th>事项类型</th><th>服务对象</th><th>操作</th></tr>
      ${rows}
    </table>
    <p class="zw-hint">办理前请先阅读各事项的须知。(仿真文字)</p>
  </div>
</div>`,
    }),
  );
}

/** 在线办理: the login if it is still to be done, then the scan. */
export function applyAction(visit: Visit): Reply {
  const { id } = registrationOf(visit.query);
  if (!visit.loggedIn) return redirect(visit.link(loginAddress(applyAddress(id))));
  return redirect(visit.link(scanAddress({ item: id })));
}
