import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileRemedies } from '../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { expect } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { ShadowElement, Tab } from '../harness/types.ts';
import { portalAddress, type ServedId, servedAddress } from '../portal/addresses.ts';
import { type PromptId, wordingOf } from '../portal/prompts.ts';

/** What the cards say, by id of the prompt. */
export const remedies = compileRemedies(checkKnowledge(readKnowledgeFiles()));

/** What only the card of this prompt says. */
export function answerTo(prompt: PromptId): string {
  return remedies[prompt]?.question ?? '';
}

/** Waits for the card or the strip of a prompt, in front. */
export function waitForCard(tab: Tab, prompt: PromptId): Promise<ShadowElement> {
  return tab.waitForOverlay(remedies[prompt]?.summary ?? '');
}

/** Waits for the card of a prompt, and closes it. */
export async function closeCard(tab: Tab, prompt: PromptId): Promise<void> {
  await waitForCard(tab, prompt);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
}

/** Clicks what the card has behind 更多. */
export async function clickInMore(tab: Tab, name: string): Promise<void> {
  await tab.clickInOverlay('更多');
  await tab.clickInOverlay(name);
}

/** Clicks what lasts, behind 更多: it counts once the card has been seen for a moment. */
export async function clickForGood(tab: Tab, name: string): Promise<void> {
  await tab.clickInOverlay('更多');
  await expect
    .poll(async () => {
      await tab.clickInOverlay(name);
      await tab.evaluate(settled);
      return (await tab.overlay())?.text ?? '';
    })
    .not.toContain('请看清卡片');
}

/** Goes to the page that holds a text in a certain way. */
export async function goToServed(tab: Tab, way: ServedId, text: string): Promise<void> {
  const address = servedAddress(way, text);
  if (way !== 'stalled') return tab.goto(address);
  // It never comes to its load event.
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((url) => {
    setTimeout(() => location.assign(url));
  }, address);
}

/** Nothing is shown, of all that the page holds before somebody does something. */
export async function expectNoCardYet(tab: Tab): Promise<void> {
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
}

/**
 * Nothing is shown; and then, on the same page, that the extension was there and listening.
 * What it has to say comes in order, so a late card would have come before the one provoked here.
 */
export async function expectSilence(
  tab: Tab,
  sentinel: PromptId = 'not-registered',
): Promise<void> {
  await expectNoCardYet(tab);
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0';
    box.append(text);
    document.documentElement.append(box);
  }, wordingOf(sentinel));
  await waitForCard(tab, sentinel);
}
