import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import {
  portalAddress,
  promptResultAddress,
  registrationDeskAddress,
} from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { openModal } from './modal.ts';
import { clickForGood, closeCard, waitForCard } from './recognition.ts';
import { rememberJourney } from './storage.ts';

/** Lets the page say a prompt deep in itself, where nothing has to do with what holds the card. */
function sayDeep(tab: Tab): Promise<void> {
  return tab.evaluate((text) => {
    document
      .querySelector('body > div, p')
      ?.append(Object.assign(document.createElement('div'), { textContent: text }));
  }, wordingOf('photo-missing'));
}

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

test('what is marked in a dialog that is not modal keeps no click in the card from counting', async ({
  testBrowser,
  tab,
}) => {
  await rememberJourney(testBrowser, { chosen: 'renewal' });
  await tab.goto(registrationDeskAddress('renewal'));
  await tab.waitForMark('点这里');
  await tab.evaluate(() => {
    const list = document.querySelector('.zw-choices') as HTMLElement;
    const dialog = Object.assign(document.createElement('dialog'), { open: true });
    dialog.style.cssText = 'position: static; margin: 0';
    list.replaceWith(dialog);
    dialog.append(list);
  });
  await tab.waitForMark('点这里');
  await tab.evaluate((text) => {
    const box = Object.assign(document.createElement('div'), { textContent: text });
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0; background: white';
    document.body.append(box);
  }, wordingOf('not-registered'));
  await waitForCard(tab, 'not-registered');
  await tab.waitForMark('点这里');
  await clickForGood(tab, '稍后');
  await tab.waitForOverlay('一小时内不再提示');
});

test('of two modal dialogs it is in the one that can be used', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const button = Object.assign(document.createElement('button'), { textContent: '打开' });
    const first = Object.assign(document.createElement('dialog'), { textContent: '一' });
    const second = Object.assign(document.createElement('dialog'), { textContent: text });
    button.onclick = () => {
      first.showModal();
      second.showModal();
    };
    second.id = 'second';
    document.body.prepend(button, second, first);
  }, wordingOf('phone-bound'));
  await tab.click('打开');
  await tab.waitFor('#second > jianzaoshi-helper', 'visible');
  await closeCard(tab, 'phone-bound');
});

test('it comes back when a part of the page goes that its dialog was in', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const app = document.createElement('div');
    app.innerHTML =
      '<button>打开</button><section id="view"><div><dialog></dialog></div></section>';
    const dialog = app.querySelector('dialog');
    if (dialog) dialog.textContent = text;
    app.querySelector('button')?.addEventListener('click', () => dialog?.showModal());
    document.body.prepend(app);
  }, wordingOf('phone-bound'));
  await tab.click('打开');
  await tab.waitFor('dialog > jianzaoshi-helper', 'visible');
  await tab.evaluate(() => document.getElementById('view')?.remove());
  await tab.waitFor('html > jianzaoshi-helper', 'visible');
  await closeCard(tab, 'phone-bound');
});

test('dialogs that open and close wherever it goes do not keep it going for ever', async ({
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const button = Object.assign(document.createElement('button'), { textContent: '打开' });
    const dialog = Object.assign(document.createElement('dialog'), { textContent: text });
    let moves = 0;
    const seen = new MutationObserver(() => {
      const host = document.querySelector('jianzaoshi-helper');
      if (!host || moves > 100) return;
      moves += 1;
      if (host.parentElement === dialog) dialog.close();
      else dialog.showModal();
    });
    button.onclick = () => {
      seen.observe(document, { childList: true, subtree: true });
      dialog.showModal();
    };
    document.body.prepend(button, dialog);
    Object.assign(window, { moves: () => moves });
  }, wordingOf('phone-bound'));
  await tab.click('打开');
  await expect.poll(() => tab.evaluate(() => Reflect.get(window, 'moves')())).toBeGreaterThan(9);
  await tab.evaluate(settled);
  expect(await tab.evaluate(() => Reflect.get(window, 'moves')())).toBeLessThan(30);
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
  // The next prompt has a card all the same.
  await sayDeep(tab);
  await closeCard(tab, 'photo-missing');
});

const writing = {
  'at once': () => {
    document.open();
    document.write('<p>新的页面</p>');
    document.close();
  },
  later: () => {
    document.open();
    requestAnimationFrame(() => {
      document.write('<p>新的页面</p>');
      document.close();
    });
  },
};

for (const [when, write] of Object.entries(writing)) {
  test(`a page that is written anew ${when} has no dead card on it, and a new one for a new prompt`, async ({
    tab,
  }) => {
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await tab.evaluate(write);
    await tab.waitForNoOverlay();
    await tab.waitFor('p', 'visible');
    await sayDeep(tab);
    const card = await waitForCard(tab, 'photo-missing');
    expect(card.text).not.toContain('手机号');
    await closeCard(tab, 'photo-missing');
    expect(tab.errors).toEqual([]);
  });
}
