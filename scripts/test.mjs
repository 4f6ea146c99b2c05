/**
 * `npm test`: prepares and runs every check, or with words those that fit them; see
 * `lib/test-plan.mjs`. Ends with the line `N passed, N failed`, added up from the runners' own
 * reports, and an exit code that agrees with it.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { formatStage, lastLines } from './lib/lines.mjs';
import { run } from './lib/processes.mjs';
import {
  countPlaywright,
  countStage,
  countVitest,
  formatTotal,
  succeeded,
  total,
} from './lib/reports.mjs';
import { isInBrowser, kindOf, planTests } from './lib/test-plan.mjs';
import { environment, ROOT, SetUpError, setUp } from './setup.mjs';

/**
 * @typedef {import('./lib/reports.mjs').Counts} Counts
 * @typedef {import('./lib/test-plan.mjs').Plan} Plan
 * @typedef {import('./lib/test-plan.mjs').Kind} Kind
 */

/** A net for a stage that hangs, in milliseconds. */
const LIMIT = 2_400_000;
const OUTPUT = path.join(ROOT, 'output', 'test');
/** How much of a failed stage's output is shown. */
const LINES = 80;

/** For output that goes to a file: some tools colour it all the same. */
const NO_COLOUR = { NO_COLOR: '1' };

const TOOLS = {
  wxt: 'node_modules/wxt/bin/wxt.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/** @type {Counts[]} */
const counts = [];
try {
  await runAll(plan());
} catch (error) {
  // Whatever goes wrong, the last line is there for whoever reads it.
  console.log(error instanceof SetUpError ? error.message : error);
  counts.push({ passed: 0, failed: 1 });
}
const sum = total(counts);
process.exitCode = succeeded(sum) ? 0 : 1;
console.log(formatTotal(sum));

function plan() {
  try {
    return planTests(process.argv.slice(2), testFiles());
  } catch (error) {
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
}

/** @param {Plan} plan */
async function runAll({ kinds, browsers, files, takesTurns }) {
  const prepared = await setUp({ browsers: kinds.some(isInBrowser) ? [...browsers] : [] });
  // A report of an earlier run must never be counted.
  rmSync(OUTPUT, { recursive: true, force: true });
  const env = environment(prepared);

  /**
   * Runs the commands of a stage one after the other, until one fails.
   * @param {string} name
   * @param {string[][]} commands arguments for Node 24
   */
  const check = async (name, commands) => {
    const log = path.join(OUTPUT, `${name.replaceAll(' ', '-')}.log`);
    const start = performance.now();
    let code = 0;
    for (const args of commands) {
      const outcome = await run(prepared.node, args, {
        cwd: ROOT,
        env: { ...env, ...NO_COLOUR },
        log,
        limit: LIMIT,
      });
      code = outcome.code;
      if (outcome.timedOut) reportTimeout(name);
      if (code !== 0) break;
    }
    if (code !== 0) console.log(lastLines(readFileSync(log, 'utf8'), LINES));
    conclude(name, countStage(code), start);
    return code === 0;
  };

  /**
   * Runs tests whose runner prints to the terminal and writes a report.
   * @param {string} name
   * @param {string[]} args arguments for Node 24
   * @param {{ report: string, variables: NodeJS.ProcessEnv, count: typeof countVitest }} reporting
   */
  const test = async (name, args, { report, variables, count }) => {
    console.log(`[测试] ${name} …`);
    const start = performance.now();
    const outcome = await run(prepared.node, args, {
      cwd: ROOT,
      env: { ...env, ...variables },
      limit: LIMIT,
    });
    if (outcome.timedOut) reportTimeout(name);
    conclude(name, count(readReport(report), outcome.code), start);
  };

  if (kinds.includes('check')) {
    // What it prepares, the others read.
    await check('类型', [
      [TOOLS.wxt, 'prepare'],
      [TOOLS.tsc, '--noEmit'],
    ]);
    await Promise.all([
      check('规范', [[TOOLS.biome, 'check', '.']]),
      check('无用代码', [[TOOLS.knip]]),
      check('知识', [['scripts/knowledge/check.ts']]),
    ]);
  }

  if (kinds.includes('unit')) {
    const report = path.join(OUTPUT, 'unit.json');
    const chosen = files.filter((file) => kindOf(file) === 'unit');
    await test(
      '单元测试',
      [
        TOOLS.vitest,
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...chosen,
      ],
      { report, variables: process.stdout.isTTY ? {} : NO_COLOUR, count: countVitest },
    );
  }

  const needsBuild = kinds.includes('e2e') || kinds.includes('timed');
  const builds = needsBuild ? browsers : [];
  const outcomes = await Promise.all(
    Array.from(builds, (browser) =>
      check(`构建 ${browser}`, [
        [TOOLS.wxt, 'build', '-b', browser === 'firefox' ? browser : 'chrome'],
      ]),
    ),
  );
  const built = outcomes.every((isBuilt) => isBuilt);

  /**
   * @param {string} name
   * @param {readonly Kind[]} wanted the kinds of its tests
   * @param {string[]} config
   */
  const testInBrowsers = async (name, wanted, config) => {
    const runs = wanted.filter((kind) => kinds.includes(kind));
    if (runs.length === 0) return;
    if (!built) {
      console.log(`[测试] ${name} 需要构建成功，没有运行`);
      conclude(name, { passed: 0, failed: 1 }, performance.now());
      return;
    }
    const report = path.join(OUTPUT, `${runs.join('-')}.json`);
    const chosen = files.filter((file) => runs.some((kind) => kind === kindOf(file)));
    // Playwright takes them for regular expressions of whole paths.
    const places =
      chosen.length > 0 ? chosen : runs.length < wanted.length ? [`tests/${runs[0]}/`] : [];
    await test(
      name,
      [
        TOOLS.playwright,
        'test',
        ...config,
        ...browsers.map((browser) => `--project=${browser}`),
        '--reporter=dot,json',
        ...places,
      ],
      { report, variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, count: countPlaywright },
    );
  };
  const turns = takesTurns ? ['--config=playwright.turns.config.ts'] : [];
  await testInBrowsers('浏览器测试', ['page', 'e2e'], turns);
  await testInBrowsers('计时测试', ['timed'], ['--config=playwright.timed.config.ts']);
}

/**
 * @returns {string[]} all test files, relative to the project's folder
 */
function testFiles() {
  return readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => kindOf(name) !== undefined);
}

/**
 * @param {string} name
 * @param {Counts} result
 * @param {number} start
 */
function conclude(name, result, start) {
  counts.push(result);
  const { passed, failed } = result;
  const text =
    passed + failed > 1 ? `通过 ${passed}，未通过 ${failed}` : failed > 0 ? '未通过' : '通过';
  console.log(
    formatStage({ group: '测试', name, result: text, milliseconds: performance.now() - start }),
  );
}

/** @param {string} name */
function reportTimeout(name) {
  console.log(`[测试] ${name} 超过 ${LIMIT / 60_000} 分钟，已停止`);
}

/**
 * @param {string} file
 * @returns {unknown} undefined where there is no readable report
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
