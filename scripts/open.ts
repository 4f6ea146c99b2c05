/**
 * `npm start` where there is a display: a Chromium window with the built extension, on the first
 * page of the stand-in portal, until the window is closed.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments } from '../tests/harness/chromium.ts';
import { createProfile } from '../tests/harness/launch.ts';
import { portalAddress } from '../tests/portal/addresses.ts';
import { startPortal } from '../tests/portal/server.ts';

const extension = join(import.meta.dirname, '../.output/chrome-mv3');
const executablePath = process.env['CHROMIUM_PATH'];
const profile = createProfile('open');
const portal = await startPortal();
try {
  const context = await chromium.launchPersistentContext(profile.path, {
    ...(executablePath ? { executablePath } : {}),
    headless: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: process.getuid?.() !== 0,
    // The window's own size; Playwright's default would be a fixed one.
    viewport: null,
    args: chromiumArguments({ extension, portalPort: portal.port }),
  });
  const closed = new Promise((resolve) => context.on('close', resolve));
  // An interruption closes the window; then the profile, which Chromium writes to the last, can go.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void context.close());
  }
  const [page = await context.newPage()] = context.pages();
  await page.goto(portalAddress.home);
  console.log('Chromium 已打开，停在仿真门户的第一页。要触发各种提示，请在地址栏输入：');
  console.log(portalAddress.prompts);
  await closed;
} finally {
  await portal.close();
  profile.remove();
}
