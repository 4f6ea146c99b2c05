import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { openPrivateWindow } from './in-page.ts';
import {
  CONTROL_PAGE,
  createProfile,
  type LaunchOptions,
  startFailure,
  VIEWPORT,
} from './launch.ts';
import { DrivenTab, SpareTabs, type TabDriver } from './tab.ts';
import type {
  Colours,
  Door,
  MouseButton,
  Point,
  Size,
  SpokenPart,
  TestBrowser,
  UsedMemory,
} from './types.ts';

const PREFERENCES = {
  // After a page that cannot be had it would otherwise ask the network whether it is there.
  alternate_error_pages: { enabled: false },
  // In private windows it would otherwise warn of every page without https,
  https_first_mode_incognito_enabled: false,
  // and would not start an unpacked extension anew.
  extensions: { ui: { developer_mode: true } },
};

/**
 * Starts Chromium with an unpacked extension. Every host name leads to the stand-in portal.
 * @throws one line that says why it does not start
 */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
  const profile = createProfile('chromium');
  mkdirSync(join(profile.path, 'Default'));
  writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const tabs = new WeakMap<Page, DrivenTab>();
  const spare = new SpareTabs();

  const tabOf = (page: Page): DrivenTab => {
    const known = tabs.get(page);
    if (known) {
      return known;
    }
    const tab = new DrivenTab(new ChromiumTabDriver(page));
    tabs.set(page, tab);
    page.on('pageerror', ({ message }) => tab.takeError(message));
    page.on('console', (message) => tab.takeLine(message.type(), message.text()));
    page.on('dialog', (dialog) => {
      tab.takeDialog({ type: dialog.type(), message: dialog.message() }, (accept) =>
        accept ? dialog.accept() : dialog.dismiss(),
      );
    });
    return tab;
  };

  const start = async (): Promise<BrowserContext> => {
    if (!existsSync(executablePath)) {
      throw startFailure('Chromium', executablePath, 'CHROMIUM_PATH', 'there is no such file');
    }
    const context = await chromium
      .launchPersistentContext(profile.path, {
        executablePath,
        headless: true,
        // Chromium's sandbox refuses to run as root.
        chromiumSandbox: process.getuid?.() !== 0,
        viewport: VIEWPORT,
        args: ['--headless=new', ...chromiumArguments(options)],
        // Otherwise none can be installed later either.
        ignoreDefaultArgs: ['--disable-extensions'],
      })
      .catch((error: unknown) => {
        throw startFailure('Chromium', executablePath, 'CHROMIUM_PATH', error);
      });
    profile.removeAtExit();
    context.on('page', tabOf);
    return context;
  };

  /** A tab that comes up by itself would be taken for one that a test waits for. */
  const closeWelcome = async (started: BrowserContext): Promise<void> => {
    const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
    const welcome =
      started.pages().find(isWelcome) ??
      (await started.waitForEvent('page', { predicate: isWelcome }));
    await welcome.close();
  };

  /**
   * By the page on which Chromium lets developers try policies; they then pass through all that an
   * administrator's would, and end with the browser. Their files are for an administrator to write.
   */
  const setPolicy = async (directory: string): Promise<void> => {
    if (!options.policy) return;
    const page = await context.newPage();
    await page.goto('chrome://policy/test');
    await page.evaluate(
      async ({ namespace, values }) => {
        // The page's own module, which the type checker does not know.
        const module = 'chrome://resources/js/cr.js';
        const { sendWithPromise } = (await import(module)) as {
          sendWithPromise(name: string, ...rest: string[]): Promise<unknown>;
        };
        // For the whole machine, and mandatory.
        const kind = { namespace, scope: 1, level: 1, source: 5 };
        const policies = Object.entries(values).map(([name, value]) => ({ ...kind, name, value }));
        await sendWithPromise('setLocalTestPolicies', JSON.stringify(policies), '');
      },
      { namespace: unpackedId(directory), values: options.policy },
    );
    await page.close();
  };

  const isWelcomeWanted = options.policy?.['welcomePage'] !== false;
  let { extension } = options;
  let context = await start().catch((error: unknown) => {
    profile.remove();
    throw error;
  });
  if (extension !== undefined) await closeWelcome(context);

  let isStopped = false;
  /** The background's worker, woken where it was stopped. */
  const background = async (): Promise<Worker> => {
    const [known] = context.serviceWorkers();
    if (known && !isStopped) return known;
    // From here on, since the page's own messages can wake it already. One that was stopped stays known.
    const woken = known ?? context.waitForEvent('serviceworker');
    const page = await context.newPage();
    await page.goto(`chrome-extension://${unpackedId(extension)}/popup.html`);
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as ExtensionGlobal;
      // Nobody answers it.
      return chrome.runtime.sendMessage({}).catch(() => {});
    });
    const worker = await woken;
    await page.close();
    isStopped = false;
    return worker;
  };

  /** Changes what the person can set of the extension in Chromium's own page. */
  const configure = async (change: {
    readonly hostAccess?: string;
    readonly incognitoAccess?: boolean;
  }): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(configureExtension, { extensionId: unpackedId(extension), ...change });
    await page.close();
  };

  let control: Page | undefined;
  const browser: TestBrowser = {
    name: 'chromium',
    install: async (directory) => {
      const session = await context.browser()?.newBrowserCDPSession();
      const isFirst = extension === undefined;
      extension = directory;
      if (isFirst) await setPolicy(directory);
      await session?.send('Extensions.loadUnpacked', { path: directory });
      if (isFirst && isWelcomeWanted) await closeWelcome(context);
    },
    runInDocuments: async (script) => {
      await context.addInitScript({ content: script });
    },
    newTab: () => spare.take(async () => tabOf(await context.newPage())),
    openExtensionPage: async (path, size) => {
      const tab = await browser.newTab();
      if (size) await tab.setViewport(size);
      await tab.goto(`chrome-extension://${unpackedId(extension)}/${path}`);
      return tab;
    },
    controlPage: async () => {
      if (!control || control.isClosed()) {
        control = await context.newPage();
        await tabOf(control).goto(`chrome-extension://${unpackedId(extension)}/${CONTROL_PAGE}`);
      }
      return tabOf(control);
    },
    waitForNewTab: async (act) => {
      const [page] = await Promise.all([context.waitForEvent('page'), act()]);
      const tab = tabOf(page);
      await tab.waitForLoaded();
      return tab;
    },
    openPopup: async () => {
      const page = await browser.controlPage();
      await page.evaluate(() =>
        (globalThis as unknown as ExtensionGlobal).chrome.action.openPopup(),
      );
    },
    popupSize: async () => {
      const page = await browser.controlPage();
      return page.evaluate(() => {
        const { extension } = (globalThis as unknown as ExtensionGlobal).chrome;
        const [popup] = extension.getViews({ type: 'popup' });
        return popup && { width: popup.outerWidth, height: popup.outerHeight };
      });
    },
    closePopup: async () => {
      const page = await browser.controlPage();
      await page.evaluate(() => {
        const { extension } = (globalThis as unknown as ExtensionGlobal).chrome;
        for (const popup of extension.getViews({ type: 'popup' })) popup.close();
      });
    },
    stopBackground: async () => {
      // By a tab that is there. A page of the extension would wake it again with what it asks, and a tab that
      // comes and goes has the others draw late.
      const [page = await context.newPage()] = context.pages();
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      isStopped = true;
    },
    useDoor: async (door) => {
      await (await background()).evaluate(openDoor, door);
    },
    closePanel: async () => {
      await (await background()).evaluate(closePanel);
    },
    suggestions: async (words) => (await background()).evaluate(askForSuggestions, words),
    hearBackgroundErrors: async () => {
      const worker = await background();
      await worker.evaluate(hearErrors);
      return () => worker.evaluate(() => (globalThis as { heard?: readonly string[] }).heard ?? []);
    },
    breakStorage: async () => {
      await context.addInitScript(breakStorage);
      await (await background()).evaluate(breakStorage);
      const page = await browser.openExtensionPage('welcome.html');
      // Which scripts in pages are not.
      await page.evaluate(() => {
        const { chrome } = globalThis as unknown as ExtensionGlobal;
        return chrome.storage?.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
      });
      await page.close();
    },
    setOffline: (isOffline) => context.setOffline(isOffline),
    setHostAccess: async (isAllowed) => {
      const hostAccess = isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK';
      await configure({ hostAccess });
    },
    openPrivately: async (url) => {
      await configure({ incognitoAccess: true });
      const page = await browser.openExtensionPage('popup.html');
      const tab = await browser.waitForNewTab(() => page.evaluate(openPrivateWindow, url));
      await page.close();
      return tab;
    },
    restart: async () => {
      await context.close();
      context = await start();
    },
    close: async () => {
      await context.close();
      profile.remove();
    },
  };
  return browser;
}

