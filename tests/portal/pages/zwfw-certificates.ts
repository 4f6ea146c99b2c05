import { portalAddress } from '../addresses.ts';
import { library, ownScript, raising } from '../assets.ts';
import { html } from '../html.ts';
import { breadcrumb, sideList, zwfwDocument } from '../layout.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Page 10: 电子证照管理. */
export function certificatesPage(visit: Visit): Reply {
  return show(
    zwfwDocument(visit, {
      title: '电子证照管理',
      uses: [library.jquery, library.layui, raising, ownScript('certificates')],
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '用户中心', href: visit.link(portalAddress.userCentre) },
        { text: '电子证照管理' },
      ])}
<div class="zw-columns">
  ${sideList('用户中心', [
    { text: '我的办件', href: visit.link(portalAddress.userCentre) },
    { text: '我的证照', href: visit.link(portalAddress.myCertificates), current: true },
    { text: '我的消息' },
    { text: '账号设置' },
  ])}
  <div class="zw-content zw-panel">
    <h1>电子证照管理</h1>
    <table class="zw-table">
      <tr><th>证照名称</th><th>持证人</th><th>注册专业</th><th>有效期至</th><th>操作</th></tr>
      <tr>
        <td class="left">一级建造师注册证书(仿真)</td><td>张三(仿真)</td><td>建筑工程</td><td>2026-09-01</td>
        <td><button type="button" class="zw-button small" data-annotate>证照加注</button></td>
      </tr>
    </table>
    <form class="zw-annotation" data-annotation hidden>
      <h2>加注信息</h2>
      <p><label for="purpose">使用用途</label><select id="purpose"><option>投标(仿真)</option><option>执业(仿真)</option></select></p>
      <p><label for="project">工程名称</label><input type="text" id="project" value="仿真工程"></p>
      <p class="zw-actions"><button type="submit" class="zw-button">加注</button></p>
    </form>
    <h2>证照文件</h2>
    <p class="zw-actions start"><button type="button" class="zw-button plain" data-download>pdf 下载</button>
    <button type="button" class="zw-button plain" data-download>OFD 下载</button></p>
  </div>
</div>`,
    }),
  );
}
