import fc from 'fast-check';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';

declare function tryPlaces(
  body: string,
  places: readonly number[],
): { readonly found: readonly number[]; readonly wanted: readonly number[] };

/** Elements in each other, with texts before, in and behind them; some say nothing. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('甲乙', '丙', '<!-- 注 -->', '<br>', '<i></i>'),
        tie('tree').map((inner) => `<b>${inner}</b>`),
      ),
      { minLength: 3, maxLength: 6 },
    )
    .map((all) => all.join('')),
}));
const places = fc
  .uniqueArray(fc.nat(30), { minLength: 4, maxLength: 9 })
  .map((all) => all.sort((a, b) => a - b));

/** What stands before: the first texts of a page are found by another way than those far behind. */
const before = fc.constantFrom(0, 100, 195, 400);
const sample = fc.tuple(tree, places, before).map(([body, at, count]) => {
  const shifted = at.map((place) => place + Math.max(0, count - 10));
  return [`<p>${'<i>一</i>'.repeat(count)}</p>${body}`, shifted] as const;
});

test('each place of a raw text is found in the text that it is in', async ({ tab }) => {
  await tab.goto(portalAddress.search);
  await runScript(tab, await bundle('text-nodes.ts'));
  const tried = await tab.evaluate(
    (samples) => samples.map(([body, at]) => ({ body, at, ...tryPlaces(body, at) })),
    fc.sample(sample, 300),
  );
  expect(tried.filter(({ found, wanted }) => `${found}` !== `${wanted}`)).toEqual([]);
  expect(tried.filter(({ found }) => found.length > 3).length).toBeGreaterThan(20);
});
