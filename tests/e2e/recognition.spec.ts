import { expect, inTurn, test, turnOf } from '../harness/fixtures.ts';
import {
  framingAddress,
  portalAddress,
  promptsAddress,
  type ServedId,
} from '../portal/addresses.ts';
import { presenters } from '../portal/presenters/presenters.ts';
import { wordingOf } from '../portal/prompts.ts';
import { promptsFor } from '../recognition/prompts.ts';
import { pageFor, waysInDocuments, waysOfBrowsers } from '../recognition/ways.ts';
import { storedValues } from './extension-side.ts';
import { expectNoCardYet, goToServed, waitForCard } from './recognition.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

/** Of the ways that `tests/page` tries, one of each kind: what is new, changed, revealed, above. */
const WAYS_OF_EACH_KIND = [
  'text in a new element',
  'data of an old text node',
  'document.write after loading',
  'display revealed by a class',
  'faded in by a transition',
  'a modal dialog element',
  'a view of a page that changes its address',
  'Element Plus: message box',
  'SweetAlert2: toast',
];

/** Documents that the browser makes in a way of its own. */
const SERVED: readonly ServedId[] = [
  'xhtml',
  'gbk',
  'frameset',
  'stalled',
  'declarative-shadow',
  'strict-policy',
];

const ways = {
  ...Object.fromEntries(WAYS_OF_EACH_KIND.map((name) => [name, waysInDocuments[name]])),
  ...waysOfBrowsers,
};

test.describe('comes as', () => {
  for (const [index, [name, show]] of Object.entries(ways).entries()) {
    const [prompt = 'phone-bound'] = promptsFor(index);
    test(`${name}: ${prompt}`, { tag: inTurn(index) }, async ({ tab }) => {
      await tab.goto(pageFor(name));
      await tab.evaluate(show as (text: string) => void, wordingOf(prompt));
      await waitForCard(tab, prompt);
    });
  }
});

test.describe('stands in the page as', () => {
  for (const [index, way] of SERVED.entries()) {
    const [prompt = 'phone-bound'] = promptsFor(index);
    test(`${way}: ${prompt}`, { tag: inTurn(index) }, async ({ tab }) => {
      await goToServed(tab, way, wordingOf(prompt));
      await waitForCard(tab, prompt);
    });
  }
});

test.describe('is raised by', () => {
  for (const [index, { id: presenter }] of presenters.entries()) {
    const [prompt = 'phone-bound'] = promptsFor(index);
    test(`${presenter}: ${prompt}`, { tag: inTurn(index) }, async ({ tab }) => {
      await tab.goto(promptsAddress({ prompt, presenter }));
      await expectNoCardYet(tab);
      await tab.click({ css: `[data-prompt="${prompt}"][data-presenter="${presenter}"]` });
      await waitForCard(tab, prompt);
    });
  }
});

test.describe('from elsewhere', () => {
  test('in a frame of another host', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }, `${portalAddress.otherHostFrame}?prompt=photo-missing`);
    await waitForCard(tab, 'photo-missing');
  });

  // Firefox's driver has been seen to hang where one page writes another: in turn, so that both are tried.
  test('in a window that the page writes', { tag: turnOf('chromium') }, async ({
    tab,
    testBrowser,
  }) => {
    await tab.goto(portalAddress.recognition);
    // Kept by name: the page that opened a window can find it again.
    const opened = await testBrowser.waitForNewTab(() =>
      tab.evaluate((address) => {
        open(address, 'written');
      }, portalAddress.portalHome),
    );
    await tab.evaluate((text) => {
      const written = open('', 'written');
      written?.document.open();
      written?.document.write(`<p>${text}</p>`);
      written?.document.close();
    }, wordingOf('phone-bound'));
    await waitForCard(opened, 'phone-bound');
    await opened.close();
  });

  test('in a frame on a page that is not the portal’s, which shows the card itself; nothing lasts there', async ({
    testBrowser,
    tab,
  }) => {
    await tab.goto(framingAddress('annotated-today'));
    await tab.waitForOverlayInFrame('iframe', wordingOf('annotated-today'));
    const before = await storedValues(testBrowser);
    for (const button of ['展开', '更多', '不再提示']) await tab.clickInOverlay(button, 'iframe');
    await expect.poll(() => tab.overlay('iframe')).toBeNull();
    expect(await storedValues(testBrowser)).toEqual(before);
  });
});
