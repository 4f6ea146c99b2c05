/**
 * Prepares a fresh clone: dependencies and browsers. Plain JavaScript that runs on Node 18 without
 * any dependency, because it is what installs them.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  brandedPaths,
  chooseBrowser,
  chromiumPaths,
  firefoxPaths,
  isDebianLike,
  isUbuntuLike,
  parseOsRelease,
  parseVersion,
  refusal,
  windowsVersion,
} from './lib/browsers.mjs';
import { formatStage, lastLines } from './lib/lines.mjs';
import { withoutEngines, withoutScripts } from './lib/lockfile.mjs';
import { run } from './lib/processes.mjs';

/**
 * @typedef {import('./lib/browsers.mjs').Wanted} Wanted
 * @typedef {{ node: string, chromium?: string, firefox?: string }} Prepared paths of programs:
 *   Node 24, and the browsers that were asked for
 */

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A fault that the person can mend; its message is one line that says how. */
export class SetUpError extends Error {}

const MODULES = path.join(ROOT, 'node_modules');
const BIN = path.join(MODULES, '.bin');
const LOGS = path.join(ROOT, 'output', 'setup');
const STAGING = path.join(LOGS, 'install');
const LOCKFILE = path.join(ROOT, 'package-lock.json');
const HIDDEN_LOCKFILE = path.join(MODULES, '.package-lock.json');
const NODE = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** How long a browser may take to print its version, in milliseconds. */
const PROBE_LIMIT = 30_000;
const FONT_PACKAGE = 'fonts-noto-cjk';

/** @type {Record<Wanted, { name: string, variable: string, package: string, install: string }>} */
const BROWSERS = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    install: '请安装 Chromium 或 Chrome for Testing（Debian：apt-get install chromium）',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    install: '请安装 Firefox 140 以上（Debian：apt-get install firefox-esr）',
  },
};

/**
 * Prepares what the commands need and prints each stage with its time.
 * @param {{ browsers: Wanted[], verbose?: boolean }} options `verbose` shows what the installers print
 * @returns {Promise<Prepared>}
 * @throws {SetUpError}
 */
export async function setUp({ browsers, verbose = false }) {
  await stage('依赖', () => installDependencies(verbose));
  /** @type {Prepared} */
  const prepared = { node: NODE };
  await stage('浏览器', () => findBrowsers(browsers, prepared, verbose));
  return prepared;
}

/**
 * The environment for the project's own programs: Node 24 first on PATH, the browsers as found.
 * @param {Prepared} prepared
 * @returns {NodeJS.ProcessEnv}
 */
export function environment({ chromium, firefox }) {
  const env = { ...process.env };
  // Windows spells it `Path`.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = [path.dirname(NODE), BIN, env[key]].filter(Boolean).join(path.delimiter);
  if (chromium) env['CHROMIUM_PATH'] = chromium;
  if (firefox) env['FIREFOX_PATH'] = firefox;
  return env;
}

/**
 * Runs the body of a command and turns a fault of the set-up into its one line and exit code 1.
 * @param {() => Promise<number>} body returns the exit code
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.log(error.message);
    process.exitCode = 1;
  }
}

/**
 * @param {string} name
 * @param {() => Promise<string>} work returns what was achieved
 */
async function stage(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(
    formatStage({ group: '准备', name, result, milliseconds: performance.now() - start }),
  );
}

/** @param {string} text */
function note(text) {
  console.log(`[准备] ${text}`);
}

// Dependencies

/**
 * @param {boolean} verbose
 * @returns {Promise<string>}
 */
async function installDependencies(verbose) {
  let result = '已就绪';
  if (!dependenciesAreCurrent()) {
    note('依赖 … 正在安装，第一次需要几分钟');
    await installModules(verbose);
    result = '已安装';
  }
  if (!(await nodeIsThere())) {
    // npm may have been told not to run install scripts of packages.
    await npm(['rebuild', 'node'], ROOT, verbose);
    if (!(await nodeIsThere())) {
      throw new SetUpError(
        'npm 包 node 没有装好，缺少 Node 24：请运行 npm rebuild node --ignore-scripts=false 后再试。',
      );
    }
    result = '已安装';
  }
  return result;
}

/** @returns {boolean} */
function dependenciesAreCurrent() {
  const installed = statSync(HIDDEN_LOCKFILE, { throwIfNoEntry: false });
  if (!installed) return false;
  return statSync(LOCKFILE).mtimeMs <= installed.mtimeMs;
}

/**
 * Installs beside the old node_modules and then puts the new one in its place: what an interrupted
 * installation leaves is never taken for a complete one.
 * @param {boolean} verbose
 */
