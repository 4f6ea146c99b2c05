import axe from 'axe-core';
import { expect } from './harness/fixtures.ts';
import type { Tab } from './harness/types.ts';
import { settled } from './settled.ts';

interface Found {
  readonly faults: readonly string[];
  readonly passes: number;
}

/** What axe finds in the page, in words. */
export async function axeFaults(tab: Tab): Promise<readonly string[]> {
  await tab.evaluate(settled);
  // As one function: the pages' policy lets no script be added to them.
  const run = new Function(`${axe.source}; return axe.run()`) as () => Promise<axe.AxeResults>;
  const { violations, passes } = await tab.evaluate(run);
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * What axe finds in the overlay, in words.
 * @param checks more than so many of its checks must have found something to look at
 */
export async function axeFaultsInOverlay(tab: Tab, checks = 10): Promise<readonly string[]> {
  // axe goes into a shadow root by its host's property, which a closed one does not have.
  const found = await tab.callInOverlay<Found>(`async (_, root) => {
    ${axe.source};
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations, passes } = await axe.run(root.host, { preload: false });
    const inWords = ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ');
    return { faults: violations.map(inWords), passes: passes.length };
  }`);
  expect(found?.passes).toBeGreaterThan(checks);
  return found?.faults ?? [];
}
