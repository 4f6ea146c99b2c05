import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
import { IN_CHROMIUM, IN_FIREFOX, ONCE, turnOf } from './tests/harness/turns.ts';

/**
 * What `npm test` without words runs: each file and row that takes turns in one of the browsers. All
 * in both: `playwright.config.ts`, which every other command uses.
 */
export default defineConfig({
  ...base,
  projects: [
    { name: 'chromium', testIgnore: files(IN_FIREFOX), grepInvert: tags(turnOf('firefox')) },
    { name: 'firefox', testIgnore: files(IN_CHROMIUM), grepInvert: tags(ONCE, turnOf('chromium')) },
  ],
});

function files(names: readonly string[]): string[] {
  return names.map((name) => `**/e2e/${name}.spec.ts`);
}

function tags(...names: readonly string[]): RegExp {
  return new RegExp(names.map((name) => `${name}\\b`).join('|'));
}
