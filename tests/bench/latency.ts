/** Time from a prompt's appearance in the page to the card painted. */

import { settled } from '../harness/settled.ts';
import type { TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { median, quantile } from './statistics.ts';

/** Whether the browser has stopped the background before, as it does after half a minute. */
type Background = 'awake' | 'stopped';

/** Milliseconds. */
export interface LatencyFigures {
  readonly browser: string;
  readonly background: Background;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/** What the times may be at most, in milliseconds. */
const MOST: Readonly<Record<Background, Pick<LatencyFigures, 'median' | 'p95'>>> = {
  awake: { median: 33, p95: 100 },
  stopped: { median: 45, p95: 150 },
};

const NAMES: Readonly<Record<Background, string>> = { awake: '醒着', stopped: '停了' };

/**
 * @param browser a browser with the extension
 * @param background how the prompt finds the background
 * @param runs how often the prompt is raised, each time on a new page
 */
export async function benchLatency(
  browser: TestBrowser,
  background: Background,
  runs: number,
): Promise<LatencyFigures> {
  const tab = await browser.newTab();
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    await tab.goto(portalAddress.portalHome);
    await tab.evaluate(settled);
    if (background === 'stopped') await browser.stopBackground();
    const time = await tab.evaluate(raiseAndWait);
    // The first one loads what the others have.
    if (run > 0) times.push(time);
  }
  await tab.close();
  const figures = { median: median(times), p95: quantile(times, 0.95) };
  return { browser: browser.name, background, runs, ...figures };
}

/** @returns the figures as rows of a table, the names of the columns first */
export function latencyRows(all: readonly LatencyFigures[]): (string | number)[][] {
  return [
    ['浏览器', '后台', '次数', '中位数', '目标', '95% 分位', '目标'],
    ...all.map(({ browser, background, runs, ...times }) => [
      browser,
      NAMES[background],
      runs,
      times.median.toFixed(1),
      MOST[background].median,
      times.p95.toFixed(1),
      MOST[background].p95,
    ]),
  ];
}

/** @returns in words, which figures miss what they are to be */
export function missedLatencies(all: readonly LatencyFigures[]): string[] {
  return all.flatMap(({ browser, background, ...times }) => {
    const most = MOST[background];
    const what = `${browser} 从提示出现到画出卡片（后台${NAMES[background]}）`;
    return [
      ...(times.median <= most.median ? [] : [`${what}：中位数 ${times.median.toFixed(1)} 毫秒`]),
      ...(times.p95 <= most.p95 ? [] : [`${what}：95% 分位 ${times.p95.toFixed(1)} 毫秒`]),
    ];
  });
}

// ---------------------------------------------------------------------------------------------

/** Runs in the page: raises a prompt, and gives the milliseconds until the host has been drawn. */
function raiseAndWait(): Promise<number> {
  return new Promise((resolve) => {
    // From inside a frame, as a click or an answer of the server would come.
    setTimeout(() => {
      const start = performance.now();
      const hosts = new MutationObserver(() => {
        if (!document.querySelector('jianzaoshi-helper')) return;
        hosts.disconnect();
        // The next frame draws the card; a task after it runs when it has been drawn.
        requestAnimationFrame(() => {
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => resolve(performance.now() - start);
          drawn.port2.postMessage(null);
        });
      });
      hosts.observe(document.documentElement, { childList: true });
      const box = document.createElement('div');
      box.textContent = '该手机号已被其他人员绑定,请确认';
      document.body.append(box);
    });
  });
}
