import type { Tab, TestBrowser } from '../harness/types.ts';

/** What of the browser's interface the tests call in pages of the extension. */
interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(what: object): Promise<readonly { readonly id?: number; readonly windowId: number }[]>;
      sendMessage(tab: number, message: unknown): Promise<unknown>;
      update(tab: number, change: { readonly active: true }): Promise<unknown>;
      setZoom(tab: number, factor: number): Promise<unknown>;
    };
    readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
    readonly contextMenus: { update(id: string, change: object): unknown };
    readonly extension: { getViews(): readonly Window[] };
    readonly windows: {
      create(what: object): Promise<unknown>;
      update(window: number, change: { readonly focused: true }): Promise<unknown>;
    };
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      readonly onMessage: { addListener(hear: (message: { type: string } | null) => void): void };
      getManifest(): { readonly content_scripts: readonly ContentScript[] };
    };
    readonly scripting: { executeScript(what: object): Promise<unknown> };
    readonly storage: Readonly<
      Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>
    >;
  };
}

interface ContentScript {
  readonly js: readonly string[];
  readonly all_frames?: boolean;
  readonly world?: string;
}

/** Starts once more, in all tabs, every script that the browser has started in their pages. */
export async function startScriptsAgain(browser: TestBrowser): Promise<void> {
  const page = await browser.controlPage();
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension;
    const { content_scripts: scripts } = chrome.runtime.getManifest();
    for (const { id: tabId = -1 } of await chrome.tabs.query({})) {
      for (const { js: files, all_frames: allFrames = false, world = 'ISOLATED' } of scripts) {
        const what = { target: { tabId, allFrames }, files, world };
        // Only the portal's tabs let it.
        await chrome.scripting.executeScript(what).catch(() => {});
      }
    }
  });
}

/**
 * Brings the portal's tab to the front, as it is beside a side panel, which is no tab.
 * @param panel the panel's page in a tab
 * @param url the pattern of the tab's address
 */
export async function showInFront(panel: Tab, url = '*://zwfw.mohurd.gov.cn/*'): Promise<void> {
  await panel.evaluate(async (pattern) => {
    const { tabs, windows } = (globalThis as unknown as Extension).chrome;
    const [open] = await tabs.query({ url: pattern });
    if (open?.id === undefined) return;
    await tabs.update(open.id, { active: true });
    await windows.update(open.windowId, { focused: true });
  }, url);
}

/**
 * Zooms the portal's pages, as a person does with the browser's own keys.
 * @param factor 1 is as they are made; the browser keeps it for the host
 */
export async function zoomPortal(browser: TestBrowser, factor: number): Promise<void> {
  const page = await browser.controlPage();
  await page.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as Extension).chrome;
    for (const { id = -1 } of await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' })) {
      await tabs.setZoom(id, wanted);
    }
  }, factor);
}

/**
 * @param panel any page of the extension
 * @returns what stands at the toolbar's button for the portal's tab
 */
export function badge(panel: Tab): Promise<string> {
  return panel.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as Extension).chrome;
    const [open] = await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' });
    return action.getBadgeText({ tabId: open?.id ?? -1 });
  });
}

/**
 * @param page any page of the extension
 * @returns what the guide shows in each side panel and tab: its address, from `#` on
 */
export function guideAddresses(page: Tab): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as Extension).chrome.extension
      .getViews()
      .filter(({ location }) => location.pathname === '/sidepanel.html')
      .map(({ location }) => location.hash),
  );
}

/**
 * @param page any page of the extension
 * @returns the file of each page of the extension that is open in a tab, as in `/popup.html`
 */
export function openPages(page: Tab): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as Extension).chrome.extension
      .getViews()
      .map(({ location }) => location.pathname),
  );
}

/**
 * Closes a page of the extension wherever it is open.
 * @param page another one
 * @param file as in `/popup.html`
 */
export function closePages(page: Tab, file: string): Promise<void> {
  return page.evaluate((path) => {
    for (const view of (globalThis as unknown as Extension).chrome.extension.getViews()) {
      if (view.location.pathname === path) view.close();
    }
  }, file);
}

