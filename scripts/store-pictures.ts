/**
 * `npm run store:pictures`: the pictures for the stores, 1280×800, taken of the built extension on
 * the stand-in portal, into `docs/store/pictures/`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../core/knowledge/check.ts';
import { compileRemedies } from '../core/knowledge/compile.ts';
import { launchChromium } from '../tests/harness/chromium.ts';
import { settled } from '../tests/harness/settled.ts';
import { promptsAddress } from '../tests/portal/addresses.ts';
import { startPortal } from '../tests/portal/server.ts';
import { readKnowledgeFiles } from './knowledge/read.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/store/pictures');
const PROMPTS = ['phone-bound', 'photo-missing'] as const;
const PAGES = ['welcome', 'options'] as const;
const remedies = compileRemedies(checkKnowledge(readKnowledgeFiles()));

mkdirSync(pictures, { recursive: true });
const portal = await startPortal();
try {
  const extension = join(root, '.output/chrome-mv3');
  const browser = await launchChromium({ extension, portalPort: portal.port });
  try {
    for (const prompt of PROMPTS) {
      const tab = await browser.newTab();
      await tab.goto(promptsAddress({ prompt, presenter: 'layui-alert' }));
      await tab.click({ css: `[data-prompt="${prompt}"][data-presenter="layui-alert"]` });
      await tab.waitForOverlay(remedies[prompt]?.question ?? '');
      await tab.evaluate(settled);
      await tab.screenshot(join(pictures, `card-${prompt}.png`));
      await tab.close();
    }
    for (const page of PAGES) {
      const tab = await browser.openExtensionPage(`${page}.html`);
      await tab.waitFor('main', 'visible');
      await tab.screenshot(join(pictures, `${page}.png`));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  await portal.close();
}
