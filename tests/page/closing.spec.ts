import { answerTo } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test, waitForPrompt } from './fixtures.ts';

declare const card: CardInDocument;
declare const raised: string[];

const script = bundle('card.ts');

/** A page in which a message is shown as often as the test wants, with what a person can do there. */
test.beforeEach(async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    document.body.innerHTML = `<p id="message" hidden></p><form onsubmit="return false">
      <label for="name">姓名</label><input id="name"><textarea id="long"></textarea>
      <select id="chosen"><option>甲</option><option>乙</option></select>
      <label><input type="checkbox" id="box">同意</label><button id="send">提交</button></form>
      <a id="link" href="#there">返回</a><div id="drawn" style="cursor: pointer">下一步</div>
      <p id="nothing">请按顺序办理。</p>
      <iframe id="frame" srcdoc="&lt;button id='inner'>查询&lt;/button>&lt;p id='plain'>说明&lt;/p>"></iframe>`;
  });
  await tab.waitFor('#frame', 'visible');
  await runScript(tab, await script);
});

async function show(tab: Tab): Promise<void> {
  await tab.evaluate(() => card.show('phone-bound'));
}

/** The card is shown, and the person closes it. */
async function close(tab: Tab): Promise<void> {
  await show(tab);
  await tab.waitForOverlay(answerTo('phone-bound'));
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
}

async function expectClosed(tab: Tab): Promise<void> {
  for (let i = 0; i < 3; i++) await show(tab);
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
}

test('a closed card stays closed while the person only types, points and chooses', async ({
  tab,
}) => {
  await close(tab);
  await expectClosed(tab);
  for (const css of ['#name', '#long', '#chosen', '#nothing', '#box']) {
    await tab.click({ css });
    await expectClosed(tab);
  }
  await tab.click({ css: '#long' });
  for (const key of ['a', 'Tab', 'Enter']) {
    await tab.click({ css: '#long' });
    await tab.press(key);
    await expectClosed(tab);
  }
  await tab.click({ css: '#plain', frame: '#frame' });
  await expectClosed(tab);
  // What a script does, the person has not done.
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('#drawn')?.click();
    document
      .querySelector<HTMLElement>('#name')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await expectClosed(tab);
  // Another prompt is another matter.
  await tab.evaluate(() => card.show('not-registered'));
  await tab.waitForOverlay(answerTo('not-registered'));
});

test('it comes again once the person has tried again: whatever the control', async ({ tab }) => {
  await close(tab);
  for (const css of ['#send', '#drawn', '#link']) {
    await tab.click({ css });
    await close(tab);
  }
  await tab.click({ css: '#name' });
  await expectClosed(tab);
  await tab.press('Enter');
  await close(tab);
  await tab.click({ css: '#inner', frame: '#frame' });
  await close(tab);
  await tab.evaluate(() => history.pushState(null, '', '?next'));
  await close(tab);
});

test('it stays closed when the page writes its document anew, until the next try', async ({
  tab,
}) => {
  await close(tab);
  const rewrite = () =>
    tab.evaluate(() => {
      document.open();
      document.write('<!DOCTYPE html><p>请稍候</p><button id="send">提交</button>');
      document.close();
    });
  await rewrite();
  await expectClosed(tab);
  await rewrite();
  await expectClosed(tab);
  await tab.click({ css: '#send' });
  await close(tab);
});

test('a message set anew at each key is told once, and again after a click', async ({ tab }) => {
  await tab.evaluate((text) => {
    const message = document.querySelector('#message') as HTMLElement;
    message.hidden = false;
    const set = () => {
      message.textContent = text;
    };
    document.querySelector('#name')?.addEventListener('keydown', set);
    document.querySelector('#send')?.addEventListener('click', set);
  }, wordingOf('phone-bound'));
  await tab.click({ css: '#name' });
  for (const key of ['a', 'b', 'c', 'd']) {
    await tab.press(key);
    await waitForPrompt(tab, 'phone-bound');
    await tab.evaluate(settled);
  }
  expect(await tab.evaluate(() => raised)).toEqual(['phone-bound']);
  await tab.click({ css: '#send' });
  await expect.poll(() => tab.evaluate(() => raised.length)).toBe(2);
});
