/** Time from opening the popup to its first painted content, beside that of the least pages there are. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rememberJourney } from '../e2e/storage.ts';
import type { TestBrowser } from '../harness/types.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds. */
export interface OpeningFigures {
  readonly browser: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  /** The median until the largest text stands there: what comes next. */
  readonly largest: number;
  /** The median of the page that only says one word. */
  readonly floor: number;
  /** That of the page that says it once it has been told what is stored. */
  readonly askingFloor: number;
}

/** Most that the median may be, in milliseconds. */
const TARGETS: Readonly<Record<string, number>> = { chromium: 60, firefox: 70 };
const POPUP = 'popup.html';
const FLOOR = 'floor.html';
const ASKING_FLOOR = 'asking-floor.html';
/** What a page that shows what is stored cannot do without: styles, a module, an answer. */
const ASK =
  "(globalThis.browser ?? chrome).storage.local.get().then(() => document.body.append('一建'))";
const SIZE = { width: 380, height: 600 };

/**
 * @param build the folder of the built extension
 * @returns a folder with a copy of it, which also has the pages to compare with
 */
export function withFloorPages(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianzaoshi-bench-'));
  cpSync(build, folder, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put(FLOOR, '<!doctype html><html><title>floor</title><p>floor</p></html>');
  const styles = /<link rel="stylesheet"[^>]*>/.exec(
    readFileSync(join(folder, 'popup.html'), 'utf8'),
  );
  put('ask.js', ASK);
  put(
    ASKING_FLOOR,
    `<!doctype html><html><title>floor</title>${styles}<body><script type="module" src="ask.js"></script></body></html>`,
  );
  return folder;
}

/**
 * @param browser a browser with the extension, as `withFloorPages` gives it
 * @param runs how often each page is opened, in turns, each time anew
 */
export async function benchOpening(browser: TestBrowser, runs: number): Promise<OpeningFigures> {
  // The longest path has the most to draw.
  await rememberJourney(browser, { chosen: 'change-unit' });
  const times: Record<string, number[]> = { [POPUP]: [], [FLOOR]: [], [ASKING_FLOOR]: [] };
  const largest: number[] = [];
  for (let run = 0; run <= runs; run++) {
    for (const [file, all] of Object.entries(times)) {
      const page = await browser.openExtensionPage(file, SIZE);
      const time = await page.evaluate(firstContent);
      // The first one loads what the others have.
      if (run > 0) all.push(time);
      if (run > 0 && file === POPUP) largest.push(await page.evaluate(largestContent));
      await page.close();
    }
  }
  const { [POPUP]: ours = [], [FLOOR]: floor = [], [ASKING_FLOOR]: asking = [] } = times;
  return {
    browser: browser.name,
    runs,
    median: median(ours),
    p95: quantile(ours, 0.95),
    largest: median(largest),
    floor: median(floor),
    askingFloor: median(asking),
  };
}

/** @returns the figures as rows of a table, the names of the columns first */
export function openingRows(figures: readonly OpeningFigures[]): (string | number)[][] {
  return [
    [
      '浏览器',
      '次数',
      '中位数',
      '目标',
      '95% 分位',
      '最大一段文字',
      '没有脚本的页面',
      '只问存储、只说一句的页面',
    ],
    ...figures.map(({ browser, runs, ...times }) => [
      browser,
      runs,
      times.median.toFixed(1),
      TARGETS[browser] ?? '',
      times.p95.toFixed(1),
      times.largest.toFixed(1),
      times.floor.toFixed(1),
      times.askingFloor.toFixed(1),
    ]),
  ];
}

/** @returns in words, which figures miss the target */
export function missedOpenings(figures: readonly OpeningFigures[]): string[] {
  return figures
    .filter(({ browser, ...times }) => !(times.median <= (TARGETS[browser] ?? 0)))
    .map((each) => `${each.browser} 打开弹出窗口：中位数 ${each.median.toFixed(1)} 毫秒`);
}

// ---------------------------------------------------------------------------------------------

/** Runs in the page: the milliseconds from the start of its loading to its first content. */
function firstContent(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((paints) => {
      for (const { startTime } of paints.getEntriesByName('first-contentful-paint')) {
        resolve(startTime);
      }
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the page: the same until the largest text or picture, once the guide stands there. */
function largestContent(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((paints, observer) => {
      const last = paints.getEntries().at(-1);
      // The head is there before it.
      if (!last || !document.querySelector('.guide')) return;
      observer.disconnect();
      resolve(last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
