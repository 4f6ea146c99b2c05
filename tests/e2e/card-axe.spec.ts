import axe from 'axe-core';
import { promptResultAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { expect, test } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { waitForCard } from './recognition.ts';
import { settled } from './settled.ts';
import { remember } from './storage.ts';

test.afterEach(({ testBrowser }) => remember(testBrowser, {}));

/** What axe finds in the overlay, in words. */
async function faultsOfAccessibility(
  tab: Tab,
  checks = 10,
): Promise<readonly string[] | undefined> {
  // axe goes into a shadow root by its host's property, which a closed one does not have.
  const found = await tab.callInOverlay<{ faults: string[]; passes: number }>(`async (_, root) => {
    ${axe.source};
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations, passes } = await axe.run(root.host, { preload: false });
    const inWords = ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ');
    return { faults: violations.map(inWords), passes: passes.length };
  }`);
  expect(found?.passes).toBeGreaterThan(checks);
  return found?.faults;
}

for (const [prompt, colourScheme, size] of [
  ['phone-bound', 'light', 'standard'],
  ['phone-bound', 'dark', 'very-large'],
  ['not-registered', 'dark', 'standard'],
  ['annotated-today', 'light', 'large'],
  ['illegal-url', 'light', 'standard'],
] as const satisfies readonly (readonly [PromptId, 'light' | 'dark', string])[]) {
  test(`axe finds nothing: ${prompt}, ${colourScheme}, ${size} text`, async ({
    testBrowser,
    tab,
  }) => {
    await remember(testBrowser, { 'text-size': size });
    await tab.setViewport({ width: 1280, height: 800, colourScheme });
    await tab.goto(promptResultAddress(prompt));
    await waitForCard(tab, prompt);
    await tab.evaluate(settled);
    expect(await faultsOfAccessibility(tab)).toEqual([]);
    await tab.setViewport({ width: 1280, height: 800, colourScheme: 'light' });
  });
}

test('axe finds nothing in the folded card', async ({ testBrowser, tab }) => {
  const host = new URL(promptResultAddress('phone-bound')).hostname;
  await remember(testBrowser, { 'card-habits': { [host]: { isFolded: true } } });
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.waitForOverlay('这条提示怎么办');
  await tab.evaluate(settled);
  // It is one button.
  expect(await faultsOfAccessibility(tab, 3)).toEqual([]);
});
