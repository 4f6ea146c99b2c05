import { portalAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { cocDocument, type Entry } from '../layout.ts';
import { type Reply, show, type Visit } from '../visit.ts';

interface Item extends Entry {
  readonly date: string;
}

function articleBox(heading: string, items: readonly Item[]): Html {
  return html`<div class="coc-box">
  <h2>${heading}<a class="more" href="#">更多&gt;&gt;</a></h2>
  <ul class="coc-list">${items.map(
    ({ text, href, date }) =>
      html`<li><a href="${href ?? '#'}">${text}</a><span>${date}</span></li>`,
  )}</ul>
</div>`;
}

function notices(): readonly Item[] {
  return [
    { text: '关于业务系统例行维护的通知(仿真)', date: '2023-08-18' },
    { text: '关于调整网上咨询时间的公告(仿真)', date: '2023-08-02' },
    { text: '关于更新浏览器版本要求的提示(仿真)', date: '2023-07-21' },
    { text: '关于节假日期间业务办理安排的通知(仿真)', date: '2023-06-15' },
    { text: '关于做好资料归档工作的通知(仿真)', date: '2023-05-30' },
    { text: '关于开展满意度调查的公告(仿真)', date: '2023-05-11' },
    { text: '关于服务大厅临时搬迁的公告(仿真)', date: '2023-04-26' },
  ];
}

function news(visit: Visit): readonly Item[] {
  return [
    {
      text: '多地梳理网上办事常见提示(仿真)',
      href: visit.link(portalAddress.newsArticle),
      date: '2023-08-10',
    },
    { text: '建筑业数字化转型研讨会召开(仿真)', date: '2023-07-28' },
    { text: '继续教育网络课程更新上线(仿真)', date: '2023-07-06' },
    { text: '优秀工程案例征集活动启动(仿真)', date: '2023-06-19' },
    { text: '安全生产月主题宣传活动综述(仿真)', date: '2023-06-08' },
  ];
}

function questions(visit: Visit): readonly Item[] {
  return [
    {
      text: '一级建造师注册常见问题解答(41条)',
      href: visit.link(portalAddress.faqArticle),
      date: '2023-08-03',
    },
    {
      text: '一級(jí)建造師注冊(cè)常見(jiàn)問(wèn)題解答--注銷注冊(cè)',
      href: visit.link(portalAddress.cancellationArticle),
      date: '2022-01-12',
    },
    { text: '常见问题解答--照片与签名(仿真)', date: '2022-01-12' },
    { text: '常见问题解答--企业用户(仿真)', date: '2022-01-12' },
    { text: '常见问题解答--继续教育(仿真)', date: '2021-12-20' },
  ];
}

function regulations(): readonly Item[] {
  return [
    { text: '注册建造师管理规定', date: '2016-10-20' },
    { text: '注册建造师继续教育管理暂行办法', date: '2010-11-15' },
    { text: '注册专业与工程范围对照表(仿真)', date: '2009-03-02' },
    { text: '执业印章样式说明(仿真)', date: '2008-11-07' },
    { text: '签章文件目录(仿真)', date: '2008-06-18' },
  ];
}

/** Page 1: 中国建造师网. */
export function homePage(visit: Visit): Reply {
  return show(
    cocDocument(visit, {
      title: '首页',
      body: html`<div class="position">您现在的位置：首页</div>
<div class="coc-columns">
  <div class="coc-left">
    <div class="coc-box">
      <h2>系统入口</h2>
      <ul class="coc-entries">
        <li><a class="primary" href="${visit.link(portalAddress.entry)}">注册建造师管理信息系统</a></li>
        <li><a href="#">继续教育管理系统</a></li>
        <li><a href="#">注册人员信息查询</a></li>
        <li><a href="#">执业印章核验</a></li>
      </ul>
    </div>
    <div class="coc-box">
      <h2>办事指南</h2>
      <ul class="coc-links">
        <li><a href="#">考试报名</a></li>
        <li><a href="#">注册流程</a></li>
        <li><a href="#">资料下载</a></li>
        <li><a href="#">进度说明</a></li>
        <li><a href="#">意见反馈</a></li>
      </ul>
    </div>
    <div class="coc-box">
      <h2>联系方式</h2>
      <p class="coc-note">各省级主管部门联系方式见下载中心。<br>咨询时间：工作日 9:00–17:00(仿真)</p>
    </div>
  </div>
  <div class="coc-right">
    ${articleBox('通知公告', notices())}
    <div class="coc-pair">
      ${articleBox('新闻动态', news(visit))}
      ${articleBox('常见问题', questions(visit))}
    </div>
    ${articleBox('政策法规', regulations())}
  </div>
</div>`,
    }),
  );
}
