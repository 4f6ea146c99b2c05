import { portalAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { breadcrumb, cocDocument } from '../layout.ts';
import { promptOf } from '../prompts.ts';
import { questions } from '../questions.ts';
import { type Reply, show, type Visit } from '../visit.ts';

/**
 * Articles that hold the wordings of prompts as quotations. Nobody who reads them is in trouble, so
 * nothing may be raised on them.
 */

interface Article {
  readonly channel: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: Html;
}

function articlePage(visit: Visit, article: Article): Reply {
  return show(
    cocDocument(visit, {
      title: article.title,
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.home) },
        { text: article.channel, href: '#' },
        { text: '正文' },
      ])}
<div class="coc-box coc-article">
  <h1>${article.title}</h1>
  <p class="coc-byline">发布时间：${article.date} &nbsp; 来源：${article.source} &nbsp; 字体：[大 中 小]</p>
  <div class="coc-text">${article.text}</div>
  <p class="coc-byline end">[打印本页] [关闭窗口]</p>
</div>`,
    }),
  );
}

/** FAQ list of the 41 questions, with their published titles and shortened answers. */
export function faqArticlePage(visit: Visit): Reply {
  return articlePage(visit, {
    channel: '常见问题',
    title: '一级建造师注册常见问题解答',
    date: '2023-08-03',
    source: '仿真整理',
    text: html`<p>以下列出一级建造师注册的41个问题。答复为仿真站点缩写，办理时以官网原文为准。</p>
${questions.map(
  ({ title, answer }, index) =>
    html`<p class="question">${index + 1}.${title}</p>\n<p>${answer}</p>\n`,
)}`,
  });
}

/**
 * The cancellation FAQ with its six published titles, in the form in which a scraper left it:
 * Traditional, pinyin in brackets. The answers are shortened.
 */
export function cancellationArticlePage(visit: Visit): Reply {
  return articlePage(visit, {
    channel: '常见问题',
    title: '一級(jí)建造師注冊(cè)常見(jiàn)問(wèn)題解答--注銷注冊(cè)',
    date: '2022-01-12',
    source: '仿真整理',
    text: html`<p class="question">1、注銷手續(xù)操作流程是怎樣的?</p>
<p>登錄(lù)政務(wù)服務(wù)門(mén)戶后選“一級(jí)建造師執(zhí)業(yè)資格認(rèn)定(注銷手續(xù))”，点“在线办理”，人脸识别之后进入办理页面，读完“注销须知”再填写。</p>
<p class="question">2、注銷手續(xù)進(jìn)度如何查詢?</p>
<p>在办理页面点“最新業(yè)務(wù)辦理進(jìn)度”。聘用企业确认之后，注销就办完了。</p>
<p class="question">3、一級(jí)建造師人臉識(shí)別成功在辦理業(yè)務(wù)時(shí),提示“該手機(jī)號(hào)已被其他人員綁定,請(qǐng)確認(rèn)”怎么辦?</p>
<p>手機(jī)號(hào)由省級(jí)建設(shè)主管部門(mén)重置，请与当地联系。</p>
<p class="question">4、因操作失誤注銷的證書(shū)能否恢復(fù)?</p>
<p>不能，需要另行辦理重新注冊(cè)。</p>
<p class="question">5、因聘用企業(yè)與注冊(cè)建造師解除勞動(dòng)關(guān)系后無(wú)故不辦理注銷或因注冊(cè)證書(shū)失效無(wú)法正常辦理注銷手續(xù)的,如何處理?</p>
<p>由省級(jí)建設(shè)主管部門(mén)辦理強(qiáng)制注銷。</p>
<p class="question">6、一級(jí)注冊(cè)建造師因死亡或失蹤等原因無(wú)法申請(qǐng)注銷的,企業(yè)如何辦理其注銷手續(xù)?</p>
<p>由省級(jí)建設(shè)主管部門(mén)辦理強(qiáng)制注銷。</p>`,
  });
}

/** News that quotes prompts in running text. */
export function newsArticlePage(visit: Visit): Reply {
  const quoted = (id: string) => promptOf(id)?.wording;
  return articlePage(visit, {
    channel: '新闻动态',
    title: '多地梳理网上办事常见提示(仿真)',
    date: '2023-08-10',
    source: '仿真通讯员',
    text: html`<p>今年以来，各地服务窗口接到不少关于网上注册的来电。工作人员把来电中提到最多的几条提示整理出来，供申请人参考。</p>
<p>来电最多的一类与手机号有关。有申请人反映，刷脸通过以后页面弹出“${quoted('phone-bound')}”，自己却从未更换过号码。也有人遇到“${quoted('identity-unavailable')}”，刷新多次仍然无法继续。</p>
<p>另一类与证书状态有关。王先生在办理延续时看到${quoted('not-registered')}他起初以为证书已经作废，经窗口核对，原来是身份信息和注册信息不一致。还有申请人在下载电子证书时被告知${quoted('validity-under-180')},担心证书不能使用，其实下载并未受到影响。</p>
<p>窗口负责人表示，看到“${quoted('annotated-today')}”或者“${quoted('certificate-not-found')}”一类的文字，先记下时间和页面，再向当地主管部门咨询，比反复提交更省时间。</p>
<p>据介绍，下一步各地还将把问答整理成册，放在服务大厅供人取阅。(本文为仿真稿件)</p>`,
  });
}
