import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const card: CardInDocument;
/** How often texts were asked for, and how often all of a document was looked through. */
declare const counted: { texts: number; wholes: number };

/** Counts what the reader asks of the page: the time that it takes says more of the machine. */
function count(): void {
  const all = { texts: 0, wholes: 0 };
  Object.assign(window, { counted: all });
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent') ?? {};
  Object.defineProperty(Node.prototype, 'textContent', {
    configurable: true,
    get() {
      all.texts += 1;
      return get?.call(this);
    },
  });
  const walk = Document.prototype.createTreeWalker;
  Document.prototype.createTreeWalker = function (...args) {
    all.texts += 1;
    return walk.apply(this, args);
  };
  const { querySelectorAll } = Document.prototype;
  Document.prototype.querySelectorAll = function (this: Document, selector: string) {
    if (selector.startsWith(':not(')) all.wholes += 1;
    return querySelectorAll.call(this, selector);
  } as typeof querySelectorAll;
}

/** Each makes a thousand boxes that repeat the words. */
const LISTS: Readonly<Record<string, (text: string) => void>> = {
  'boxes of a class': (text) => {
    const list = document.createElement('div');
    list.innerHTML = Array.from(
      { length: 1_000 },
      (_, i) => `<div class="item">${i} ${text}</div>`,
    ).join('');
    document.body.append(list);
  },
  'rows of a table': (text) => {
    const table = document.createElement('table');
    const rows = Array.from(
      { length: 1_000 },
      (_, i) => `<tr><td>${i}</td><td>${text}</td><td>否</td></tr>`,
    );
    table.innerHTML = rows.join('');
    document.body.append(table);
  },
  'lines of a log, with a field below': (text) => {
    const log = document.createElement('div');
    const lines = Array.from(
      { length: 1_000 },
      (_, i) => `<p><span>${i}</span><span>${text}</span></p>`,
    );
    log.innerHTML = `${lines.join('')}<input><div>取消</div>`;
    document.body.append(log);
  },
};

for (const [name, make] of Object.entries(LISTS)) {
  test(`a prompt in a thousand ${name}: no hit asks all the others`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(count);
    await tab.evaluate(make, wordingOf('phone-bound'));
    const texts = await tab.evaluate(async () => {
      // Until nothing more is read.
      for (let before = -1, still = 0; still < 40; before = counted.texts) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        still = counted.texts === before ? still + 1 : 0;
      }
      return counted.texts;
    });
    // Two hundred hits that each ask a thousand others are more than two hundred thousand.
    expect(texts).toBeLessThan(60_000);
  });
}

test('a page of many elements that adds one in each frame below an open card', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await runScript(tab, await bundle('card.ts'));
  const wholes = await tab.evaluate(async () => {
    const rows = Array.from({ length: 20_000 }, () => '<div><b>办</b><i>理</i></div>');
    document.body.insertAdjacentHTML('beforeend', rows.join(''));
    await card.show('phone-bound');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let i = 0; i < 5; i++) await frame();
  });
  expect(wholes).toBeUndefined();
  await tab.evaluate(count);
  const looked = await tab.evaluate(async () => {
    for (let i = 0; i < 60; i++) {
      document.body.append(document.createElement('hr'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return counted.wholes;
  });
  expect(looked).toBeLessThan(20);
});
