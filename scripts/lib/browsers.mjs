import path from 'node:path';
import { OLDEST } from './oldest.mjs';

/**
 * @typedef {'chromium' | 'firefox'} Wanted which of the two browsers is looked for
 * @typedef {'chromium' | 'chrome-for-testing' | 'edge' | 'chrome' | 'firefox' | 'other'} Product
 * @typedef {{ product: Product, major: number }} Version
 * @typedef {Version & { path: string }} Browser
 * @typedef {{ id: string, idLike: string[] }} OsRelease
 * @typedef {{ platform: string, env: Record<string, string | undefined>, home: string }} Machine
 */

/** From this version on, the branded Google Chrome ignores `--load-extension`. */
const CHROME_WITHOUT_LOAD_EXTENSION = 137;

/** The names under which the products present themselves, the longest first. */
/** @type {ReadonlyArray<readonly [prefix: string, product: Product]>} */
const PRODUCTS = [
  ['Google Chrome for Testing', 'chrome-for-testing'],
  ['Google Chrome', 'chrome'],
  ['Chromium', 'chromium'],
  ['Microsoft Edge', 'edge'],
  ['Mozilla Firefox', 'firefox'],
  ['Firefox', 'firefox'],
];

/**
 * Reads what a browser prints for `--version`.
 * @param {string} text
 * @returns {Version | undefined} undefined when no line names a product and a version
 */
export function parseVersion(text) {
  const match = /^(.*?\S)\s+(\d+)\.\d/m.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const name = match[1];
  const product = PRODUCTS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'other';
  return { product, major: Number(match[2]) };
}

/**
 * Why a browser cannot be used, as the rest of a sentence that begins with its path.
 * @param {Version} version
 * @param {Wanted} wanted
 * @returns {string | undefined} undefined when it can be used
 */
export function refusal({ product, major }, wanted) {
  if (wanted === 'firefox') {
    if (product !== 'firefox') return '不是 Firefox';
    return major < OLDEST.firefox ? `是 Firefox ${major}，需要 ${OLDEST.firefox} 以上` : undefined;
  }
  if (product === 'firefox') return '不是 Chromium';
  if (product === 'chrome' && major >= CHROME_WITHOUT_LOAD_EXTENSION) {
    return `是 Google Chrome ${major}，它从 ${CHROME_WITHOUT_LOAD_EXTENSION} 起忽略 --load-extension，请改用 Chromium 或 Chrome for Testing`;
  }
  return major < OLDEST.chromium ? `版本是 ${major}，需要 ${OLDEST.chromium} 以上` : undefined;
}

/**
 * Takes the first candidate that runs and can be used. Later candidates are not even started.
 * @param {AsyncIterable<string> | Iterable<string>} candidates paths, the most wanted first
 * @param {Wanted} wanted
 * @param {(path: string) => Promise<Version | undefined>} probe undefined when it does not run
 * @returns {Promise<{ browser: Browser | undefined, refused: string[] }>} `refused`: a sentence for
 *   each browser that runs and was passed over
 */
export async function chooseBrowser(candidates, wanted, probe) {
  /** @type {string[]} */
  const refused = [];
  const seen = new Set();
  for await (const candidate of candidates) {
    if (seen.has(candidate)) continue;
    seen.add(candidate);
    const version = await probe(candidate);
    if (!version) continue;
    const reason = refusal(version, wanted);
    if (!reason) return { browser: { path: candidate, ...version }, refused };
    refused.push(`${candidate} ${reason}`);
  }
  return { browser: undefined, refused };
}

/**
 * Where Chromium and Chrome for Testing may be installed.
 * @param {Machine} machine
 * @returns {string[]} paths, the most wanted first; whether they exist is not looked at
 */
