import { test } from '../harness/fixtures.ts';
import { prompts } from '../portal/prompts.ts';
import { registrations } from '../portal/registrations.ts';
import { expectOneAct, openGuides } from './surfaces.ts';

/** Each prompt with one of the registrations in turn; `surfaces.long.ts` has all of them. */
for (const [i, { id: prompt }] of prompts.entries()) {
  const { id: chosen } = registrations[i % registrations.length] ?? registrations[0];
  test(`${prompt}, with ${chosen} chosen: all surfaces name one act`, async ({
    testBrowser,
    tab,
  }) => {
    const guides = await openGuides(testBrowser);
    await expectOneAct(testBrowser, tab, guides, { prompt, chosen });
    for (const guide of guides) await guide.close();
  });
}
