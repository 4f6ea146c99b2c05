/** Time from a page's content to the mark on what to click next. */

import { rememberJourney } from '../e2e/storage.ts';
import type { TestBrowser } from '../harness/types.ts';
import { noticeAddress, portalAddress, registrationDeskAddress } from '../portal/addresses.ts';
import { median } from './statistics.ts';

/** Milliseconds. */
export interface MarkingFigures {
  readonly browser: string;
  /** The path of the page's address. */
  readonly page: string;
  readonly runs: number;
  readonly median: number;
  readonly most: number;
}

/** Pages of the path of 初始注册 that need no login, in their order. */
const PAGES = [
  portalAddress.home,
  portalAddress.entry,
  portalAddress.portalHome,
  registrationDeskAddress('initial'),
  noticeAddress('initial'),
];

interface Marked {
  readonly marked: Promise<number>;
}

/** Runs at the start of each document, before anything of the page. */
const NOTE_MARK = `
  window.marked = new Promise((resolve) => {
    let content;
    document.addEventListener('DOMContentLoaded', () => { content = performance.now(); });
    new MutationObserver(() => {
      if (document.querySelector('jianzaoshi-marker')) resolve(performance.now() - content);
    }).observe(document, { childList: true, subtree: true });
  });
`;

/**
 * @param browser a browser with the extension
 * @param runs how often each page is loaded
 */
export async function benchMarking(browser: TestBrowser, runs: number): Promise<MarkingFigures[]> {
  await rememberJourney(browser, { chosen: 'initial' });
  await browser.runInDocuments(NOTE_MARK);
  const tab = await browser.newTab();
  const times = new Map<string, number[]>(PAGES.map((page) => [page, []]));
  for (let run = 0; run <= runs; run++) {
    for (const [page, all] of times) {
      await tab.goto(page);
      const time = await tab.evaluate(() => (window as unknown as Marked).marked);
      // The first one loads what the others have.
      if (run > 0) all.push(time);
    }
  }
  await tab.close();
  return Array.from(times, ([page, all]) => ({
    browser: browser.name,
    page: new URL(page).pathname,
    runs,
    median: median(all),
    most: Math.max(...all),
  }));
}

/** @returns the figures as rows of a table, the names of the columns first */
export function markingRows(figures: readonly MarkingFigures[]): (string | number)[][] {
  return [
    ['浏览器', '页面', '次数', '中位数', '最长'],
    ...figures.map(({ browser, page, runs, ...times }) => [
      browser,
      page,
      runs,
      times.median.toFixed(1),
      times.most.toFixed(1),
    ]),
  ];
}
