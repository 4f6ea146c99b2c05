import { portalAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { zwfwDocument } from '../layout.ts';
import { type Reply, show, type Visit } from '../visit.ts';

function serviceCard(title: string, href: string, note: string): Html {
  return html`<li><a href="${href}">${title}</a><p>${note}</p></li>`;
}

/** Page 3: the home page of 政务服务门户. */
export function portalHomePage(visit: Visit): Reply {
  return show(
    zwfwDocument(visit, {
      title: '首页',
      body: html`<div class="zw-hero">
  <p class="big">政务服务 网上办理</p>
  <p>登录后可在线申报、查询进度、管理证照</p>
</div>
<div class="zw-columns">
  <div class="zw-content">
    <div class="zw-panel">
      <h2>办事服务</h2>
      <ul class="zw-cards">
        ${serviceCard('人员行政审批事项', visit.link(portalAddress.personItems), '建筑师、建造师、监理、造价等')}
        ${serviceCard('企业行政审批事项', '#', '施工、勘察设计、监理等资质')}
        ${serviceCard('项目类事项', '#', '超限审查、施工许可等')}
        ${serviceCard('备案类事项', '#', '各类备案与变更登记')}
      </ul>
    </div>
    <div class="zw-panel">
      <h2>热门服务</h2>
      <ul class="zw-hot">
        <li><a href="#">证书信息查询</a></li>
        <li><a href="#">办件公示</a></li>
        <li><a href="#">资料下载</a></li>
        <li><a href="#">企业资质查询</a></li>
        <li><a href="#">审批结果公告</a></li>
        <li><a href="#">服务评价</a></li>
      </ul>
    </div>
  </div>
  <div class="zw-aside">
    <div class="zw-panel">
      <h2>通知公告</h2>
      <ul class="zw-news">
        <li><a href="#">门户升级期间暂停服务的公告(仿真)</a></li>
        <li><a href="#">关于规范上传材料格式的提示(仿真)</a></li>
        <li><a href="#">在线咨询服务时间调整(仿真)</a></li>
        <li><a href="#">关于核对联系方式的提醒(仿真)</a></li>
        <li><a href="${visit.link(portalAddress.search)}">常见问题检索</a></li>
      </ul>
    </div>
  </div>
</div>`,
    }),
  );
}
