import { expect, test } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import {
  formAddress,
  noticeAddress,
  portalAddress,
  registrationDeskAddress,
} from '../portal/addresses.ts';
import { showInFront } from './extension-side.ts';
import { rememberJourney } from './storage.ts';

const NEXT = '点这里';
const SUBMIT = '填好核对后点这里';
const SIZE = { width: 360, height: 800 };
const INFO_CHANGE = '.zw-choices a[href*="info"]';

/** A panel of the guide beside the portal's tab. */
async function openPanel(browser: TestBrowser, page = 'sidepanel.html'): Promise<Tab> {
  const panel = await browser.openExtensionPage(page, SIZE);
  await panel.waitFor('.guide', 'visible');
  await showInFront(panel);
  return panel;
}

function textOf(guide: Tab, selector: string): Promise<string> {
  return guide.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

const nextOf = (guide: Tab) => textOf(guide, '.here .next');

/** Clicks in a panel that is behind the portal's tab. */
function click(guide: Tab, selector: string): Promise<void> {
  return guide.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), selector);
}

/** Which of the elements the mark is on, if it is on one of them. */
async function markedOf(tab: Tab, ...selectors: readonly string[]): Promise<string | undefined> {
  const { rect } = await tab.waitForMark(NEXT);
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  for (const selector of selectors) {
    const distance = await tab.evaluate(
      ({ css, x, y }) => {
        const box = document.querySelector(css)?.getBoundingClientRect();
        return box && Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
      },
      { css: selector, ...middle },
    );
    if (distance !== undefined && distance < 2) return selector;
  }
  return undefined;
}

test('a prompt with a path of its own: first that, then the chosen path goes on', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(registrationDeskAddress('renewal', 'not-registered'));
  await expect.poll(() => markedOf(tab, '[data-apply]', INFO_CHANGE)).toBe('[data-apply]');
  await tab.clickMark(NEXT);
  await tab.waitFor('.layui-layer-btn0', 'visible');
  await tab.click({ css: '.layui-layer-btn0' });
  await expect.poll(() => markedOf(tab, '[data-apply]', INFO_CHANGE)).toBe(INFO_CHANGE);
  const panels = [await openPanel(testBrowser), await openPanel(testBrowser, 'popup.html')];
  for (const panel of panels) {
    await expect.poll(() => nextOf(panel)).toContain('信息修改或材料补充');
    expect(await textOf(panel, '.detour')).toBe('先办：个人信息修改，办完回到延续注册');
    expect(await textOf(panel, '.path h2')).toBe('个人信息修改');
  }

  await tab.navigate(() => tab.clickMark(NEXT));
  await tab.waitForMark(SUBMIT);
  for (const panel of panels) {
    await expect.poll(() => nextOf(panel)).toContain('上报');
    expect(await textOf(panel, '.here .warning[role="alert"]')).toBe('');
  }
  await tab.navigate(() => tab.clickMark(SUBMIT));
  const [panel = tab] = panels;
  await panel.waitFor('.here .waiting', 'attached');
  expect(await textOf(panel, '.detour')).toContain('延续注册');

  await click(panel, '.waited');
  for (const each of panels) {
    await expect.poll(() => textOf(each, '.path h2')).toBe('延续注册');
    expect(await textOf(each, '.detour')).toBe('');
  }
  await tab.goto(registrationDeskAddress('renewal'));
  await expect.poll(() => markedOf(tab, '[data-apply]', INFO_CHANGE)).toBe('[data-apply]');
  for (const each of panels) {
    await expect.poll(() => nextOf(each)).toContain('注册业务申请');
    await each.close();
  }
});

