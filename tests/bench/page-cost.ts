/**
 * What the extension costs a page, in real Chromium: script and task time of the page's process
 * while it works, without an extension, with ours, and with one whose content script is only an
 * empty MutationObserver: the floor, twice, so that the noise shows. Runs are interleaved, each round
 * in another order, and what is added is taken within each round: whatever the machine does besides
 * falls on all settings alike.
 *
 * Task time is that of a second run, in which long lists, tables and forms are not drawn: drawing
 * them is no work of any extension, and its time differs from run to run by more than any of them
 * adds.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { chromiumArguments } from '../harness/chromium.ts';
import { median } from './statistics.ts';
import { PORTAL, type Workload } from './workloads.ts';

/** Medians. */
interface Cost {
  /** Milliseconds of the page's main thread. */
  readonly script: number;
  readonly task: number;
  /** What is kept in the end, in megabytes. */
  readonly heap: number;
}

const SETTINGS = ['none', 'floor', 'floorAgain', 'ours'] as const;
type Setting = (typeof SETTINGS)[number];

/** The cost of a workload. */
export interface WorkloadCost {
  readonly workload: Pick<Workload, 'name' | 'kind' | 'goal' | 'frames'>;
  readonly in: Readonly<Record<Setting, Cost>>;
  /** What each setting adds to none at all. */
  readonly overNone: Readonly<Record<Setting, Cost>>;
  /** What each setting adds to the floor. */
  readonly overFloor: Readonly<Record<Setting, Cost>>;
}

/** What an extension puts off while the page is busy is part of its cost. Milliseconds. */
const REST = 500;

/** What is added to the address of a page. */
const DRAWN = '';
const UNDRAWN = '?undrawn';
const UNDRAWN_STYLE = '<style>table, ul, .untouched { content-visibility: hidden }</style>';

/** Whose path has the pages of the workloads: with it, a control is marked. */
const JOURNEY = { journey: { chosen: 'initial', paths: {} } };

/**
 * @param build the folder of the built extension
 * @param workloads what is measured
 * @param runs how often each workload runs in each setting
 * @returns the cost of each workload, in their order
 */
