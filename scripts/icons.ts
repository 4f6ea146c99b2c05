/** `npm run icons`: draws `docs/icon.svg` in every size that browsers ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Edge lengths in px: toolbar (16, 32), extension lists (48), store and install dialog (96, 128). */
const SIZES = [16, 32, 48, 96, 128];

const root = join(import.meta.dirname, '..');
const svg = readFileSync(join(root, 'docs/icon.svg'), 'utf8');
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const path = join(root, `public/icon/${size}.png`);
    await page.screenshot({ path, omitBackground: true });
    console.log(`${size} px`);
  }
} finally {
  await browser.close();
}