async function installModules(verbose) {
  const lockfile = readFileSync(LOCKFILE, 'utf8');
  const { atime, mtimeMs } = statSync(LOCKFILE);
  rmSync(STAGING, { recursive: true, force: true });
  mkdirSync(STAGING, { recursive: true });
  writeFileSync(path.join(STAGING, 'package-lock.json'), withoutEngines(lockfile));
  const manifest = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  writeFileSync(path.join(STAGING, 'package.json'), withoutScripts(manifest));
  copyFileSync(path.join(ROOT, '.npmrc'), path.join(STAGING, '.npmrc'));
  const include = ['--include=dev', '--include=optional'];
  await npm(['ci', ...include, '--no-audit', '--no-fund'], STAGING, verbose);

  try {
    rmSync(HIDDEN_LOCKFILE, { force: true });
    rmSync(MODULES, { recursive: true, force: true, maxRetries: 3 });
    renameSync(path.join(STAGING, 'node_modules'), MODULES);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new SetUpError(
      `node_modules 无法替换（${reason}）：请关闭正在使用它的程序，删除 node_modules 后再试。`,
    );
  }
  rmSync(STAGING, { recursive: true, force: true });
  // A lockfile dated in the future would be newer than every installation.
  if (!dependenciesAreCurrent()) utimesSync(HIDDEN_LOCKFILE, atime, new Date(mtimeMs + 1));
}

