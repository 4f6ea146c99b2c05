import { loginAddress, portalAddress, scanAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { breadcrumb, sideList, zwfwDocument } from '../layout.ts';
import { type Reply, redirect, show, type Visit } from '../visit.ts';

/** 用户中心. */
export function userCentrePage(visit: Visit): Reply {
  if (!visit.loggedIn) return redirect(visit.link(loginAddress(portalAddress.userCentre)));
  return show(
    zwfwDocument(visit, {
      title: '用户中心',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '用户中心' },
      ])}
<div class="zw-columns">
  ${sideList('用户中心', [
    { text: '我的办件', current: true },
    { text: '我的证照', href: visit.link(portalAddress.myCertificates) },
    { text: '我的消息' },
    { text: '账号设置' },
  ])}
  <div class="zw-content zw-panel">
    <h1>我的办件</h1>
    <table class="zw-table">
      <tr><th>事项名称</th><th>办件编号</th><th>提交日期</th><th>状态</th></tr>
      <tr><td>信息核对(仿真)</td><td>FZ20230801</td><td>2023-08-01</td><td>已办结</td></tr>
      <tr><td>服务评价(仿真)</td><td>FZ20230615</td><td>2023-06-15</td><td>已办结</td></tr>
    </table>
  </div>
</div>`,
    }),
  );
}

/** 我的证照: the login if it is still to be done, then the scan. */
export function myCertificatesAction(visit: Visit): Reply {
  if (!visit.loggedIn) return redirect(visit.link(loginAddress(portalAddress.myCertificates)));
  return redirect(visit.link(scanAddress({})));
}
