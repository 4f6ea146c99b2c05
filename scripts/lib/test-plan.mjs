/**
 * What `npm test -- WORDS` runs. Without words: everything.
 */

/** The kinds of tests, in the order in which they run. */
const KINDS = /** @type {const} */ (['check', 'unit', 'page', 'e2e', 'timed']);
const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/**
 * @typedef {typeof KINDS[number]} Kind `check`: types, style, unused code, knowledge; `unit`: without
 *   a browser; `page`: documents without the extension; `e2e`: the shipped build; `timed`: the same,
 *   with nothing else running
 * @typedef {typeof BROWSERS[number]} Browser
 * @typedef {{
 *   kinds: readonly Kind[],
 *   browsers: readonly Browser[],
 *   files: readonly string[],
 *   takesTurns: boolean,
 * }} Plan `files`: the test files to run, relative to the project's folder; all where it is empty.
 *   `takesTurns`: whether what is end to end runs in one browser by turns, as
 *   `tests/harness/turns.ts` says; what is asked for by name runs in all that are wanted
 */

/**
 * @param {readonly string[]} words names of kinds, of browsers, and parts of the names of test files
 * @param {readonly string[]} files all test files, relative to the project's folder, with `/`
 * @returns {Plan}
 * @throws {Error} naming a word that fits no test
 */
export function planTests(words, files) {
  const wantedKinds = KINDS.filter((kind) => words.includes(kind));
  const wantedBrowsers = BROWSERS.filter((browser) => words.includes(browser));
  const names = words.filter((word) => ![...KINDS, ...BROWSERS].some((known) => known === word));
  for (const name of names) {
    if (!files.some((file) => file.includes(name))) {
      throw new Error(
        `没有名字含“${name}”的测试文件。可用的词：${[...KINDS, ...BROWSERS].join('、')}，或 tests/ 里文件名的一部分。`,
      );
    }
  }
  const chosen =
    names.length === 0 ? [] : files.filter((file) => names.some((name) => file.includes(name)));
  const isWanted = (/** @type {Kind} */ kind) => {
    if (wantedKinds.length > 0 && !wantedKinds.includes(kind)) return false;
    if (chosen.length > 0) return chosen.some((file) => kindOf(file) === kind);
    // Only the tests in browsers are of one.
    return wantedKinds.length > 0 || wantedBrowsers.length === 0 || isInBrowser(kind);
  };
  const kinds = KINDS.filter(isWanted);
  if (kinds.length === 0) throw new Error(`没有同时符合 ${words.join(' ')} 的测试。`);
  return {
    kinds,
    browsers: wantedBrowsers.length > 0 ? wantedBrowsers : BROWSERS,
    files: chosen.filter((file) => kinds.some((kind) => kind === kindOf(file))),
    takesTurns: words.length === 0,
  };
}

/**
 * @param {string} file a test file, relative to the project's folder, with `/`
 * @returns {Kind | undefined} undefined for what is no test file
 */
export function kindOf(file) {
  if (/^tests\/unit\/.*\.test\.ts$/.test(file)) return 'unit';
  if (/^tests\/page\/[^/]*\.spec\.ts$/.test(file)) return 'page';
  if (/^tests\/e2e\/[^/]*\.spec\.ts$/.test(file)) return 'e2e';
  if (/^tests\/e2e\/[^/]*\.timed\.ts$/.test(file)) return 'timed';
  return undefined;
}

/**
 * @param {Kind} kind
 * @returns {boolean} whether its tests run in a browser
 */
export function isInBrowser(kind) {
  return kind === 'page' || kind === 'e2e' || kind === 'timed';
}