/**
 * @returns what Chromium needs to load the extension, and to find the stand-in portal behind every
 *   host name
 */
export function chromiumArguments({ extension, portalPort }: LaunchOptions): string[] {
  return [
    ...(extension === undefined
      ? ['--enable-unsafe-extension-debugging']
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    `--host-resolver-rules=MAP * 127.0.0.1:${portalPort}`,
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
  ];
}

/** The id that Chromium gives an unpacked extension: the hash of its path, in the letters a–p. */
function unpackedId(directory = ''): string {
  const hash = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** An event of the browser's interface, which its own tests also bring about in this way. */
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

interface BackgroundScope {
  readonly chrome: {
    readonly tabs: { query(what: object): Promise<readonly object[]> };
    readonly contextMenus: { readonly onClicked: Dispatched };
    readonly sidePanel: { setOptions(options: object): Promise<void> };
    readonly commands: { readonly onCommand: Dispatched };
    readonly omnibox: {
      readonly onInputEntered: Dispatched;
      readonly onInputChanged: Dispatched;
    };
  };
}

/** Whose methods a test can put others in the place of. */
interface StorageArea extends Record<'get' | 'set' | 'remove' | 'clear', () => Promise<unknown>> {
  setAccessLevel(level: { readonly accessLevel: string }): Promise<void>;
}

/** What the functions below use of the extension's interface, and of that of Chromium's own pages. */
interface ExtensionGlobal {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<unknown> };
    readonly storage?: { readonly local: StorageArea };
    readonly action: { openPopup(): Promise<void> };
    readonly extension: { getViews(of: { readonly type: 'popup' }): readonly Window[] };
    readonly developerPrivate: {
      updateExtensionConfiguration(change: object): Promise<void>;
      readonly onItemStateChanged: {
        addListener(listener: (change: { readonly event_type: string }) => void): void;
      };
    };
  };
}

