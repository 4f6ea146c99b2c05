import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** Tests that measure time: one at a time, with nothing else running. */
export default defineConfig(base, {
  testMatch: 'e2e/*.timed.ts',
  outputDir: 'output/test/timed',
  workers: 1,
});
