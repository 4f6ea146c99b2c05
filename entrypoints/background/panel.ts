/** Opening the side panel, each browser in its own way. */
import { browser } from 'wxt/browser';

/** Firefox has a sidebar instead, which the types of Chromium do not know. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Must be called at once in an event of the person; where the browser refuses, opens a tab. */
export async function openPanel(where: { tabId: number } | { windowId: number }): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  try {
    // Chromium before 116 cannot open its panel, and before 114 has none.
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open(where));
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  }
}
