import { expect, inTurn, ONCE, test, turnOf } from '../harness/fixtures.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { noticeAddress, portalAddress, registrationDeskAddress } from '../portal/addresses.ts';
import { showInFront } from './extension-side.ts';
import { rememberJourney } from './storage.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

interface Extension {
  readonly chrome: {
    readonly storage: {
      readonly session: {
        readonly onChanged: {
          addListener(
            hear: (changes: Record<string, { newValue?: { page?: string } }>) => void,
          ): void;
        };
      };
    };
  };
  pages?: (string | undefined)[];
}

const choose = (browser: TestBrowser, registration: string) =>
  rememberJourney(browser, { chosen: registration });

/** What the flags say. */
const NEXT = '点这里';
const SUBMIT = '填好核对后点这里';
const TICK = '先勾选这里';
const FINAL = '点了不能撤销，先核对';
const PHONE = '用手机 APP 扫这个码';
const BELOW = '下一步在下面';

/** Goes on by what is marked, as a person does who looks at nothing else. */
async function goOn(tab: Tab, flag = NEXT): Promise<void> {
  await tab.waitForMark(flag);
  await tab.navigate(() => tab.clickMark(flag));
}

/** The phone cannot be marked: the stand-in has a button for what happens on it. */
async function scan(tab: Tab): Promise<void> {
  await tab.waitForMark(PHONE);
  await tab.navigate(() => tab.click('仿真：手机端已完成人脸识别'));
}

async function pathOf(tab: Tab): Promise<string> {
  return new URL(await tab.url()).pathname;
}

