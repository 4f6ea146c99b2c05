import { describe, expect, test } from 'vitest';
import {
  countPlaywright,
  countStage,
  countVitest,
  formatTotal,
  succeeded,
  total,
} from '../../../scripts/lib/reports.mjs';

const ONE_FAILED = { passed: 0, failed: 1 };

describe('countVitest', () => {
  const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const report = (changes: object) => ({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [passedFile],
    ...changes,
  });

  test('takes the numbers of a run in which everything passed', () => {
    expect(countVitest(report({}), 0)).toEqual({ passed: 3, failed: 0 });
  });

  test('counts skipped and planned tests as failed', () => {
    const changes = { numFailedTests: 1, numPendingTests: 2, numTodoTests: 4 };
    expect(countVitest(report(changes), 1)).toEqual({ passed: 3, failed: 7 });
  });

  test('counts a file that could not be loaded', () => {
    const testResults = [passedFile, { status: 'failed', assertionResults: [] }];
    expect(countVitest(report({ testResults }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts a file whose hook failed although its tests passed', () => {
    const testResults = [{ ...passedFile, status: 'failed' }];
    expect(countVitest(report({ testResults }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts a failed test once, not once more for its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    const counts = countVitest(report({ numFailedTests: 1, testResults }), 1);
    expect(counts).toEqual({ passed: 3, failed: 1 });
  });

  test('believes the exit code where the report shows no failure', () => {
    expect(countVitest(report({}), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('takes a run without tests for a failure', () => {
    expect(countVitest(report({ numPassedTests: 0, testResults: [] }), 0)).toEqual(ONE_FAILED);
  });

  test.each([
    ['no report', undefined],
    ['null', null],
    ['a list', []],
    ['text', 'numPassedTests'],
    ['an empty object', {}],
    ['no list of files', report({ testResults: null })],
    ['a number as text', report({ numPassedTests: '3' })],
    ['a negative number', report({ numFailedTests: -1 })],
    ['a fraction', report({ numPassedTests: 0.5 })],
    ['a missing number', report({ numPendingTests: undefined })],
  ])('counts %s as one failure', (_, malformed) => {
    expect(countVitest(malformed, 0)).toEqual(ONE_FAILED);
  });

  test.each([
    ['null', null],
    ['a failed file without its tests', { status: 'failed' }],
  ])('counts %s among the files as failed', (_, file) => {
    expect(countVitest(report({ testResults: [file] }), 0)).toEqual({ passed: 3, failed: 1 });
  });
});

describe('countPlaywright', () => {
  const report = (changes: object, errors: unknown = []) => ({
    stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...changes },
    errors,
  });

  test('takes the numbers of a run in which everything passed', () => {
    expect(countPlaywright(report({}), 0)).toEqual({ passed: 5, failed: 0 });
  });

  test('counts unexpected, flaky and skipped tests as failed', () => {
    const counts = countPlaywright(report({ unexpected: 1, flaky: 2, skipped: 4 }), 1);
    expect(counts).toEqual({ passed: 5, failed: 7 });
  });

  test('counts errors outside of tests', () => {
    const errors = [{ message: 'Error: No tests found' }];
    expect(countPlaywright(report({ expected: 0 }, errors), 1)).toEqual(ONE_FAILED);
    expect(countPlaywright(report({}, errors), 0)).toEqual({ passed: 5, failed: 1 });
  });

  test('believes the exit code where the report shows no failure', () => {
    expect(countPlaywright(report({}), 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('takes a run without tests for a failure', () => {
    expect(countPlaywright(report({ expected: 0 }), 0)).toEqual(ONE_FAILED);
  });

  test.each([
    ['no report', undefined],
    ['null', null],
    ['no numbers', { stats: null }],
    ['an empty object', {}],
    ['a missing number', report({ flaky: undefined })],
    ['a number as text', report({ expected: '5' })],
  ])('counts %s as one failure', (_, malformed) => {
    expect(countPlaywright(malformed, 0)).toEqual(ONE_FAILED);
  });
});

test('a stage without a report counts one, by its exit code', () => {
  expect(countStage(0)).toEqual({ passed: 1, failed: 0 });
  expect(countStage(2)).toEqual(ONE_FAILED);
});

test('the total is the sum in the form that other programs read', () => {
  const sum = total([{ passed: 1, failed: 0 }, { passed: 40, failed: 2 }, ONE_FAILED]);
  expect(formatTotal(sum)).toBe('41 passed, 3 failed');
  expect(formatTotal(total([]))).toBe('0 passed, 0 failed');
});

test('a run succeeds only when something passed and nothing failed', () => {
  expect(succeeded({ passed: 1, failed: 0 })).toBe(true);
  expect(succeeded({ passed: 9, failed: 1 })).toBe(false);
  expect(succeeded({ passed: 0, failed: 0 })).toBe(false);
});
