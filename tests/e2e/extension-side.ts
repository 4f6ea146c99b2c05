import type { TestBrowser } from './harness/types.ts';

/** What of the browser's interface the tests call in pages of the extension. */
interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(what: object): Promise<readonly { readonly id?: number }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    };
  };
}

/**
 * Sends to all tabs what the background sends when the person presses the keys for the card: no
 * browser lets a test press the keys of a command.
 */
export async function pressCardKeys(browser: TestBrowser): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension;
    for (const { id = -1 } of await chrome.tabs.query({})) {
      await chrome.tabs.sendMessage(id, { type: 'card-wanted' }).catch(() => {});
    }
  });
  await page.close();
}
