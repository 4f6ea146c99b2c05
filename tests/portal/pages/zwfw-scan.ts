import { portalAddress, registrationDeskAddress } from '../addresses.ts';
import { library, ownScript, raising } from '../assets.ts';
import { html } from '../html.ts';
import { breadcrumb, itemsTrail, zwfwDocument } from '../layout.ts';
import { qrPicture } from '../qr.ts';
import { registrationOf } from '../registrations.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/** Page 5: 扫描识别页面. With `item` it leads to that item, without to 电子证照管理. */
export function scanPage(visit: Visit): Reply {
  const registration = visit.query.has('item') ? registrationOf(visit.query) : undefined;
  const next = visit.link(
    registration ? registrationDeskAddress(registration.id) : portalAddress.certificates,
  );
  const trail = registration
    ? [...itemsTrail(visit), { text: registration.title }, { text: '扫描识别' }]
    : [
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '用户中心', href: visit.link(portalAddress.userCentre) },
        { text: '我的证照' },
        { text: '扫描识别' },
      ];
  const faceCode =
    visit.query.get('qr') === 'missing'
      ? html`<div class="qr empty"></div>`
      : qrPicture(registration ? 20_181_022 : 20_220_101, '人脸识别二维码(仿真)');
  return show(
    zwfwDocument(visit, {
      title: '扫描识别',
      uses: [library.jquery, raising, ownScript('scan')],
      data: { next, stuck: visit.query.has('stuck') ? 'yes' : undefined },
      body: html`${breadcrumb(trail)}
<div class="zw-panel zw-scan">
  <h1>扫描识别</h1>
  <p class="zw-hint">请用“国家政务服务平台”APP扫描左侧二维码，在手机上点击“开始人脸识别”。</p>
  <div class="zw-codes">
    <div class="zw-code-box"><h2>人脸识别</h2>${faceCode}<p>用APP扫描此码</p></div>
    <div class="zw-code-box"><h2>下载APP</h2>${qrPicture(77_215, 'APP下载二维码(仿真)')}<p>尚未安装APP的用户扫描此码</p></div>
    <div class="zw-phone">
      <h2>手机端</h2>
      <div class="screen" data-phone-screen role="status">国家政务服务平台<br>开始人脸识别</div>
      <button type="button" data-face-done>仿真：手机端已完成人脸识别</button>
    </div>
  </div>
  <p class="zw-jump">认证完成后本页自动跳转。未跳转时请点击 <a href="${next}">手动跳转</a></p>
</div>`,
    }),
  );
}