/**
 * Closes the guide wherever it is open.
 * @param page any page of the extension
 */
export async function closeGuides(browser: TestBrowser, page: Tab): Promise<void> {
  await browser.closePanel();
  await page.evaluate(() => {
    for (const view of (globalThis as unknown as Extension).chrome.extension.getViews()) {
      if (view.location.pathname === '/sidepanel.html') view.close();
    }
  });
}

/**
 * @param page any page of the extension
 * @returns whether the extension has its item in the menu of a selection
 */
export function hasMenuItem(page: Tab): Promise<boolean> {
  return page.evaluate(async () => {
    const { contextMenus } = (globalThis as unknown as Extension).chrome;
    try {
      await contextMenus.update('look-up', {});
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens a page of the extension in a window of its own. */
export async function openInWindow(browser: TestBrowser, path: string): Promise<Tab> {
  const page = await browser.controlPage();
  return browser.waitForNewTab(() =>
    page.evaluate(async (url) => {
      await (globalThis as unknown as Extension).chrome.windows.create({ url });
    }, `/${path}`),
  );
}

/** @returns all that the extension has stored */
export async function storedValues(browser: TestBrowser): Promise<Record<string, unknown>> {
  const page = await browser.controlPage();
  return page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.get());
}

/** @returns gives the types of what scripts in pages have sent from now on, in order */
export async function hearMessages(browser: TestBrowser): Promise<() => Promise<string[]>> {
  const page = await browser.controlPage();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { chrome } = globalThis as unknown as Extension;
    // It stays, and other tests send what is no message.
    chrome.runtime.onMessage.addListener((message) => void heard.push(message?.type ?? ''));
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/**
 * Sends to all tabs what the background sends when the person presses the keys for the card: no
 * browser lets a test press the keys of a command.
 */
export async function pressCardKeys(browser: TestBrowser): Promise<void> {
  const page = await browser.controlPage();
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension;
    for (const { id = -1 } of await chrome.tabs.query({})) {
      await chrome.tabs.sendMessage(id, { type: 'card-wanted' }).catch(() => {});
    }
  });
}

/**
 * Sends messages to the background, as the guide does, and as the extension's scripts in the portal's
 * pages do.
 * @param page a page of the extension
 */
export async function sendToBackground(page: Tab, messages: readonly unknown[]): Promise<void> {
  // As text, since the drivers carry not every object over.
  await page.evaluate(async (text) => {
    const send = async (all: string) => {
      const { chrome } = globalThis as unknown as Extension;
      for (const each of JSON.parse(all) as unknown[]) {
        // Nobody answers what is not understood.
        await chrome.runtime.sendMessage(each).catch(() => {});
      }
    };
    await send(text);
    const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
    for (const { id: tabId = -1 } of await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' })) {
      await scripting.executeScript({ target: { tabId }, func: send, args: [text] });
    }
  }, JSON.stringify(messages));
}

/**
 * Keeps what is known of the portal's tab to itself, so that the background waits with all that it
 * has to read or note of it.
 * @param page a page of the extension
 * @returns lets go of it
 */
export async function holdTab(page: Tab): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const [open] = await (globalThis as unknown as Extension).chrome.tabs.query({
      url: '*://zwfw.mohurd.gov.cn/*',
    });
    await new Promise<void>((onHeld) => {
      void navigator.locks.request(`session:tab:${open?.id}`, () => {
        onHeld();
        return new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
      });
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
}

/**
 * Sends messages to the scripts in all tabs, as the background does.
 * @param page a page of the extension
 */
export async function sendToTabs(page: Tab, messages: readonly unknown[]): Promise<void> {
  await page.evaluate(async (text) => {
    const { chrome } = globalThis as unknown as Extension;
    for (const { id = -1 } of await chrome.tabs.query({})) {
      for (const each of JSON.parse(text) as unknown[]) {
        await chrome.tabs.sendMessage(id, each).catch(() => {});
      }
    }
  }, JSON.stringify(messages));
}

/**
 * @param page a page of the extension
 * @returns all that the extension remembers until the browser is closed
 */
export function sessionValues(page: Tab): Promise<Record<string, unknown>> {
  return page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.session.get());
}