test('a prompt that forbids a control: marker and guide both name the other one', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'e-certificate' });
  await tab.goto(portalAddress.certificates);
  const controls = ['[data-annotate]', '[data-download]'];
  await expect.poll(() => markedOf(tab, ...controls)).toBe('[data-annotate]');
  await tab.evaluate(() => {
    const raise = Reflect.get(window, 'raisePrompt') as (id: string, presenter: string) => void;
    raise('annotated-today', 'layui-alert');
  });
  await tab.waitFor('.layui-layer-btn0', 'visible');
  await tab.click({ css: '.layui-layer-btn0' });
  await expect.poll(() => markedOf(tab, ...controls)).toBe('[data-download]');
  const popup = await openPanel(testBrowser, 'popup.html');
  await expect.poll(() => nextOf(popup)).toContain('点击pdf 下载或OFD 下载');

  // The stand-in gives no file: only the person knows whether they have one.
  await tab.clickMark(NEXT);
  await expect.poll(() => nextOf(popup)).toContain('手写签名');
  await click(popup, '.undo');
  await expect.poll(() => markedOf(tab, ...controls)).toBe('[data-download]');
  await tab.clickMark(NEXT);
  await expect.poll(() => nextOf(popup)).toContain('手写签名');
  await click(popup, '.did');
  await expect.poll(() => textOf(popup, '.answer')).toBe('电子证书加注、下载已经办完');
  await popup.close();
});

test('who has not chosen is led into the portal, and offered what its page is about', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, {});
  await tab.goto(portalAddress.home);
  await tab.waitForMark('办注册，从这里进');
  await tab.goto(registrationDeskAddress('renewal'));
  const popup = await openPanel(testBrowser, 'popup.html');
  await expect.poll(() => textOf(popup, '.offer')).toBe('您在“延续注册”的页面：办这一种');
  expect(await textOf(popup, '.choices h2')).toBe('您要办什么？');
  await click(popup, '.offer');
  await expect.poll(() => markedOf(tab, '[data-apply]')).toBe('[data-apply]');
  await expect.poll(() => nextOf(popup)).toContain('注册业务申请');

  // Off its path, the menu leads on, or the way home: nobody has to leave the portal.
  await rememberJourney(testBrowser, { chosen: 'e-certificate' });
  await tab.waitForMark('先回首页');
  await expect.poll(() => nextOf(popup)).toContain('点击用户中心');
  expect(await textOf(popup, '.here')).toContain('先回门户首页');
  expect(await textOf(popup, '.start')).toBe('');
  await tab.evaluate(() => {
    const account = document.querySelector('.zw-account');
    if (account) account.innerHTML = '<a href="/user/centre">用户中心</a>';
  });
  await expect.poll(() => markedOf(tab, '.zw-account a')).toBe('.zw-account a');
  await popup.close();
});

test('after 上报 it is waited for, wherever one is, until the person says otherwise', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(formAddress('renewal'));
  await tab.waitForMark(SUBMIT);
  await tab.navigate(() => tab.clickMark(SUBMIT));
  const panel = await openPanel(testBrowser);
  const expectWaiting = async (text: string) => {
    await expect.poll(() => nextOf(panel)).toContain(text);
    expect(await textOf(panel, '[aria-current="step"] .tick')).toContain(text);
  };
  await expectWaiting('等待聘用企业确认');
  await tab.reload();
  await expectWaiting('等待聘用企业确认');
  await tab.goto(portalAddress.recognition);
  await expect.poll(() => textOf(panel, '.here [role="status"]')).toContain('没有认出');
  await expectWaiting('等待聘用企业确认');
  expect(await textOf(panel, '.waiting')).toMatch(/从 \d{4}-\d\d-\d\d 开始等/);

  await click(panel, '.waited');
  await expect.poll(() => nextOf(panel)).not.toContain('聘用企业确认');
  await click(panel, '.undo');
  await expectWaiting('等待聘用企业确认');
  await click(panel, '.undo');
  await expect.poll(() => nextOf(panel)).toContain('点击上报');

  // What was sent back leads to what to read, and begins anew.
  await click(panel, '#submit');
  await expectWaiting('等待聘用企业确认');
  await click(panel, '.refused');
  await panel.waitFor('.question', 'visible');
  expect(await textOf(panel, '.question h2')).toContain('不予注册');
  await click(panel, 'a[href="#home"]');
  await expect.poll(() => nextOf(panel)).toContain('打开中国建造师网');
  await panel.close();
});

