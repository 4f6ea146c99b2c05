/**
 * Writes a picture of every card into `output/gallery/`, with a page that shows them all, and measures
 * whether any text is cut off: `npm run gallery`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tests/e2e/harness/chromium.ts';
import { findAll } from '../tests/e2e/harness/shadow.ts';
import type { ShadowElement, TestBrowser } from '../tests/e2e/harness/types.ts';
import { answerTo } from '../tests/e2e/recognition.ts';
import { settled } from '../tests/e2e/settled.ts';
import { remember } from '../tests/e2e/storage.ts';
import { promptResultAddress } from '../tests/portal/addresses.ts';
import { prompts } from '../tests/portal/prompts.ts';
import { startPortal } from '../tests/portal/server.ts';

const root = join(import.meta.dirname, '..');
const folder = `${root}/output/gallery`;

const THEMES = ['light', 'dark'] as const;
const TEXT_SIZES = ['standard', 'large', 'very-large'] as const;
const WINDOWS = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

/** A rounded pixel is not a cut text. */
const TOLERANCE = 1.5;

interface Picture {
  readonly file: string;
  readonly title: string;
}

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
      await remember(browser, { theme, 'text-size': textSize, province: 'jiangsu' });
      for (const window of WINDOWS) await takePictures(browser, theme, textSize, window);
    }
  }
} finally {
  await browser.close();
  await portal.close();
}
writeFileSync(`${folder}/index.html`, page(pictures));
console.log(`${pictures.length} 张图：${folder}/index.html`);
console.log(faults.length === 0 ? '没有文字被截断' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

// ---------------------------------------------------------------------------------------------

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
    const name = `${id}-${theme}-${textSize}-${window.width}`;
    const host = await tab.overlay();
    faults.push(...(host ? cutOff(host) : ['没有卡片']).map((text) => `${name}：${text}`));
    await tab.screenshot(`${folder}/${name}.png`);
    pictures.push({ file: `${name}.png`, title: name });
  }
  await tab.close();
}

/** What of the card reaches beyond its sides: beyond its foot, it scrolls. */
function cutOff(host: ShadowElement): string[] {
  const [card] = findAll(host, ({ attributes }) => attributes['class'] === 'card');
  if (!card) return ['没有卡片'];
  const right = card.rect.x + card.rect.width + TOLERANCE;
  return findAll(card, ({ visible, text, rect }) => {
    const isBeyond = rect.x < card.rect.x - TOLERANCE || rect.x + rect.width > right;
    return visible && text !== '' && isBeyond;
  }).map(({ text }) => text);
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