/** Waits until the element is what is marked. */
async function waitForMarkOn(tab: Tab, selector: string): Promise<void> {
  await expect
    .poll(async () => {
      const { rect } = await tab.waitForMark(NEXT);
      const middle = await tab.evaluate((css) => {
        const box = document.querySelector(css)?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, selector);
      return (
        middle !== undefined &&
        Math.abs(rect.x + rect.width / 2 - middle.x) < 2 &&
        Math.abs(rect.y + rect.height / 2 - middle.y) < 2
      );
    })
    .toBe(true);
}

/** From 中国建造师网 to the portal, logged in. */
async function enter(tab: Tab): Promise<void> {
  await tab.goto(portalAddress.logout);
  await tab.goto(portalAddress.home);
  for (let page = 0; page < 4; page++) await goOn(tab);
}

/** From the portal to the desk, or with 我的证照 to the certificates. */
async function reachScan(tab: Tab, pages: number): Promise<void> {
  for (let page = 0; page < pages; page++) await goOn(tab);
  await scan(tab);
}

test.describe('by what is marked alone, from 中国建造师网 to the end', () => {
  for (const registration of ['initial', 'addition', 're-registration', 'renewal']) {
    // What differs from one to the other is in the knowledge, and not in the browser.
    const tag = registration === 'renewal' ? [] : [ONCE];
    test(registration, { tag }, async ({ testBrowser, tab }) => {
      await choose(testBrowser, registration);
      await enter(tab);
      await reachScan(tab, 3);
      await goOn(tab);
      await tab.clickMark(TICK);
      await tab.waitFor('[data-consent]:checked', 'attached');
      await goOn(tab);
      await goOn(tab, SUBMIT);
      const end = new URL(await tab.url());
      expect(end.pathname).toBe(new URL(portalAddress.reported).pathname);
      expect(end.searchParams.get('item')).toBe(registration);
    });
  }

  test('cancellation, which says that it cannot be undone', {
    tag: turnOf('firefox'),
  }, async ({ testBrowser, tab }) => {
    await choose(testBrowser, 'cancellation');
    await enter(tab);
    await reachScan(tab, 3);
    await goOn(tab);
    await goOn(tab);
    await goOn(tab, FINAL);
    expect(new URL(await tab.url()).searchParams.get('item')).toBe('cancellation');
    expect(await pathOf(tab)).toBe(new URL(portalAddress.reported).pathname);
  });

  test('change of unit: cancellation first, re-registration when it is done', {
    tag: turnOf('chromium'),
  }, async ({ testBrowser, tab }) => {
    await choose(testBrowser, 'change-unit');
    await enter(tab);
    await reachScan(tab, 3);
    await goOn(tab);
    await goOn(tab);
    await goOn(tab, FINAL);
    const done = [
      'open-registration-system',
      'choose-personal-entry',
      'log-in',
      'open-item',
      'scan-face',
      'apply',
      'read-cancellation-notice',
      'submit-cancellation',
      'wait-former-employer',
    ].map((id) => `cancellation/${id}`);
    await rememberJourney(testBrowser, {
      chosen: 'change-unit',
      ticked: { 'change-unit': done },
    });
    await tab.goto(portalAddress.portalHome);
    await reachScan(tab, 3);
    await goOn(tab);
    await tab.clickMark(TICK);
    await tab.waitFor('[data-consent]:checked', 'attached');
    await goOn(tab);
    await goOn(tab, SUBMIT);
    expect(new URL(await tab.url()).searchParams.get('item')).toBe('re-registration');
    expect(await pathOf(tab)).toBe(new URL(portalAddress.reported).pathname);
  });

  test('change of personal data', { tag: ONCE }, async ({ testBrowser, tab }) => {
    await choose(testBrowser, 'info-change');
    await enter(tab);
    await reachScan(tab, 3);
    await goOn(tab);
    await goOn(tab, SUBMIT);
    expect(await pathOf(tab)).toBe(new URL(portalAddress.reported).pathname);
  });

  test('progress', { tag: ONCE }, async ({ testBrowser, tab }) => {
    await choose(testBrowser, 'progress-query');
    await enter(tab);
    await reachScan(tab, 3);
    await goOn(tab);
    expect(await pathOf(tab)).toBe(new URL(portalAddress.progress).pathname);
  });

  test('electronic certificate', { tag: turnOf('firefox') }, async ({ testBrowser, tab }) => {
    await choose(testBrowser, 'e-certificate');
    await enter(tab);
    await reachScan(tab, 2);
    await waitForMarkOn(tab, '[data-annotate]');
    await tab.clickMark(NEXT);
    await waitForMarkOn(tab, '[data-annotation] button');
    await tab.clickMark(NEXT);
    await tab.waitFor('.layui-layer-btn0', 'visible');
    await tab.waitForNoMark();
    await tab.waitForOverlay('加注');
    await tab.click({ css: '.layui-layer-btn0' });
    await waitForMarkOn(tab, '[data-download]');
  });

  test('the employer’s way, to whose page nothing else leads', { tag: ONCE }, async ({
    testBrowser,
    tab,
  }) => {
    await choose(testBrowser, 'renewal');
    await tab.goto(portalAddress.enterpriseInfo);
    const panel = await testBrowser.openExtensionPage('sidepanel.html');
    await panel.waitFor('.here', 'visible');
    await showInFront(panel, '*://jzszc.coc.gov.cn/*');
    // Who was sent here for somebody else is offered that way, and not the start of the chosen one.
    await panel.waitFor('.here .warning .primary', 'attached');
    expect(await panel.evaluate(() => document.querySelectorAll('.primary.start').length)).toBe(0);
    // Where it is, it follows the tab in front: a real click would bring itself there.
    await panel.evaluate(() => document.querySelector<HTMLElement>('.here .primary')?.click());
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('#path-title')?.textContent))
      .toBe('企业端确认');
    await tab.goto(portalAddress.home);
    await goOn(tab);
    await goOn(tab);
    expect(await pathOf(tab)).toBe(new URL(portalAddress.enterpriseLogin).pathname);
    await tab.navigate(() => tab.click('登录'));
    await goOn(tab);
    expect(await pathOf(tab)).toBe(new URL(portalAddress.enterprise).pathname);
    // Whose 处理 it is only a person knows: none is marked, and the panel says it with its warning.
    await showInFront(panel, '*://jzszc.coc.gov.cn/*');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.here')?.textContent))
      .toMatch(/核对本人.*处理.*无法恢复/);
    await tab.waitForNoMark();
    await panel.close();
  });

  test('forced cancellation, which is not done here', { tag: turnOf('chromium') }, async ({
    testBrowser,
    tab,
  }) => {
    await choose(testBrowser, 'forced-cancellation');
    await tab.goto(portalAddress.home);
    await choose(testBrowser, 'initial');
    await tab.waitForMark(NEXT);
    await choose(testBrowser, 'forced-cancellation');
    await tab.waitForNoMark();
  });
});