/** Runs in the background. */
async function openDoor(door: Door): Promise<void> {
  const { tabs, contextMenus, commands, omnibox } = (globalThis as unknown as BackgroundScope)
    .chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  switch (door.door) {
    case 'menu':
      contextMenus.onClicked.dispatch(
        { menuItemId: 'look-up', selectionText: door.selection },
        tab,
      );
      break;
    case 'command':
      commands.onCommand.dispatch(door.name, tab);
      break;
    case 'address-bar':
      omnibox.onInputEntered.dispatch(door.words, 'currentTab');
      break;
  }
}

/** Runs in the background: a panel that is not allowed is closed. */
async function closePanel(): Promise<void> {
  const { sidePanel } = (globalThis as unknown as BackgroundScope).chrome;
  await sidePanel.setOptions({ enabled: false });
  await sidePanel.setOptions({ enabled: true });
}

/** Runs in the background. */
function askForSuggestions(words: string): Promise<string[]> {
  const { omnibox } = (globalThis as unknown as BackgroundScope).chrome;
  return new Promise((resolve) => {
    omnibox.onInputChanged.dispatch(words, (offered: readonly { description: string }[]) =>
      resolve(offered.map(({ description }) => description)),
    );
  });
}

const SPOKEN_ROLES = [
  'heading',
  'button',
  'checkbox',
  'progressbar',
  'link',
  'searchbox',
  'textbox',
] as const satisfies readonly SpokenPart['role'][];

/** Runs in the extension before its own scripts. */
function breakStorage(): void {
  const { chrome } = globalThis as unknown as Partial<ExtensionGlobal>;
  for (const name of ['get', 'set', 'remove', 'clear'] as const) {
    if (!chrome?.storage) return;
    chrome.storage.local[name] = () => Promise.reject(new Error('broken by the test'));
  }
}

/** Runs in the background. */
function hearErrors(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  addEventListener('error', ({ message }) => heard.push(message));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
}

/** Runs in Chromium's own page. Waits where Chromium starts the extension anew for the change. */
async function configureExtension(change: {
  readonly extensionId: string;
  readonly hostAccess?: string;
  readonly incognitoAccess?: boolean;
}): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as ExtensionGlobal).chrome;
  const started = new Promise<void>((resolve) => {
    developerPrivate.onItemStateChanged.addListener(({ event_type: event }) => {
      if (event === 'LOADED') resolve();
    });
  });
  await developerPrivate.updateExtensionConfiguration(change);
  if (change.incognitoAccess !== undefined) await started;
}

