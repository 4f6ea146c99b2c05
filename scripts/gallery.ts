/**
 * Writes a picture of every card into `output/gallery/`, with a page that shows them all, and measures
 * whether any text is cut off, lies over another, or is a label broken within a word: `npm run gallery`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../core/knowledge/check.ts';
import type { Status } from '../core/knowledge/schema.ts';
import { answerTo } from '../tests/e2e/recognition.ts';
import { remember } from '../tests/e2e/storage.ts';
import { launchChromium } from '../tests/harness/chromium.ts';
import { settled } from '../tests/harness/settled.ts';
import type { TestBrowser } from '../tests/harness/types.ts';
import { portalAddress, promptResultAddress } from '../tests/portal/addresses.ts';
import { prompts } from '../tests/portal/prompts.ts';
import { startPortal } from '../tests/portal/server.ts';
import { readKnowledgeFiles } from './knowledge/read.ts';

const root = join(import.meta.dirname, '..');
const folder = `${root}/output/gallery`;

const THEMES = ['light', 'dark'] as const;
const STATUSES = ['official', 'older', 'none'] as const satisfies readonly Status[];
const TEXT_SIZES = ['standard', 'large', 'very-large'] as const;
const WINDOWS = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  // High enough for a whole card without scrolling.
  { width: 1024, height: 2400 },
  // A window of 1280 × 1024 at 400 %.
  { width: 320, height: 256 },
];

/** A rounded pixel is not a cut text. */
const TOLERANCE = 1.5;

/**
 * Run in the page: what of the card's texts reaches beyond its sides (beyond its foot it scrolls),
 * beyond the part that it stands in, or over another text, and which label is broken within a word.
 */
const MEASURE = `(_, root) => {
  const card = root.querySelector('.card').getBoundingClientRect();
  const walker = document.createTreeWalker(root.querySelector('.card'), NodeFilter.SHOW_TEXT);
  const lines = [];
  const faults = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    // The list of provinces is drawn by the browser.
    if (!node.data.trim() || node.parentElement.closest('option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let part = node.parentElement;
    while (getComputedStyle(part).display === 'inline') part = part.parentElement;
    const around = part.getBoundingClientRect();
    const boxes = [...range.getClientRects()];
    const isBroken = boxes.length > node.data.split(' ').length;
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    // With its edges, a label can be longer than a line.
    if (node.parentElement.matches('.label') && isBroken && width + 12 < around.width) {
      faults.push('标签断开：' + node.data);
    }
    for (const box of boxes) {
      const { left, right, top, bottom } = box;
      if (left < card.left - ${TOLERANCE} || right > card.right + ${TOLERANCE}) {
        faults.push('超出卡片：' + node.data);
      } else if (left < around.left - ${TOLERANCE} || right > around.right + ${TOLERANCE} ||
          top < around.top - ${TOLERANCE} || bottom > around.bottom + ${TOLERANCE}) {
        faults.push('超出所在部分：' + node.data);
      }
      lines.push({ box, node });
    }
  }
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The head stays where it is while what is below it scrolls away under it.
      const isSplit = !one.node.parentElement.closest('.card-head') !== !other.node.parentElement.closest('.card-head');
      if (!isSplit && width > ${TOLERANCE} && height > ${TOLERANCE}) {
        faults.push('重叠：' + one.node.data + ' / ' + other.node.data);
      }
    }
  }
  return faults;
}`;

interface Picture {
  readonly file: string;
  readonly title: string;
}

const knowledge = checkKnowledge(readKnowledgeFiles());
const portal = await startPortal();
const browser = await launchChromium({
  extension: `${root}/.output/chrome-mv3`,
  portalPort: portal.port,
});
mkdirSync(folder, { recursive: true });
const pictures: Picture[] = [];
const faults: string[] = [];
try {
  for (const theme of THEMES) {
    for (const textSize of TEXT_SIZES) {
      const { hostname } = new URL(portalAddress.promptResult);
      await remember(browser, {
        theme,
        'text-size': textSize,
        province: 'jiangsu',
        // The card, whatever room there is.
        'card-habits': { [hostname]: { isFolded: false } },
      });
      for (const window of WINDOWS) await takePictures(browser, theme, textSize, window);
    }
  }
} finally {
  await browser.close();
  await portal.close();
}
for (const status of STATUSES) {
  const isShown = prompts.some(({ id }) => statusOf(id) === status);
  if (!isShown) faults.push(`没有状态为 ${status} 的卡片`);
}
writeFileSync(`${folder}/index.html`, page(pictures));
console.log(`${pictures.length} 张图：${folder}/index.html`);
console.log(faults.length === 0 ? '没有文字被截断或重叠，没有标签断开' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

// ---------------------------------------------------------------------------------------------

function statusOf(prompt: string): Status | undefined {
  return knowledge.questions.get(knowledge.prompts.get(prompt)?.question ?? '')?.status;
}

async function takePictures(
  testBrowser: TestBrowser,
  theme: string,
  textSize: string,
  window: { readonly width: number; readonly height: number },
): Promise<void> {
  const tab = await testBrowser.newTab();
  await tab.setViewport(window);
  for (const { id } of prompts) {
    await tab.goto(promptResultAddress(id));
    await tab.waitForOverlay(answerTo(id));
    await tab.evaluate(settled);
    const name = `${id}-${theme}-${textSize}-${window.width}x${window.height}`;
    const found = (await tab.callInOverlay<string[]>(MEASURE)) ?? ['没有卡片'];
    faults.push(...found.map((fault) => `${name}：${fault}`));
    await tab.screenshot(`${folder}/${name}.png`);
    pictures.push({ file: `${name}.png`, title: `${name}（${statusOf(id)}）` });
  }
  await tab.close();
}

function page(all: readonly Picture[]): string {
  const figures = all.map(
    ({ file, title }) =>
      `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${title}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>卡片</title>
<style>body{display:flex;flex-wrap:wrap;gap:16px;font:14px sans-serif}figure{margin:0}img{width:480px}</style>
${figures.join('\n')}
</html>
`;
}
