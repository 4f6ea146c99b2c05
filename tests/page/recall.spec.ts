import fc from 'fast-check';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileWayBook } from '../../core/knowledge/compile-way.ts';
import { lettersOf } from '../../core/recognition/landmarks.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';

declare function tryBody(
  body: string,
  inParts: boolean,
): { readonly page: string | undefined; readonly isTold: boolean };

const { pages } = compileWayBook(checkKnowledge(readKnowledgeFiles()));
const PORTAL = new URL(portalAddress.personItems).hostname;
const landmarks = pages
  .filter(({ hosts }) => hosts.includes(PORTAL))
  .flatMap((page) => page.landmarks);
/** What pages of other kinds hardly have. */
const TELLING = landmarks.filter((one) => /^[\u4e00-\u9fff()]{4,}$/.test(one)).map(lettersOf);

/** A landmark, also cut in two, with a little more, or within a sentence. */
const words = fc.constantFrom(...landmarks).chain((landmark) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(landmark) },
    fc.nat(landmark.length).map((at) => `<b>${landmark.slice(0, at)}</b>${landmark.slice(at)}`),
    fc.nat(landmark.length).map((at) => `${landmark.slice(0, at)}<br>${landmark.slice(at)}`),
    fc.constant(`${landmark}（3）›`),
    fc.constant(`请先阅读${landmark}，再办理其他事项`),
    // What a title ends with, be it a link or not read, makes a title of what stands before.
    fc.constant(`${landmark}说明及各类事项办理入口<a href="#">${landmark}</a>`),
    fc.constant(`${landmark}说明及各类事项办理入口<span contenteditable>${landmark}</span>`),
    fc.constant(`Upload of pages，各类事项的办理入口：${landmark.toUpperCase()}`),
    fc.constant(`${landmark}<script>const name = '办理';</script>`),
  ),
);
const element = fc.tuple(
  words,
  fc.constantFrom(
    (inner: string) => `<a href="#">${inner}</a>`,
    (inner: string) => `<button type="button">${inner}</button>`,
    (inner: string) => `<h2>办理 - ${inner}</h2>`,
    (inner: string) => `<p>${inner}</p>`,
    (inner: string) => `<li><span style="cursor: pointer">${inner}</span></li>`,
    (inner: string) => `<label>${inner}<span>其他文字不少</span></label>`,
    (inner: string) => `<table><tr><td>${inner}</td><td>其他</td></tr></table>`,
    (inner: string) => `<div hidden>${inner}</div>`,
    (inner: string) => `<input type="button" value="${inner.replace(/<[^>]*>/g, '')}">`,
    (inner: string) => inner,
  ),
);
/** Without one of the telling landmarks in its text, a page was never looked for. */
const isLookedFor = (html: string) => {
  const letters = lettersOf(html.replace(/<script>.*?<\/script>|<[^>]*>/g, ''));
  return TELLING.some((landmark) => letters.includes(landmark));
};
const body = fc
  .array(
    element.map(([inner, make]) => make(inner)),
    { minLength: 1, maxLength: 9 },
  )
  // A button of a form can come by itself.
  .map((all) =>
    all.map((one) => (one.startsWith('<input') ? one : `<div>${one}</div>`)).join('正文'),
  );

/** Last comes a button, by itself or in a box of its own: it says nothing in its text. */
const BUTTON = '<input type="button" value="注册业务申请">';
const BUTTON_LAST = [BUTTON, `<p>${BUTTON}</p>`].map(
  (last) => `<div><a href="#">最新业务办理进度</a></div>${last}`,
);

/** What comes before has the small letter that the landmark begins with. */
const CAPITALS = `${['PDF', 'OFD'].map((kind) => `<h2>Step of pages，各类办理入口：${kind}下载</h2>`).join('')}<p>用户中心</p>`;

test('whatever is found to be a page was looked at', async ({ tab }) => {
  await tab.goto(portalAddress.search);
  await runScript(tab, await bundle('recall.ts'));
  const bodies = [...BUTTON_LAST, CAPITALS, ...fc.sample(body.filter(isLookedFor), 600)];
  const missed = await tab.evaluate((all) => {
    const tried = all.flatMap((html) =>
      [false, true].map((inParts) => ({ html, ...tryBody(html, inParts) })),
    );
    return {
      found: tried.filter(({ page }) => page !== undefined).length,
      untold: tried.filter(({ page, isTold }) => page !== undefined && !isTold),
      idle: tried.filter(({ page, isTold }) => page === undefined && !isTold).length,
    };
  }, bodies);
  expect(missed.untold).toEqual([]);
  expect(missed.found).toBeGreaterThan(100);
  // And not everything is.
  expect(missed.idle).toBeGreaterThan(100);
});
