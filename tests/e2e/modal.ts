import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { waitForCard } from './recognition.ts';

/** Opens a modal dialog that says the prompt, by a real click: all else is inert then. */
export async function openModal(tab: Tab): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const button = Object.assign(document.createElement('button'), { textContent: '打开' });
    const dialog = document.createElement('dialog');
    dialog.textContent = text;
    button.onclick = () => dialog.showModal();
    document.body.prepend(button, dialog);
  }, wordingOf('phone-bound'));
  await tab.click('打开');
  await waitForCard(tab, 'phone-bound');
}
