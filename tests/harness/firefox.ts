import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type Frame,
  type KeyInput,
  type Page,
  TargetType,
} from 'puppeteer-core';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { openPrivateWindow, waitForMedia } from './in-page.ts';
import {
  CONTROL_PAGE,
  createProfile,
  type LaunchOptions,
  startFailure,
  VIEWPORT,
} from './launch.ts';
import { settled } from './settled.ts';
import { DrivenTab, SpareTabs, type TabDriver } from './tab.ts';
import type { Colours, Door, MouseButton, Point, Size, SpokenPart, TestBrowser } from './types.ts';
import { packXpi } from './xpi.ts';

/** The extension's id, as its manifest says. */
const GECKO_ID = 'helper@jianzaoshi.example';

/** The host of the extension's own pages, which Firefox would otherwise draw at random. */
const EXTENSION_HOST = '6f4ad1c7-52f6-4a55-9d3e-0c1b7a5e2f90';

/** How long a new tab is waited for, in milliseconds. */
const NEW_TAB_LIMIT = 30_000;

/**
 * Starts Firefox with the extension installed as a person would: packed, for good. It is
 * unsigned, which Firefox ESR allows by preference. Every host name leads to the stand-in portal.
 * @throws one line that says why it does not start
 */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const { FIREFOX_PATH: executablePath = '/usr/bin/firefox-esr' } = process.env;
  const profile = createProfile('firefox');
  const policies = join(profile.path, 'policies.json');
  if (options.policy) {
    const extensions = { Extensions: { [GECKO_ID]: options.policy } };
    writeFileSync(policies, JSON.stringify({ policies: { '3rdparty': extensions } }));
  }
  const tabs = new WeakMap<Page, DrivenTab>();
  const spare = new SpareTabs();

  const tabOf = (page: Page): DrivenTab => {
    const known = tabs.get(page);
    if (known) {
      return known;
    }
    const tab = new DrivenTab(new FirefoxTabDriver(page));
    tabs.set(page, tab);
    page.on('pageerror', (error) => tab.takeError(String(error)));
    page.on('console', (message) => tab.takeLine(message.type(), message.text()));
    page.on('dialog', (dialog) => {
      tab.takeDialog({ type: dialog.type(), message: dialog.message() }, (accept) =>
        accept ? dialog.accept() : dialog.dismiss(),
      );
    });
    return tab;
  };

  const start = async (): Promise<Browser> => {
    if (!existsSync(executablePath)) {
      throw startFailure('Firefox', executablePath, 'FIREFOX_PATH', 'there is no such file');
    }
    const browser = await puppeteer
      .launch({
        browser: 'firefox',
        executablePath,
        userDataDir: profile.path,
        defaultViewport: VIEWPORT,
        // Extension pages and preferences are within reach of the driver only with this.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {
          ...preferences(options),
          // What is saved goes with the profile; the browser's list of it would take the keys.
          'browser.download.folderList': 2,
          'browser.download.dir': profile.path,
          'browser.download.alwaysOpenPanel': false,
          ...(options.policy && { ...IN_AUTOMATION, 'browser.policies.alternatePath': policies }),
        },
        env: {
          ...process.env,
          // Firefox heeds puppeteer's preference against remote settings only with this variable.
          MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
          ...(options.policy && { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' }),
        },
        // The test runner ends this process when it is told to; Firefox is killed as it ends.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
      .catch((error: unknown) => {
        throw startFailure('Firefox', executablePath, 'FIREFOX_PATH', error);
      });
    profile.removeAtExit();
    browser.on('targetcreated', async (target) => {
      if (target.type() === TargetType.PAGE) {
        const page = await target.page();
        if (page) {
          tabOf(page);
        }
      }
    });
    return browser;
  };

  let isInstalled = false;
  const install = async (browser: Browser, directory: string): Promise<void> => {
    const before = new Set(browser.targets());
    // A tab that comes up by itself would be taken for one that a test waits for.
    const [welcome] = await Promise.all([
      isInstalled || options.policy?.['welcomePage'] === false
        ? undefined
        : browser.waitForTarget((each) => each.type() === TargetType.PAGE && !before.has(each), {
            timeout: NEW_TAB_LIMIT,
          }),
      connectionOf(browser).send('webExtension.install', {
        extensionData: { type: 'base64', value: packXpi(directory).toString('base64') },
        'moz:permanent': true,
      }),
    ]);
    isInstalled = true;
    await (await welcome?.page())?.close();
  };

  let driven = await start().catch((error: unknown) => {
    profile.remove();
    throw error;
  });
  if (options.extension !== undefined) await install(driven, options.extension);

  const inBrowser = async (expression: string): Promise<void> => {
    await evaluateInBrowser(driven, expression);
  };

  const takeTab = () => spare.take(async () => tabOf(await driven.newPage()));
  let control: Page | undefined;
  const browser: TestBrowser = {
    name: 'firefox',
    install: async (directory) => {
      await install(driven, directory);
      // An update closes the pages of the extension, which the driver may hear of only later.
      control = undefined;
    },
    runInDocuments: async (script) => {
      const functionDeclaration = `() => { ${script} }`;
      await connectionOf(driven).send('script.addPreloadScript', { functionDeclaration });
    },
    newTab: takeTab,
    openExtensionPage: async (path, size) => {
      const tab = await takeTab();
      if (size) await tab.setViewport(size);
      await tab.goto(`moz-extension://${EXTENSION_HOST}/${path}`);
      await tab.waitForLoaded();
      return tab;
    },
    controlPage: async () => {
      // Firefox closes it with an update of the extension, and does not tell the driver.
      const isThere = await control?.evaluate(() => true).catch(() => false);
      if (!control || !isThere) {
        control = await driven.newPage();
        await tabOf(control).goto(`moz-extension://${EXTENSION_HOST}/${CONTROL_PAGE}`);
      }
      return tabOf(control);
    },
    waitForNewTab: async (act) => {
      const before = new Set(driven.targets());
      const [target] = await Promise.all([
        driven.waitForTarget((each) => each.type() === TargetType.PAGE && !before.has(each), {
          timeout: NEW_TAB_LIMIT,
        }),
        act(),
      ]);
      const tab = tabOf((await target.page()) as Page);
      await tab.waitForLoaded();
      await tab.setViewport(VIEWPORT);
      return tab;
    },
    openPopup: async () => {
      await inBrowser(CLOSE_PANELS);
      const page = await browser.controlPage();
      await page.evaluate(() => {
        const { action } = (globalThis as unknown as WithPopup).browser;
        return action.openPopup();
      });
    },
    popupSize: async () => {
      const size = await evaluateInBrowser(driven, POPUP_SIZE);
      return typeof size === 'string' ? (JSON.parse(size) as Size) : undefined;
    },
    closePopup: () => inBrowser(`${POPUP_PANEL}?.hidePopup()`),
    stopBackground: () => inBrowser(`${EXTENSION}.terminateBackground()`),
    useDoor: async (door) => {
      await evaluateInBrowser(driven, openDoor(door));
    },
    closePanel: async () => {
      await evaluateInBrowser(driven, 'SidebarController.hide()');
    },
    suggestions: (words) =>
      evaluateInBrowser(driven, askForSuggestions(words)).then(
        (answer) => JSON.parse(String(answer)) as string[],
      ),
    hearBackgroundErrors: async () => {
      const { length: before } = await backgroundErrors(driven);
      return async () => (await backgroundErrors(driven)).slice(before);
    },
    breakStorage: async () => {
      await inBrowser(BREAK_STORAGE);
      // It is asked for only when a context starts.
      await inBrowser(`${EXTENSION}.terminateBackground()`);
    },
    setOffline: (isOffline) => inBrowser(`Services.io.offline = ${isOffline}`),
    setHostAccess: (isAllowed) => inBrowser(changeOfHostAccess(isAllowed)),
    openPrivately: async (url) => {
      await inBrowser(ALLOW_PRIVATELY);
      const page = await browser.openExtensionPage('popup.html');
      const tab = await browser.waitForNewTab(() => page.evaluate(openPrivateWindow, url));
      await page.close();
      return tab;
    },
    restart: async () => {
      await driven.close();
      driven = await start();
    },
    close: async () => {
      await driven.close();
      profile.remove();
    },
  };
  return browser;
}

/**
 * Has Firefox keep the extension's storage in a file, as it once did, and gives it no file. Where
 * it keeps it now is decided when the extension starts, and not asked for again.
 */
const BREAK_STORAGE = `{
  const { ExtensionStorage } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionStorage.sys.mjs',
  );
  WebExtensionPolicy.getByID('${GECKO_ID}').extension.setSharedData('storageIDBBackend', false);
  Services.ppmm.sharedData.flush();
  for (const name of ['get', 'set', 'remove', 'clear']) {
    ExtensionStorage[name] = () => Promise.reject(new Error('broken by the test'));
  }
}`;

/** What the function above calls in a page of the extension. */
interface WithPopup {
  readonly browser: { readonly action: { openPopup(): Promise<void> } };
}

/** The panel on the screen in which Firefox shows the popup of the toolbar's button. */
const POPUP_PANEL = "document.querySelector('.webextension-popup-browser')?.closest('panel')";

/** Firefox opens no popup beside another panel or menu, such as the list of a field that was clicked. */
const CLOSE_PANELS = `(async () => {
  for (const { document } of Services.wm.getEnumerator('navigator:browser')) {
    for (const panel of document.querySelectorAll('panel, menupopup')) {
      if (panel.state === 'closed') continue;
      const closed = new Promise((resolve) => {
        panel.addEventListener('popuphidden', resolve, { once: true });
      });
      panel.hidePopup();
      await closed;
    }
  }
})()`;

/** An expression with Firefox's rights: its size, as JSON. */
const POPUP_SIZE = `{
  const panel = ${POPUP_PANEL};
  const { width, height } = panel?.getOuterScreenRect() ?? {};
  panel?.state === 'open' ? JSON.stringify({ width, height }) : null;
}`;

/** Allows the extension in private windows, for which Firefox starts it anew. */
const ALLOW_PRIVATELY = `(async () => {
  const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name);
  await load('ExtensionPermissions.sys.mjs').ExtensionPermissions.add('${GECKO_ID}', {
    permissions: ['internal:privateBrowsingAllowed'],
    origins: [],
    data_collection: [],
  });
  await (await load('AddonManager.sys.mjs').AddonManager.getAddonByID('${GECKO_ID}')).reload();
})()`;

/** What gives the extension its hosts, or takes them away, as the page about:addons does. */
function changeOfHostAccess(isAllowed: boolean): string {
  const hosts = JSON.stringify({ permissions: [], origins: PORTAL_HOSTS, data_collection: [] });
  return `ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ).ExtensionPermissions.${isAllowed ? 'add' : 'remove'}(
    '${GECKO_ID}', ${hosts}, WebExtensionPolicy.getByID('${GECKO_ID}').extension,
  )`;
}

/**
 * The preferences of the tests: the stand-in portal as proxy for every host, so that addresses
 * need no port, plain http left as it is, and Firefox itself silent.
 */
function preferences({ portalPort }: LaunchOptions): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': portalPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': portalPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.trr.mode': 5,
    'dom.security.https_first': false,
    'dom.security.https_first_pbm': false,
    'dom.security.https_only_mode': false,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
    'xpinstall.signatures.required': false,
    // What the browser's window would ask for the access to hosts is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // No driver can click on the toolbar.
    'extensions.openPopupWithoutUserGesture.enabled': true,
    'app.update.auto': false,
    'app.update.background.enabled': false,
    'browser.discovery.enabled': false,
    'browser.region.network.url': '',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'captivedetect.canonicalURL': '',
    'dom.push.connection.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.unified': false,
    'toolkit.telemetry.server': '',
  };
}

