import { type Html, html } from '../html.ts';
import type { PromptId } from '../prompts.ts';
import type { PresenterId } from './presenters.ts';

/**
 * @param label visible text; must share no phrase with the prompt's wording
 * @returns the button on whose click `raise.js` provokes the prompt
 */
export function promptButton(prompt: PromptId, presenter: PresenterId, label: string): Html {
  return html`<button type="button" data-prompt="${prompt}" data-presenter="${presenter}"
    aria-label="${prompt} ${presenter}">${label}</button>`;
}
