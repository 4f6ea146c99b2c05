import { expect, test } from '../harness/fixtures.ts';
import {
  portalAddress,
  promptResultAddress,
  registrationDeskAddress,
} from '../portal/addresses.ts';
import { showInFront } from './extension-side.ts';
import { remedies, waitForCard } from './recognition.ts';
import { remember, rememberJourney } from './storage.ts';

interface Extension {
  readonly chrome: {
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
    readonly tabs: {
      query(where: { url: string }): Promise<{ id: number }[]>;
      update(id: number, change: { active: true }): Promise<unknown>;
    };
  };
}

for (const { chosen, warns } of [
  { chosen: 'renewal', warns: true },
  { chosen: 'initial', warns: false },
  { chosen: 'change-unit', warns: false },
] as const) {
  const item = chosen === 'change-unit' ? 'cancellation' : 'initial';
  test(`${chosen} chosen, a page of ${item} open: the panel shows where it is`, async ({
    testBrowser,
  }) => {
    const panel = await testBrowser.openExtensionPage('sidepanel.html');
    await panel.waitFor('.guide', 'visible');
    await panel.evaluate(
      (id) =>
        (globalThis as unknown as Extension).chrome.storage.local.set({
          journey: { chosen: id, paths: {} },
        }),
      chosen,
    );
    const portal = await testBrowser.newTab();
    await portal.goto(registrationDeskAddress(item));
    // As a side panel it would be no tab, and the portal's tab the active one.
    await panel.evaluate(async () => {
      const { tabs } = (globalThis as unknown as Extension).chrome;
      const [open] = await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' });
      if (open) await tabs.update(open.id, { active: true });
    });
    if (warns) await panel.waitFor('.here .warning[role="alert"]', 'attached');
    else await panel.waitFor('.step[aria-current="step"] .here-mark', 'attached');
    await panel.waitFor('.fold', 'attached');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.fold')?.click());
    await panel.waitFor('.fold[aria-expanded="true"]', 'attached');
    const seen = await panel.evaluate(() => {
      const steps = [...document.querySelectorAll('.step')];
      const current = steps.findIndex((step) => step.hasAttribute('aria-current'));
      const boxes = steps.map((step) => step.querySelector('input')?.checked);
      return {
        current,
        before: boxes.slice(0, current).every(Boolean),
        after: boxes.slice(current).some(Boolean),
        warned: document.querySelector('.here .warning[role="alert"]') !== null,
      };
    });
    expect(seen).toEqual({
      current: expect.any(Number),
      before: true,
      after: false,
      warned: warns,
    });
    expect(seen.current).toBeGreaterThan(0);
    await portal.close();
    await panel.close();
  });
}

const SIZE = { width: 380, height: 600 };

test('who is not on the portal is told so, and led to its start', async ({ testBrowser, tab }) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  const panel = await testBrowser.openExtensionPage('sidepanel.html', SIZE);
  await panel.waitFor('.checklist', 'visible');
  const place = () => panel.evaluate(() => document.querySelector('.here')?.textContent);
  const starts = () =>
    panel.evaluate(() => Array.from(document.querySelectorAll('.start'), (it) => it.className));
  expect(await place()).toContain('不在注册门户上');
  expect(await starts()).toEqual(['primary start']);
  // What is to be opened has its button, also while another page of the portal is open.
  await tab.goto(portalAddress.recognition);
  await showInFront(panel);
  await expect.poll(place).toContain('没有认出门户的这一页');
  expect(await starts()).toEqual(['primary start']);
  // It follows the tab in front, from one page to the next.
  await tab.goto(registrationDeskAddress('renewal'));
  await showInFront(panel);
  await expect.poll(place).toContain('一级建造师注册办理事项页面');
  expect(await starts()).toEqual([]);
  await tab.goto(promptResultAddress('phone-bound'));
  await expect.poll(place).toContain('没有认出门户的这一页');
  await tab.goto(portalAddress.unrelated);
  await expect.poll(place).toContain('不在注册门户上');
  // While somebody else has to be asked, it is no more than a way there.
  await expect.poll(starts).toEqual(['choose-again start']);
  const opened = await testBrowser.waitForNewTab(() => panel.click({ css: '.start' }));
  expect(await opened.url()).toBe(portalAddress.home);
  await opened.close();
  await panel.close();
});

test('on the page of another registration the way back to the chosen one comes next', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(registrationDeskAddress('re-registration'));
  const panel = await testBrowser.openExtensionPage('popup.html', SIZE);
  await panel.waitFor('.checklist', 'visible');
  await showInFront(panel);
  await panel.waitFor('.here .warning', 'attached');
  const next = await panel.evaluate(() => document.querySelector('.here .next')?.textContent);
  expect(next).toContain('一级建造师执业资格认定(延续注册)');
  await panel.close();
});

test('the popup says which prompts the tab has raised, and what to do', async ({
  testBrowser,
  tab,
}) => {
  await remember(testBrowser, {});
  await tab.goto(promptResultAddress('annotation-done'));
  await waitForCard(tab, 'annotation-done');
  const popup = await testBrowser.openExtensionPage('popup.html', SIZE);
  await popup.waitFor('.guide', 'visible');
  await showInFront(popup);
  await popup.waitFor('.prompts a', 'attached');
  expect(await popup.evaluate(() => document.querySelector('.prompts')?.textContent)).toContain(
    remedies['annotation-done']?.summary,
  );
  await popup.close();
});