/**
 * Firefox reads its policies from another place than its own folders, which only an administrator
 * can write, when it takes itself to be in Mozilla's tests: for that it also has to be cut off from
 * every other machine, by a variable.
 */
const IN_AUTOMATION = {
  'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
};

/** The part of WebDriver BiDi that puppeteer has no methods for. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: 'script.realmDestroyed', listener: (event: { realm: string }) => void): void;
  off(event: 'script.realmDestroyed', listener: (event: { realm: string }) => void): void;
}

/**
 * puppeteer offers neither permanent installation, nor closed shadow roots, nor preferences at
 * run time, nor the end of a realm. WebDriver BiDi in Firefox does, and the connection that
 * puppeteer has open is used for it, although it is internal to puppeteer.
 */
function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

/** The id of a frame, or of the tab in case of its main frame, in WebDriver BiDi. */
function contextOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

/**
 * Runs a function of the driver that waits for a script of a frame, and fails when the frame
 * leaves its page meanwhile: Firefox then never answers.
 */
async function whileInPage<Result>(frame: Frame, run: () => Promise<Result>): Promise<Result> {
  const connection = connectionOf(frame.page().browser());
  const { promise: left, reject } = Promise.withResolvers<never>();
  const destroyed = new Set<string>();
  let current: string | undefined;
  const listener = ({ realm }: { realm: string }) => {
    destroyed.add(realm);
    if (realm !== current) return;
    // An answer that is on its way comes before that to a question that is asked now.
    const fail = () => reject(new Error('The page has been left while a function ran in it.'));
    connection.send('session.status', {}).then(fail, fail);
  };
  connection.on('script.realmDestroyed', listener);
  try {
    const { result } = await connection.send('script.getRealms', {
      context: contextOf(frame),
      type: 'window',
    });
    const [realm] = (result as { realms: { realm: string }[] }).realms;
    current = realm?.realm;
    if (current !== undefined && destroyed.has(current)) {
      listener({ realm: current });
    }
    return await Promise.race([run(), left]);
  } finally {
    connection.off('script.realmDestroyed', listener);
  }
}

