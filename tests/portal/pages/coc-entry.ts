import { portalAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { breadcrumb, cocDocument } from '../layout.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Page 2: the doors of 注册建造师管理信息系统. */
export function entryPage(visit: Visit): Reply {
  return show(
    cocDocument(visit, {
      title: '注册建造师管理信息系统',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.home) },
        { text: '注册建造师管理信息系统' },
      ])}
<div class="coc-box coc-doors">
  <h1>注册建造师管理信息系统</h1>
  <p class="coc-note">请按证书等级和用户类型选择入口。</p>
  <table>
    <tr>
      <th scope="row">一级建造师</th>
      <td><a class="door" href="${visit.link(portalAddress.portalHome)}">个人入口</a></td>
      <td><a class="door" href="${visit.link(portalAddress.enterpriseLogin)}">企业入口</a></td>
      <td class="coc-note">网上申报、进度查询、电子证书</td>
    </tr>
    <tr>
      <th scope="row">二级建造师</th>
      <td><a class="door other" href="#">各省入口</a></td>
      <td><a class="door other" href="#">管理部门</a></td>
      <td class="coc-note">由各省(区、市)自行组织</td>
    </tr>
    <tr>
      <th scope="row">主管部门</th>
      <td><a class="door other" href="#">省级用户</a></td>
      <td><a class="door other" href="#">部级用户</a></td>
      <td class="coc-note">审核人员使用</td>
    </tr>
  </table>
  <h2>使用提示</h2>
  <ol class="coc-tips">
    <li>请使用 IE10 及以上、Chrome 或 Firefox 浏览器。</li>
    <li>个人入口将转到政务服务门户，请提前准备好手机。</li>
    <li>离开座位前请退出登录。(以上为仿真文字)</li>
  </ol>
</div>`,
    }),
  );
}
