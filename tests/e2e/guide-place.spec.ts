import { registrationDeskAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';

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
          'chosen-registration': id,
          [`done-steps:${id}`]: {},
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
    await panel.waitFor('.step[aria-current="step"] .here-mark', 'attached');
    const seen = await panel.evaluate(() => {
      const steps = [...document.querySelectorAll('.step')];
      const current = steps.findIndex((step) => step.hasAttribute('aria-current'));
      const boxes = steps.map((step) => step.querySelector('input')?.checked);
      return {
        current,
        before: boxes.slice(0, current).every(Boolean),
        after: boxes.slice(current).some(Boolean),
        warned: document.querySelector('.here .warning') !== null,
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