/** The answer to `script.callFunction` and `script.evaluate`, as far as it is used here. */
interface ScriptResult {
  readonly exceptionDetails?: { readonly text: string };
  readonly result?: { readonly value?: unknown };
}

class FirefoxTabDriver implements TabDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async goto(url: string): Promise<void> {
    // Firefox reports no `load` of extension pages to the driver.
    const options = url.startsWith('moz-extension:') ? { waitUntil: [] } : {};
    await this.#page.goto(url, options);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    // A page that comes back from memory has no `load`.
    await this.#page.goBack({ waitUntil: [] });
  }

  url(): Promise<string> {
    // What puppeteer knows of the address leaves out extension pages.
    return this.evaluate(() => location.href, undefined);
  }

  async nextLoad(): Promise<void> {
    await this.#page.waitForNavigation({ waitUntil: 'load' });
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
    return this.#page.keyboard.press(key as KeyInput);
  }

  evaluate<Result, Argument>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    return this.#evaluateIn(this.#page.mainFrame(), fn, argument);
  }

  async evaluateInFrame<Result, Argument>(
    selector: string,
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result | null> {
    const element = await this.#page.$(selector);
    const frame = await element?.contentFrame();
    return frame ? this.#evaluateIn(frame, fn, argument) : null;
  }

  #evaluateIn<Result, Argument>(
    frame: Frame,
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    // puppeteer's types also unwrap handles, of which none are passed here.
    const evaluated = fn as (argument: unknown) => Result | Promise<Result>;
    return whileInPage(frame, () => frame.evaluate(evaluated, argument));
  }

  /** A closed shadow root is out of reach for scripts; WebDriver BiDi names it by an id. */
  async callInHost<Answer>(
    hostSelector: string,
    fn: string,
    argument: object,
    selector?: string,
  ): Promise<Answer | null> {
    const frame =
      selector === undefined
        ? this.#page.mainFrame()
        : await (await this.#page.$(selector))?.contentFrame();
    if (!frame) {
      return null;
    }
    const host = await this.#callFunction(
      frame,
      `() => document.querySelector(${JSON.stringify(hostSelector)})`,
      [],
    );
    const { shadowRoot } = (host ?? {}) as { shadowRoot?: { sharedId: string } | null };
    if (!shadowRoot) {
      return null;
    }
    const answer = await this.#callFunction(
      frame,
      `async (argument, root) => JSON.stringify(await (${fn})(JSON.parse(argument), root))`,
      [{ type: 'string', value: JSON.stringify(argument) }, { sharedId: shadowRoot.sharedId }],
    );
    return JSON.parse(answer as string) as Answer;
  }

  async #callFunction(
    frame: Frame,
    functionDeclaration: string,
    args: readonly object[],
  ): Promise<unknown> {
    const { result } = await whileInPage(frame, () =>
      connectionOf(this.#page.browser()).send('script.callFunction', {
        functionDeclaration,
        arguments: args,
        target: { context: contextOf(frame), sandbox: 'harness' },
        awaitPromise: true,
        serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
      }),
    );
    const { exceptionDetails, result: returned } = result as ScriptResult;
    if (exceptionDetails) {
      throw new Error(exceptionDetails.text);
    }
    return returned?.value;
  }

  async setViewport({ width, height, colourScheme, forcedColours }: Size & Colours): Promise<void> {
    await this.#page.setViewport({ width, height });
    const browser = this.#page.browser();
    if (colourScheme) {
      const value = colourScheme === 'dark' ? 0 : 1;
      await setPreference(browser, 'layout.css.prefers-color-scheme.content-override', value);
      await this.#page.evaluate(waitForMedia, `(prefers-color-scheme: ${colourScheme})`);
    }
    if (forcedColours !== undefined) {
      const [value, state] = forcedColours ? ([2, 'active'] as const) : ([0, 'none'] as const);
      await setPreference(browser, 'browser.display.document_color_use', value);
      await this.#page.evaluate(waitForMedia, `(forced-colors: ${state})`);
    }
  }

  async usedMemory(): Promise<undefined> {}

  print(): Promise<Uint8Array> {
    return this.#page.pdf();
  }

  async spokenParts(): Promise<readonly SpokenPart[]> {
    const browser = this.#page.browser();
    let last: string;
    let parts = '';
    // Firefox makes the tree only when it is asked for, and changes it with the page's frames.
    do {
      await this.evaluate(settled, null);
      last = parts;
      parts = String(await evaluateInBrowser(browser, SPOKEN_PARTS));
    } while (parts === '[]' || parts !== last);
    return JSON.parse(parts) as SpokenPart[];
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path: path as `${string}.png` });
  }

  isClosed(): boolean {
    // A restart of the browser has closed it, too.
    return !this.#page.browser().connected || this.#page.isClosed();
  }

  async close(): Promise<void> {
    if (!this.isClosed()) await this.#page.close();
  }
}

