/** Time from a prompt's appearance in the page to the card painted. */

import type { TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds. */
export interface LatencyFigures {
  readonly browser: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/**
 * @param browser a browser with the extension
 * @param runs how often the prompt is raised, each time on a new page
 */
export async function benchLatency(browser: TestBrowser, runs: number): Promise<LatencyFigures> {
  const tab = await browser.newTab();
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    await tab.goto(portalAddress.portalHome);
    const time = await tab.evaluate(raiseAndWait);
    // The first one loads what the others have.
    if (run > 0) times.push(time);
  }
  await tab.close();
  return { browser: browser.name, runs, median: median(times), p95: quantile(times, 0.95) };
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
