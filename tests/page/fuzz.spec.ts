import { test } from './fixtures.ts';
import { DOCUMENTS, tryTrees } from './fuzz-documents.ts';

/** Always the same, so that a run says something of the change that it is made for; `fuzz.long.ts` tries others. */
const SEED = 7;

for (const [name, address] of Object.entries(DOCUMENTS)) {
  test(`random trees in a document ${name}`, async ({ tab }) => {
    await tryTrees(tab, address, 60, SEED);
  });
}
