/**
 * `npm run bench`: measures the matcher, the page's cost, the time to the card and to the mark, the
 * popup's opening and the sizes of the scripts, prints the figures with what is to be reached, and
 * writes them to output/bench/. Exits with 1 when a target is missed. Builds must be there.
 *
 * `npm run bench -- WORD…` measures only the parts (`matcher`, `pages`, `latency`, `marking`,
 * `opening`, `sizes`), the kinds of workloads (`silent`, `speaking`, `near`, `path`) and the
 * workloads of these names. `RUNS` sets how often each workload runs. `BESIDE` names a folder with the
 * builds of another commit (its `.output`): they are measured in the same run, the costs of pages in
 * the same rounds. Figures of two machines, or of two days, cannot be compared; these can.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../../scripts/knowledge/lib/table.ts';
import { scriptSizes } from '../../scripts/script-sizes.ts';
import { launchChromium } from '../harness/chromium.ts';
import { launchFirefox } from '../harness/firefox.ts';
import type { TestBrowser } from '../harness/types.ts';
import { startPortal } from '../portal/server.ts';
import { costTables, missedCosts } from './cost-report.ts';
import { benchLatency, latencyRows, missedLatencies } from './latency.ts';
import { benchMarking, markingRows } from './marking.ts';
import { benchMatcher, type MatcherFigures } from './matcher.ts';
import { benchOpening, missedOpenings, openingRows, withFloorPages } from './opening.ts';
import { benchPageCost } from './page-cost.ts';
import { nearWorkloads, pathWorkloads, speakingWorkloads } from './speaking-workloads.ts';
import { silentWorkloads, type Workload } from './workloads.ts';

const root = join(import.meta.dirname, '../..');
const CHROME = 'chrome-mv3';
const FIREFOX = 'firefox-mv3';
const ourBuilds = join(root, '.output');
const otherBuilds = process.env['BESIDE'];
const chromeBuild = join(ourBuilds, CHROME);
const PAGE_RUNS = Number(process.env['RUNS'] ?? 8);
if (!(PAGE_RUNS >= 1)) throw new Error(`RUNS must be 1 or more, not ${process.env['RUNS']}`);
const LATENCY_RUNS = 40;
/** Each stops the background before. */
const STOPPED_RUNS = 20;
const OPENING_RUNS = 20;
const MARKING_RUNS = 10;

const WORKLOADS = [...silentWorkloads, ...speakingWorkloads, ...nearWorkloads, ...pathWorkloads];

const words = process.argv.slice(2);
const isWanted = (...names: string[]) =>
  words.length === 0 || names.some((name) => words.includes(name));

const figures: Record<string, unknown> = {};
const missed: string[] = [];

if (isWanted('matcher')) reportMatcher(keep('matcher', benchMatcher()));
const workloads = WORKLOADS.filter(({ name, kind }: Workload) => isWanted('pages', kind, name));
if (workloads.length > 0) {
  const builds = {
    ours: chromeBuild,
    ...(otherBuilds && { beside: join(otherBuilds, CHROME) }),
  };
  const cost = keep('cost', await benchPageCost(builds, workloads, PAGE_RUNS));
  for (const { title, rows } of costTables(cost)) print(title, rows);
  missed.push(...missedCosts(cost));
}
if (isWanted('latency')) {
  const title = '从提示出现到画出卡片（毫秒）';
  const latency = await inBrowsers('latency', title, latencyRows, async (browser) => [
    await benchLatency(browser, 'card', 'awake', LATENCY_RUNS),
    await benchLatency(browser, 'strip', 'awake', LATENCY_RUNS),
    await benchLatency(browser, 'card', 'stopped', STOPPED_RUNS),
  ]);
  missed.push(...missedLatencies(latency));
}
if (isWanted('marking')) {
  await inBrowsers('marking', '从页面内容到标出下一步（毫秒）', markingRows, (browser) =>
    benchMarking(browser, MARKING_RUNS),
  );
}
if (isWanted('opening')) {
  const title = '从打开弹出窗口到画出内容（毫秒）';
  const opening = await inBrowsers('opening', title, openingRows, async (browser) => [
    await benchOpening(browser, OPENING_RUNS),
  ]);
  missed.push(...missedOpenings(opening));
}
if (isWanted('sizes')) reportSizes();

const folder = join(root, 'output/bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...figures, missed }, null, 2)}\n`);
console.log(missed.length > 0 ? `\n未达到：\n${missed.join('\n')}` : '\n全部达到');
process.exitCode = missed.length > 0 ? 1 : 0;

// ---------------------------------------------------------------------------------------------

function keep<T>(name: string, measured: T): T {
  figures[name] = measured;
  return measured;
}

function reportMatcher(matcher: readonly MatcherFigures[]): void {
  const rows = matcher.map(({ phrases, ours, regExp, includes, ahoCorasick }) => {
    const ratio = ours / Math.max(regExp, includes, ahoCorasick);
    if (phrases >= 300 && ratio < 1.5)
      missed.push(`匹配 ${phrases} 条：最好的其他方法的 ${ratio.toFixed(2)} 倍`);
    return [phrases, ...[ours, regExp, includes, ahoCorasick].map(Math.round), ratio.toFixed(2)];
  });
  const speed = (count: number) => matcher.find(({ phrases }) => phrases === count)?.ours ?? 0;
  const growth = speed(100) / speed(1_000);
  if (growth > 3) missed.push(`匹配 1000 条的时间是 100 条的 ${growth.toFixed(2)} 倍`);
  print('匹配（字符/毫秒）', [
    ['短语', '本扩展', '正则', 'includes', 'Aho–Corasick', '比最好的其他方法'],
    ...rows,
  ]);
  console.log(`1000 条的时间 / 100 条的时间 = ${growth.toFixed(2)}（目标 ≤ 3）`);
}

/**
 * Measures in both browsers, and prints, those of another build as well.
 *
 * @returns the figures of ours
 */
async function inBrowsers<T>(
  name: string,
  title: string,
  rows: (figures: readonly T[]) => (string | number)[][],
  bench: (browser: TestBrowser) => Promise<T[]>,
): Promise<T[]> {
  if (otherBuilds) {
    const others = keep(`${name} beside`, await inBrowsersOf(otherBuilds, bench));
    print(`另一构建：${title}`, rows(others));
  }
  const figures = keep(name, await inBrowsersOf(ourBuilds, bench));
  print(title, rows(figures));
  return figures;
}

async function inBrowsersOf<T>(
  builds: string,
  bench: (browser: TestBrowser) => Promise<T[]>,
): Promise<T[]> {
  const portal = await startPortal();
  const all: T[] = [];
  try {
    for (const [launch, build] of [
      [launchChromium, CHROME],
      [launchFirefox, FIREFOX],
    ] as const) {
      const extension = withFloorPages(join(builds, build));
      const browser = await launch({ extension, portalPort: portal.port });
      try {
        all.push(...(await bench(browser)));
      } finally {
        await browser.close();
        rmSync(extension, { recursive: true, force: true });
      }
    }
  } finally {
    await portal.close();
  }
  return all;
}

function reportSizes(): void {
  const sizes = keep('sizes', scriptSizes(chromeBuild));
  for (const { script, size, largest } of sizes) {
    if (size > largest) missed.push(`${script}：${size} 字节，上限 ${largest}`);
  }
  print('脚本大小（gzip，字节）', [
    ['脚本', '大小', '上限'],
    ...sizes.map(({ script, size, largest }) => [script, size, largest]),
  ]);
}

function print(title: string, rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n${title}\n${formatTable(rows.map((row) => row.map(String)))}`);
}
