import { portalAddress } from '../addresses.ts';
import { library, ownScript } from '../assets.ts';
import { html } from '../html.ts';
import { enterpriseDocument, enterpriseLoginDocument } from '../layout.ts';
import { registrations } from '../registrations.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** The login of 企业版. Any input or none logs in. */
export function enterpriseLoginPage(visit: Visit): Reply {
  return show(
    enterpriseLoginDocument({
      title: '用户登录',
      body: html`<div class="admin-main">
<h1>用户登录</h1>
<form action="${visit.link(portalAddress.enterpriseInfo)}" autocomplete="off">
  <p><label>账号 <input type="text" class="form-control form-control-sm"></label></p>
  <p><label>密码 <input type="password" class="form-control form-control-sm"></label></p>
  <p>仿真：不必填写真实信息，直接点击按钮即可。</p>
  <p><input type="submit" class="btn btn-primary btn-sm" value="登录"></p>
</form>
</div>`,
    }),
  );
}

/** Page 11: 注册上报, the list of what persons have sent to their enterprise. */
export function enterprisePage(visit: Visit): Reply {
  return show(
    enterpriseDocument(
      visit,
      {
        title: '注册上报',
        uses: [library.layui, ownScript('enterprise')],
        body: html`<h1>注册上报</h1>
<table class="table table-bordered table-sm table-striped align-middle">
  <thead><tr><th>序号</th><th>姓名</th><th>申请类型</th><th>注册专业</th><th>上报日期</th><th>状态</th><th>操作</th></tr></thead>
  <tbody>${registrations.map(
    ({ name }, index) => html`<tr>
    <td>${index + 1}</td><td>张三(仿真)</td><td>${name}</td><td>建筑工程</td><td>2023-09-0${index + 1}</td>
    <td data-state>待处理</td>
    <td><button type="button" class="btn btn-primary btn-sm" data-handle>处理</button></td></tr>`,
  )}</tbody>
</table>`,
      },
      '注册上报',
    ),
  );
}

/** Page 11: 企业信息. */
export function enterpriseInfoPage(visit: Visit): Reply {
  return show(
    enterpriseDocument(
      visit,
      {
        title: '企业信息',
        body: html`<h1>企业信息</h1>
<table class="table table-bordered table-sm">
  <tr><th scope="row">企业名称</th><td>仿真建设集团有限公司</td><th scope="row">统一社会信用代码</th><td>仿真代码0000</td></tr>
  <tr><th scope="row">注册地址</th><td>仿真省仿真市仿真路1号</td><th scope="row">法定代表人</th><td>李四(仿真)</td></tr>
  <tr><th scope="row">联系人</th><td>王五(仿真)</td><th scope="row">联系电话</th><td>仿真电话0000</td></tr>
  <tr><th scope="row">资质类别</th><td>施工总承包(仿真)</td><th scope="row">认证状态</th><td>已认证</td></tr>
</table>`,
      },
      '企业信息',
    ),
  );
}
