import { expect, test } from '../harness/fixtures.ts';
import { rememberJourney } from './storage.ts';

/** What the browsers may add to the width of the page: a scroll bar, and an edge. CSS pixels. */
const MOST_ADDED = 32;

test.afterEach(({ testBrowser }) => testBrowser.closePopup());

for (const size of ['standard', 'large', 'very-large']) {
  test(`the popup of the toolbar's button is as wide as a popup: ${size} text`, async ({
    testBrowser,
    tab,
  }) => {
    await rememberJourney(testBrowser, { chosen: 'renewal' }, { 'text-size': size });
    await tab.goto('http://www.example.com/');
    await testBrowser.openPopup();
    // It opens small, and grows with what is drawn in it.
    await expect.poll(async () => (await testBrowser.popupSize())?.height).toBeGreaterThan(400);
    const { width = 0 } = (await testBrowser.popupSize()) ?? {};
    expect(width).toBeGreaterThanOrEqual(380);
    expect(width).toBeLessThanOrEqual(380 + MOST_ADDED);
  });
}
