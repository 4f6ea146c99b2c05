import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { promptResultAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { axeFaultsInOverlay } from './axe.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

for (const [prompt, colourScheme, size] of [
  ['phone-bound', 'light', 'standard'],
  ['phone-bound', 'dark', 'very-large'],
  ['not-registered', 'dark', 'standard'],
  ['annotated-today', 'light', 'large'],
  ['illegal-url', 'light', 'standard'],
] as const satisfies readonly (readonly [PromptId, 'light' | 'dark', string])[]) {
  test(`axe finds nothing: ${prompt}, ${colourScheme}, ${size} text`, { tag: ONCE }, async ({
    testBrowser,
    tab,
  }) => {
    await remember(testBrowser, { 'text-size': size });
    await tab.setViewport({ width: 1280, height: 800, colourScheme });
    await tab.goto(promptResultAddress(prompt));
    await waitForCard(tab, prompt);
    await tab.evaluate(settled);
    expect(await axeFaultsInOverlay(tab)).toEqual([]);
    await tab.setViewport({ width: 1280, height: 800, colourScheme: 'light' });
  });
}

test('axe finds nothing in the folded card', { tag: ONCE }, async ({ testBrowser, tab }) => {
  const host = new URL(promptResultAddress('phone-bound')).hostname;
  await remember(testBrowser, { 'card-habits': { [host]: { isFolded: true } } });
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.waitForOverlay('展开');
  await tab.evaluate(settled);
  // It is one button.
  expect(await axeFaultsInOverlay(tab, 3)).toEqual([]);
});
