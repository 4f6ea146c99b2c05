import { settled } from '../harness/settled.ts';
import {
  portalAddress,
  promptResultAddress,
  promptsAddress,
  type ServedId,
  servedAddress,
  servedIds,
} from '../portal/addresses.ts';
import { prompts, wordingOf } from '../portal/prompts.ts';
import { promptsFor } from '../recognition/prompts.ts';
import { pageFor, waysInDocuments } from '../recognition/ways.ts';
import { inTurn, ONCE, test, waitForPrompt } from './fixtures.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

/** Frames, a page that never loads, and a closed shadow root: the extension's own tests have them. */
const OF_THE_EXTENSION: readonly ServedId[] = ['frameset', 'stalled', 'declarative-shadow'];

test.describe('comes as', () => {
  for (const [index, [name, show]] of Object.entries(waysInDocuments).entries()) {
    for (const [i, prompt] of promptsFor(index).entries()) {
      // Which prompt it is, is the same to every browser.
      test(`${name}: ${prompt}`, { tag: i > 0 ? [ONCE] : [] }, async ({ tab }) => {
        await tab.goto(pageFor(name));
        await tab.evaluate(show as (text: string) => void, wordingOf(prompt));
        await waitForPrompt(tab, prompt);
      });
    }
  }
});

test.describe('stands in the page as', () => {
  for (const [index, way] of servedIds.entries()) {
    if (OF_THE_EXTENSION.includes(way)) continue;
    for (const [i, prompt] of promptsFor(index).entries()) {
      test(`${way}: ${prompt}`, { tag: i > 0 ? [ONCE] : [] }, async ({ tab }) => {
        await tab.goto(servedAddress(way, wordingOf(prompt)));
        await waitForPrompt(tab, prompt);
      });
    }
  }
});

test('is revealed by a narrower window', async ({ tab }) => {
  await tab.setViewport({ width: 1280, height: 720 });
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const style = document.createElement('style');
    style.textContent = '@media (min-width: 1000px) { #wide { visibility: hidden } }';
    const line = Object.assign(document.createElement('p'), { id: 'wide', textContent: text });
    document.head.append(style);
    document.body.prepend(line);
  }, wordingOf('phone-bound'));
  await tab.evaluate(settled);
  // What has come is looked at in a few frames by itself.
  await tab.evaluate(async () => {
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await tab.setViewport({ width: 900, height: 720 });
  await waitForPrompt(tab, 'phone-bound');
  await tab.setViewport({ width: 1280, height: 720 });
});

test.describe('every prompt', () => {
  for (const [row, { id: prompt }] of prompts.entries()) {
    for (const presenter of [
      'alert',
      'layui-alert',
      'element-message',
      'load',
      'revealed',
    ] as const) {
      // What is read of each way is the browser's; what is found in it is not.
      const tag = presenter === 'alert' || presenter === 'load' ? inTurn(row) : ONCE;
      test(`${prompt} by ${presenter}`, { tag }, async ({ tab }) => {
        await tab.goto(
          presenter === 'load'
            ? promptResultAddress(prompt)
            : promptsAddress({ prompt, presenter, auto: true }),
        );
        await waitForPrompt(tab, prompt);
      });
    }
  }
});
