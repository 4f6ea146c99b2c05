/**
 * `npm start -- --tour`: chooses 初始注册 in the popup, walks the stand-in portal in a headless
 * Chromium with the built extension, from 中国建造师网 to 申报信息填写, where each stop must mark what
 * to click next, provokes each prompt, and writes a picture of each stop to `output/tour/`. With
 * `--pictures` the README's pictures are made anew.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../core/knowledge/check.ts';
import { compileGuideBook, compileRemedies } from '../core/knowledge/compile.ts';
import { launchChromium } from '../tests/harness/chromium.ts';
import { settled } from '../tests/harness/settled.ts';
import type { Tab, TestBrowser } from '../tests/harness/types.ts';
import {
  portalAddress,
  promptsAddress,
  registrationDeskAddress,
} from '../tests/portal/addresses.ts';
import { presenters } from '../tests/portal/presenters/presenters.ts';
import { prompts } from '../tests/portal/prompts.ts';
import { startPortal } from '../tests/portal/server.ts';
import { formatTable } from './knowledge/lib/table.ts';
import { readKnowledgeFiles } from './knowledge/read.ts';

/** A place of the tour: how to get there, and what the extension must show. */
interface Stop {
  readonly name: string;
  readonly picture: string;
  readonly tab: Tab;
  readonly act: () => Promise<void>;
  /** A text that the card must hold; undefined where there must be no card. */
  readonly card?: string | undefined;
  /** What the flag must say beside what to click next. */
  readonly mark?: string;
}

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'output/tour');
const knowledge = checkKnowledge(readKnowledgeFiles());
const remedies = compileRemedies(knowledge);
const guides = compileGuideBook(knowledge).guides;

/** What the flag says at most stops. */
const NEXT = '点这里';

const rows: string[][] = [];
let failures = 0;

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const portal = await startPortal();
try {
  const extension = join(root, '.output/chrome-mv3');
  const browser = await launchChromium({ extension, portalPort: portal.port });
  try {
    await tour(browser);
  } catch (error) {
    // The browser has ended, or cannot show the popup: there is nothing more to see.
    failures += 1;
    console.error(`导览中断：${firstLine(error)}`);
  } finally {
    await browser.close();
  }
} finally {
  await portal.close();
}
printTable();
if (process.argv.includes('--pictures')) keepPictures();
process.exitCode = failures > 0 ? 1 : 0;

// ---------------------------------------------------------------------------------------------

async function tour(browser: TestBrowser): Promise<void> {
  await visitPopup(browser);
  const tab = await browser.newTab();
  for (const [index, [name, act, mark = NEXT]] of pathStops(tab).entries()) {
    await visit({ name, picture: `path-${index + 1}`, tab, act, mark });
  }
  await visitPanel(browser);
  await tab.goto(registrationDeskAddress('initial', 'phone-bound'));
  await visit({
    name: '办理时弹出提示',
    picture: 'desk-phone-bound',
    tab,
    act: () => tab.click('注册业务申请'),
    card: remedies['phone-bound']?.summary,
  });
  for (const [index, { id }] of prompts.entries()) {
    // Each prompt comes another way, so that the tour sees every way there is.
    const presenter = presenters[index % presenters.length]?.id ?? 'alert';
    const button = { css: `[data-prompt="${id}"][data-presenter="${presenter}"]` };
    await tab.goto(promptsAddress({ prompt: id, presenter }));
    await visit({
      name: `提示 ${id} (${presenter})`,
      picture: `prompt-${id}`,
      tab,
      act: () => (presenter === 'load' ? tab.navigate(() => tab.click(button)) : tab.click(button)),
      card: remedies[id]?.summary,
    });
  }
}