test('a page of another registration is marked as such, and nothing on it as the next step', async ({
  testBrowser,
  tab,
}) => {
  await choose(testBrowser, 'renewal');
  await tab.goto(registrationDeskAddress('re-registration'));
  await tab.waitForMark('您选的是延续注册，这里是重新注册');
  await choose(testBrowser, 're-registration');
  expect((await tab.waitForMark(NEXT)).text).toBe(NEXT);
});

test('after reload, back, and a lost session the way goes on', async ({ testBrowser, tab }) => {
  await choose(testBrowser, 'addition');
  await enter(tab);
  await goOn(tab);
  const items = await tab.url();
  await tab.reload();
  await tab.waitForMark(NEXT);
  await goOn(tab);
  await tab.back();
  await expect.poll(() => tab.url()).toBe(items);
  await goOn(tab);
  await tab.evaluate(
    (address) => fetch(address).then(() => {}),
    new URL(portalAddress.logout).pathname,
  );
  await goOn(tab);
  expect(await pathOf(tab)).toBe(new URL(portalAddress.login).pathname);
  await goOn(tab);
  await tab.waitForMark(PHONE);
});

test('every tab has its own mark', async ({ testBrowser, tab }) => {
  await choose(testBrowser, 'initial');
  await tab.goto(portalAddress.home);
  const second = await testBrowser.newTab();
  await second.goto(registrationDeskAddress('initial'));
  await second.waitForMark(NEXT);
  await tab.waitForMark(NEXT);
  await second.close();
});

test('off means off at once, and on again', async ({ testBrowser, tab }) => {
  await choose(testBrowser, 'initial');
  await tab.goto(registrationDeskAddress('initial'));
  await tab.waitForMark(NEXT);
  await rememberJourney(testBrowser, { chosen: 'initial' }, { 'marker-shown': false });
  await tab.waitForNoMark();
  await choose(testBrowser, 'initial');
  await tab.waitForMark(NEXT);
});

test('the root of the mark stays closed to a class that the page gives its name', async ({
  testBrowser,
  tab,
}) => {
  await choose(testBrowser, 'initial');
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    customElements.define(
      'jianzaoshi-marker',
      class extends HTMLElement {
        constructor() {
          super();
          Object.assign(window, { inside: this.attachInternals() });
        }
      },
    );
    for (const textContent of ['注册业务申请', '信息修改或材料补充', '最新业务办理进度']) {
      document.body.append(Object.assign(document.createElement('button'), { textContent }));
    }
  });
  await tab.waitForMark(NEXT);
  expect(await tab.evaluate(() => Reflect.get(window, 'inside').shadowRoot)).toBeNull();
});

test('in a frame too, where it can be clicked', async ({ testBrowser, tab }) => {
  await choose(testBrowser, 'renewal');
  await tab.goto(portalAddress.newsArticle);
  await tab.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { id: 'inner', src, width: 900, height: 560 });
    document.body.prepend(frame);
  }, noticeAddress('renewal'));
  await tab.clickMark(TICK, '#inner');
  await tab.waitForMark(BELOW, '#inner');
});

test('it follows scrolling and drawing anew, and leaves the page as it is', async ({
  testBrowser,
  tab,
}) => {
  await choose(testBrowser, 'initial');
  // So small that it scrolls without a change of the page, which would have the mark drawn anew too.
  await tab.setViewport({ width: 1280, height: 320 });
  await tab.goto(registrationDeskAddress('initial'));
  const read = () => document.body.outerHTML + document.activeElement?.tagName;
  const before = await tab.evaluate(read);
  await tab.waitForMark(BELOW);
  expect(await tab.evaluate(read)).toBe(before);
  expect(
    await tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }),
  ).toBe(0);

  await tab.clickFlag(BELOW);
  const first = await tab.waitForMark(NEXT);
  expect(await tab.evaluate(read)).toBe(before);
  await tab.evaluate(() => scrollBy(0, -30));
  await expect.poll(async () => (await tab.waitForMark(NEXT)).rect.y).toBe(first.rect.y + 30);

  await tab.evaluate(() => {
    const list = document.querySelector('.zw-choices') as HTMLElement;
    list.replaceWith(list.cloneNode(true));
    (document.querySelector('.zw-choices') as HTMLElement).style.marginTop = '140px';
  });
  await expect.poll(async () => (await tab.waitForMark(NEXT)).rect.y).toBeGreaterThan(first.rect.y);
});

