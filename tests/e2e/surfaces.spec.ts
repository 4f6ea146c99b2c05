import { inTurn, test } from '../harness/fixtures.ts';
import { prompts } from '../portal/prompts.ts';
import { registrations } from '../portal/registrations.ts';
import { expectOneAct, openGuides } from './surfaces.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

/** Each prompt with one of the registrations in turn; `surfaces.long.ts` has all of them. */
const raised = prompts.map(({ id: prompt }, i) => {
  const { id: chosen } = registrations[i % registrations.length] ?? registrations[0];
  return { prompt, chosen };
});
/** How many are raised one after the other under the same guides. */
const TOGETHER = 4;

for (let first = 0; first < raised.length; first += TOGETHER) {
  const group = raised.slice(first, first + TOGETHER);
  const names = group.map(({ prompt, chosen }) => `${prompt} with ${chosen}`);
  const tag = inTurn(first / TOGETHER);
  test(`all surfaces name one act: ${names.join(', ')}`, { tag }, async ({ testBrowser, tab }) => {
    const guides = await openGuides(testBrowser);
    for (const one of group) await expectOneAct(testBrowser, tab, guides, one);
    for (const guide of guides) await guide.close();
  });
}
