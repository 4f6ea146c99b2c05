import { portalAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';
import { openModal } from './modal.ts';
import { wordingOf } from './recognition.ts';

test('above a modal dialog the card can be used', async ({ tab }) => {
  await openModal(tab);
  expect(
    await tab.evaluate(() => document.querySelector('jianzaoshi-helper')?.parentElement?.tagName),
  ).toBe('DIALOG');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('when the dialog is closed the card goes back beside the page', async ({ tab }) => {
  await openModal(tab);
  await tab.evaluate(() => document.querySelector('dialog')?.close());
  await tab.waitFor('html > jianzaoshi-helper', 'visible');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

test('so is it above one in a closed shadow root', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const button = Object.assign(document.createElement('button'), { textContent: '打开' });
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'closed' });
    const dialog = document.createElement('dialog');
    dialog.textContent = text;
    root.append(dialog);
    button.onclick = () => dialog.showModal();
    document.body.prepend(button, box);
    Object.assign(window, {
      // An inert element is at no point of the window.
      elementAtCard: () => {
        const card = root.querySelector('jianzaoshi-helper')?.getBoundingClientRect();
        return card && root.elementFromPoint(card.x + card.width / 2, card.y + 60)?.localName;
      },
      closeDialog: () => dialog.close(),
    });
  }, wordingOf('phone-bound'));
  await tab.click('打开');
  await expect
    .poll(() => tab.evaluate(() => Reflect.get(window, 'elementAtCard')()))
    .toBe('jianzaoshi-helper');
  await tab.evaluate(() => Reflect.get(window, 'closeDialog')());
  await tab.waitFor('html > jianzaoshi-helper', 'visible');
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
});

test('a page that takes the card away gets it back five times, then never', async ({ tab }) => {
  await openModal(tab);
  await tab.evaluate(() => document.querySelector('dialog')?.close());
  await tab.waitFor('html > jianzaoshi-helper', 'visible');
  const returns = await tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const channel = new MessageChannel();
        const remove = () => {
          const host = document.querySelector('jianzaoshi-helper');
          if (!host) {
            resolve(count);
            return;
          }
          count += 1;
          host.remove();
          channel.port2.postMessage(null);
        };
        channel.port1.onmessage = remove;
        remove();
      }),
  );
  expect(returns).toBe(6);
  expect(await tab.overlay()).toBeNull();
});