test('the second stage is closed until the person says that the first is complete', async ({
  testBrowser,
  tab,
}) => {
  const done = [
    'open-registration-system',
    'choose-personal-entry',
    'log-in',
    'open-item',
    'scan-face',
    'apply',
    'read-cancellation-notice',
    'submit-cancellation',
  ].map((id) => `cancellation/${id}`);
  await rememberJourney(testBrowser, { chosen: 'change-unit', ticked: { 'change-unit': done } });
  await tab.goto(registrationDeskAddress('re-registration'));
  await tab.waitForMark('现在先办注销，这里是重新注册');
  const panel = await openPanel(testBrowser);
  await panel.waitFor('.here .warning', 'attached');
  expect(await textOf(panel, '.here .warning')).toContain('先不要在这里办');
  await click(panel, '.here .waited');
  await expect.poll(() => markedOf(tab, '[data-apply]')).toBe('[data-apply]');
  await panel.waitFor('.here .warning', 'gone');
  await expect.poll(() => nextOf(panel)).toContain('注册业务申请');
  expect(await textOf(panel, '.here > :first-child')).toBe(
    '第 1 段（注销）已办完，现在办第 2 段：重新注册',
  );
  expect(await textOf(panel, '.before li')).toContain('二级建造师');
  await panel.close();
});

test('on the page of another item the popup leads back, or takes that one', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'initial' });
  await tab.goto(formAddress('renewal'));
  const popup = await openPanel(testBrowser, 'popup.html');
  await expect.poll(() => textOf(popup, '.here .warning')).toContain('您选的是初始注册');
  expect(await nextOf(popup)).toContain('一级建造师执业资格认定(初始注册)');
  expect(await textOf(popup, '.here .warning button')).toBe('改办“延续注册”');
  await click(popup, '.here .warning button');
  await expect.poll(() => nextOf(popup)).toContain('上报');
  expect(await textOf(popup, '.here .warning')).toBe('');
  await tab.waitForMark(SUBMIT);
  await popup.close();
});

test('what cannot be undone looks unlike any other next act, and is said before', async ({
  testBrowser,
  tab,
}) => {
  const seen = { 'seen-warnings': ['cancellation'] };
  await rememberJourney(testBrowser, { chosen: 'cancellation' }, seen);
  await tab.goto(formAddress('cancellation'));
  await tab.waitForMark('点了不能撤销，先核对');
  const popup = await openPanel(testBrowser, 'popup.html');
  await expect.poll(() => textOf(popup, '.here .warning')).toContain('无法恢复');
  await popup.close();
});

test('two panels say the same after everything that happens', async ({ testBrowser, tab }) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(registrationDeskAddress('renewal'));
  const panels = [await openPanel(testBrowser), await openPanel(testBrowser, 'popup.html')];
  const [first = tab] = panels;
  const stop = async () => {
    await testBrowser.stopBackground();
    await showInFront(first);
  };
  const agree = async (text: string) => {
    for (const panel of panels) await expect.poll(() => nextOf(panel)).toContain(text);
    for (const panel of panels) {
      await click(panel, '.fold[aria-expanded="false"]');
      await panel.waitFor('.fold[aria-expanded="false"]', 'gone');
    }
    const [one, other] = await Promise.all(
      panels.map((panel) =>
        panel.evaluate(() => [
          document.querySelector('.here')?.textContent,
          document.querySelector('.progress')?.textContent,
          document.querySelector('.checklist')?.textContent,
          ...Array.from(document.querySelectorAll('input'), ({ checked }) => checked),
        ]),
      ),
    );
    expect(one).toEqual(other);
  };
  await agree('注册业务申请');
  await tab.goto(noticeAddress('renewal'));
  await agree('须知');
  await stop();
  await agree('须知');
  await tab.goto(formAddress('renewal'));
  await agree('上报');
  await stop();
  await click(first, '#submit');
  await agree('等待聘用企业确认');
  await click(first, '.reset');
  await agree('上报');
  await tab.goto(portalAddress.recognition);
  for (const panel of panels) await panel.close();
});
