import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** What takes long, beside the suite: `npm run test:long`. */
export default defineConfig(base, {
  testMatch: ['page/*.long.ts', 'e2e/*.long.ts'],
  outputDir: 'output/test/long',
  timeout: 300_000,
});
