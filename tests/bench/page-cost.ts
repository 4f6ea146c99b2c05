/**
 * What the extension costs a page, in real Chromium: script and task time of the page's process
 * while it works, without an extension, with ours, with another build of it if there is one, and with
 * one whose content script is only an empty MutationObserver: the floor, twice, so that the noise
 * shows. Runs are interleaved, each round in another order, and what is added is taken within each
 * round: whatever the machine does besides falls on all settings alike.
 *
 * Task time is that of a second run, in which long lists, tables and forms are not drawn: drawing
 * them is no work of any extension, and its time differs from run to run by more than any of them
 * adds. Only kinds of workloads with a goal for it have that run.
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
  /** To compile scripts before they run, which `script` is without: the browser counts it by itself. */
  readonly compile: number;
  readonly task: number;
  /** What is kept in the end, in megabytes. */
  readonly heap: number;
}

type Setting = 'none' | 'floor' | 'floorAgain' | 'ours';

/** Something of each setting, and of the other build if there is one. */
type OfEach<T> = Readonly<Record<Setting, T> & Partial<Record<'beside', T>>>;

/** The cost of a workload. */
export interface WorkloadCost {
  readonly workload: Pick<Workload, 'name' | 'kind' | 'goal' | 'frames'>;
  readonly in: OfEach<Cost>;
  /** What each setting adds to none at all. */
  readonly overNone: OfEach<Cost>;
  /** What each setting adds to the floor. */
  readonly overFloor: OfEach<Cost>;
}

/** What the task time of the workloads of a kind may be, as a multiple of the floor's. */
export const MOST_OF_FLOOR: Readonly<Partial<Record<Workload['kind'], number>>> = {
  silent: 1.5,
  speaking: 2,
};

/** What an extension puts off while the page is busy is part of its cost. Milliseconds. */
const REST = 500;

/** What is added to the address of a page. */
const DRAWN = '';
const UNDRAWN = '?undrawn';
const UNDRAWN_STYLE = '<style>table, ul, .untouched { content-visibility: hidden }</style>';

/** There is no page of the portal without scripts that ask for elements: what that takes is no extension's. */
const SCRIPT = '<script>document.querySelector("title")</script>';

/** Whose path has the pages of the workloads: with it, a control is marked. */
const JOURNEY = { journey: { chosen: 'initial', paths: {} } };

/**
 * @param builds the folders of the built extension, and of another build to measure in the same rounds
 * @param workloads what is measured
 * @param runs how often each workload runs in each setting
 * @returns the cost of each workload, in their order
 */
export async function benchPageCost(
  builds: { readonly ours: string; readonly beside?: string },
  workloads: readonly Workload[],
  runs: number,
): Promise<WorkloadCost[]> {
  const server = await serve(workloads);
  const folder = mkdtempSync(join(tmpdir(), 'jianzaoshi-bench-'));
  const floor = writeFloor(folder);
  const extensions: OfEach<string | undefined> = {
    none: undefined,
    floor,
    floorAgain: floor,
    ...builds,
  };
  const contexts = new Map<string, BrowserContext>();
  try {
    for (const [setting, extension] of Object.entries(extensions)) {
      const context = await launch(join(folder, setting), extension, server.port);
      contexts.set(setting, context);
      if (setting in builds) await remember(context, JOURNEY);
    }
    const costs: WorkloadCost[] = [];
    for (const workload of workloads) {
      const ofEach = Object.fromEntries(contexts) as OfEach<BrowserContext>;
      costs.push(await measure(workload, ofEach, runs));
    }
    return costs;
  } finally {
    await Promise.all(Array.from(contexts.values(), (context) => context.close()));
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// ---------------------------------------------------------------------------------------------

async function measure(
  workload: Workload,
  contexts: OfEach<BrowserContext>,
  runs: number,
): Promise<WorkloadCost> {
  const rounds: OfEach<Cost>[] = [];
  const settings = Object.entries(contexts);
  // The first round warms up caches and is not counted.
  for (let round = 0; round <= runs; round++) {
    const costs: Record<string, Cost> = {};
    for (const [setting, context] of [
      ...settings.slice(round % settings.length),
      ...settings.slice(0, round % settings.length),
    ]) {
      const drawn = await runOnce(context, workload, DRAWN);
      const undrawn = MOST_OF_FLOOR[workload.kind] && (await runOnce(context, workload, UNDRAWN));
      costs[setting] = { ...drawn, task: undrawn ? undrawn.task : Number.NaN };
    }
    if (round > 0) rounds.push(costs as OfEach<Cost>);
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
  rounds: readonly OfEach<Cost>[],
  figure: (cost: Cost, round: OfEach<Cost>) => Cost,
): OfEach<Cost> {
  const medians = (Object.keys(rounds[0] ?? {}) as (keyof OfEach<Cost>)[]).map((setting) => {
    const costs = rounds.map((round) => figure(round[setting] as Cost, round));
    const of = (name: keyof Cost) => median(costs.map((cost) => cost[name]));
    return [
      setting,
      { script: of('script'), compile: of('compile'), task: of('task'), heap: of('heap') },
    ];
  });
  return Object.fromEntries(medians);
}

function difference(one: Cost, other: Cost): Cost {
  return {
    script: one.script - other.script,
    compile: one.compile - other.compile,
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
        compile: value('V8CompileDuration') * 1_000,
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
    const { script, compile, task } = difference(await figures(), before);
    await session.send('HeapProfiler.collectGarbage');
    const { heap } = await figures();
    return { script, compile, task, heap };
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
      `<!doctype html><html lang="zh-CN"><title>bench</title>${style}${SCRIPT}<body>${body}</body></html>`,
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
