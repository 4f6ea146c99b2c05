import { portalAddress, promptResultAddress, promptsAddress } from '../portal/addresses.ts';
import { type PresenterId, presenters } from '../portal/presenters/presenters.ts';
import { expect, test } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { settled } from './settled.ts';

const KNOWN = [
  { prompt: 'phone-bound', remedy: '请其重置手机号' },
  { prompt: 'not-registered', remedy: '实名信息与注册信息不一致' },
] as const;

const [PHONE_BOUND, NOT_REGISTERED] = KNOWN;

/** Clicks the button of the stand-in that raises a prompt. */
function raise(tab: Tab, prompt: string, presenter: PresenterId): Promise<void> {
  return tab.click({ css: `[data-prompt="${prompt}"][data-presenter="${presenter}"]` });
}

/**
 * Nothing is shown; and then, on the same page, that the extension was there and listening.
 * What it has to say comes in order, so a late card would have come before the one provoked here.
 */
async function expectSilence(tab: Tab): Promise<void> {
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  await tab.evaluate(() => {
    alert('您还未取得注册证书,不能进行延续注册!');
  });
  await tab.waitForOverlay(NOT_REGISTERED.remedy);
}

for (const { prompt, remedy } of KNOWN) {
  for (const { id: presenter } of presenters) {
    test(`${prompt} is answered when it comes by ${presenter}`, async ({ tab }) => {
      await tab.goto(promptsAddress({ prompt, presenter }));
      await tab.evaluate(settled);
      expect(await tab.overlay()).toBeNull();
      await raise(tab, prompt, presenter);
      await tab.waitForOverlay(remedy);
    });
  }
}

test('the page is answered as ever by confirm and prompt', async ({ tab }) => {
  await tab.goto(portalAddress.prompts);
  const answers = () =>
    tab.evaluate(() => [typeof alert('甲'), confirm('乙'), prompt('丙', '丁'), alert.name]);
  tab.dialogAnswer = 'accept';
  expect(await answers()).toEqual(['undefined', true, '', 'alert']);
  tab.dialogAnswer = 'dismiss';
  expect(await answers()).toEqual(['undefined', false, null, 'alert']);
  expect(tab.dialogs.map(({ message }) => message)).toEqual(['甲', '乙', '丙', '甲', '乙', '丙']);
});

test('an object given to alert is turned into its text once', async ({ tab }) => {
  await tab.goto(portalAddress.prompts);
  const calls = await tab.evaluate(() => {
    let count = 0;
    const message = {
      toString: () => {
        count += 1;
        return '该手机号已被其他人员绑定,请确认';
      },
    };
    alert(message);
    return count;
  });
  expect(calls).toBe(1);
  await tab.waitForOverlay(PHONE_BOUND.remedy);
});

test('text that is split over elements and lines is one text', async ({ tab }) => {
  await tab.goto(portalAddress.portalHome);
  await tab.evaluate(() => {
    const box = document.createElement('p');
    box.innerHTML = '该<b>手机号</b>已被&nbsp;其他<br>人员<span>绑定</span>\u200b,请确认';
    document.body.append(box);
  });
  await tab.waitForOverlay(PHONE_BOUND.remedy);
});

test('text that is written into an old element counts', async ({ tab }) => {
  await tab.goto(portalAddress.portalHome);
  await tab.evaluate(() => {
    const box = document.createElement('p');
    box.append('请稍候');
    document.body.append(box);
    setTimeout(() => {
      if (box.firstChild) box.firstChild.nodeValue = '该手机号已被其它人员绑定,请确认!';
    });
  });
  await tab.waitForOverlay(PHONE_BOUND.remedy);
});

test('the same prompt, raised again after the card was closed, is answered again', async ({
  tab,
}) => {
  await tab.goto(portalAddress.prompts);
  for (const presenter of ['alert', 'element-box', 'layui-alert'] as const) {
    for (const _ of ['first', 'second']) {
      await raise(tab, PHONE_BOUND.prompt, presenter);
      await tab.waitForOverlay(PHONE_BOUND.remedy);
      await tab.clickInOverlay('关闭');
      await tab.waitForNoOverlay();
      if (presenter !== 'alert') await tab.press('Escape');
      await tab.goto(portalAddress.prompts);
    }
  }
});

test.describe('nothing is shown', () => {
  for (const [name, address] of [
    ['on a list of questions', portalAddress.faqArticle],
    ['on a list in Traditional characters', portalAddress.cancellationArticle],
    ['on an article that quotes prompts', portalAddress.newsArticle],
    ['on search results', portalAddress.search],
    ['on the first page of the path', portalAddress.home],
  ] as const) {
    test(name, async ({ tab }) => {
      await tab.goto(address);
      await expectSilence(tab);
    });
  }

  test('for text that is hidden', async ({ tab }) => {
    await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'revealed' }));
    await tab.waitFor('[data-revealed]', 'attached');
    await expectSilence(tab);
  });

  test('for what the person types', async ({ tab }) => {
    await tab.goto(portalAddress.login);
    await tab.evaluate(() => {
      const area = document.createElement('textarea');
      const editable = document.createElement('div');
      editable.contentEditable = 'true';
      document.body.append(area, editable);
      area.value = '该手机号已被其他人员绑定,请确认';
      area.append('该手机号已被其他人员绑定,请确认');
      editable.append('该手机号已被其他人员绑定,请确认');
    });
    await expectSilence(tab);
  });

  test('on another host', async ({ tab, testBrowser }) => {
    await tab.goto(portalAddress.unrelated);
    for (const presenter of ['plain', 'alert', 'layui-msg', 'layui-alert'] as const) {
      await raise(tab, PHONE_BOUND.prompt, presenter);
    }
    expect(tab.dialogs).toHaveLength(1);
    // The same text on the portal is answered; by then the other page would have been.
    const portalTab = await testBrowser.newTab();
    await portalTab.goto(promptResultAddress(PHONE_BOUND.prompt));
    await portalTab.waitForOverlay(PHONE_BOUND.remedy);
    await portalTab.close();
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
  });
});
