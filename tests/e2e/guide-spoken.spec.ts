import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileGuideBook } from '../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { expect, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { checkSpoken, named } from './spoken.ts';
import { remember, rememberJourney } from './storage.ts';

const { guides } = compileGuideBook(checkKnowledge(readKnowledgeFiles()));
const guide = guides.find(({ id }) => id === 'renewal');
const ACTIONS = guide?.steps.map(({ action }) => action.replaceAll(/[「」]/g, '')) ?? [];

/** What a live region says, and what has it. */
function status(tab: Tab): Promise<readonly (string | null)[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent),
  );
}

for (const { page, size } of [
  { page: 'popup.html', size: { width: 380, height: 600 } },
  { page: 'sidepanel.html', size: { width: 360, height: 800 } },
]) {
  test(`${page}: a screen reader finds the path, its steps by name, and how far one is`, async ({
    testBrowser,
  }) => {
    await rememberJourney(testBrowser, { chosen: 'renewal' });
    const tab = await testBrowser.openExtensionPage(page, size);
    await tab.waitFor('.checklist', 'visible');
    // The search comes after what is shown first.
    await tab.waitFor('[type="search"]', 'visible');
    const parts = await tab.spokenParts();
    checkSpoken(parts);
    expect(named(parts, 'heading').slice(0, 3)).toEqual(['一建注册助手', '现在该做', guide?.name]);
    expect(named(parts, 'checkbox')).toEqual(ACTIONS);
    expect(named(parts, 'progressbar')).toEqual(['办理进度']);
    expect(named(parts, 'searchbox')).toEqual(['遇到什么问题？']);
    const current = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('[aria-current="step"] .tick')].map((it) => it.textContent),
      );
    expect(await current()).toEqual([ACTIONS[0]]);
    expect(await status(tab)).toContain(`已完成 0 / ${ACTIONS.length} 步`);
    await tab.click({ css: '.step:nth-child(1) input' });
    await expect.poll(current).toEqual([ACTIONS[1]]);
    expect(await status(tab)).toContain(`已完成 1 / ${ACTIONS.length} 步`);
    await tab.close();
  });
}

for (const address of ['', '#decide', '#question/phone-bound', '#questions', '#report/missing/x']) {
  test(`every part has a name, and headings come in order: ${address || 'first use'}`, async ({
    testBrowser,
  }) => {
    await remember(testBrowser, {});
    const tab = await testBrowser.openExtensionPage(`sidepanel.html${address}`);
    await tab.waitFor('.guide', 'visible');
    const parts = await tab.spokenParts();
    checkSpoken(parts);
    expect(named(parts, 'button').length).toBeGreaterThan(1);
    await tab.close();
  });
}
