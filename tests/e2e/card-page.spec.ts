import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { find } from '../harness/shadow.ts';
import type { ShadowElement, Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { zoomPortal } from './extension-side.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

/** As if the person had chosen the card, whatever room there is, on the portal's host. */
const CARD = {
  'card-habits': { [new URL(portalAddress.recognition).hostname]: { isFolded: false } },
};

function cardOf(host: ShadowElement): ShadowElement {
  return find(host, ({ attributes }) => attributes['class'] === 'card');
}

/** Of the card's text, in CSS pixels, which the browser's zoom enlarges. */
function textSize(tab: Tab): Promise<string | null> {
  return tab.callInOverlay(
    `(_, root) => getComputedStyle(root.querySelector('.card-body')).fontSize`,
  );
}

/** All that a page is, for comparing: its elements, where they stand, the focus, the scrolling. */
function pageAsItIs(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const own = 'jianzaoshi-helper';
    const elements = [...document.querySelectorAll('*')].filter(
      ({ localName }) => localName !== own,
    );
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      return [element.localName, ...attributes, x, y, width, height].join(' ');
    });
    const matched = [
      ':last-child',
      ':only-child',
      ':nth-last-child(2)',
      ':empty',
      'head + body',
    ].map((selector) => elements.filter((element) => element.matches(selector)).length);
    const { scrollingElement, activeElement, title } = document;
    return JSON.stringify([
      boxes,
      matched,
      activeElement?.tagName,
      scrollingElement?.scrollTop,
      scrollingElement?.scrollHeight,
      scrollingElement?.scrollWidth,
      title,
    ]);
  });
}

for (const level of ['card', 'badge'] as const) {
  test(`the page is the same with the card as without: hints set to ${level}`, async ({
    testBrowser,
    tab,
  }) => {
    // The comparison must be able to fail: the same page, once with and once without the card.
    await remember(testBrowser, { 'hint-level': level });
    await tab.goto(promptResultAddress('phone-bound'));
    await tab.evaluate(() => {
      document.querySelector('input')?.focus({ preventScroll: true });
      document.body.style.paddingBottom = '3000px';
      scrollTo(0, 90);
    });
    if (level === 'card') await waitForCard(tab, 'phone-bound');
    await tab.evaluate(settled);
    expect((await tab.overlay()) !== null).toBe(level === 'card');
    const one = await pageAsItIs(tab);
    expect(await tab.evaluate(() => scrollY)).toBe(90);
    await remember(testBrowser, { 'hint-level': level === 'card' ? 'badge' : 'card' });
    if (level === 'card') await tab.waitForNoOverlay();
    await tab.evaluate(settled);
    expect(await pageAsItIs(tab)).toBe(one);
  });
}

test('neither the zoom of the page nor its writing direction changes it', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  const before = cardOf(await waitForCard(tab, 'phone-bound')).rect;
  await tab.evaluate((text) => {
    document.documentElement.style.cssText = 'zoom: 1.6; direction: rtl; font-size: 40px';
    const box = document.createElement('p');
    box.textContent = text;
    document.body.append(box);
  }, wordingOf('not-qualified'));
  const after = cardOf(await waitForCard(tab, 'not-qualified')).rect;
  expect(Math.round(after.width)).toBe(Math.round(before.width));
});

test('stays where it is when the page zooms itself', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(settled);
  const before = cardOf(await waitForCard(tab, 'phone-bound')).rect;
  await tab.evaluate(() => {
    // Without the bars that a page gets that has grown.
    document.documentElement.style.cssText = 'zoom: 2; overflow: hidden';
  });
  await tab.evaluate(settled);
  const after = cardOf(await waitForCard(tab, 'phone-bound')).rect;
  expect(Math.round(after.width)).toBe(Math.round(before.width));
  const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(Math.round(after.x + after.width)).toBe(width - 20);
  expect(Math.round(after.y + after.height)).toBe(height - 20);
});

