/** Time from opening the popup to its first painted content. */

import { rememberJourney } from '../e2e/storage.ts';
import type { TestBrowser } from '../harness/types.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds. */
export interface OpeningFigures {
  readonly browser: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/** Most that the median may be, in milliseconds. */
const TARGET = 100;
const SIZE = { width: 380, height: 600 };

/**
 * @param browser a browser with the extension
 * @param runs how often the popup is opened, each time anew
 */
export async function benchOpening(browser: TestBrowser, runs: number): Promise<OpeningFigures> {
  // The longest path has the most to draw.
  await rememberJourney(browser, { chosen: 'change-unit' });
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const popup = await browser.openExtensionPage('popup.html', SIZE);
    const time = await popup.evaluate(firstContent);
    // The first one loads what the others have.
    if (run > 0) times.push(time);
    await popup.close();
  }
  return { browser: browser.name, runs, median: median(times), p95: quantile(times, 0.95) };
}

/** @returns the figures as rows of a table, the names of the columns first */
export function openingRows(figures: readonly OpeningFigures[]): (string | number)[][] {
  return [
    ['浏览器', '次数', `中位数（目标 ${TARGET}）`, '95% 分位'],
    ...figures.map(({ browser, runs, ...times }) => [
      browser,
      runs,
      times.median.toFixed(1),
      times.p95.toFixed(1),
    ]),
  ];
}

/** @returns in words, which figures miss the target */
export function missedOpenings(figures: readonly OpeningFigures[]): string[] {
  return figures
    .filter((each) => !(each.median <= TARGET))
    .map((each) => `${each.browser} 打开弹出窗口：中位数 ${each.median.toFixed(1)} 毫秒`);
}

// ---------------------------------------------------------------------------------------------

/** Runs in the popup: the milliseconds from the start of its loading to its first content. */
function firstContent(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((paints) => {
      for (const { startTime } of paints.getEntriesByName('first-contentful-paint')) {
        resolve(startTime);
      }
    }).observe({ type: 'paint', buffered: true });
  });
}