export function chromiumPaths(machine) {
  const { platform, env, home } = machine;
  if (platform === 'win32') {
    return windowsPrograms(machine).map((dir) =>
      path.win32.join(dir, 'Chromium', 'Application', 'chrome.exe'),
    );
  }
  const paths = onPath(['chromium', 'chromium-browser', 'chrome-for-testing'], env);
  if (platform === 'darwin') {
    for (const name of ['Chromium', 'Google Chrome for Testing']) {
      paths.push(...macApplications(name, name, home));
    }
    return paths;
  }
  return [...paths, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'];
}

/**
 * Where the branded browsers may be installed, which are taken only when nothing else is there.
 * @param {Machine} machine
 * @returns {string[]} as {@link chromiumPaths}: Microsoft Edge before Google Chrome
 */
export function brandedPaths(machine) {
  const { platform, env, home } = machine;
  if (platform === 'win32') {
    const programs = windowsPrograms(machine);
    return [
      ...programs.map((dir) =>
        path.win32.join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ),
      ...programs.map((dir) =>
        path.win32.join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ),
    ];
  }
  if (platform === 'darwin') {
    return ['Microsoft Edge', 'Google Chrome'].flatMap((name) => macApplications(name, name, home));
  }
  return onPath(
    ['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable'],
    env,
  );
}

/**
 * Where Firefox may be installed.
 * @param {Machine} machine
 * @returns {string[]} as {@link chromiumPaths}
 */
export function firefoxPaths(machine) {
  const { platform, env, home } = machine;
  const editions = ['Firefox', 'Firefox Developer Edition'];
  if (platform === 'win32') {
    return ['Mozilla Firefox', 'Firefox Developer Edition'].flatMap((edition) =>
      windowsPrograms(machine).map((dir) => path.win32.join(dir, edition, 'firefox.exe')),
    );
  }
  const paths = onPath(
    ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-devedition'],
    env,
  );
  if (platform === 'darwin') {
    paths.push(...editions.flatMap((name) => macApplications(name, 'firefox', home)));
    return paths;
  }
  return [...paths, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox'];
}

/**
 * What a browser on Windows is, by its path: it would open a window when asked for its version.
 * @param {string} file the path of the program
 * @param {string[]} siblings the names of the files beside it; Chromium's carry its version
 * @param {string} [applicationIni] the text of `application.ini` beside it, which Firefox has
 * @returns {Version | undefined} undefined when the version cannot be told
 */
export function windowsVersion(file, siblings, applicationIni) {
  if (applicationIni !== undefined) {
    const major = /^Version=(\d+)/m.exec(applicationIni)?.[1];
    return major ? { product: 'firefox', major: Number(major) } : undefined;
  }
  const majors = siblings.flatMap((name) => /^(\d+)\.\d+\.\d+\.\d+/.exec(name)?.[1] ?? []);
  if (majors.length === 0) return undefined;
  const major = Math.max(...majors.map(Number));
  if (/\\Microsoft\\Edge/i.test(file)) return { product: 'edge', major };
  if (/\\Google\\Chrome/i.test(file)) return { product: 'chrome', major };
  return { product: 'chromium', major };
}

/**
 * Reads `/etc/os-release`.
 * @param {string} text
 * @returns {OsRelease} empty where the file says nothing
 */
export function parseOsRelease(text) {
  /** @param {string} key */
  const read = (key) => {
    const value = new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    return value.replace(/^(["'])(.*)\1$/, '$2').toLowerCase();
  };
  return { id: read('ID'), idLike: read('ID_LIKE').split(/\s+/).filter(Boolean) };
}

/**
 * Whether a system installs packages the way Debian does.
 * @param {OsRelease} os
 * @returns {boolean}
 */
export function isDebianLike({ id, idLike }) {
  return id === 'debian' || idLike.includes('debian') || isUbuntuLike({ id, idLike });
}

/**
 * Whether a system's package `chromium` only points to a snap, which does not run in a container.
 * @param {OsRelease} os
 * @returns {boolean}
 */
export function isUbuntuLike({ id, idLike }) {
  return id === 'ubuntu' || idLike.includes('ubuntu');
}

/**
 * @param {string[]} names
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} every place on PATH where a program of these names would be, by name
 */
function onPath(names, env) {
  const dirs = (env['PATH'] ?? '').split(':').filter((dir) => dir.startsWith('/'));
  return names.flatMap((name) => dirs.map((dir) => path.posix.join(dir, name)));
}

/**
 * @param {string} name the application
 * @param {string} program the program in it
 * @param {string} home
 * @returns {string[]}
 */
function macApplications(name, program, home) {
  return ['/', home].map((root) =>
    path.posix.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', program),
  );
}

/**
 * @param {Machine} machine
 * @returns {string[]} the folders in which Windows installs programs
 */
function windowsPrograms({ env }) {
  return [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap(
    (dir) => dir ?? [],
  );
}
