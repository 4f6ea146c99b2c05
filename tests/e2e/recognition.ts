import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileRemedies } from '../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { type PromptId, prompts } from '../portal/prompts.ts';
import { expect } from './harness/fixtures.ts';
import type { ShadowElement, Tab } from './harness/types.ts';
import { settled } from './settled.ts';

/** What the cards say, by id of the prompt. */
export const remedies = compileRemedies(checkKnowledge(readKnowledgeFiles()));

/** @returns the wording of a prompt, as the portal shows it */
export function wordingOf(prompt: PromptId): string {
  return prompts.find(({ id }) => id === prompt)?.wording ?? '';
}

/** What only the card of this prompt says. */
export function answerTo(prompt: PromptId): string {
  return remedies[prompt]?.question ?? '';
}

/** Waits for the card of a prompt. */
export function waitForCard(tab: Tab, prompt: PromptId): Promise<ShadowElement> {
  return tab.waitForOverlay(answerTo(prompt));
}

/** Waits for the card of a prompt, and closes it. */
export async function closeCard(tab: Tab, prompt: PromptId): Promise<void> {
  await waitForCard(tab, prompt);
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
}

/**
 * Nothing is shown; and then, on the same page, that the extension was there and listening.
 * What it has to say comes in order, so a late card would have come before the one provoked here.
 */
export async function expectSilence(
  tab: Tab,
  sentinel: PromptId = 'not-registered',
): Promise<void> {
  await tab.evaluate(settled);
  expect(await tab.overlay()).toBeNull();
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0 0 auto 0';
    box.append(text);
    document.documentElement.append(box);
  }, wordingOf(sentinel));
  await waitForCard(tab, sentinel);
}
