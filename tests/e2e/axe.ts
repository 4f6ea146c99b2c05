import axe from 'axe-core';
import { expect } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';

interface Found {
  readonly faults: readonly string[];
  readonly passes: number;
}

interface WithAxe {
  readonly axe: typeof axe;
}

/** What axe finds in the page, in words. */
export async function axeFaults(tab: Tab): Promise<readonly string[]> {
  await tab.evaluate(settled);
  // Half a megabyte: it is put into a page once. As a function, since the pages' policy lets no script
  // be added to them.
  if (!(await tab.evaluate(() => 'axe' in globalThis))) {
    await tab.evaluate(new Function(axe.source) as () => void);
  }
  const { faults, passes } = await tab.evaluate(async (): Promise<Found> => {
    // What it would load first, the pages' policy forbids, and Chromium takes its time over that.
    const found = await (globalThis as unknown as WithAxe).axe.run({ preload: false });
    const inWords = ({ id, nodes }: axe.Result) =>
      `${id}: ${nodes.map(({ html }) => html).join(' ')}`;
    return { faults: found.violations.map(inWords), passes: found.passes.length };
  });
  expect(passes).toBeGreaterThan(10);
  return faults;
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