export async function benchPageCost(
  build: string,
  workloads: readonly Workload[],
  runs: number,
): Promise<WorkloadCost[]> {
  const server = await serve(workloads);
  const folder = mkdtempSync(join(tmpdir(), 'jianzaoshi-bench-'));
  const floor = writeFloor(folder);
  const extensions = { none: undefined, floor, floorAgain: floor, ours: build };
  const contexts: Partial<Record<Setting, BrowserContext>> = {};
  try {
    for (const setting of SETTINGS) {
      contexts[setting] = await launch(join(folder, setting), extensions[setting], server.port);
    }
    await remember(contexts.ours, JOURNEY);
    const costs: WorkloadCost[] = [];
    for (const workload of workloads) {
      costs.push(await measure(workload, contexts as Record<Setting, BrowserContext>, runs));
    }
    return costs;
  } finally {
    await Promise.all(Object.values(contexts).map((context) => context.close()));
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// ---------------------------------------------------------------------------------------------

async function measure(
  workload: Workload,
  contexts: Record<Setting, BrowserContext>,
  runs: number,
): Promise<WorkloadCost> {
  const rounds: Record<Setting, Cost>[] = [];
  // The first round warms up caches and is not counted.
  for (let round = 0; round <= runs; round++) {
    const costs: Partial<Record<Setting, Cost>> = {};
    for (let i = 0; i < SETTINGS.length; i++) {
      const setting = SETTINGS[(i + round) % SETTINGS.length] as Setting;
      const { script, heap } = await runOnce(contexts[setting], workload, DRAWN);
      const { task } = await runOnce(contexts[setting], workload, UNDRAWN);
      costs[setting] = { script, task, heap };
    }
    if (round > 0) rounds.push(costs as Record<Setting, Cost>);
  }
  return {
    workload,
    in: eachSetting(rounds, (cost) => cost),
    overNone: eachSetting(rounds, (cost, { none }) => difference(cost, none)),
    overFloor: eachSetting(rounds, (cost, { floor }) => difference(cost, floor)),
  };
}

/** @returns for each setting, the median of what `figure` gives for each round */
function eachSetting(
  rounds: readonly Record<Setting, Cost>[],
  figure: (cost: Cost, round: Record<Setting, Cost>) => Cost,
): Record<Setting, Cost> {
  const medians = SETTINGS.map((setting) => {
    const costs = rounds.map((round) => figure(round[setting], round));
    const of = (name: keyof Cost) => median(costs.map((cost) => cost[name]));
    return [setting, { script: of('script'), task: of('task'), heap: of('heap') }];
  });
  return Object.fromEntries(medians);
}

function difference(one: Cost, other: Cost): Cost {
  return {
    script: one.script - other.script,
    task: one.task - other.task,
    heap: one.heap - other.heap,
  };
}

async function runOnce(
  context: BrowserContext,
  workload: Workload,
  drawing: string,
): Promise<Cost> {
  const page = await context.newPage();
  try {
    // A process of its own: the figures are those of a process.
    await page.goto(`http://${workload.host}/empty`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const figures = async (): Promise<Cost> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        script: value('ScriptDuration') * 1_000,
        task: value('TaskDuration') * 1_000,
        heap: value('JSHeapUsedSize') / 1_000_000,
      };
    };
    let before = await figures();
    await page.goto(`http://${workload.host}/${workload.name}${drawing}`);
    await idle(page);
    if (workload.act) {
      before = await figures();
      await page.evaluate(workload.act);
      // All at once: waiting for each would draw the page again, now after most keys and now after few.
      await Promise.all(Array.from(workload.typed ?? '', (key) => page.keyboard.press(key)));
      await idle(page);
    }
    await page.waitForTimeout(REST);
    const { script, task } = difference(await figures(), before);
    await session.send('HeapProfiler.collectGarbage');
    const { heap } = await figures();
    return { script, task, heap };
  } finally {
    await page.close();
  }
}

/** Waits until the page has drawn and has nothing left to do, content scripts included. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            requestIdleCallback(() => requestIdleCallback(() => resolve())),
          ),
        );
      }),
  );
}

function launch(
  profile: string,
  extension: string | undefined,
  portalPort: number,
): Promise<BrowserContext> {
  const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
  const args = extension
    ? chromiumArguments({ extension, portalPort })
    : [`--host-resolver-rules=MAP * 127.0.0.1:${portalPort}`];
  return chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--headless=new', ...args],
  });
}

/** Has the extension keep this. */
async function remember(context: BrowserContext | undefined, values: object): Promise<void> {
  const [worker = await context?.waitForEvent('serviceworker')] = context?.serviceWorkers() ?? [];
  await worker?.evaluate((stored) => {
    const { chrome } = globalThis as unknown as {
      readonly chrome: {
        readonly storage: { readonly local: { set(all: object): Promise<void> } };
      };
    };
    return chrome.storage.local.set(stored);
  }, values);
}

/** An extension whose content script observes as ours must and does nothing. */
function writeFloor(folder: string): string {
  const floor = mkdtempSync(join(folder, 'floor-'));
  const manifest = {
    manifest_version: 3,
    name: 'floor',
    version: '1',
    content_scripts: [
      { matches: PORTAL_HOSTS, js: ['floor.js'], run_at: 'document_start', all_frames: true },
    ],
  };
  writeFileSync(join(floor, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(floor, 'floor.js'),
    'new MutationObserver(() => {}).observe(document, {subtree: true, childList: true, characterData: true});',
  );
  return floor;
}

async function serve(workloads: readonly Workload[]): Promise<{ port: number; close(): void }> {
  const bodies = new Map(workloads.map(({ name, body }) => [`/${name}`, body]));
  const frames = new Map(workloads.map(({ name, frames = [] }) => [`/${name}`, frames]));
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', `http://${PORTAL}`);
    const inTurn = frames.get(searchParams.get('of') ?? '') ?? [];
    const frame = inTurn[Number(searchParams.get('number')) % inTurn.length];
    const body = frame ?? bodies.get(pathname) ?? '';
    const style = search === UNDRAWN ? UNDRAWN_STYLE : '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-CN"><title>bench</title>${style}<body>${body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