/** The path of 初始注册， as a person clicks it. */
function pathStops(tab: Tab): [name: string, act: () => Promise<void>, mark?: string][] {
  const click = (name: string) => () => tab.navigate(() => tab.click(name));
  const item = '[href*="item=initial"], [data-item="initial"]';
  return [
    ['中国建造师网', () => tab.goto(portalAddress.home)],
    ['注册建造师管理信息系统', click('注册建造师管理信息系统')],
    ['政务服务门户', click('个人入口')],
    ['个人用户登录', click('登录')],
    ['登录以后', () => tab.navigate(() => tab.click({ css: 'input[type=submit]' }))],
    ['人员行政审批事项', click('人员行政审批事项')],
    ['建造师', click('建造师')],
    ['扫描识别页面', () => tab.navigate(() => tab.click({ css: item })), '用手机 APP 扫这个码'],
    ['注册办理事项页面', click('仿真：手机端已完成人脸识别')],
    ['申报须知页面', click('注册业务申请'), '先勾选这里'],
    [
      '申报信息填写页面',
      async () => {
        await tab.click({ css: 'input[type=checkbox]' });
        await click('下一步')();
      },
      '填好核对后点这里',
    ],
  ];
}

async function visit({ name, picture, tab, act, card, mark }: Stop): Promise<void> {
  const start = performance.now();
  let shown: string;
  let right: boolean;
  try {
    await act();
    if (mark !== undefined) {
      await tab.waitForMark(mark);
      shown = `⟨${mark}⟩`;
      right = (await tab.overlay()) === null;
    } else if (card === undefined) {
      await tab.evaluate(settled);
      const overlay = await tab.overlay();
      shown = overlay?.text ?? '—';
      right = overlay === null;
    } else {
      await tab.waitForOverlay(card);
      shown = card;
      right = true;
    }
  } catch (error) {
    shown = firstLine(error);
    right = false;
  }
  note(name, shown, right, performance.now() - start);
  // The portal's own box may still be fading in.
  await tab.evaluate(settled);
  await tab.screenshot(join(pictures, `${picture}.png`));
}

async function visitPopup(browser: TestBrowser): Promise<void> {
  const start = performance.now();
  const tab = await browser.openExtensionPage('popup.html', { width: 380, height: 600 });
  await tab.waitFor('.guide', 'visible');
  await tab.screenshot(join(pictures, 'popup-first-use.png'));
  const [guide] = guides;
  await tab.click({ css: `.choice[value="${guide?.id}"]` });
  await tab.waitFor('.checklist', 'visible');
  await tab.click({ css: '.step:nth-child(1) input' });
  await tab.waitFor('.step:nth-child(2)[aria-current]', 'visible');
  const shown = await tab.evaluate(() => document.querySelector('.progress')?.textContent ?? '');
  const right = shown.includes(`/ ${guide?.steps.length}`);
  note('弹出窗口', shown, right, performance.now() - start);
  // As it opens for who has begun.
  await tab.reload();
  await tab.waitFor('.checklist', 'visible');
  await tab.screenshot(join(pictures, 'popup.png'));
  await tab.setViewport({ width: 380, height: 600, colourScheme: 'dark' });
  await tab.screenshot(join(pictures, 'popup-dark.png'));
  await tab.setViewport({ width: 380, height: 600, colourScheme: 'light' });
  await tab.close();
}

async function visitPanel(browser: TestBrowser): Promise<void> {
  const start = performance.now();
  const tab = await browser.openExtensionPage('sidepanel.html', { width: 420, height: 800 });
  await tab.waitFor('.checklist', 'visible');
  const shown = await tab.evaluate(() => document.querySelector('.progress')?.textContent ?? '');
  note('侧边栏', shown, shown.includes('/'), performance.now() - start);
  await tab.screenshot(join(pictures, 'panel.png'));
  await tab.close();
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1).join('');
}

function note(name: string, shown: string, right: boolean, milliseconds: number): void {
  if (!right) failures += 1;
  rows.push([right ? '✓' : '✗', name, shown, `${Math.round(milliseconds)}`]);
}

function printTable(): void {
  console.log(formatTable([['', '站点', '助手显示', '毫秒'], ...rows]));
  console.log(`\n${rows.length} 站，${failures} 站不符；图片在 output/tour/`);
}

function keepPictures(): void {
  const kept = join(root, 'docs/pictures');
  mkdirSync(kept, { recursive: true });
  copyFileSync(join(pictures, 'desk-phone-bound.png'), join(kept, 'card.png'));
  copyFileSync(join(pictures, 'popup.png'), join(kept, 'popup.png'));
  copyFileSync(join(pictures, 'panel.png'), join(kept, 'panel.png'));
  copyFileSync(join(pictures, 'path-7.png'), join(kept, 'marker.png'));
}
