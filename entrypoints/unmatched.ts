import phrases from 'knowledge:phrases';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPrompts } from '../core/recognition/recognise.ts';
import { saidTexts } from '../page/prompts/said-texts.ts';

/** Run by the guide in a tab's frames: gives the texts of dialogs that are no known prompt. */
export default defineUnlistedScript(() => {
  const find = findPrompts(phrases);
  return saidTexts(document).filter((text) => find(text).length === 0);
});
