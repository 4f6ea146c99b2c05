import type { TestBrowser } from './harness/types.ts';

interface Extension {
  readonly chrome: {
    readonly storage: {
      readonly local: { set(values: object): Promise<void>; clear(): Promise<void> };
    };
  };
}

/** Sets values of the extension's storage, and forgets the others. */
export async function remember(
  browser: TestBrowser,
  values: Record<string, unknown>,
): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.evaluate(async (stored) => {
    const { chrome } = globalThis as unknown as Extension;
    await chrome.storage.local.clear();
    await chrome.storage.local.set(stored);
  }, values);
  await page.close();
}