/** @returns {Promise<boolean>} whether the Node of the npm package runs, in its version */
async function nodeIsThere() {
  const manifest = path.join(MODULES, 'node', 'package.json');
  if (!existsSync(NODE) || !existsSync(manifest)) return false;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return (await outputOf(NODE, ['--version']))?.trim() === `v${version}`;
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {boolean} verbose
 */
async function npm(args, cwd, verbose) {
  const env = { ...process.env };
  // The machine's npm runs on the machine's Node: Debian's finds its parts with no other.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = (env[key] ?? '')
    .split(path.delimiter)
    .filter((dir) => !path.resolve(dir).startsWith(MODULES))
    .join(path.delimiter);
  const { code, missing } = await runLogged('npm', args, { cwd, env, verbose });
  if (missing) throw new SetUpError('没有找到 npm：请安装 Node.js 18 以上（自带 npm）后再试。');
  if (code !== 0) {
    throw new SetUpError(
      `npm ${args[0]} 没有成功（输出见上）：请检查网络和 npm 的设置，删除 node_modules 后再试。`,
    );
  }
}

// Browsers

/** What was said about browsers that cannot be used, to say it once. @type {Set<string>} */
const passedOver = new Set();

/**
 * @param {Wanted[]} wanted
 * @param {Prepared} prepared receives the paths
 * @param {boolean} verbose
 * @returns {Promise<string>}
 */
async function findBrowsers(wanted, prepared, verbose) {
  await Promise.all(wanted.map((browser) => find(browser, prepared)));
  const missing = () => wanted.filter((browser) => !prepared[browser]);
  let result = '已就绪';
  const before = missing().length;
  if (before > 0 || !(await hasChineseFont())) {
    await installWithApt(missing(), verbose);
    for (const browser of missing()) await find(browser, prepared);
  }
  if (missing().includes('chromium')) {
    await installWithPlaywright(verbose);
    await find('chromium', prepared);
  }
  const [first] = missing();
  if (first) {
    const { name, variable, install } = BROWSERS[first];
    throw new SetUpError(`没有可用的 ${name}：${install}，或用环境变量 ${variable} 指明它的路径。`);
  }
  if (before > 0) result = '已安装';
  return `${result}：${wanted.map((browser) => prepared[browser]).join('、')}`;
}

/**
 * @param {Wanted} wanted
 * @param {Prepared} prepared
 */
async function find(wanted, prepared) {
  const { variable } = BROWSERS[wanted];
  const given = process.env[variable];
  if (given) {
    prepared[wanted] = await checkGiven(wanted, given);
    return;
  }
  const candidates = wanted === 'chromium' ? chromiumCandidates() : firefoxPaths(machine());
  const { browser, refused } = await chooseBrowser(candidates, wanted, probe);
  for (const sentence of refused) {
    if (!passedOver.has(sentence)) note(`浏览器 … 未采用：${sentence}`);
    passedOver.add(sentence);
  }
  if (browser) prepared[wanted] = browser.path;
}

/**
 * @param {Wanted} wanted
 * @param {string} file the value of the environment variable
 * @returns {Promise<string>} its absolute path
 */
async function checkGiven(wanted, file) {
  const { name, variable } = BROWSERS[wanted];
  const absolute = path.resolve(file);
  const version = await probe(absolute);
  if (!version) {
    throw new SetUpError(
      `环境变量 ${variable} 指向的 ${file} ${existsSync(absolute) ? '无法运行' : '不存在'}：请改为 ${name} 程序的路径，或去掉这个变量。`,
    );
  }
  const reason = refusal(version, wanted);
  if (reason) throw new SetUpError(`环境变量 ${variable} 指向的 ${file} ${reason}。`);
  return absolute;
}

/** @returns {AsyncGenerator<string>} */
async function* chromiumCandidates() {
  yield* chromiumPaths(machine());
  const fromPlaywright = await outputOf(NODE, [
    '--input-type=module',
    '--eval',
    "import { chromium } from '@playwright/test'; console.log(chromium.executablePath());",
  ]);
  if (fromPlaywright) yield fromPlaywright.trim();
  yield* brandedPaths(machine());
}

/** @returns {import('./lib/browsers.mjs').Machine} */
function machine() {
  return { platform: process.platform, env: process.env, home: os.homedir() };
}

/**
 * @param {string} file
 * @returns {Promise<import('./lib/browsers.mjs').Version | undefined>}
 */
async function probe(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (process.platform !== 'win32') {
    const text = await outputOf(file, ['--version']);
    return text === undefined ? undefined : parseVersion(text);
  }
  const dir = path.dirname(file);
  const ini = path.join(dir, 'application.ini');
  return windowsVersion(
    file,
    readdirSync(dir),
    existsSync(ini) ? readFileSync(ini, 'utf8') : undefined,
  );
}

/**
 * Debian's own packages, where we may install them.
 * @param {Wanted[]} browsers those that are missing
 * @param {boolean} verbose
 */
async function installWithApt(browsers, verbose) {
  const system = debian();
  if (!system || process.getuid?.() !== 0) return;
  // Ubuntu's packages of these names only point to snaps.
  const packages = isUbuntuLike(system) ? [] : browsers.map((browser) => BROWSERS[browser].package);
  if (!(await hasChineseFont())) packages.push(FONT_PACKAGE);
  if (packages.length === 0) return;

  note(`浏览器 … 正在安装 ${packages.join('、')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Completes what an interrupted installation left; does nothing otherwise.
  await runLogged('dpkg', ['--configure', '-a'], { env, verbose });
  // One unreachable source among several fails the update, yet need not concern our packages.
  await runLogged('apt-get', ['update'], { env, verbose, quiet: true });
  const { code } = await runLogged(
    'apt-get',
    ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages],
    { env, verbose },
  );
  if (code !== 0) note('浏览器 … apt-get 没有成功（输出见上）');
}

/** @param {boolean} verbose */
async function installWithPlaywright(verbose) {
  note('浏览器 … 正在由 Playwright 安装 Chromium');
  const system = debian();
  // Only Ubuntu's libraries are still to come: on Debian apt has just failed, and would again.
  const withLibraries = system && isUbuntuLike(system) && process.getuid?.() === 0;
  const cli = path.join(MODULES, '@playwright', 'test', 'cli.js');
  const { code } = await runLogged(
    NODE,
    [cli, 'install', ...(withLibraries ? ['--with-deps'] : []), 'chromium'],
    {
      verbose,
    },
  );
  if (code !== 0) note('浏览器 … Playwright 没有装上 Chromium（输出见上）');
}

/** @returns {import('./lib/browsers.mjs').OsRelease | undefined} undefined elsewhere than on Debian */
function debian() {
  if (!existsSync('/etc/os-release')) return undefined;
  const system = parseOsRelease(readFileSync('/etc/os-release', 'utf8'));
  return isDebianLike(system) ? system : undefined;
}

/** @returns {Promise<boolean>} true also where we would not install one */
async function hasChineseFont() {
  if (!debian() || process.getuid?.() !== 0) return true;
  const fonts = await outputOf('fc-list', [':lang=zh']);
  if (fonts?.trim()) return true;
  const status = await outputOf('dpkg', ['--status', FONT_PACKAGE]);
  return status?.includes('Status: install ok installed') ?? false;
}

// Programs

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string | undefined>} what it prints; undefined when it fails
 */
function outputOf(command, args) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: ROOT, timeout: PROBE_LIMIT }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}

/**
 * Runs an installer; its output is shown when it fails, or when asked for.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, verbose: boolean, quiet?: boolean }} options
 *   `quiet`: not even when it fails
 * @returns {ReturnType<typeof run>}
 */
async function runLogged(command, args, { cwd = ROOT, env, verbose, quiet = false }) {
  const log = path.join(LOGS, `${path.basename(command, '.exe')}.log`);
  const outcome = await run(command, args, {
    cwd,
    ...(env && { env }),
    ...(!verbose && { log }),
  });
  if (outcome.code !== 0 && !verbose && !quiet && !outcome.missing) {
    console.log(lastLines(readFileSync(log, 'utf8'), 20));
  }
  return outcome;
}

const entry = process.argv[1];
if (entry && import.meta.url === pathToFileURL(realpathSync(entry)).href) {
  await main(async () => {
    const [argument, ...rest] = process.argv.slice(2);
    if (rest.length > 0 || (argument !== undefined && argument !== '--verbose')) {
      console.log('用法：node scripts/setup.mjs [--verbose]');
      return 2;
    }
    await setUp({ browsers: ['chromium', 'firefox'], verbose: argument === '--verbose' });
    return 0;
  });
}
