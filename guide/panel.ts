/** Opening the side panel, each browser in its own way. */
import { browser } from 'wxt/browser';
import { wantedPage } from '../store/wanted-page.ts';

/** Firefox has a sidebar instead, which the types of Chromium do not know. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Must be called at once in an event of the person; where the browser refuses, opens a tab. Chromium
 * also counts the message that a click in a page of the portal sends; Firefox does not.
 *
 * @param windowId the browser's id of the window in which it was asked for
 * @param page what to show there: the address within the guide, as after `#`; empty for what it shows
 */
export async function openPanel(windowId: number, page = ''): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  try {
    // Chromium before 116 cannot open its panel, and before 114 has none; storage may be full.
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId }));
    if (page !== '') await wantedPage(windowId).write(page);
  } catch {
    await openAsTab(page);
  }
}

/** @param page the address within the guide, as after `#` */
export async function openAsTab(page: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}#${page}` });
}
