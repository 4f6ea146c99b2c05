import { test } from '../harness/fixtures.ts';
import { prompts } from '../portal/prompts.ts';
import { registrations } from '../portal/registrations.ts';
import { expectOneAct, openGuides } from './surfaces.ts';

for (const { id: prompt } of prompts) {
  test(`${prompt}: all surfaces name one act, whatever is chosen`, async ({ testBrowser, tab }) => {
    const guides = await openGuides(testBrowser);
    for (const chosen of [undefined, ...registrations.map(({ id }) => id)]) {
      await expectOneAct(testBrowser, tab, guides, { prompt, chosen });
    }
    for (const guide of guides) await guide.close();
  });
}