/** Firefox lets drivers set a tab's colours only by preferences, which hold for all tabs. */
async function setPreference(browser: Browser, name: string, value: number): Promise<void> {
  await evaluateInBrowser(browser, `Services.prefs.setIntPref('${name}', ${value})`);
}

const EXTENSION = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
const ADDRESS_BAR = `ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs').ExtensionSearchHandler`;

/** What Firefox's own menu, keys and address bar do, as an expression with its rights. */
function openDoor(door: Door): string {
  switch (door.door) {
    case 'menu': {
      const info = JSON.stringify({
        menuItemId: 'look-up',
        selectionText: door.selection,
        modifiers: [],
        editable: false,
      });
      return `${EXTENSION}.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`;
    }
    case 'command':
      return `{
        const { commands } = ${EXTENSION}.manifest;
        const letter = commands[${JSON.stringify(door.name)}].suggested_key.default.at(-1);
        document.querySelector('keyset[id^="ext-keyset"] > key[key="' + letter + '"]').doCommand();
      }`;
    case 'address-bar':
      return `{
        const { keyword } = ${EXTENSION}.manifest.omnibox;
        const text = keyword + ' ' + ${JSON.stringify(door.words)};
        ${ADDRESS_BAR}.handleSearch({ keyword, text, inPrivateWindow: false }, () => {});
        ${ADDRESS_BAR}.handleInputEntered(keyword, text, 'current');
      }`;
  }
}

