import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { wordingOf } from '../portal/prompts.ts';
import { hearMessages, pressCardKeys, storedValues } from './extension-side.ts';
import { answerTo, clickInMore, remedies, waitForCard } from './recognition.ts';

test.beforeEach(async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.waitForOverlay('请其重置手机号');
});

/** Lets the page say a prompt at its end. */
function say(tab: Tab, prompt: PromptId): Promise<void> {
  return tab.evaluate((text) => {
    document.body.append(Object.assign(document.createElement('div'), { textContent: text }));
  }, wordingOf(prompt));
}

test('says what was asked, what to do, whom to ask, and where it stands', async ({ tab }) => {
  const card = await tab.waitForOverlay('现在该做');
  for (const text of [
    '非官方',
    '提示“该手机号已被其他人员绑定,请确认”怎么办?',
    '省级住房城乡建设主管部门',
    '各省级主管部门联系方式',
    '《一级建造师注册常见问题解答——注销注册》第 3 问',
    '中国建造师网',
    '2022年1月',
  ]) {
    expect(card.text).toContain(text);
  }
  // The answer's two steps say the same.
  expect(findAll(card, ({ tag }) => tag === 'li')).toHaveLength(0);
});

test('steps are numbered, and the portal’s labels in them set apart', async ({ tab }) => {
  await tab.goto(promptResultAddress('not-registered'));
  await waitForCard(tab, 'not-registered');
  await tab.clickInOverlay('更多');
  const card = await tab.waitForOverlay('怎样走到这一步（5 步）');
  const steps = findAll(card, ({ tag }) => tag === 'ol').map(({ children }) => children);
  expect(steps.map((list) => list.map(({ tag }) => tag))).toEqual([['li'], Array(5).fill('li')]);
  const labels = findAll(card, ({ attributes }) => attributes['class'] === 'label');
  expect(labels.map(({ text }) => text)).toContain('信息修改或材料补充');
  expect(card.text).not.toContain('「');
});

for (const [prompt, said] of [
  ['phone-bound', '官方依据：'],
  ['face-verified', '发布较早，请以官网最新说明为准'],
  ['not-qualified', '官方解答原文未收录'],
] as const) {
  test(`says how sure its remedy is: ${prompt}`, async ({ tab }) => {
    await tab.goto(promptResultAddress(prompt));
    expect((await waitForCard(tab, prompt)).text).toContain(said);
  });
}

test('says after a success what to mind from now on', async ({ tab }) => {
  await tab.goto(promptResultAddress('annotation-done'));
  await waitForCard(tab, 'annotation-done');
  await tab.clickInOverlay('更多');
  await tab.waitForOverlay('加注后可用180天');
});

test('is told once to who cannot see it', async ({ tab }) => {
  const said = async () => {
    const host = await tab.overlay();
    return host && find(host, ({ attributes }) => attributes['role'] === 'status').text;
  };
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.textContent = text;
    document.body.append(box);
  }, wordingOf('photo-missing'));
  await expect.poll(said).toContain('请到“信息修改或材料补充”里补充');
  expect(await said()).toBe(`${answerTo('photo-missing')}${remedies['photo-missing']?.summary}`);
  await expect.poll(said).toBe('');
});

