import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { expectSilence, test, waitForPrompt } from './fixtures.ts';

/** Roots that no script has made by `attachShadow`, and hosts that hold something else besides. */
const ROOTS: Readonly<Record<string, (text: string) => void>> = {
  'by setHTMLUnsafe': (text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.setHTMLUnsafe(
      `<p>办理</p><div><template shadowrootmode="open">${text}</template><b>甲</b></div>`,
    );
  },
  'by setHTMLUnsafe in one that was made so before': (text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.setHTMLUnsafe('<div><template shadowrootmode="open"><p></p></template><b>甲</b></div>');
    const inner = host.firstElementChild?.shadowRoot;
    const markup = `<section><template shadowrootmode="open">${text}</template><i>乙</i></section>`;
    requestAnimationFrame(() => inner?.setHTMLUnsafe(markup));
  },
  'by parseHTMLUnsafe': (text) => {
    const { parseHTMLUnsafe } = Document as unknown as { parseHTMLUnsafe(html: string): Document };
    const markup = `<main><template shadowrootmode="open">${text}</template><b>甲</b></main>`;
    const made = parseHTMLUnsafe.call(Document, markup).querySelector('main');
    if (made) document.body.append(made);
  },
  'by cloning what has one': (text) => {
    const first = document.createElement('div');
    first.attachShadow({ mode: 'open', clonable: true } as ShadowRootInit).append('请稍候');
    first.append(document.createElement('b'));
    document.body.append(first);
    requestAnimationFrame(() => {
      const copy = first.cloneNode(true) as Element;
      copy.shadowRoot?.replaceChildren(text);
      document.body.firstElementChild?.append(copy);
    });
  },
  'deep in the slots of hosts': (text) => {
    let inner: Node = document.createElement('p');
    inner.appendChild(document.createTextNode(text));
    for (let i = 0; i < 4; i++) {
      const host = document.createElement(i % 2 === 0 ? 'section' : 'div');
      host.append(document.createElement('b'), '业务');
      const around = document.createElement('article');
      around.append(document.createElement('hr'), host);
      host.attachShadow({ mode: 'open' }).append(document.createElement('slot'), inner);
      inner = around;
    }
    document.body.append(inner);
  },
  'on what was on the page before, with contents': (text) => {
    const around = document.createElement('div');
    const host = document.createElement('div');
    host.append(document.createElement('b'), '业务');
    around.append(host);
    document.body.append(around);
    requestAnimationFrame(() => host.attachShadow({ mode: 'open' }).append(text));
  },
};

for (const [name, make] of Object.entries(ROOTS)) {
  test(`a prompt in a shadow root that was made ${name}`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(make, wordingOf('phone-bound'));
    await waitForPrompt(tab, 'phone-bound');
  });
}

/** Hosts that come with the page and bring their root along: in each it is another sign that tells. */
const PARSED: Readonly<Record<string, (root: string) => string>> = {
  'that holds nothing else': (root) => `<div>${root}</div>`,
  'with something in a slot': (root) => `<section>${root}<b slot="title">甲</b></section>`,
  'of a name of its own': (root) => `<zw-notice>${root}<b>甲</b></zw-notice>`,
};

for (const [name, host] of Object.entries(PARSED)) {
  test(`a prompt in the root of a host ${name}, which came with the page`, async ({ tab }) => {
    const root = `<template shadowrootmode="open">${wordingOf('phone-bound')}</template>`;
    const html = `<!DOCTYPE html><meta charset="utf-8"><p>办理</p>${host(root)}`;
    await tab.goto(`data:text/html,${encodeURIComponent(html)}`);
    await waitForPrompt(tab, 'phone-bound');
  });
}

test('a prompt in a root that comes of a template of the page', async ({ tab }) => {
  const inner = `<div><template shadowrootmode="open" shadowrootclonable>${wordingOf('phone-bound')}</template><b>甲</b></div>`;
  const copy =
    'onclick="document.body.append(document.querySelector(`template`).content.cloneNode(true))"';
  const html = `<!DOCTYPE html><meta charset="utf-8"><template>${inner}</template><p ${copy}>打开</p>`;
  await tab.goto(`data:text/html,${encodeURIComponent(html)}`);
  await tab.click('打开');
  await waitForPrompt(tab, 'phone-bound');
});

test('what the root of a host leaves without a slot stays unsaid', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const host = document.createElement('div');
    host.append(text);
    document.body.append(host);
    host.setHTMLUnsafe(`<div><template shadowrootmode="open"><p>办理</p></template>${text}</div>`);
  }, wordingOf('phone-bound'));
  await expectSilence(tab);
});