function askForSuggestions(words: string): string {
  return `new Promise((resolve) => {
    const { keyword } = ${EXTENSION}.manifest.omnibox;
    const text = keyword + ' ' + ${JSON.stringify(words)};
    const take = (offered) => {
      ${ADDRESS_BAR}.handleInputCancelled();
      resolve(JSON.stringify(offered.map(({ description }) => description)));
    };
    ${ADDRESS_BAR}.handleSearch({ keyword, text, inPrivateWindow: false }, take);
  })`;
}

/** Firefox's names of the roles of `SpokenPart`. */
const SPOKEN_ROLES = {
  heading: 'heading',
  button: 'button',
  pushbutton: 'button',
  checkbutton: 'checkbox',
  checkbox: 'checkbox',
  progressbar: 'progressbar',
  link: 'link',
  searchbox: 'searchbox',
  entry: 'textbox',
};

/** An expression with Firefox's rights: the parts of the page in front, as JSON. */
const SPOKEN_PARTS = `{
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const roles = ${JSON.stringify(SPOKEN_ROLES)};
  const partsOf = (node) => {
    const role = roles[service.getStringRole(node.role)];
    const level = {};
    if (role === 'heading') node.groupPosition(level, {}, {});
    const children = Array.from({ length: node.childCount }, (_, i) => node.getChildAt(i));
    return [
      ...(role ? [{ role, name: node.name ?? '', ...(level.value && { level: level.value }) }] : []),
      ...children.flatMap(partsOf),
    ];
  };
  const document = service.getAccessibleFor(gBrowser.selectedBrowser);
  JSON.stringify(document ? partsOf(document) : []);
}`;

/**
 * Evaluates an expression with the rights of Firefox itself.
 * @returns what it gives, where that is a single value
 */
async function evaluateInBrowser(browser: Browser, expression: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  const { result: evaluated } = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { exceptionDetails, result: returned } = evaluated as ScriptResult;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return returned?.value;
}

/** @returns the errors in Firefox's console that come from the extension's background */
async function backgroundErrors(browser: Browser): Promise<readonly string[]> {
  const source = `moz-extension://${EXTENSION_HOST}/background.js`;
  const errors = await evaluateInBrowser(
    browser,
    `JSON.stringify(Services.console.getMessageArray()
      .filter((each) => each instanceof Ci.nsIScriptError && each.sourceName === '${source}')
      .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag))
      .map(({ errorMessage }) => errorMessage))`,
  );
  return JSON.parse(String(errors)) as string[];
}