test('is gone with one click', async ({ tab }) => {
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

/** Does everything with the card that a person can do, without one. @returns what came of it */
function forge(tab: Tab) {
  return tab.callInOverlay(`async (_, root) => {
    const changes = [];
    const observer = new MutationObserver((all) => {
      // What is told to who cannot see it comes and goes by itself.
      for (const { type, target } of all) if (target.role !== 'status') changes.push(type);
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const send = (css, event) => root.querySelector(css)?.dispatchEvent(event);
    const made = { bubbles: true, composed: true };
    const select = root.querySelector('select');
    if (select) select.value = 'beijing';
    send('select', new Event('change', made));
    send('.grip', new KeyboardEvent('keydown', { ...made, key: 'ArrowLeft' }));
    ['pointerdown', 'pointermove', 'pointerup'].forEach((type, i) => {
      const at = { pointerId: 1, clientX: 500 - 90 * i, clientY: 500 - 90 * i };
      send('.card-head', new PointerEvent(type, { ...made, ...at }));
    });
    const buttons = [...root.querySelectorAll('button')];
    for (const button of buttons) button.dispatchEvent(new MouseEvent('click', made));
    send('h2', new KeyboardEvent('keydown', { ...made, key: 'Escape' }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { buttons: buttons.length, changes };
  }`);
}

test('does nothing on an event that no person made', async ({ testBrowser, tab }) => {
  const heard = await hearMessages(testBrowser);
  await say(tab, 'photo-missing');
  await tab.waitForOverlay(answerTo('photo-missing'));
  await tab.clickInOverlay(answerTo('phone-bound'));
  await tab.waitForOverlay('请其重置手机号');
  await tab.clickInOverlay('更多');
  await tab.waitForOverlay('不再提示');
  const before = await storedValues(testBrowser);
  // 移动, 收起, 关闭, the other prompt, what to say, the answer, and the three at the foot; and those of
  // the strip: 移动, 展开, 关闭.
  expect(await forge(tab)).toEqual({ buttons: 12, changes: [] });
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('展开');
  expect(await forge(tab)).toEqual({ buttons: 12, changes: [] });
  // What is sent later is heard later, and what is stored later is stored later.
  await say(tab, 'not-qualified');
  await tab.waitForOverlay('3');
  await expect
    .poll(async () => (await heard()).filter((type) => type !== 'way-needed'))
    .toEqual(['prompt-seen', 'input-seen', 'prompt-seen']);
  const { hostname } = new URL(portalAddress.recognition);
  // The background keeps what the page has said when it has heard it, not before.
  await expect
    .poll(() => storedValues(testBrowser))
    .toEqual({
      ...before,
      'card-habits': { [hostname]: { isFolded: true } },
      journey: expect.objectContaining({
        remedy: expect.objectContaining({ prompt: 'not-qualified' }),
      }),
    });
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 360, height: 480 },
]) {
  test(`stays within a window of ${size.width} by ${size.height}`, async ({ tab }) => {
    await tab.setViewport(size);
    const { rect } = await tab.waitForOverlay('重置手机号');
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(size.width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(size.height);
  });
}

test('is not touched by the styles of the page', async ({ tab }) => {
  const before = await tab.waitForOverlay('请其重置手机号');
  const looks = () =>
    tab.callInOverlay<string[]>(
      `(_, root) => [...root.querySelectorAll('*')].map((element) => {
        const { color, backgroundColor, font, direction, textAlign, borderRadius, cursor, filter } =
          getComputedStyle(element);
        return [color, backgroundColor, font, direction, textAlign, borderRadius, cursor, filter].join();
      })`,
    );
  const seen = await looks();
  expect(seen?.length).toBeGreaterThan(20);
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = `
      html > *, body * {
        all: unset !important;
        display: none !important;
        font-size: 3px !important;
        direction: rtl !important;
        unicode-bidi: bidi-override !important;
        filter: invert(1) !important;
        transform: scale(2) !important;
        --font: serif !important;
        --zoom: 3 !important;
        --paper: red !important;
        --ink: red !important;
        --accent: red !important;
        --radius: 90px !important;
      }
      html { font-size: 40px; }`;
    document.head.append(style);
  });
  const after = await tab.waitForOverlay('请其重置手机号');
  const rects = (card: typeof before) =>
    findAll(card, ({ tag }) => tag !== 'jianzaoshi-helper').map(({ rect }) => rect);
  expect(rects(after)).toEqual(rects(before));
  expect(await looks()).toEqual(seen);
});

test('its root stays closed to a class that the page gives its name', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const name = 'jianzaoshi-helper';
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          Object.assign(window, { inside: this.attachInternals() });
        }
      },
    );
  });
  await say(tab, 'phone-bound');
  await waitForCard(tab, 'phone-bound');
  expect(await tab.evaluate(() => Reflect.get(window, 'inside').shadowRoot)).toBeNull();
});

test('is in Chinese on a page that says it is in another language', async ({ tab }) => {
  await tab.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  const isChinese = `(_, root) =>
    ['.card', '[role="status"]'].map((css) => root.querySelector(css).matches(':lang(zh-CN)'))`;
  expect(await tab.callInOverlay(isChinese)).toEqual([true, true]);
});

test('changes nothing of the page but its own host', async ({ tab }) => {
  const children = await tab.evaluate(() =>
    [...document.documentElement.children].map((e) => e.tagName),
  );
  expect(children).toEqual(['JIANZAOSHI-HELPER', 'HEAD', 'BODY']);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  await tab.goto(portalAddress.home);
  expect(
    await tab.evaluate(() => [...document.documentElement.children].map((e) => e.tagName)),
  ).toEqual(['HEAD', 'BODY']);
});

test('the authority of the person’s province is shown, and remembered', async ({
  testBrowser,
  tab,
}) => {
  await pressCardKeys(testBrowser);
  // Firefox also stops at what can be scrolled.
  const isReached = async () => {
    const card = await tab.waitForOverlay('由谁办理');
    return findAll(card, ({ focused, name }) => focused && name === '省份').length > 0;
  };
  for (let i = 0; i < 6 && !(await isReached()); i++) await tab.press('Tab');
  expect(await isReached()).toBe(true);
  // 江苏 is the tenth in the list.
  for (let i = 0; i < 10; i++) await tab.press('ArrowDown');
  await tab.waitForOverlay('江苏省住房和城乡建设厅');
  await tab.goto(promptResultAddress('not-qualified'));
  const card = await tab.waitForOverlay('江苏省住房和城乡建设厅');
  const link = find(card, ({ tag }) => tag === 'a');
  expect([link.name, link.attributes['href'], link.attributes['rel']]).toEqual([
    '打开官网',
    'https://jsszfhcxjst.jiangsu.gov.cn/',
    'noreferrer',
  ]);
});

test('stays closed while the person goes on and the text still stands there', async ({ tab }) => {
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  await tab.press('a');
  await tab.evaluate(() => document.body.append(document.createElement('hr')));
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
});

test('what to say can be copied', async ({ tab }) => {
  await clickInMore(tab, '复制这段话');
  await tab.waitForOverlay('系统提示“该手机号已被其他人员绑定,请确认”。请问能否为我重置手机号');
  await tab.waitForOverlay('已复制');
});
