import { expect, test } from '../harness/fixtures.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { promptResultAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { pressCardKeys } from './extension-side.ts';
import { answerTo, waitForCard } from './recognition.ts';

test.beforeEach(async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
});

/** What of the card has the focus. */
async function focused(tab: Tab): Promise<string> {
  const host = await tab.overlay();
  return host ? (findAll(host, (element) => element.focused).at(-1)?.name ?? '') : '';
}

function focusOfPage(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.tagName);
}

function focusField(tab: Tab): Promise<void> {
  return tab.evaluate(() => document.querySelector('input')?.focus());
}

/** Lets the page say another prompt, whose card then stands in front. */
async function sayAnother(tab: Tab): Promise<void> {
  await tab.evaluate((text) => {
    document.body.append(Object.assign(document.createElement('div'), { textContent: text }));
  }, wordingOf('photo-missing'));
  await tab.waitForOverlay('电子证书缺少照片或签名');
}

/** Leads the focus from the field into the card. */
async function enter(browser: TestBrowser, tab: Tab, text: string): Promise<void> {
  await focusField(tab);
  await pressCardKeys(browser);
  await expect.poll(() => focused(tab)).toContain(text);
}

/** Esc closes the card, and the field has the focus again. */
async function leave(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await tab.waitForNoOverlay();
  expect(await focusOfPage(tab)).toBe('INPUT');
}

test('takes no focus by itself, and Esc on the page leaves it', async ({ tab }) => {
  expect(await focusOfPage(tab)).toBe('BODY');
  await tab.press('Escape');
  await waitForCard(tab, 'phone-bound');
  expect(await focused(tab)).toBe('');
});

test('the tab order of the page passes it by', async ({ tab }) => {
  await tab.press('Tab');
  const first = await tab.evaluate(() => document.activeElement?.textContent);
  expect(first).toBe(
    await tab.evaluate(
      () => document.querySelector('a[href], button, input, select, textarea')?.textContent,
    ),
  );
});

test('the keys for the card lead into it, and Esc back to where the focus was', async ({
  testBrowser,
  tab,
}) => {
  await enter(testBrowser, tab, '请其重置手机号');
  await tab.press('Tab');
  expect(await focused(tab)).not.toBe('');
  await leave(tab);
});

test('the keys for the card lead into the strip, and its button to the card', async ({
  testBrowser,
  tab,
}) => {
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('展开');
  await enter(testBrowser, tab, '重置手机号');
  await tab.press('Tab');
  expect(await focused(tab)).toBe('展开');
  await tab.press('Enter');
  await waitForCard(tab, 'phone-bound');
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  await leave(tab);
});

test('folded up, it gives the focus back to the field that had it', async ({ tab }) => {
  await focusField(tab);
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('展开');
  expect(await focusOfPage(tab)).toBe('INPUT');
});

test('it goes back when the keys for the card were pressed in it once more', async ({
  testBrowser,
  tab,
}) => {
  await enter(testBrowser, tab, '请其重置手机号');
  await tab.press('Tab');
  await pressCardKeys(testBrowser);
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  await leave(tab);
});

test('it goes back from a card that was a strip', async ({ tab }) => {
  await tab.clickInOverlay('收起');
  await tab.waitForOverlay('展开');
  await focusField(tab);
  await tab.clickInOverlay('展开');
  await waitForCard(tab, 'phone-bound');
  await leave(tab);
});

test('it goes back after a click on a text of the card', async ({ tab }) => {
  await focusField(tab);
  await tab.clickInOverlay('非官方');
  await leave(tab);
});

test('it goes back after the card was drawn elsewhere and closed', async ({ tab }) => {
  await focusField(tab);
  await tab.dragInOverlay('非官方', { x: -60, y: -30 });
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  expect(await focusOfPage(tab)).toBe('INPUT');
});

test('it goes back after another prompt was picked', async ({ tab }) => {
  await sayAnother(tab);
  await focusField(tab);
  await tab.clickInOverlay(answerTo('phone-bound'));
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  await leave(tab);
});

test('it stays in the card when another prompt comes', async ({ testBrowser, tab }) => {
  await enter(testBrowser, tab, '请其重置手机号');
  await sayAnother(tab);
  await expect.poll(() => focused(tab)).toContain('请到“信息修改或材料补充”里补充');
  await leave(tab);
});

test('it stays in the card of the other prompt when one is put off', async ({
  testBrowser,
  tab,
}) => {
  await sayAnother(tab);
  await enter(testBrowser, tab, '请到“信息修改或材料补充”里补充');
  for (let i = 0; i < 12 && (await focused(tab)) !== '更多'; i++) await tab.press('Tab');
  await tab.press('Enter');
  for (let i = 0; i < 12 && (await focused(tab)) !== '稍后'; i++) await tab.press('Tab');
  // It counts once the card has been seen for a moment; until then the button keeps the focus.
  await expect
    .poll(async () => {
      const at = await focused(tab);
      if (at === '稍后') await tab.press('Enter');
      return at;
    })
    .toContain('请其重置手机号');
  await leave(tab);
});

for (const way of ['keys', 'click'] as const) {
  test(`it goes back to a field in a shadow root of the page: by ${way}`, async ({
    testBrowser,
    tab,
  }) => {
    await tab.evaluate(() => {
      const box = document.createElement('x-field');
      const field = document.createElement('input');
      box.attachShadow({ mode: 'open' }).append(field);
      document.body.prepend(box);
      field.focus();
    });
    const card = await waitForCard(tab, 'phone-bound');
    if (way === 'keys') await pressCardKeys(testBrowser);
    else await tab.clickInOverlay(find(card, ({ tag }) => tag === 'h2').text);
    await expect.poll(() => focused(tab)).toContain('请其重置手机号');
    await tab.press('Escape');
    await tab.waitForNoOverlay();
    expect(
      await tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName),
    ).toBe('INPUT');
  });
}
