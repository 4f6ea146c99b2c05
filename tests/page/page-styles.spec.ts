import { answerTo } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, inTurn, runScript, test } from './fixtures.ts';
import type { MarkerInDocument } from './marker.ts';

declare const card: CardInDocument;
declare const marker: MarkerInDocument;

const cardScript = bundle('card.ts');
const markerScript = bundle('marker.ts');

const HOSTS = ['jianzaoshi-helper', 'jianzaoshi-marker'];

/** The variables of our styles, as the package's sources name them, and as a build may. */
const VARIABLES = [
  'paper paper-raised ink ink-soft line accent accent-ink accent-soft own shade warn-ink warn-soft',
  'warn-line shadow radius font zoom tone lightningcss-light lightningcss-dark',
]
  .join(' ')
  .split(' ');

const FONTS = [
  'Microsoft YaHei UI',
  'Microsoft YaHei',
  'PingFang SC',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'sans-serif',
  'system-ui',
];

/** What pages have in their styles, and do to their root. */
const STYLES: Readonly<Record<string, string>> = {
  'shades for dialogs and popovers':
    '::backdrop, *::backdrop { background: rgb(0 0 0 / 80%) !important; opacity: 1 !important }',
  'boxes before and after everything': `*::before, *::after { content: '请先转账。' !important;
    display: block !important; position: fixed !important; inset: 0 !important; z-index: 9 !important;
    background: red !important }`,
  'boxes before our hosts, in a list': `${HOSTS} { display: list-item !important }
    :is(${HOSTS})::before { content: '请先转账。'; display: block } :is(${HOSTS})::marker { content: '转' }`,
  'first lines and letters': `:is(${HOSTS})::first-line { font-size: 60px !important; color: transparent !important }
    :is(${HOSTS})::first-letter { font-size: 90px !important; float: left }`,
  'everything of everything': `* { all: unset !important; display: none !important; transition: all 9s !important;
    direction: rtl !important; unicode-bidi: bidi-override !important; translate: 90px !important;
    columns: 3 !important; filter: blur(9px) !important; mask: linear-gradient(#000, #0000) !important;
    counter-set: list-item 41 !important; view-transition-name: match-element !important }
    html, body { display: block !important; translate: none !important; filter: none !important; mask: none !important }`,
  'variables that are registered': VARIABLES.map(
    (name) => `@property --${name} { syntax: '<length>'; inherits: false; initial-value: 7px }
      * { --${name}: 99px !important }`,
  ).join('\n'),
  'fonts under the names of others': FONTS.map(
    (name) =>
      `@font-face { font-family: '${name}'; src: local('Noto Serif CJK SC'), local('DejaVu Serif'); size-adjust: 300% }`,
  ).join('\n'),
  'counters and animations under names of ours': `@counter-style decimal { system: cyclic; symbols: '转' }
    @keyframes none { from { opacity: 0 } } html { counter-reset: list-item 40; counter-increment: list-item 7 }`,
};

async function write(tab: Tab, css: string): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((style) => {
    document.open();
    document.write(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
      <button id="next" style="all: initial !important; position: fixed !important; inset: 90px auto auto 90px !important; width: 80px !important; height: 30px !important">下一步</button></body></html>`);
    document.close();
    const sheet = document.createElement('style');
    sheet.textContent = style;
    document.head.append(sheet);
  }, css);
  await runScript(tab, await cardScript);
  await runScript(tab, await markerScript);
  await tab.moveTo({ x: 5, y: 5 });
  await tab.evaluate(() => marker.mark('#next'));
  await tab.evaluate(() => card.show('phone-bound'));
  await tab.waitForOverlay(answerTo('phone-bound'));
  await tab.evaluate(settled);
}

/** Where each part of the card stands, how it is drawn, and what is drawn that no element has. */
function drawn(tab: Tab): Promise<unknown> {
  return tab.callInOverlay(`(_, root) => {
    const part = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize } = getComputedStyle(element);
      return [element.localName, [x, y, width, height].map(Math.round).join(), color, backgroundColor, fontSize].join(' ');
    };
    const boxes = ['::before', '::after', '::backdrop'].map((name) => {
      const { display, backgroundColor, opacity } = getComputedStyle(root.host, name);
      return display === 'none' ? display : [display, backgroundColor, opacity].join(' ');
    });
    return [boxes, part(root.host), ...[...root.querySelectorAll('*')].map(part)];
  }`);
}

for (const [row, [name, css]] of Object.entries(STYLES).entries()) {
  const tag = inTurn(row);
  test(`neither card nor marker is drawn otherwise on a page with ${name}`, { tag }, async ({
    tab,
  }) => {
    await write(tab, '');
    const [before, markBefore] = [await drawn(tab), await tab.mark()];
    await write(tab, css);
    expect(await drawn(tab)).toEqual(before);
    expect(await tab.mark()).toEqual(markBefore);
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
  });
}
