/** What is tried in an old engine: a name for the table, and what throws where it does not work. */
import { join } from 'node:path';
import { answerTo } from '../e2e/recognition.ts';
import { journeyOf } from '../e2e/storage.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { type PresenterId, presenters } from '../portal/presenters/presenters.ts';
import { type PromptId, wordingOf } from '../portal/prompts.ts';
import type { OldBrowser } from './browser.ts';

export interface Check {
  readonly name: string;
  /** @throws what is not as it should be */
  run(old: OldBrowser, pictures: string): Promise<void>;
}

/** Milliseconds. */
const LIMIT = 8_000;
const ASK_AGAIN = 50;
/** What stands in a page of ours is more than this. UTF-16 units. */
const LEAST_TEXT = 60;

/** The first version whose manifest starts a script in the main world. */
const KNOWS_WORLD = 111;

const PRESENTED: PromptId = 'phone-bound';
const SENTINEL: PromptId = 'not-registered';

/** @returns what is to be tried in that version */
export function checksFor(major: number): readonly Check[] {
  return [
    { name: '后台登记页面世界的脚本', run: (old) => expectRegistered(old, major) },
    ...presenters.map(({ id, nickname }) => ({
      name: `卡片：${nickname}`,
      run: (old: OldBrowser, pictures: string) => checkPresenter(old, id, pictures),
    })),
    { name: '卡片：空白框架里的警告', run: checkBlankFrame },
    { name: '问答列表不出声', run: checkSilence },
    { name: '模态对话框上的卡片', run: checkModal },
    { name: '页面自己的折叠区开合', run: checkToggle },
    ...(['home', 'portalHome', 'personItems'] as const).map((page) => ({
      name: `标记：${page}`,
      run: (old: OldBrowser, pictures: string) => checkMarker(old, page, pictures),
    })),
    ...Object.entries(OWN_PAGES).map(([page, size]) => ({
      name: `扩展页：${page}`,
      run: (old: OldBrowser, pictures: string) => checkOwnPage(old, page, size, pictures),
    })),
  ];
}

// ---------------------------------------------------------------------------------------------

const OWN_PAGES = {
  popup: { width: 400, height: 600 },
  sidepanel: { width: 420, height: 900 },
  options: { width: 900, height: 900 },
  welcome: { width: 900, height: 900 },
};

async function expectRegistered(old: OldBrowser, major: number): Promise<void> {
  const wanted = major < KNOWS_WORLD ? 'page-world' : '';
  await until(`登记了“${wanted}”`, async () => old.registered.join() === wanted);
}

async function checkPresenter(
  old: OldBrowser,
  presenter: PresenterId,
  pictures: string,
): Promise<void> {
  const { tab } = old;
  await tab.goto(promptsAddress({ prompt: PRESENTED, presenter }));
  await tab.click(`[data-prompt="${PRESENTED}"][data-presenter="${presenter}"]`);
  await closeCard(old, join(pictures, `card-${presenter}.png`));
}

/** As pages do that want a dialog without a title: the frame is gone as soon as it is answered. */
async function checkBlankFrame(old: OldBrowser): Promise<void> {
  await old.tab.goto(portalAddress.recognition);
  await old.tab.evaluate((text) => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    frame.contentWindow?.alert(text);
    frame.remove();
  }, wordingOf(PRESENTED));
  await closeCard(old);
}

/** Waits for the card, and clicks 关闭 where it is drawn: what lies over it would take the click. */
async function closeCard(old: OldBrowser, picture?: string): Promise<void> {
  await waitForCard(old, PRESENTED);
  if (picture) await old.tab.screenshot({ path: picture });
  await until('点“关闭”，卡片就收起', async () => {
    const { text, closers } = await old.shown();
    if (!text.includes(answerTo(PRESENTED))) return true;
    // It moves while a dialog opens.
    for (const button of closers) await old.clickAt(button);
    return false;
  });
}

/** Has the page say a prompt in a box that lies over it. */
async function say(old: OldBrowser, prompt: PromptId): Promise<void> {
  await old.tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0';
    box.append(text);
    document.documentElement.append(box);
  }, wordingOf(prompt));
}

async function waitForCard(old: OldBrowser, prompt: PromptId): Promise<string> {
  let text = '';
  await until(`出现卡片“${answerTo(prompt)}”`, async () => {
    ({ text } = await old.shown());
    return text.includes(answerTo(prompt));
  });
  return text;
}

async function checkSilence(old: OldBrowser): Promise<void> {
  await old.tab.goto(portalAddress.faqArticle);
  await say(old, SENTINEL);
  // What it has to say comes in order: all that it says is this.
  const text = await waitForCard(old, SENTINEL);
  if (text.includes(answerTo(PRESENTED))) throw new Error(`出声了：${text}`);
}

async function checkModal(old: OldBrowser, pictures: string): Promise<void> {
  await old.tab.goto(portalAddress.recognition);
  await old.tab.evaluate((text) => {
    const dialog = document.createElement('dialog');
    dialog.textContent = text;
    document.body.append(dialog);
    dialog.showModal();
  }, wordingOf(PRESENTED));
  await closeCard(old, join(pictures, 'card-dialog.png'));
  if (!(await old.tab.evaluate(() => document.querySelector('dialog')?.open))) {
    throw new Error('网页自己的对话框也关了');
  }
}

/** In newer versions such an event tells of popovers. */
async function checkToggle(old: OldBrowser): Promise<void> {
  await old.tab.goto(portalAddress.recognition);
  await say(old, PRESENTED);
  await waitForCard(old, PRESENTED);
  const { length: before } = old.errors;
  await old.tab.evaluate(async () => {
    const details = document.createElement('details');
    document.body.append(details);
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve));
    details.open = true;
    await toggled;
  });
  await closeCard(old);
  if (old.errors.length > before) throw new Error('脚本出错');
}

async function checkMarker(
  old: OldBrowser,
  page: 'home' | 'portalHome' | 'personItems',
  pictures: string,
): Promise<void> {
  await old.store({ 'format-version': 3, journey: journeyOf({ chosen: 'initial' }) });
  await old.tab.goto(portalAddress[page]);
  await until('标出“点这里”', async () => (await old.shown()).text.includes('点这里'));
  await old.tab.screenshot({ path: join(pictures, `marker-${page}.png`) });
}

async function checkOwnPage(
  old: OldBrowser,
  name: string,
  size: { readonly width: number; readonly height: number },
  pictures: string,
): Promise<void> {
  const page = await old.openOwn(`${name}.html`, size);
  await until('显示内容', async () =>
    page.evaluate((least) => document.body.textContent.length > least, LEAST_TEXT),
  );
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const isCut = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  await page.close();
  if (isCut) throw new Error('内容比窗口宽');
}

/** @throws naming what has not come about */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LIMIT;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`没有${what}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}
