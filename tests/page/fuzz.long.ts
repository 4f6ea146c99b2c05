/** As `fuzz.spec.ts`, with 10,000 trees. */
import { test } from './fixtures.ts';
import { DOCUMENTS, tryTrees } from './fuzz-documents.ts';

const ALL = 10_000;
/** A page of so many at once, and then a new one. */
const AT_ONCE = 500;

test.setTimeout(1_200_000);

for (const [name, address] of Object.entries(DOCUMENTS)) {
  test(`random trees in documents ${name}`, async ({ tab }) => {
    for (let done = 0; done < ALL / Object.keys(DOCUMENTS).length; done += AT_ONCE) {
      await tryTrees(tab, address, AT_ONCE, 1 + Math.floor(Math.random() * 1e9));
    }
  });
}
