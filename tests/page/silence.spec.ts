import { normaliseText } from '../../core/recognition/normalise.ts';
import { portalAddress, quotingAddress } from '../portal/addresses.ts';
import { quotingWays } from '../portal/pages/quoting.ts';
import { prompts, wordingOf } from '../portal/prompts.ts';
import { counterWaysInDocuments } from '../recognition/counter-ways.ts';
import { silentPages } from '../recognition/silent-pages.ts';
import { expect, expectSilence, ONCE, test } from './fixtures.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

test('every quoting page does hold the words of a prompt, or what resembles them', () => {
  const words = prompts.map(({ wording }) => normaliseText(wording));
  const without = Object.entries(quotingWays)
    .filter(([, { markup }]) => {
      const text = normaliseText(markup.replace(/<[^>]*>/g, ''));
      return !words.some((word) => text.includes(word) || normaliseText(markup).includes(word));
    })
    .map(([name]) => name);
  expect(without).toEqual([
    'the rules',
    'words that resemble a prompt',
    'prompts of the exam site',
  ]);
});

test.describe('on the page', () => {
  for (const [name, address] of Object.entries(silentPages)) {
    test(name, async ({ tab }) => {
      await tab.goto(address);
      await expectSilence(tab);
    });
  }
});

test.describe('where a page has', () => {
  for (const way of Object.keys(quotingWays)) {
    // Markup that stands there from the start: what is made of it is the same to every browser.
    test(way, { tag: ONCE }, async ({ tab }) => {
      await tab.goto(quotingAddress(way));
      await expectSilence(tab);
    });
  }
});

test.describe('where a script brings', () => {
  for (const [name, bring] of Object.entries(counterWaysInDocuments)) {
    test(name, async ({ tab }) => {
      await tab.goto(portalAddress.recognition);
      await tab.evaluate(bring as (text: string) => void, wordingOf('phone-bound'));
      await expectSilence(tab);
    });
  }
});
