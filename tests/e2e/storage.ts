import type { Tab, TestBrowser } from '../harness/types.ts';

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
    readonly tabs: {
      getCurrent(): Promise<{ readonly id: number }>;
      query(what: object): Promise<readonly { readonly id: number }[]>;
    };
    readonly scripting: { executeScript(what: object): Promise<unknown> };
  };
}

/** What of Firefox's own the functions below call. */
interface FirefoxExtension {
  readonly runtime: {
    getBackgroundPage(): Promise<{
      readonly browser: { readonly storage: Extension['chrome']['storage'] };
      /** What keeps values while another function stands in its place. */
      freeSet?: Area['set'];
    }>;
  };
}

/** Sets values of the extension's storage, and forgets the others. */
export async function remember(
  browser: TestBrowser,
  values: Record<string, unknown>,
): Promise<void> {
  const page = await browser.controlPage();
  await page.evaluate(async (stored) => {
    const { chrome } = globalThis as unknown as Extension;
    await chrome.storage.local.clear();
    await chrome.storage.local.set(stored);
  }, values);
}

/** What a person has chosen, and by hand ticked or unticked, as ids. */
interface Walked {
  readonly chosen?: string;
  /** By id of the registration. */
  readonly ticked?: Readonly<Record<string, Said>>;
}

/** The steps that are ticked, or what was said of each. */
type Said = readonly string[] | Readonly<Record<string, boolean>>;

/** @returns the journey as it is stored */
export function journeyOf({ chosen, ticked = {} }: Walked): {
  readonly chosen?: string;
  readonly paths: Readonly<Record<string, { readonly marks: Readonly<Record<string, boolean>> }>>;
} {
  return {
    ...(chosen !== undefined && { chosen }),
    paths: Object.fromEntries(
      Object.entries(ticked).map(([path, said]) => [path, { marks: marksOf(said) }]),
    ),
  };
}

function isList(said: Said): said is readonly string[] {
  return Array.isArray(said);
}

function marksOf(said: Said): Readonly<Record<string, boolean>> {
  return isList(said) ? Object.fromEntries(said.map((id) => [id, true])) : said;
}

/**
 * Sets the journey, and forgets all else that is stored.
 * @param others further values
 */
export function rememberJourney(
  browser: TestBrowser,
  walked: Walked,
  others: Record<string, unknown> = {},
): Promise<void> {
  return remember(browser, { journey: journeyOf(walked), ...others });
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
  // As text, since the drivers carry not every object over.
  return page.evaluate(async (text) => {
    const { storage, tabs } = (globalThis as unknown as Extension).chrome;
    const { id } = await tabs.getCurrent();
    const values = JSON.parse(text) as Record<'local' | 'session', Record<string, unknown>>;
    const { tab, ...others } = values.session;
    await storage.local.clear();
    await storage.local.set(values.local);
    await storage.session.clear();
    await storage.session.set({ ...others, ...(tab !== undefined && { [`tab:${id}`]: tab }) });
  }, JSON.stringify({ local, session }));
}

/**
 * Has no more fit into the extension's storage, for its pages and the scripts in portal pages that
 * are open. Chromium's storage is filled until not another letter fits in. Firefox sets no limit of
 * its own, and stops at none to the letter: there, what writes is replaced by what refuses.
 * @param pages pages of the extension
 */
export async function fillStorage(browser: TestBrowser, ...pages: readonly Tab[]): Promise<void> {
  const [first] = pages;
  if (browser.name === 'chromium') {
    if (first) await fill(first);
    return;
  }
  for (const page of pages) {
    await page.evaluate(async () => {
      // The journey is written by the background.
      const { runtime } = (globalThis as unknown as { browser: FirefoxExtension }).browser;
      const background = await runtime.getBackgroundPage();
      const { local } = background.browser.storage;
      background.freeSet ??= local.set;
      local.set = () => Promise.reject(new Error('QuotaExceededError'));
      const refuseWrites = () => {
        const { browser } = globalThis as unknown as { browser: Extension['chrome'] };
        browser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
      };
      refuseWrites();
      const { scripting, tabs } = (globalThis as unknown as Extension).chrome;
      for (const { id } of await tabs.query({ url: '*://*.mohurd.gov.cn/*' })) {
        await scripting.executeScript({ target: { tabId: id }, func: refuseWrites });
      }
    });
  }
}

function fill(page: Tab): Promise<void> {
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

/**
 * Takes out again what `fillStorage` has put in. In Firefox, what was open has to be loaded anew.
 * @param page a page of the extension
 */
export async function emptyStorage(browser: TestBrowser, page: Tab): Promise<void> {
  if (browser.name === 'firefox') {
    await page.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { browser: FirefoxExtension }).browser;
      const background = await runtime.getBackgroundPage();
      if (background.freeSet) background.browser.storage.local.set = background.freeSet;
    });
    return;
  }
  await page.evaluate(async () => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    const keys = Object.keys(await local.get());
    await local.remove(keys.filter((key) => key.startsWith('~')));
  });
}
