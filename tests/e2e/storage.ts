import type { Tab, TestBrowser } from './harness/types.ts';

interface Area {
  get(): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

/** What of the browser's interface the functions below call in pages of the extension. */
interface Extension {
  readonly chrome: {
    readonly storage: { readonly local: Area; readonly session: Area };
    readonly tabs: { getCurrent(): Promise<{ readonly id: number }> };
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

/**
 * Sets values of both areas of the extension's storage, and forgets the others.
 * @param page a page of the extension
 * @param local what it keeps
 * @param session what it keeps until the browser is closed; `tab` is what it knows of this tab
 */
export function rememberAnything(
  page: Tab,
  local: Record<string, unknown>,
  session: Record<string, unknown>,
): Promise<void> {
  return page.evaluate(
    async (values) => {
      const { storage, tabs } = (globalThis as unknown as Extension).chrome;
      const { id } = await tabs.getCurrent();
      const { tab, ...others } = values.session;
      await storage.local.clear();
      await storage.local.set(values.local);
      await storage.session.clear();
      await storage.session.set({ ...others, ...(tab !== undefined && { [`tab:${id}`]: tab }) });
    },
    { local, session },
  );
}

/**
 * Fills the extension's storage until not another letter fits in.
 * @param page a page of the extension
 */
export function fillStorage(page: Tab): Promise<void> {
  return page.evaluate(async () => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    // What repeats itself would be stored in less room.
    const letters = (size: number) =>
      Array.from({ length: size }, () => String.fromCharCode(0x20 + Math.random() * 0x5f)).join('');
    let count = 0;
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 10)) {
      let fits = true;
      while (fits) {
        count += 1;
        fits = await local.set({ [`~${count}`]: letters(size) }).then(
          () => true,
          () => false,
        );
      }
    }
  });
}

/** Takes out again what `fillStorage` has put in. */
export function emptyStorage(page: Tab): Promise<void> {
  return page.evaluate(async () => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    const keys = Object.keys(await local.get());
    await local.remove(keys.filter((key) => key.startsWith('~')));
  });
}
