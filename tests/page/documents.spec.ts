import { answerTo } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, test } from './fixtures.ts';
import type { MarkerInDocument } from './marker.ts';

declare const card: CardInDocument;
declare const marker: MarkerInDocument;

const cardScript = bundle('card.ts');
const markerScript = bundle('marker.ts');

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const PAGE = `<html xmlns="${XHTML}"><head><title>页</title></head><body><p>请按顺序办理。</p></body></html>`;

/** Documents in which nothing is drawn: what each is, and what it holds. */
const OTHERS: Readonly<Record<string, readonly [type: string, text: string]>> = {
  'a feed': ['text/xml', '<feed><entry>请按顺序办理。</entry></feed>'],
  'a picture': ['image/svg+xml', `<svg xmlns="${SVG}"><text y="20">请按顺序办理。</text></svg>`],
  'XML whose root is of HTML': ['text/xml', PAGE],
  'an application of XML': ['application/xml', `<a xmlns:h="${XHTML}"><h:p>说明</h:p></a>`],
};

/** Documents in which it is. */
const PAGES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  XHTML: ['application/xhtml+xml', PAGE],
  'plain text': ['text/plain', '请按顺序办理。'],
};

async function showBoth(tab: Tab, [type, text]: readonly [string, string]): Promise<void> {
  await tab.goto(`data:${type};charset=utf-8,${encodeURIComponent(text)}`);
  // By a script element, a document that is no page runs nothing.
  for (const script of [await cardScript, await markerScript]) {
    await tab.evaluate((code) => new Function(code).call(window), script);
  }
  await tab.evaluate(async () => {
    marker.mark(':root');
    await card.show('phone-bound');
  });
  await tab.evaluate(settled);
}

for (const [name, document] of Object.entries(OTHERS)) {
  test(`nothing is drawn in ${name}`, async ({ tab }) => {
    await showBoth(tab, document);
    expect(await tab.overlay()).toBeNull();
    expect(await tab.mark()).toBeNull();
    expect(tab.errors).toEqual([]);
  });
}

for (const [name, document] of Object.entries(PAGES)) {
  test(`card and marker are drawn in ${name}`, async ({ tab }) => {
    await showBoth(tab, document);
    await tab.waitForOverlay(answerTo('phone-bound'));
    expect(await tab.mark()).not.toBeNull();
  });
}
