/**
 * Which browser a test runs in, where it is not both. A test in both costs twice, and most of what
 * fails in one fails in the other: so in `npm test` what is end to end takes turns, by file or by row,
 * and `npm run test:long` has everything in both.
 *
 * Not in turn: `tests/page`, by which both browsers are asked what a document is; and what the
 * browsers themselves do otherwise (install, update, private windows, tabs, doors, windows, dialogs).
 */

/** Of the guide, the settings and the journey: our own pages, which Chromium opens in half the time. */
export const IN_CHROMIUM: readonly string[] = [
  'asking',
  'choosing',
  'file-faults',
  'guide-agree',
  'guide-keys',
  'guide-place',
  'guide-spoken',
  'journey',
  'names',
  'options',
  'own-guide',
  'own-knowledge',
  'popup',
  'report',
  'sidepanel',
  'storage-faults',
  'welcome',
];

/** Of the card in a page of the portal: Firefox has had more faults there. */
export const IN_FIREFOX: readonly string[] = [
  'card',
  'card-above',
  'card-colours',
  'card-conduct',
  'card-events',
  'card-focus',
  'card-level',
  'card-page',
  'card-placement',
  'card-print',
  'carried',
  'recognition-silence',
];

/** The tag of what nothing of the browser is in: it runs in Chromium alone, always. */
export const ONCE = '@once';

type Browser = 'chromium' | 'firefox';

/** @returns the tag of a row that is that browser's */
export function turnOf(browser: Browser): string {
  return `@turn-of-${browser}`;
}

/**
 * @param row the index of a row in a table of tests
 * @returns the tag that has the rows of the table take turns, the first in Chromium
 */
export function inTurn(row: number): string {
  return turnOf(row % 2 === 0 ? 'chromium' : 'firefox');
}
