/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** What a runner without a usable report counts as. @type {Counts} */
const UNUSABLE = { passed: 0, failed: 1 };

/**
 * Adds up the JSON report of Vitest. A test that did not run counts as failed, because the project
 * has no skips; so does a file that could not be loaded.
 * @param {unknown} report the parsed report
 * @param {number} exitCode the exit code of the runner
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (!isRecord(report) || !Array.isArray(report['testResults'])) return UNUSABLE;
  const passed = report['numPassedTests'];
  const failed = report['numFailedTests'];
  const pending = report['numPendingTests'];
  const todo = report['numTodoTests'] ?? 0;
  if (!isCount(passed) || !isCount(failed) || !isCount(pending) || !isCount(todo)) return UNUSABLE;
  const unloaded = report['testResults'].filter(failedWithoutTest).length;
  return agree({ passed, failed: failed + pending + todo + unloaded }, exitCode);
}

/**
 * Adds up the JSON report of Playwright. A flaky, skipped or unreached test counts as failed, and
 * an error outside of any test (no tests found, a faulty configuration) as at least one failure.
 * @param {unknown} report the parsed report
 * @param {number} exitCode the exit code of the runner
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  if (!isRecord(report) || !isRecord(report['stats'])) return UNUSABLE;
  const { expected, unexpected, flaky, skipped } = report['stats'];
  if (!isCount(expected) || !isCount(unexpected) || !isCount(flaky) || !isCount(skipped)) {
    return UNUSABLE;
  }
  const errors = Array.isArray(report['errors']) ? report['errors'].length : 0;
  return agree({ passed: expected, failed: unexpected + flaky + skipped + errors }, exitCode);
}

/**
 * Counts a stage that has no report: one test, passed when it exits with 0.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countStage(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Adds counts up.
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * The last line of `npm test`, which other programs read.
 * @param {Counts} counts
 * @returns {string}
 */
export function formatTotal({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * Whether a run as a whole succeeded: nothing failed, and something ran.
 * @param {Counts} counts
 * @returns {boolean}
 */
export function succeeded({ passed, failed }) {
  return failed === 0 && passed > 0;
}

/**
 * A runner may fail outside of its tests (an unhandled rejection, a crash while reporting), and a
 * run of no tests proves nothing: either counts as one failure.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function agree({ passed, failed }, exitCode) {
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/**
 * Whether a file failed although none of its tests did.
 * @param {unknown} file an entry of Vitest's `testResults`
 * @returns {boolean}
 */
function failedWithoutTest(file) {
  if (!isRecord(file)) return true;
  if (file['status'] !== 'failed') return false;
  const tests = file['assertionResults'];
  if (!Array.isArray(tests)) return true;
  return !tests.some((test) => isRecord(test) && test['status'] === 'failed');
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isCount(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
