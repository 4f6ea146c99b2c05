/** The ways into the guide besides the toolbar's button. */
import { read } from 'knowledge:asking-book';
import { browser } from 'wxt/browser';
import { type Ask, createAsking } from '../../core/asking/ask.ts';
import { openAsTab, openPanel } from '../../guide/panel.ts';
import { tell } from './tell.ts';

const MENU = 'look-up';

/** Below the address bar there is room for so many. */
const MOST_SUGGESTIONS = 5;

/** Listens at menu, address bar and keyboard. */
export function serveDoors(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: '查这条提示怎么办',
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== MENU || !tab) return;
    void openPanel(tab.windowId, searchFor(selectionText));
  });
  serveAddressBar();
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-guide') void openPanel(tab.windowId);
    if (command === 'focus-card') void tell(tab.id, { type: 'card-wanted' });
  });
}

// ---------------------------------------------------------------------------------------------

function searchFor(words: string): string {
  return `search/${encodeURIComponent(words)}`;
}

/** Offers questions for what is typed after the keyword. */
function serveAddressBar(): void {
  let ask: Ask | undefined;
  browser.omnibox.setDefaultSuggestion({ description: '在全部问题里查找' });
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    ask ??= createAsking(read());
    suggest(
      ask(words, MOST_SUGGESTIONS)
        // Chromium takes it for XML, Firefox for plain text.
        .hits.map(({ title }) => ({ content: title, description: title.replace(/[<>&]/g, ' ') })),
    );
  });
  browser.omnibox.onInputEntered.addListener((words) => {
    const question = read().questions.find(({ title }) => title === words);
    void openAsTab(question ? `question/${question.id}` : searchFor(words));
  });
}