test('what the page does to all but its dialog is undone for the card', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  for (const [name, value] of [
    ['inert', ''],
    ['aria-hidden', 'true'],
  ] as const) {
    await tab.evaluate(
      (attribute) => {
        for (const part of document.documentElement.children) part.setAttribute(...attribute);
      },
      [name, value] as const,
    );
    await tab.waitFor(`jianzaoshi-helper:not([${name}]) + head[${name}]`, 'attached');
  }
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

test('at 400 % zoom all of the card is in the window, and its text can be read', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, CARD);
  // What a window of 1280 by 1024 is for the page at 400 %.
  await tab.setViewport({ width: 320, height: 256 });
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(settled);
  const host = await waitForCard(tab, 'phone-bound');
  const { rect } = cardOf(host);
  expect(rect.x).toBeGreaterThanOrEqual(0);
  expect(rect.y).toBeGreaterThanOrEqual(0);
  expect(rect.x + rect.width).toBeLessThanOrEqual(320);
  expect(rect.y + rect.height).toBeLessThanOrEqual(256);
  const body = find(host, ({ attributes }) => attributes['class'] === 'card-body');
  expect(body.rect.height).toBeGreaterThan(70);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

for (const factor of [2, 4]) {
  test(`zoomed by the browser ${factor} times, it grows with the page and stays in the window`, async ({
    testBrowser,
    tab,
  }) => {
    await remember(testBrowser, CARD);
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    const whole = await tab.evaluate(() => innerWidth);
    const size = await textSize(tab);
    await zoomPortal(testBrowser, factor);
    try {
      await expect
        .poll(() => tab.evaluate(() => Math.round(innerWidth)))
        .toBe(Math.round(whole / factor));
      await tab.evaluate(settled);
      const host = await waitForCard(tab, 'phone-bound');
      const { rect } = cardOf(host);
      const { width, height } = await tab.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
      }));
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height);
      expect(await textSize(tab)).toBe(size);
      await tab.clickInOverlay('关闭');
      await tab.waitForNoOverlay();
    } finally {
      await zoomPortal(testBrowser, 1);
    }
  });
}

for (const [width, height, size] of [
  [320, 256, 'standard'],
  [320, 256, 'very-large'],
  [360, 640, 'very-large'],
  [280, 200, 'very-large'],
] as const) {
  test(`in ${width} by ${height} pixels all of its head is in it: ${size} text`, async ({
    testBrowser,
    tab,
  }) => {
    await remember(testBrowser, { ...CARD, 'text-size': size });
    await tab.setViewport({ width, height });
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await tab.evaluate(settled);
    const host = await waitForCard(tab, 'phone-bound');
    const { rect } = cardOf(host);
    const head = find(host, ({ attributes }) => attributes['class'] === 'card-head');
    expect(head.children.map(({ name }) => name)).toContain('关闭');
    for (const part of head.children) {
      expect(part.rect.x).toBeGreaterThanOrEqual(rect.x);
      expect(part.rect.x + part.rect.width).toBeLessThanOrEqual(rect.x + rect.width);
      expect(part.rect.width).toBeGreaterThan(20);
    }
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
  });
}

test('is above a popover that the page opens later, and back when the page hides it', async ({
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; margin: 0';
    document.body.append(cover);
    cover.showPopover();
  });
  await expect
    .poll(() =>
      tab.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.localName),
    )
    .toBe('jianzaoshi-helper');
  await tab.evaluate(() => {
    const host = document.querySelector('jianzaoshi-helper') as HTMLElement;
    host.hidePopover();
    host.style.cssText = 'display: none !important; opacity: 0 !important';
    host.hidden = true;
  });
  await expect
    .poll(() =>
      tab.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.localName),
    )
    .toBe('jianzaoshi-helper');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

test('goes with the page into the full screen and back', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const stage = document.createElement('div');
    stage.id = 'stage';
    const button = Object.assign(document.createElement('button'), { textContent: '全屏' });
    const said = Object.assign(document.createElement('p'), { textContent: text });
    button.onclick = () => stage.requestFullscreen();
    stage.append(button, said);
    document.body.prepend(stage);
  }, wordingOf('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.click('全屏');
  await tab.waitFor('#stage > jianzaoshi-helper', 'visible');
  await tab.evaluate(() => document.exitFullscreen());
  await tab.waitFor('html > jianzaoshi-helper', 'visible');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

for (const tag of ['video', 'iframe'] as const) {
  test(`is drawn above a full-screen ${tag}, which can have nothing in it`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(
      ([name, text]) => {
        const button = Object.assign(document.createElement('button'), { textContent: '全屏' });
        const shown = document.createElement(name);
        const said = Object.assign(document.createElement('p'), { textContent: text });
        button.onclick = () => shown.requestFullscreen();
        document.body.prepend(button, shown, said);
      },
      [tag, wordingOf('phone-bound')] as const,
    );
    await waitForCard(tab, 'phone-bound');
    await tab.evaluate(settled);
    // No point of the window tells what is drawn there: beside what fills the screen, all is inert.
    const raised = tab.evaluate(() =>
      new Promise((resolve) => {
        document.addEventListener('fullscreenchange', () => {
          document.addEventListener('toggle', ({ target }) => resolve(target), true);
        });
      }).then((target) => (target as Element).matches('html > jianzaoshi-helper:popover-open')),
    );
    await tab.click('全屏');
    expect(await raised).toBe(true);
    await tab.evaluate(() => document.exitFullscreen());
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
  });
}
