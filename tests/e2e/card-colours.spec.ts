import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { promptResultAddress } from '../portal/addresses.ts';
import { waitForCard } from './recognition.ts';
import { remember } from './storage.ts';

const WINDOW = { width: 1280, height: 800 };

// In Firefox the colours hold for all tabs.
test.afterEach(({ tab }) => tab.setViewport({ ...WINDOW, forcedColours: false }));

/** Which parts of the overlay have no edge that is seen when all surfaces have one colour. */
function withoutEdge(tab: Tab, parts: readonly string[]): Promise<readonly string[] | null> {
  return tab.callInOverlay(`(_, root) => ${JSON.stringify(parts)}.filter((part) => {
    const found = [...root.querySelectorAll(part.replace('::before', ''))];
    const isSeen = (element) => {
      const style = getComputedStyle(element, part.endsWith('::before') ? '::before' : null);
      const { borderBottomStyle, borderBottomWidth, borderBottomColor, backgroundColor } = style;
      return borderBottomStyle === 'solid' && parseFloat(borderBottomWidth) >= 1 &&
        borderBottomColor !== backgroundColor;
    };
    return found.length === 0 || !found.every(isSeen);
  })`);
}

test('with forced colours every part of the card keeps an edge', async ({ tab }) => {
  await tab.setViewport({ ...WINDOW, forcedColours: true });
  await tab.goto(promptResultAddress('not-registered'));
  await waitForCard(tab, 'not-registered');
  await tab.evaluate(settled);
  const parts = ['.card', '.card-head', '.label', '.quiet'];
  expect(await withoutEdge(tab, parts)).toEqual([]);
  // A shade in the page's colours would cover the text.
  const shade = await tab.callInOverlay<string>(
    `(_, root) => getComputedStyle(root.querySelector('.card-body')).backgroundImage`,
  );
  expect(shade).toBe('none');
});

test('and so does the folded card', async ({ testBrowser, tab }) => {
  const host = new URL(promptResultAddress('phone-bound')).hostname;
  await remember(testBrowser, { 'card-habits': { [host]: { isFolded: true } } });
  await tab.setViewport({ ...WINDOW, forcedColours: true });
  await tab.goto(promptResultAddress('phone-bound'));
  await tab.waitForOverlay('展开');
  expect(await withoutEdge(tab, ['.strip', '.outlined'])).toEqual([]);
});

test('nothing in the card moves by itself', async ({ tab }) => {
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  // Who wants less motion has nothing to turn off.
  const moving = await tab.callInOverlay<number>(
    `(_, root) => [...root.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior !== 'auto';
    }).length + root.getAnimations().length`,
  );
  expect(moving).toBe(0);
});
