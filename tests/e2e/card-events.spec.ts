import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { pressCardKeys } from './extension-side.ts';
import { openModal } from './modal.ts';
import { clickInMore, waitForCard } from './recognition.ts';

const HEARD = ['keydown', 'keypress', 'keyup', 'input', 'change', 'click', 'mousedown', 'copy'];

/** What the listeners of the page have heard since the last time. */
function heard(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(
    () => (globalThis as unknown as { heard: string[] }).heard.splice(0) as string[],
  );
}

function listen(tab: Tab): Promise<void> {
  return tab.evaluate((types) => {
    const all: string[] = [];
    Object.assign(globalThis, { heard: all });
    for (const target of [window, document, document.documentElement]) {
      for (const type of types) target.addEventListener(type, () => all.push(type));
    }
  }, HEARD);
}

/** What of the card has the focus. */
async function focused(tab: Tab): Promise<string> {
  const host = await tab.overlay();
  return host ? (findAll(host, (element) => element.focused).at(-1)?.name ?? '') : '';
}

test('of what is typed and clicked in the card the page hears nothing', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await listen(tab);
  await pressCardKeys(testBrowser);
  await expect.poll(() => focused(tab)).not.toBe('');
  await heard(tab);
  for (let i = 0; i < 8 && (await focused(tab)) !== '省份'; i++) await tab.press('Tab');
  expect(await focused(tab)).toBe('省份');
  await tab.press('ArrowDown');
  await tab.waitForOverlay('北京市');
  for (const key of ['a', '1', 'ArrowUp']) await tab.press(key);
  await clickInMore(tab, '复制这段话');
  await tab.waitForOverlay('已复制');
  await tab.press('Escape');
  await tab.waitForNoOverlay();
  expect(await heard(tab)).toEqual([]);
  // The page can hear.
  await tab.press('a');
  expect(await heard(tab)).toContain('keydown');
});

test('what to say can be copied though the page forbids copying', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(() => {
    const forbidden: string[] = [];
    Object.assign(globalThis, { heard: forbidden });
    for (const type of ['copy', 'selectstart']) {
      document.addEventListener(type, (event) => {
        event.preventDefault();
        forbidden.push(type);
      });
    }
  });
  await clickInMore(tab, '复制这段话');
  await tab.waitForOverlay('已复制');
  // The browser says that it has copied even when the page has kept it from doing so.
  expect(await heard(tab)).toEqual([]);
});

test('a dialog of the page that fetches the focus back leaves it in the card', async ({
  testBrowser,
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    const button = Object.assign(document.createElement('button'), { textContent: '确定' });
    box.append(text, button);
    document.body.prepend(box);
    button.focus();
    document.addEventListener('focusin', ({ target }) => {
      if (!box.contains(target as Node)) button.focus();
    });
  }, wordingOf('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await pressCardKeys(testBrowser);
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  await tab.press('Tab');
  expect(await focused(tab)).not.toBe('');
  await tab.press('Escape');
  await tab.waitForNoOverlay();
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('确定');
});

test('so does the message box of Element UI, which hears the focus first', async ({
  testBrowser,
  tab,
}) => {
  const [prompt, presenter] = ['phone-bound', 'element-box'] as const;
  await tab.goto(promptsAddress({ prompt, presenter }));
  await tab.click({ css: `[data-prompt="${prompt}"][data-presenter="${presenter}"]` });
  await waitForCard(tab, prompt);
  // It takes the focus when it has opened.
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await tab.evaluate(settled);
  await pressCardKeys(testBrowser);
  await expect.poll(() => focused(tab)).toContain('请其重置手机号');
  for (let i = 0; i < 8 && (await focused(tab)) !== '省份'; i++) await tab.press('Tab');
  expect(await focused(tab)).toBe('省份');
  await tab.press('ArrowDown');
  await tab.waitForOverlay('北京市');
  await tab.clickInOverlay('移动卡片');
  await tab.clickInOverlay('省份');
  expect(await focused(tab)).toBe('省份');
});

test('Esc in the card closes the card, not the modal dialog that it stands in', async ({ tab }) => {
  await openModal(tab);
  const card = await waitForCard(tab, 'phone-bound');
  await tab.clickInOverlay(find(card, ({ tag }) => tag === 'h2').text);
  await tab.press('Escape');
  await tab.waitForNoOverlay();
  const isOpen = () => tab.evaluate(() => document.querySelector('dialog')?.open);
  expect(await isOpen()).toBe(true);
  await tab.press('Escape');
  await expect.poll(isOpen).toBe(false);
});
