import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { ONCE } from './tests/harness/turns.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['page/*.spec.ts', 'e2e/*.spec.ts'],
  outputDir: 'output/test/browser',
  // Each worker has a browser, a profile and a stand-in portal of its own, and runs its files' tests
  // in order: they share that profile.
  workers: availableParallelism(),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // Nets: beside another browser on two cores everything takes its time, and at times seconds more.
  expect: { timeout: 30_000 },
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  // What each of them is started with stands in tests/harness.
  projects: [
    { name: 'chromium' },
    // What is the same in both by construction runs in one.
    { name: 'firefox', grepInvert: new RegExp(`${ONCE}\\b`) },
  ],
});
