import {
  infoReportAddress,
  infoReportedAddress,
  portalAddress,
  reportAddress,
  reportedAddress,
} from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { breadcrumb, itemsTrail, zwfwDocument } from '../layout.ts';
import { type Registration, registrationOf } from '../registrations.ts';
import { type Reply, redirect, show, type Visit } from '../visit.ts';

interface Field {
  readonly label: string;
  readonly value: string;
  /** Values to choose from, where the field is a list. */
  readonly choices?: readonly string[];
}

const personFields: readonly Field[] = [
  { label: '姓名', value: '张三(仿真)' },
  { label: '性别', value: '男', choices: ['男', '女'] },
  { label: '证件类型', value: '居民身份证', choices: ['居民身份证', '护照', '其他'] },
  { label: '证件号码', value: '仿真号码0000' },
  { label: '联系电话', value: '仿真电话0000' },
  { label: '电子邮箱', value: 'zhangsan@example.com' },
];

function registrationFields(registration: Registration): readonly Field[] {
  return [
    ...personFields,
    { label: '申请类型', value: registration.name },
    { label: '注册专业', value: '建筑工程', choices: ['建筑工程', '市政公用工程', '机电工程'] },
    { label: '资格证书编号', value: '仿真编号FZ0001' },
    { label: '签发日期', value: '2023-03-01' },
    {
      label: registration.id === 'cancellation' ? '原聘用企业' : '聘用企业',
      value: '仿真建设集团有限公司',
    },
    { label: '企业所在地', value: '仿真省仿真市' },
  ];
}

const infoFields: readonly Field[] = [
  ...personFields,
  { label: '修改内容', value: '姓名', choices: ['姓名', '证件号码', '照片', '签名'] },
  { label: '修改说明', value: '仿真说明' },
];

function fieldCells({ label, value, choices }: Field, index: number): Html {
  const id = `field-${index}`;
  const control = choices
    ? html`<select id="${id}" name="${id}">${choices.map((choice) =>
        choice === value
          ? html`<option selected>${choice}</option>`
          : html`<option>${choice}</option>`,
      )}</select>`
    : html`<input type="text" id="${id}" name="${id}" value="${value}">`;
  return html`<th scope="row"><label for="${id}">${label}</label></th><td>${control}</td>`;
}

function fieldRows(fields: readonly Field[]): readonly Html[] {
  const cells = fields.map(fieldCells);
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? [html`<tr>${cell}${cells[index + 1]}</tr>\n`] : [],
  );
}

function reportForm(fields: readonly Field[], action: string): Html {
  return html`<form method="post" action="${action}" autocomplete="off">
  <table class="zw-table zw-fields">${fieldRows(fields)}</table>
  <p class="zw-hint">以上内容均为仿真数据，不会发送到任何政府网站。</p>
  <p class="zw-actions"><button type="button" class="zw-button plain">暂存</button>
  <button class="zw-button">上报</button></p>
</form>`;
}

/** Page 8: 申报信息填写. */
export function formPage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  return show(
    zwfwDocument(visit, {
      title: '申报信息填写',
      body: html`${breadcrumb([...itemsTrail(visit), { text: '申报信息填写' }])}
<div class="zw-panel">
  <h1>申报信息填写</h1>
  <p class="zw-subtitle">${registration.title}</p>
  <ol class="zw-steps"><li>阅读须知</li><li class="current">填写信息</li><li>企业确认</li><li>审查</li></ol>
  ${reportForm(registrationFields(registration), visit.link(reportAddress(registration.id)))}
</div>`,
    }),
  );
}

/** Page 9: 个人信息修改. */
export function infoChangePage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  const title = '一级建造师执业资格认定(个人信息修改)';
  return show(
    zwfwDocument(visit, {
      title,
      body: html`${breadcrumb([...itemsTrail(visit), { text: '个人信息修改' }])}
<div class="zw-panel">
  <h1>${title}</h1>
  ${reportForm(infoFields, visit.link(infoReportAddress(registration.id)))}
</div>`,
    }),
  );
}

/** Takes what 上报 sends and leads to the result, so that reloading does not send it again. */
export function reportAction(visit: Visit): Reply {
  const { id } = registrationOf(visit.query);
  return redirect(
    visit.link(visit.query.has('info') ? infoReportedAddress(id) : reportedAddress(id)),
  );
}

/** Result of 上报. */
export function reportedPage(visit: Visit): Reply {
  const registration = registrationOf(visit.query);
  const awaiting = visit.query.has('info') ? '等待审核' : registration.awaiting;
  return show(
    zwfwDocument(visit, {
      title: '上报结果',
      body: html`${breadcrumb([...itemsTrail(visit), { text: '上报结果' }])}
<div class="zw-panel zw-result">
  <h1>上报成功，${awaiting} (仿真)</h1>
  <p>办件编号：FZ20230901(仿真)</p>
  <p class="zw-actions"><a class="zw-button plain" href="${visit.link(portalAddress.portalHome)}">返回首页</a></p>
</div>`,
    }),
  );
}
