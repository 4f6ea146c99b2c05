/**
 * What the extension costs a page, in real Chromium: script and task time of the page's process
 * while it works, without an extension, with ours, and with one whose content script is only an
 * empty MutationObserver: the floor, twice, so that the noise shows. Runs are interleaved.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { chromiumArguments } from '../e2e/harness/chromium.ts';
import { median } from './statistics.ts';
import { frameBody, type Workload, workloads } from './workloads.ts';

/** Milliseconds of the page's main thread, medians. */
interface Cost {
  readonly script: number;
  readonly task: number;
}

/** The cost of a workload in each setting. */
export interface WorkloadCost {
  readonly workload: string;
  readonly none: Cost;
  readonly ours: Cost;
  readonly floor: Cost;
  readonly floorAgain: Cost;
}

type Setting = Exclude<keyof WorkloadCost, 'workload'>;

const HOST = 'http://zwfw.mohurd.gov.cn';

/**
 * @param build the folder of the built extension
 * @param runs how often each workload runs in each setting
 * @returns the cost of each workload
 */
export async function benchPageCost(build: string, runs: number): Promise<WorkloadCost[]> {
  const server = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'jianzaoshi-bench-'));
  const floor = writeFloor(folder);
  const contexts: Partial<Record<Setting, BrowserContext>> = {};
  try {
    for (const [setting, extension] of [
      ['none', undefined],
      ['ours', build],
      ['floor', floor],
      ['floorAgain', floor],
    ] as const) {
      contexts[setting] = await launch(join(folder, setting), extension, server.port);
    }
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
  const settings = Object.keys(contexts) as Setting[];
  const all = Object.fromEntries(settings.map((setting) => [setting, []])) as unknown as Record<
    Setting,
    Cost[]
  >;
  // The first run of each warms up caches and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const setting of settings) {
      const cost = await runOnce(contexts[setting], workload);
      if (run > 0) all[setting].push(cost);
    }
  }
  const medianOf = (setting: Setting): Cost => ({
    script: median(all[setting].map(({ script }) => script)),
    task: median(all[setting].map(({ task }) => task)),
  });
  return {
    workload: workload.name,
    none: medianOf('none'),
    ours: medianOf('ours'),
    floor: medianOf('floor'),
    floorAgain: medianOf('floorAgain'),
  };
}

async function runOnce(context: BrowserContext, workload: Workload): Promise<Cost> {
  const page = await context.newPage();
  try {
    // A process of its own: the figures are those of a process.
    await page.goto(`${HOST}/empty`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const figures = async (): Promise<Cost> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { script: value('ScriptDuration') * 1_000, task: value('TaskDuration') * 1_000 };
    };
    let before = await figures();
    await page.goto(`${HOST}/${workload.name}`);
    await idle(page);
    if (workload.act) {
      before = await figures();
      await page.evaluate(workload.act);
      for (const key of workload.typed ?? '') await page.keyboard.press(key);
      await idle(page);
    }
    const after = await figures();
    return { script: after.script - before.script, task: after.task - before.task };
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

async function serve(): Promise<{ port: number; close(): void }> {
  const bodies = new Map(workloads.map(({ name, body }) => [`/${name}`, body]));
  bodies.set('/frame', frameBody);
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-CN"><title>bench</title><body>${body}</body></html>`,
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
