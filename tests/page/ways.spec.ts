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
import { waysInDocuments } from '../recognition/ways.ts';
import { test, waitForPrompt } from './fixtures.ts';

/** Frames, a page that never loads, and a closed shadow root: the extension's own tests have them. */
const OF_THE_EXTENSION: readonly ServedId[] = ['frameset', 'stalled', 'declarative-shadow'];

test.describe('comes as', () => {
  for (const [index, [name, show]] of Object.entries(waysInDocuments).entries()) {
    for (const prompt of promptsFor(index)) {
      test(`${name}: ${prompt}`, async ({ tab }) => {
        await tab.goto(portalAddress.recognition);
        await tab.evaluate(show as (text: string) => void, wordingOf(prompt));
        await waitForPrompt(tab, prompt);
      });
    }
  }
});

test.describe('stands in the page as', () => {
  for (const [index, way] of servedIds.entries()) {
    if (OF_THE_EXTENSION.includes(way)) continue;
    for (const prompt of promptsFor(index)) {
      test(`${way}: ${prompt}`, async ({ tab }) => {
        await tab.goto(servedAddress(way, wordingOf(prompt)));
        await waitForPrompt(tab, prompt);
      });
    }
  }
});

test.describe('every prompt', () => {
  for (const { id: prompt } of prompts) {
    for (const presenter of [
      'alert',
      'layui-alert',
      'element-message',
      'load',
      'revealed',
    ] as const) {
      test(`${prompt} by ${presenter}`, async ({ tab }) => {
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
