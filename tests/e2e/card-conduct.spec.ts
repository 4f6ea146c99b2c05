import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { ShadowElement, Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { wordingOf } from '../portal/prompts.ts';
import { answerTo, clickForGood, waitForCard } from './recognition.ts';

/** Lets the page say a prompt in a box at the bottom of the page. */
async function say(tab: Tab, prompt: PromptId): Promise<void> {
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.textContent = text;
    document.body.append(box);
  }, wordingOf(prompt));
}

function cardOf(host: ShadowElement): ShadowElement {
  return find(host, ({ attributes }) => attributes['class'] === 'card');
}

/** Where the card stands, when it has come to rest there. */
async function restingPlace(tab: Tab): Promise<ShadowElement['rect']> {
  await tab.evaluate(settled);
  const host = await tab.overlay();
  if (!host) throw new Error('There is no card.');
  return cardOf(host).rect;
}

test('several prompts: one card, the newest in front, the others one click away', async ({
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await say(tab, 'photo-missing');
  const both = await tab.waitForOverlay('电子证书缺少照片或签名');
  expect(findAll(both, ({ tag, visible }) => tag === 'section' && visible)).toHaveLength(1);
  expect(find(both, ({ tag }) => tag === 'h2').text).toContain('电子证书缺少照片或签名');
  await tab.clickInOverlay(answerTo('phone-bound'));
  await expect
    .poll(async () => find(await waitForCard(tab, 'phone-bound'), ({ tag }) => tag === 'h2').text)
    .toContain('请其重置手机号');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

test('what is put off makes room for the other prompt', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await say(tab, 'photo-missing');
  await tab.waitForOverlay('电子证书缺少照片或签名');
  await clickForGood(tab, '稍后');
  await expect
    .poll(async () => (await waitForCard(tab, 'phone-bound')).text.includes('电子证书缺少'))
    .toBe(false);
});

test('can be drawn elsewhere, and stands there the next time on this host', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  const before = await restingPlace(tab);
  await tab.dragInOverlay('移动卡片', { x: -120, y: -90 });
  const after = await restingPlace(tab);
  expect([after.x, after.y]).toEqual([before.x - 120, before.y - 90]);
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  expect(await restingPlace(tab)).toEqual(after);
  // On another host it stands where it stood before anybody moved it.
  await tab.goto(portalAddress.newsArticle);
  await say(tab, 'phone-bound');
  await waitForCard(tab, 'phone-bound');
  const { x, y } = await restingPlace(tab);
  expect([x, y]).not.toEqual([after.x, after.y]);
});

test('can be drawn by its name, and not beyond the window', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  const before = await restingPlace(tab);
  // As far as a pointer gets that begins a little below its upper edge.
  await tab.dragInOverlay('非官方', { x: -1_040, y: -before.y });
  const { x, y } = await restingPlace(tab);
  expect([x, y].map(Math.round)).toEqual([0, 0]);
});

test('another button than the first draws nothing', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  const before = await restingPlace(tab);
  await tab.dragInOverlay('非官方', { x: -120, y: -90 }, 'right');
  expect(await restingPlace(tab)).toEqual(before);
});

test('a click on the grip leads to the next corner', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  const before = await restingPlace(tab);
  await tab.clickInOverlay('移动卡片');
  const after = await restingPlace(tab);
  expect([after.x, after.y]).toEqual([20, before.y]);
});

test('keys move it while its grip has the focus', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.clickInOverlay('移动卡片');
  const before = await restingPlace(tab);
  await tab.press('ArrowRight');
  await tab.press('ArrowUp');
  const after = await restingPlace(tab);
  expect([after.x, after.y]).toEqual([before.x + 24, before.y - 24]);
});

test('leaves the place that was chosen when a dialog opens there', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.dragInOverlay('移动卡片', { x: -300, y: -50 });
  const chosen = await restingPlace(tab);
  await tab.evaluate(
    (at) => {
      const box = document.createElement('div');
      box.setAttribute('role', 'dialog');
      box.style.cssText = `position: fixed; left: ${at.x}px; top: ${at.y}px; width: 300px; height: 200px`;
      const button = document.createElement('button');
      button.textContent = '确定';
      box.append(at.text, button);
      document.body.append(box);
    },
    { ...chosen, text: wordingOf('photo-missing') },
  );
  await tab.waitForOverlay('电子证书缺少照片或签名');
  const { x, width } = await restingPlace(tab);
  expect(x >= chosen.x + 300 || x + width <= chosen.x).toBe(true);
  await tab.click('确定');
});

test('folded up it is a strip, stays one on this host, and opens with one click', async ({
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.clickInOverlay('收起');
  await tab.goto(promptResultAddress('photo-missing'));
  const strip = find(
    await tab.waitForOverlay('展开'),
    ({ attributes }) => attributes['class'] === 'strip folded',
  );
  expect(strip.rect.height).toBeLessThan(64);
  await tab.clickInOverlay('展开');
  const host = await tab.waitForOverlay('更多');
  expect(cardOf(host).text).toContain('电子证书缺少照片或签名');
});
