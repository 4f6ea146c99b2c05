import { answerTo } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import { find } from '../harness/shadow.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const card: CardInDocument;
declare const pass: () => void;

const script = bundle('card.ts');

/** What a card says when a click has not counted; and when it has, and there is no storage, as here. */
const UNSEEN = '请看清卡片';
const UNSAVED = '没有保存下来';

/** Ways to hide a card that is clicked all the same. Each runs in the page, after the card has come. */
const COVERS: Readonly<Record<string, () => void>> = {
  'a popover that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position: fixed; inset: 0; width: auto; height: auto; margin: 0; background: white; pointer-events: none';
    cover.textContent = '点这里抽奖';
    document.body.append(cover);
    cover.showPopover();
  },
  'the shade of a small popover': () => {
    const sheet = document.createElement('style');
    sheet.textContent = '#small::backdrop { background: white; opacity: 1; pointer-events: none }';
    const small = Object.assign(document.createElement('i'), { id: 'small', popover: 'manual' });
    document.head.append(sheet);
    document.body.append(small);
    small.showPopover();
  },
  'a popover in a shadow root': () => {
    const root = document.body
      .appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    root.innerHTML =
      '<div popover="manual" style="position: fixed; inset: 0; width: auto; height: auto; margin: 0; pointer-events: none">奖</div>';
    (root.firstElementChild as HTMLElement).showPopover();
  },
};

async function begin(tab: Tab): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    // Time goes by hand.
    let now = 0;
    Object.assign(window, {
      pass: () => {
        now += 1_000;
      },
    });
    performance.now = () => now;
    // Nothing hears any more what opens above it.
    for (const type of ['toggle', 'beforetoggle']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }
  });
  await runScript(tab, await script);
  await tab.evaluate(() => {
    card.wish({ habits: { [location.hostname]: { isFolded: false } } });
    return card.show('phone-bound');
  });
  await tab.waitForOverlay(answerTo('phone-bound'));
  await tab.clickInOverlay('更多');
}

/** Clicks, each time a second later, until the card says so: a browser tells a moment later what covers it. */
async function clickUntil(tab: Tab, name: string, said: string): Promise<void> {
  await expect
    .poll(async () => {
      await tab.evaluate(() => pass());
      await tab.clickInOverlay(name);
      await tab.evaluate(settled);
      return (await tab.overlay())?.text;
    })
    .toContain(said);
}

for (const [name, cover] of Object.entries(COVERS)) {
  test(`a click on a card that cannot be seen mutes nothing: ${name}`, async ({ tab }) => {
    await begin(tab);
    await clickUntil(tab, '不再提示', UNSAVED);
    await tab.evaluate(cover);
    await clickUntil(tab, '不再提示', UNSEEN);
    await clickUntil(tab, '稍后', UNSEEN);
    await tab.clickInOverlay('不再提示');
    await tab.evaluate(settled);
    expect((await tab.overlay())?.text).toContain(UNSEEN);
  });
}

test('nor does one on a card that has only just come, or says something else now', async ({
  tab,
}) => {
  await tab.setViewport({ width: 1280, height: 480 });
  await begin(tab);
  await tab.clickInOverlay('不再提示');
  const shown = await tab.waitForOverlay(UNSEEN);
  // It is told where it is seen, and the button is still there to be pressed again.
  const { rect: seen } = find(shown, ({ attributes }) => attributes['class'] === 'card-body');
  for (const { rect } of [
    find(shown, ({ attributes }) => attributes['role'] === 'alert'),
    find(shown, ({ tag, name }) => tag === 'button' && name === '不再提示'),
  ]) {
    expect(rect.y).toBeGreaterThanOrEqual(seen.y);
    expect(rect.y + rect.height).toBeLessThanOrEqual(seen.y + seen.height);
  }
  await clickUntil(tab, '不再提示', UNSAVED);
  await tab.evaluate(() => card.show('not-registered'));
  await tab.waitForOverlay(answerTo('not-registered'));
  await tab.clickInOverlay('更多');
  await tab.clickInOverlay('不再提示');
  await tab.waitForOverlay(UNSEEN);
});

test('one on a card that was seen counts, also where the page has a filter on its root, or a box below the card', async ({
  tab,
}) => {
  await begin(tab);
  await tab.evaluate(() => {
    document.documentElement.style.filter = 'grayscale(1)';
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div style="position: fixed; inset: 0; z-index: 2147483647; background: white">页</div>',
    );
  });
  await clickUntil(tab, '不再提示', UNSAVED);
});
