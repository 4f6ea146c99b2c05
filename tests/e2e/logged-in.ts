import type { Tab, TestBrowser } from '../harness/types.ts';
import { sessionValues, storedValues } from './extension-side.ts';

/** What of the browser's interface the functions below call in pages of the extension. */
interface Extension {
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: { addListener(hear: (message: unknown) => void): void };
    };
    readonly scripting: {
      executeScript(what: object): Promise<readonly { readonly result?: unknown }[]>;
    };
    readonly storage: Readonly<Record<'sync', { get(): Promise<object> }>>;
    readonly tabs: { query(what: object): Promise<readonly { readonly id?: number }[]> };
  };
}

/** Has the page greet somebody in its head, as the portal does after the login. */
export function greet(tab: Tab, name: string): Promise<void> {
  return tab.evaluate((who) => {
    const old = document.getElementById('account');
    const head =
      old ?? document.body.insertBefore(document.createElement('div'), document.body.firstChild);
    head.id = 'account';
    head.innerHTML = '<span></span> <a href="#">退出</a>';
    head.firstElementChild?.append(`您好，${who}`);
  }, name);
}

/** @returns what the first element that the selector finds says; nothing where there is none */
export function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

/** Listens in the portal's tab to what is sent there, from now on. */
export async function hearInTab(browser: TestBrowser): Promise<() => Promise<readonly string[]>> {
  const page = await browser.controlPage();
  const inTab = (mayListen: boolean) =>
    page.evaluate(async (isFirst) => {
      const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
      const [{ id: tabId = -1 } = {}] = await tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' });
      const [answer] = await scripting.executeScript({
        target: { tabId },
        args: [isFirst],
        func: (listens: boolean) => {
          const scope = globalThis as unknown as Extension & { heard: string[] };
          if (!listens) return scope.heard;
          scope.heard = [];
          const { runtime } = scope.chrome;
          runtime.onMessage.addListener(
            (message) => void scope.heard.push(JSON.stringify(message)),
          );
          return scope.heard;
        },
      });
      return answer?.result as readonly string[];
    }, mayListen);
  await inTab(true);
  return () => inTab(false);
}

/** @returns all that the extension has stored anywhere, as a page of its own sees it; as JSON */
export async function everythingStored(browser: TestBrowser, page: Tab): Promise<string> {
  const [local, session] = [await storedValues(browser), await sessionValues(page)];
  const others = await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as Extension).chrome;
    return [
      await storage.sync.get(),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ];
  });
  return JSON.stringify([local, session, others]);
}