test('what a dialog of the page covers is not marked', async ({ testBrowser, tab }) => {
  await choose(testBrowser, 'initial');
  await tab.goto(registrationDeskAddress('initial'));
  await tab.waitForMark(NEXT);
  await tab.evaluate(() => {
    const shade = document.createElement('div');
    shade.id = 'shade';
    shade.style.cssText = 'position: fixed; inset: 0; z-index: 999; background: #0008';
    document.body.append(shade);
  });
  await tab.waitForNoMark();
  await tab.evaluate(() => document.getElementById('shade')?.remove());
  await tab.waitForMark(NEXT);
});

/**
 * Of each host one that is a page and one that is none; `tests/page/place.spec.ts` has all of them.
 */
const PAGES: readonly (readonly [address: string, page: string | undefined])[] = [
  [portalAddress.home, 'coc-home'],
  [portalAddress.certificates, 'certificate-management'],
  [portalAddress.newsArticle, undefined],
  [portalAddress.search, undefined],
];

test.describe('which page it is', () => {
  let watching: Tab;
  const seen = () =>
    watching.evaluate(() => (globalThis as unknown as Extension).pages?.filter(Boolean) ?? []);

  const latest = () => watching.evaluate(() => (globalThis as unknown as Extension).pages?.at(-1));

  test.beforeEach(async ({ testBrowser }) => {
    watching = await testBrowser.openExtensionPage('popup.html');
    await watching.evaluate(() => {
      const extension = globalThis as unknown as Extension;
      extension.pages = [];
      extension.chrome.storage.session.onChanged.addListener((changes) => {
        for (const { newValue } of Object.values(changes)) extension.pages?.push(newValue?.page);
      });
    });
  });
  test.afterEach(() => watching.close());

  test('what a page of one document shows next is another page', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    const draw = (parts: readonly { tag: string; text: string }[]) =>
      tab.evaluate((wanted) => {
        history.pushState(null, '', `?view=${wanted.length}`);
        document.getElementById('view')?.remove();
        const view = document.createElement('main');
        view.id = 'view';
        for (const { tag, text } of wanted) {
          view.append(Object.assign(document.createElement(tag), { textContent: text }));
        }
        document.body.append(view);
      }, parts);
    const buttons = ['注册业务申请', '信息修改或材料补充', '最新业务办理进度'];
    await draw(buttons.map((text) => ({ tag: 'button', text })));
    await expect.poll(seen).toEqual(['registration-desk']);
    await draw(SENTINEL.portal);
    await expect.poll(seen).toEqual(['registration-desk', 'notice']);
    await draw([]);
    await expect.poll(latest).toBeUndefined();
  });

  for (const [row, [address, page]] of PAGES.entries()) {
    test(`${page ?? 'none'}: ${address.replace('http://', '')}`, { tag: inTurn(row) }, async ({
      tab,
    }) => {
      await tab.goto(address);
      if (page !== undefined) {
        await expect.poll(seen).toEqual([page]);
        return;
      }
      // Only when what is added has been seen, nothing before it counts as silence.
      await tab.evaluate(
        (marks) => {
          for (const mark of marks) {
            const line = document.createElement(mark.tag);
            line.textContent = mark.text;
            document.body.append(line);
          }
        },
        SENTINEL[new URL(address).hostname === COC ? 'coc' : 'portal'],
      );
      await expect
        .poll(seen)
        .toEqual([new URL(address).hostname === COC ? 'registration-system-entry' : 'notice']);
    });
  }
});

const COC = 'www.coc.gov.cn';
const SENTINEL = {
  coc: [
    { tag: 'h1', text: '一级建造师' },
    { tag: 'button', text: '个人入口' },
    { tag: 'button', text: '企业入口' },
  ],
  portal: [
    { tag: 'h1', text: '申报须知' },
    { tag: 'h2', text: '注册须知' },
    { tag: 'h2', text: '收取材料' },
  ],
};
