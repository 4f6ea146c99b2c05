import { expect, turnOf } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { find } from '../harness/shadow.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { test } from './install.ts';
import { OWN, OWN_CARD, raiseInFrame, registeredScripts } from './own-knowledge.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

/** How the settings page shows what an administrator can set. */
function shownSettings(page: Tab) {
  return page.evaluate(() => {
    const checked = document.querySelector<HTMLInputElement>('input[name="hint-level"]:checked');
    const province = document.querySelector<HTMLSelectElement>('select#province');
    return {
      hintLevel: checked?.value,
      province: province?.value,
      locked: [checked, province].map((control) => control?.disabled),
      notes: document.querySelectorAll('.managed').length,
    };
  });
}

/** Waits for what the background does once after an install: among it, its entry in the menu. */
async function waitForInstalled(browser: TestBrowser): Promise<void> {
  const page = await browser.controlPage();
  const hasEntry = () =>
    page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { update(id: string, change: object): Promise<void> } };
      };
      return chrome.contextMenus.update('look-up', {}).then(
        () => true,
        () => false,
      );
    });
  await expect.poll(hasEntry).toBe(true);
}

test.describe('hints, province and welcome page', () => {
  test.use({ policy: { hintLevel: 'off', province: 'jiangsu', welcomePage: false } });

  test('a policy acts, is shown as such, and cannot be changed by the person', {
    tag: turnOf('firefox'),
  }, async ({ life }) => {
    await life.install();
    await waitForInstalled(life.browser);
    // What the person has set before counts for nothing.
    await remember(life.browser, { 'hint-level': 'card', province: 'zhejiang' });
    const page = await life.browser.openExtensionPage('options.html');
    await page.waitFor('.settings', 'visible');
    expect(await shownSettings(page)).toEqual({
      hintLevel: 'off',
      province: 'jiangsu',
      locked: [true, true],
      notes: 3,
    });
    expect(await textOf(page, '.settings')).toContain('安装后不打开欢迎页');
    expect(await textOf(page, '.managed')).toContain('由管理员设定');
    const open = await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { extension: { getViews(what: object): readonly Window[] } };
      };
      const open = chrome.extension.getViews({ type: 'tab' });
      return open.map(({ location }) => location.pathname).filter((name) => name.endsWith('.html'));
    });
    expect(open).toEqual(['/options.html']);

    const tab = await life.browser.newTab();
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => alert(text), wordingOf('phone-bound'));
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();

    const guide = await life.browser.openExtensionPage('popup.html#question/phone-bound');
    await guide.waitFor('.province', 'visible');
    expect(await textOf(guide, '.contact')).toContain('江苏');
    // What only looked set could still be chosen.
    await guide.waitFor('.province select:disabled', 'visible');
    const welcome = await life.browser.openExtensionPage('welcome.html');
    await welcome.waitFor('#province:disabled', 'visible');
  });
});

test.describe('own knowledge', () => {
  test.use({ policy: { ownKnowledge: OWN, hintLevel: 'card' } });

  test('set by policy, it acts in pages and guide, and cannot be removed', {
    tag: turnOf('chromium'),
  }, async ({ life }) => {
    await life.install();
    const page = await life.browser.openExtensionPage('options.html');
    await page.waitFor('.settings', 'visible');
    await expect.poll(() => registeredScripts(page)).toEqual(['own']);
    const shown = await textOf(page, '.settings');
    expect(shown).toContain(OWN.organisation);
    expect(shown).not.toContain('移除补充内容');
    expect(shown).not.toContain('选择补充内容文件');
    expect((await shownSettings(page)).notes).toBe(2);
    // In the form it is shown, and nothing of it can be changed.
    const form = await life.browser.openExtensionPage('own-form.html');
    await form.waitFor('.own-form .managed', 'visible');
    await form.click(`看：${OWN.questions[0]?.title}`);
    await form.waitFor('.own-case', 'visible');
    const changeable = await form.evaluate(() => {
      const fields = document.querySelectorAll('form input:enabled, form textarea:enabled');
      return [
        Array.from(fields, ({ id }) => id),
        document.querySelectorAll('.save-bar, .add').length,
      ];
    });
    expect(changeable).toEqual([['cases.0.trial'], 0]);
    expect(await textOf(form, '.own-form')).toContain(OWN.questions[1]?.title);
    await form.close();
    // All that the person can clear.
    await page.click('清除全部内容');
    await page.click('确定清除');
    await page.waitFor('.result-all .done', 'visible');
    expect(await textOf(page, '.settings')).toContain(OWN.organisation);

    const tab = await life.browser.newTab();
    await tab.goto(portalAddress.recognition);
    await raiseInFrame(tab);
    await tab.waitForOverlay(OWN_CARD);
    const guide = await life.browser.openExtensionPage('popup.html#own');
    await guide.waitFor('.own-topic', 'visible');
    expect(await textOf(guide, '.own-topic')).toContain(OWN.organisation);
  });
});

test.describe('values that do not fit', () => {
  test.use({
    policy: { hintLevel: 'loud', ownKnowledge: { organisation: 7 }, province: 'jiangsu' },
  });

  test('each is ignored alone; the card names the authority of the one that fits', {
    tag: turnOf('firefox'),
  }, async ({ life }) => {
    await life.install();
    const page = await life.browser.openExtensionPage('options.html');
    await page.waitFor('.settings', 'visible');
    expect(await shownSettings(page)).toEqual({
      hintLevel: 'card',
      province: 'jiangsu',
      locked: [false, true],
      notes: 1,
    });
    expect(await textOf(page, '.settings')).toContain('选择补充内容文件');
    expect(await registeredScripts(page)).toEqual([]);
    // Chromium keeps back what does not fit the schema.
    if (life.browser.name === 'firefox') {
      expect(await textOf(page, '.own-faults')).toContain('organisation');
    }

    const tab = await life.browser.newTab();
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => alert(text), wordingOf('phone-bound'));
    const card = await waitForCard(tab, 'phone-bound');
    expect(card.text).toContain('江苏省');
    // What only looked set could still be chosen.
    const select = find(card, ({ tag }) => tag === 'select');
    expect(select.attributes).toHaveProperty('disabled');
  });
});
