/** Time from a prompt's appearance in the page to the card, or the strip, painted. */

import { settled } from '../harness/settled.ts';
import type { Size, TestBrowser } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { median, quantile } from './statistics.ts';

/** Whether the browser has stopped the background before, as it does after half a minute. */
type Background = 'awake' | 'stopped';

/** Where there is room for it the whole card is shown, and the strip elsewhere. */
type Form = 'card' | 'strip';

const WINDOWS: Readonly<Record<Form, Size>> = {
  card: { width: 1280, height: 800 },
  // 1024×768 at 125 %.
  strip: { width: 819, height: 614 },
};

/** Milliseconds, but for `frames`. */
export interface LatencyFigures {
  readonly browser: string;
  readonly form: Form;
  readonly background: Background;
  readonly runs: number;
  /** In which frame after the prompt the card is drawn; the median. */
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
}

/** What they may be at most. */
const MOST: Readonly<Record<Background, Pick<LatencyFigures, 'frames' | 'median' | 'p95'>>> = {
  awake: { frames: 2, median: 33, p95: 100 },
  stopped: { frames: 3, median: 45, p95: 150 },
};

const NAMES: Readonly<Record<Background, string>> = { awake: '醒着', stopped: '停了' };

const FORMS: Readonly<Record<Form, string>> = { card: '卡片', strip: '窄条' };

/**
 * @param browser a browser with the extension
 * @param form what is shown
 * @param background how the prompt finds the background
 * @param runs how often the prompt is raised, each time on a new page
 */
export async function benchLatency(
  browser: TestBrowser,
  form: Form,
  background: Background,
  runs: number,
): Promise<LatencyFigures> {
  const tab = await browser.newTab();
  await tab.setViewport(WINDOWS[form]);
  const drawn: Drawn[] = [];
  for (let run = 0; run <= runs; run++) {
    await tab.goto(portalAddress.portalHome);
    await tab.evaluate(settled);
    if (background === 'stopped') await browser.stopBackground();
    const once = await tab.evaluate(raiseAndWait);
    await tab.waitForOverlay(form === 'card' ? '收起' : '展开');
    // The first one loads what the others have.
    if (run > 0) drawn.push(once);
  }
  await tab.close();
  const times = drawn.map(({ time }) => time);
  const frames = median(drawn.map((once) => once.frames));
  const figures = { frames, median: median(times), p95: quantile(times, 0.95) };
  return { browser: browser.name, form, background, runs, ...figures };
}

/** @returns the figures as rows of a table, the names of the columns first */
export function latencyRows(all: readonly LatencyFigures[]): (string | number)[][] {
  return [
    ['浏览器', '样子', '后台', '次数', '第几帧', '目标', '中位数', '目标', '95% 分位', '目标'],
    ...all.map(({ browser, form, background, runs, ...times }) => [
      browser,
      FORMS[form],
      NAMES[background],
      runs,
      times.frames,
      MOST[background].frames,
      times.median.toFixed(1),
      MOST[background].median,
      times.p95.toFixed(1),
      MOST[background].p95,
    ]),
  ];
}

/** @returns in words, which figures miss what they are to be */
export function missedLatencies(all: readonly LatencyFigures[]): string[] {
  return all.flatMap(({ browser, form, background, ...times }) => {
    const most = MOST[background];
    const what = `${browser} 从提示出现到画出${FORMS[form]}（后台${NAMES[background]}）`;
    return [
      ...(times.frames <= most.frames ? [] : [`${what}：第 ${times.frames} 帧`]),
      ...(times.median <= most.median ? [] : [`${what}：中位数 ${times.median.toFixed(1)} 毫秒`]),
      ...(times.p95 <= most.p95 ? [] : [`${what}：95% 分位 ${times.p95.toFixed(1)} 毫秒`]),
    ];
  });
}

// ---------------------------------------------------------------------------------------------

/** Of one prompt. */
interface Drawn {
  /** Milliseconds until the host has been drawn. */
  readonly time: number;
  /** The frame that has drawn it, the first after the prompt being 1. */
  readonly frames: number;
}

/** Runs in the page: raises a prompt, and waits until the host has been drawn. */
function raiseAndWait(): Promise<Drawn> {
  return new Promise((resolve) => {
    let frames = 0;
    const count = () => {
      frames += 1;
      counting = requestAnimationFrame(count);
    };
    // Pages that show a prompt mostly move: a spinner, a countdown, a dialog that comes in.
    let counting = requestAnimationFrame(count);
    // From inside a frame, as a click or an answer of the server would come.
    setTimeout(() => {
      frames = 0;
      const start = performance.now();
      const hosts = new MutationObserver(() => {
        if (!document.querySelector('jianzaoshi-helper')) return;
        hosts.disconnect();
        // The next frame draws the card; a task after it runs when it has been drawn.
        requestAnimationFrame(() => {
          const drawn = new MessageChannel();
          const drawnIn = frames;
          cancelAnimationFrame(counting);
          drawn.port1.onmessage = () =>
            resolve({ time: performance.now() - start, frames: drawnIn });
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
