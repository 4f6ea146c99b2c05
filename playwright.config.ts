import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'output/test/e2e',
  // One browser at a time, its tests in order: they share its profile.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  // What each of them is started with stands in tests/e2e/harness.
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
