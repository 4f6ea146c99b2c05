/** The ways into the guide besides the toolbar's button. */
import { browser } from 'wxt/browser';
import type { GuideWanted, Message } from '../../core/protocol.ts';
import { openAsTab, openPanel } from './panel.ts';

const MENU = 'look-up';

/** Opens the guide for a message of a page. */
export function openGuide(tabId: number, { question, registration, prompt }: GuideWanted): void {
  const page =
    (question && `question/${question}`) ??
    (registration && `registration/${registration}`) ??
    (prompt && `report/prompt/${prompt}`);
  void openPanel({ tabId }, page);
}

/** Listens at menu, address bar and keyboard. */
export function serveDoors(): void {
  // Firefox on phones has none of them.
  if (!('contextMenus' in browser)) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: '查这条提示怎么办',
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined) return;
    void openPanel({ tabId: tab.id }, `search/${encodeURIComponent(selectionText)}`);
  });
  browser.omnibox.onInputEntered.addListener((words) => {
    void openAsTab(`search/${encodeURIComponent(words)}`);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-guide') void openPanel({ tabId: tab.id });
    if (command === 'focus-card') void focusCard(tab.id);
  });
}

// ---------------------------------------------------------------------------------------------

async function focusCard(tab: number): Promise<void> {
  const message: Message = { type: 'card-wanted' };
  // A page that is not the portal's has nobody to hear it.
  await browser.tabs.sendMessage(tab, message).catch(() => {});
}