type Evaluated<Result> = (argument: unknown) => Result | Promise<Result>;

class ChromiumTabDriver implements TabDriver {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async url(): Promise<string> {
    return this.#page.url();
  }

  async nextLoad(): Promise<void> {
    await this.#page.waitForEvent('load');
  }

  bringToFront(): Promise<void> {
    return this.#page.bringToFront();
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#page.mouse.click(x, y);
  }

  moveTo({ x, y }: Point): Promise<void> {
    return this.#page.mouse.move(x, y);
  }

  async drag(from: Point, to: Point, button: MouseButton): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down({ button });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up({ button });
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  evaluate<Result, Argument>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    // Playwright's types also unwrap handles, of which none are passed here.
    return this.#page.evaluate(fn as Evaluated<Result>, argument);
  }

  async evaluateInFrame<Result, Argument>(
    selector: string,
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result | null> {
    const element = await this.#page.$(selector);
    const frame = await element?.contentFrame();
    return frame ? frame.evaluate(fn as Evaluated<Result>, argument) : null;
  }

  /** A closed shadow root is out of reach for scripts; the DevTools protocol hands it over. */
  async callInHost<Answer>(
    hostSelector: string,
    fn: string,
    argument: object,
    selector?: string,
  ): Promise<Answer | null> {
    const session = await this.#sessionOf(selector);
    if (session === null) {
      return null;
    }
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'harness',
    });
    const { result: host } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(hostSelector)})`,
      contextId,
    });
    if (host.objectId === undefined) {
      return null;
    }
    const { node } = await session.send('DOM.describeNode', {
      objectId: host.objectId,
      pierce: true,
    });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) {
      return null;
    }
    const { object: root } = await session.send('DOM.resolveNode', {
      backendNodeId,
      executionContextId: contextId,
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: fn,
      executionContextId: contextId,
      arguments: [{ value: argument }, { objectId: root.objectId as string }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as Answer;
  }

  /** The session of the page, or of a frame of another site, which is a target of its own. */
  async #sessionOf(selector: string | undefined): Promise<CDPSession | null> {
    const context = this.#page.context();
    if (selector === undefined) {
      this.#session ??= context.newCDPSession(this.#page);
      return this.#session;
    }
    const frame = await (await this.#page.$(selector))?.contentFrame();
    return frame ? context.newCDPSession(frame) : null;
  }

  async setViewport({ width, height, colourScheme, forcedColours }: Size & Colours): Promise<void> {
    await this.#page.setViewportSize({ width, height });
    await this.#page.emulateMedia({
      ...(colourScheme && { colorScheme: colourScheme }),
      ...(forcedColours !== undefined && { forcedColors: forcedColours ? 'active' : 'none' }),
    });
  }

  async usedMemory(): Promise<UsedMemory> {
    const session = await this.#page.context().newCDPSession(this.#page);
    await session.send('Performance.enable');
    // What goes with the first is only free for the next.
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    return {
      bytes: metric('JSHeapUsedSize'),
      documents: metric('Documents'),
      listeners: metric('JSEventListeners'),
    };
  }

  print(): Promise<Uint8Array> {
    return this.#page.pdf();
  }

  async spokenParts(): Promise<readonly SpokenPart[]> {
    const session = await this.#sessionOf(undefined);
    await session?.send('Accessibility.enable');
    const nodes = (await session?.send('Accessibility.getFullAXTree'))?.nodes ?? [];
    await session?.send('Accessibility.disable');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const partsOf = (id: string): SpokenPart[] => {
      const node = byId.get(id);
      const role = SPOKEN_ROLES.find((each) => each === node?.role?.value);
      const level: unknown = node?.properties?.find(({ name }) => name === 'level')?.value.value;
      const own = role && !node?.ignored && { role, name: String(node?.name?.value) };
      return [
        ...(own ? [{ ...own, ...(typeof level === 'number' && { level }) }] : []),
        ...(node?.childIds ?? []).flatMap(partsOf),
      ];
    };
    return nodes.filter(({ parentId }) => !parentId).flatMap(({ nodeId }) => partsOf(nodeId));
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  isClosed(): boolean {
    return this.#page.isClosed();
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
