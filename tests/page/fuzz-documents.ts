/** Random trees in documents of every kind, for the suite and for the long run. */
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { prompts } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import { expect } from './fixtures.ts';
import type { RunFuzz } from './fuzz.ts';

declare const fuzz: RunFuzz;

const script = bundle('fuzz.ts');

const XHTML =
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>x</p></body></html>';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="9000"><foreignObject width="900" height="9000"></foreignObject></svg>';

/** Documents without DOCTYPE, of XML, and of SVG, too. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  'of HTML': portalAddress.recognition,
  'in quirks mode': 'data:text/html,<p>x</p>',
  'of XHTML': `data:application/xhtml+xml,${encodeURIComponent(XHTML)}`,
  'of SVG': `data:image/svg+xml,${encodeURIComponent(SVG)}`,
};

/**
 * Tries trees in a document: each prompt is told if and only if it is seen, nothing throws, and the
 * reader never stops.
 * @param seed is printed, so that a fault can be had again
 */
export async function tryTrees(
  tab: Tab,
  address: string,
  count: number,
  seed: number,
): Promise<void> {
  console.log(`${count} trees in ${address.slice(0, 40)}, seed ${seed}`);
  await tab.goto(address);
  const errors = tab.errors.length;
  await tab.evaluate(
    (code) => {
      const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'script');
      element.append(code);
      document.documentElement.append(element);
      element.remove();
    },
    await script,
  );
  const wordings = prompts.map(({ id, wording }) => [id, wording] as const);
  const { faults, seen } = await tab.evaluate((all) => fuzz(all), {
    seed,
    count,
    prompts: wordings,
  });
  expect(faults, `seed ${seed}`).toEqual([]);
  expect(tab.errors.slice(errors)).toEqual([]);
  expect(seen).toBeGreaterThan(count / 4);
}
