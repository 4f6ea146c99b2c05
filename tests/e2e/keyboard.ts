/** What a person does without a mouse. */
import type { Tab } from '../harness/types.ts';

/** More than any page of ours has, and the browser's own between its end and its beginning. */
const MOST_STOPS = 80;

/** Presses Tab until the focus is at what the selector finds. */
export async function tabTo(tab: Tab, selector: string): Promise<void> {
  const seen: string[] = [];
  while (seen.length < MOST_STOPS) {
    await tab.press('Tab');
    const at = await tab.evaluate((wanted) => {
      const { activeElement } = document;
      return { isIt: activeElement?.matches(wanted), name: activeElement?.outerHTML.slice(0, 60) };
    }, selector);
    if (at.isIt) return;
    seen.push(at.name ?? '');
  }
  throw new Error(`The Tab key does not come to ${selector}, but to ${seen.join(' ')}`);
}

/** Writes where the focus is, as an input method does: keys alone write no Chinese. */
export async function write(tab: Tab, text: string): Promise<void> {
  const isWritten = await tab.evaluate(
    (written) => document.execCommand('insertText', false, written),
    text,
  );
  if (!isWritten) throw new Error(`Nothing can be written where the focus is: ${text}`);
}
