/** What `text-nodes.spec.ts` runs in its document: which text each place of a raw text is in. */
import { textNodesAt } from '../../page/read/text-nodes.ts';

/** @returns for each place, the number of its text in the body, found by the code and one by one */
function tryPlaces(body: string, places: readonly number[]) {
  document.body.innerHTML = body;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (walker.nextNode()) all.push(walker.currentNode as Text);
  const ends = all.map((_, i) => all.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  const wanted = places.map((place) => ends.findIndex((end) => place < end));
  const found = textNodesAt(document.body, places).map((node) => all.indexOf(node));
  return { found, wanted: wanted.filter((number) => number >= 0) };
}

Object.assign(window, { tryPlaces });
