import { expect, inTurn, test } from '../harness/fixtures.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { portalAddress, registrationDeskAddress } from '../portal/addresses.ts';
import { type PromptId, wordingOf } from '../portal/prompts.ts';
import { pressCardKeys, showInFront } from './extension-side.ts';
import { waitForCard } from './recognition.ts';
import { rememberJourney } from './storage.ts';

const NEXT = '点这里';
const desk = registrationDeskAddress('renewal');

/** Has the page raise a prompt over itself. */
function raise(tab: Tab, prompt: PromptId): Promise<void> {
  return tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0; background: white';
    box.append(text);
    document.body.append(box);
  }, wordingOf(prompt));
}

/** Waits until the card begins with an act. @returns it, with what stands before it */
async function actOf(tab: Tab, text: string): Promise<string> {
  const card = await tab.waitForOverlay(text);
  return find(card, ({ attributes }) => attributes['class'] === 'act').text;
}

async function openPopup(browser: TestBrowser): Promise<Tab> {
  const popup = await browser.openExtensionPage('popup.html', { width: 380, height: 600 });
  await popup.waitFor('.guide', 'visible');
  await showInFront(popup);
  return popup;
}

function nextOf(guide: Tab): Promise<string> {
  return guide.evaluate(() => document.querySelector('.here .next')?.textContent ?? '');
}

/** Without blanks, which stand around labels or not. */
const bare = (text: string) => text.replace(/\s/g, '');

const ROWS = [
  {
    chosen: 'renewal',
    prompt: 'not-registered',
    address: desk,
    lead: '就在这一页：',
    act: '点击信息修改或材料补充',
    marked: true,
  },
  {
    chosen: undefined,
    prompt: 'not-registered',
    address: desk,
    lead: '就在这一页：',
    act: '点击信息修改或材料补充',
    marked: true,
  },
  {
    chosen: 'renewal',
    prompt: 'photo-missing',
    address: portalAddress.portalHome,
    lead: '就在这一页：',
    act: '点击登录',
    marked: true,
  },
  {
    chosen: 'e-certificate',
    prompt: 'annotated-today',
    address: portalAddress.certificates,
    lead: '就在这一页：',
    act: '点击pdf 下载或OFD 下载',
    marked: true,
  },
  {
    chosen: 'renewal',
    prompt: 'phone-bound',
    address: portalAddress.login,
    lead: '现在该做：',
    act: '联系当地省级住房城乡建设主管部门重置手机号',
    marked: false,
  },
] as const;

for (const [row, { chosen, prompt, address, lead, act, marked }] of ROWS.entries()) {
  test(`${prompt} with ${chosen ?? 'nothing'} chosen: card, popup and marker name one act`, {
    tag: inTurn(row),
  }, async ({ testBrowser, tab }) => {
    await rememberJourney(testBrowser, chosen === undefined ? {} : { chosen });
    await tab.goto(address);
    const popup = await openPopup(testBrowser);
    if (marked && chosen !== undefined) await tab.waitForMark(NEXT);
    await raise(tab, prompt);
    expect(bare(await actOf(tab, lead))).toContain(bare(`${lead}${act}`));
    // Each hears of it by itself.
    await expect.poll(async () => bare(await nextOf(popup))).toContain(bare(act));
    if (marked) await tab.waitForMark(NEXT);
    await popup.close();
  });
}

test('what is said elsewhere comes into the card, and the focus in it stays', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(desk);
  await tab.waitForMark(NEXT);
  const popup = await openPopup(testBrowser);
  await raise(tab, 'not-registered');
  expect(await actOf(tab, '就在这一页')).toContain('信息修改或材料补充');
  await pressCardKeys(testBrowser);
  const seen = async () => {
    const card = await waitForCard(tab, 'not-registered');
    const focused = findAll(card, (one) => one.focused).map(({ tag }) => tag);
    return [card.text.includes('就在这一页'), ...focused];
  };
  await expect.poll(seen).toEqual([true, 'h2']);
  // The person says in the popup that the prompt is dealt with.
  const sayDone = () =>
    popup.evaluate(() => {
      const said = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('已经解决'),
      );
      said?.click();
      return said !== undefined;
    });
  await expect.poll(sayDone).toBe(true);
  await expect.poll(seen).toEqual([false, 'h2']);
  await popup.close();
});

test('a frame’s prompt and one that the page before has left begin with the act, too', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(desk);
  await tab.waitForMark(NEXT);
  await tab.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p role="alert">${text}</p>`;
    document.body.append(frame);
  }, wordingOf('not-registered'));
  expect(await actOf(tab, '就在这一页')).toContain('信息修改或材料补充');
  await tab.reload();
  expect(await actOf(tab, '就在这一页')).toContain('信息修改或材料补充');
});
