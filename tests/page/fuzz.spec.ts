import { test } from './fixtures.ts';
import { DOCUMENTS, tryTrees } from './fuzz-documents.ts';

for (const [name, address] of Object.entries(DOCUMENTS)) {
  test(`random trees in a document ${name}`, async ({ tab }) => {
    await tryTrees(tab, address, 60, 1 + Math.floor(Math.random() * 1e9));
  });
}
