/** An old engine with the built extension in it, as far as an engine without extensions can have one. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Route,
} from '@playwright/test';
import { chromiumArguments } from '../harness/chromium.ts';
import { VIEWPORT } from '../harness/launch.ts';
import {
  FROM_TEST,
  type FromEngine,
  offeredIn,
  standIn,
  TO_TEST,
  type ToEngine,
} from './interface.ts';

/** Secure, as extensions' pages are. Every request to it is answered here. */
const ORIGIN = 'https://extension.example';
const BACKGROUND = `<!DOCTYPE html><script src="/background.js"></script>`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The name of the world of our scripts in pages. */
const WORLD = 'extension';
/** The first version that knows `world` in the manifest, and the first with `matchOriginAsFallback`. */
const KNOWS_WORLD = 111;
const KNOWS_FALLBACK = 119;

interface ContentScript {
  readonly js: readonly string[];
  readonly all_frames?: boolean;
  readonly world?: string;
}

interface Manifest {
  readonly content_scripts: readonly ContentScript[];
  readonly content_security_policy: { readonly extension_pages: string };
}

interface Registered {
  readonly id: string;
  readonly js: readonly string[];
  readonly world?: string;
  readonly matchOriginAsFallback?: boolean;
}

interface Injection {
  readonly target: { readonly frameIds?: readonly number[] };
  readonly files: readonly string[];
  readonly world?: string;
}

/** Where scripts run: a world of a document. */
interface Context {
  readonly session: CDPSession;
  readonly id: number;
  readonly place: 'content' | 'page' | 'own';
  readonly frame: string;
}

/** What waits for the answer to a message. */
interface Asked {
  readonly to: Context;
  answer(value: unknown): void;
  fail(error: Error): void;
}

/** The engine, the portal's tab in it, and what the extension has done. */
export class OldBrowser {
  /** The tab that shows the portal. */
  readonly tab: Page;
  /** What went wrong in any script, in order. */
  readonly errors: string[] = [];
  readonly #context: BrowserContext;
  readonly #major: number;
  readonly #built: string;
  readonly #manifest: Manifest;
  readonly #contexts = new Set<Context>();
  readonly #areas: Record<string, Record<string, unknown>> = {
    local: {},
    session: {},
    managed: {},
  };
  readonly #registered = new Map<string, Registered>();
  /** A frame that reaches into another makes one more world there, in which nothing of ours is. */
  readonly #spoken = new WeakSet<Context>();
  readonly #asked = new Map<number, Asked>();
  readonly #frames: string[] = [];
  #tabSession: CDPSession | undefined;
  #messages = 0;

  /**
   * Starts an engine.
   * @param program the path of the engine
   * @param built the folder of the built extension
   * @param portalPort the port of the stand-in portal, to which all host names lead
   */
  static async start(program: string, built: string, portalPort: number): Promise<OldBrowser> {
    const browser = await chromium.launch({
      executablePath: program,
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--headless', '--disable-gpu', ...chromiumArguments({ portalPort })],
    });
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
    const major = Number.parseInt(browser.version(), 10);
    const old = new OldBrowser(context, major, built, await context.newPage());
    await context.route(`${ORIGIN}/**`, (route) => old.#serve(route));
    // First, since the background has scripts registered for it as soon as it runs.
    await old.#prepareTab();
    await old.#openOwn('background.html');
    return old;
  }

  private constructor(context: BrowserContext, major: number, built: string, tab: Page) {
    this.#context = context;
    this.#major = major;
    this.#built = built;
    this.#manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
    this.tab = tab;
    tab.on('dialog', (dialog) => dialog.accept());
  }

  /** Ids of the scripts that the background has registered, each as often as it has. */
  get registered(): readonly string[] {
    return [...this.#registered.keys()];
  }

  /** Opens one of the extension's own pages. */
  openOwn(path: string, size: { width: number; height: number }): Promise<Page> {
    return this.#openOwn(path, size);
  }

  /** Stores values as the extension does. */
  store(values: Record<string, unknown>): Promise<unknown> {
    return this.#storage('local', 'set', values);
  }

  /**
   * @returns all that the extension has in the portal's page, in its closed shadow roots, and its buttons
   *   that say 关闭: the card's and the strip's, of which one is drawn
   */
  async shown(): Promise<{ readonly text: string; readonly closers: readonly number[] }> {
    const session = this.#tabSession as CDPSession;
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = { text: '', closers: [] as number[] };
    const walk = (node: typeof root, isOurs: boolean): void => {
      if (node.nodeName === 'STYLE') return;
      if (isOurs && node.nodeType === 3) found.text += node.nodeValue;
      // What the page's search must not find is drawn from an attribute.
      const { attributes = [] } = node;
      if (isOurs) found.text += attributes[attributes.indexOf('data-text') + 1 || -1] ?? '';
      const [label] = node.children ?? [];
      if (isOurs && node.nodeName === 'BUTTON' && label?.nodeValue === '关闭') {
        found.closers.push(node.backendNodeId);
      }
      for (const shadow of node.shadowRoots ?? []) {
        walk(shadow, isOurs || shadow.shadowRootType === 'closed');
      }
      for (const child of node.children ?? []) walk(child, isOurs);
    };
    walk(root, false);
    return found;
  }

  /** Clicks with the mouse at the middle of an element, whatever lies there; nothing where it is not drawn. */
  async clickAt(backendNodeId: number): Promise<void> {
    const session = this.#tabSession as CDPSession;
    const drawn = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => undefined);
    if (!drawn) return;
    const { model } = drawn;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    await this.tab.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  async close(): Promise<void> {
    await this.#context.browser()?.close();
  }

  // -------------------------------------------------------------------------------------------

  #source(file: string): string {
    return readFileSync(join(this.#built, file), 'utf8');
  }

  #interfaceFor(place: 'content' | 'own'): string {
    const offered = {
      ...offeredIn(place, this.#major),
      manifest: this.#manifest,
      origin: ORIGIN,
    };
    const args = [offered, TO_TEST, FROM_TEST].map((value) => JSON.stringify(value)).join();
    return `(${standIn})(${args});`;
  }

  async #serve(route: Route): Promise<void> {
    const path = new URL(route.request().url()).pathname;
    const body = path === '/background.html' ? BACKGROUND : readFileSync(join(this.#built, path));
    await route.fulfill({
      contentType: TYPES[extname(path)] ?? 'application/octet-stream',
      headers: {
        'content-security-policy': this.#manifest.content_security_policy.extension_pages,
      },
      body,
    });
  }

  async #openOwn(path: string, size?: { width: number; height: number }): Promise<Page> {
    const page = await this.#context.newPage();
    if (size) await page.setViewportSize(size);
    const session = await this.#listen(page, ({ isDefault }) => (isDefault ? 'own' : undefined));
    await session.send('Runtime.addBinding', { name: TO_TEST });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: this.#interfaceFor('own'),
    });
    await page.goto(`${ORIGIN}/${path}`);
    return page;
  }

  /** Has the tab's documents run what the manifest names, as a browser of that version does. */
  async #prepareTab(): Promise<void> {
    const session = await this.#listen(this.tab, ({ isDefault }, name) =>
      isDefault ? 'page' : name === WORLD ? 'content' : undefined,
    );
    this.#tabSession = session;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#frames[0] = frame.id;
    });
    await session.send('Runtime.addBinding', { name: TO_TEST, executionContextName: WORLD });
    const ofWorld = { page: '', ours: this.#interfaceFor('content') };
    for (const { js, all_frames: allFrames = false, world } of this.#manifest.content_scripts) {
      const place = world === 'MAIN' && this.#major >= KNOWS_WORLD ? 'page' : 'ours';
      const condition = allFrames ? 'true' : 'window === top';
      for (const file of js) ofWorld[place] += `if (${condition}) {${this.#source(file)}\n}`;
    }
    // One script for each world: a second one could get a world of its own.
    await this.#addScript(ofWorld.ours, WORLD);
    await this.#addScript(ofWorld.page);
  }

  async #addScript(script: string, world?: string): Promise<void> {
    // The tab's first document is none of the portal's.
    const source = `if (window !== top || location.href !== 'about:blank') {${script}\n}`;
    await this.#tabSession?.send('Page.addScriptToEvaluateOnNewDocument', {
      source,
      ...(world && { worldName: world }),
    });
  }

  async #listen(
    page: Page,
    placeOf: (about: { readonly isDefault: boolean }, name: string) => Context['place'] | undefined,
  ): Promise<CDPSession> {
    const session = await this.#context.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      const about = auxData as unknown as { readonly isDefault: boolean; readonly frameId: string };
      const place = placeOf(about, name);
      if (!place) return;
      this.#contexts.add({ session, id, place, frame: about.frameId });
    });
    const forget = (isGone: (context: Context) => boolean) => {
      for (const context of this.#contexts) {
        if (context.session === session && isGone(context)) this.#forget(context);
      }
    };
    session.on('Runtime.executionContextDestroyed', ({ executionContextId: gone }) =>
      forget(({ id }) => id === gone),
    );
    session.on('Runtime.executionContextsCleared', () => forget(() => true));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      this.errors.push(exception?.description?.split('\n').slice(0, 2).join(' ') ?? text);
    });
    session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      if (level === 'error') this.errors.push(`${text} ${url ?? ''}`);
    });
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const from = [...this.#contexts].find(
        (context) => context.session === session && context.id === executionContextId,
      );
      if (!from) return;
      this.#spoken.add(from);
      void this.#take(JSON.parse(payload), from);
    });
    await session.send('Page.enable');
    await session.send('Log.enable');
    await session.send('Runtime.enable');
    return session;
  }

  #forget(context: Context): void {
    this.#contexts.delete(context);
    for (const [id, { to, fail }] of this.#asked) {
      if (to !== context) continue;
      this.#asked.delete(id);
      fail(new Error('the page was left'));
    }
  }

  async #take(message: FromEngine, from: Context): Promise<void> {
    if (message.kind === 'answer') {
      this.#asked.get(message.id)?.answer(message.value);
      this.#asked.delete(message.id);
      return;
    }
    const { id, name, args } = message;
    try {
      const value = await this.#call(name, args, from);
      await this.#tell(from, { kind: 'result', id, value });
    } catch (error) {
      await this.#tell(from, { kind: 'result', id, value: null, error: String(error) });
    }
  }

  /** Sends something into a context, which may be gone by then. */
  async #tell({ session, id }: Context, message: ToEngine): Promise<void> {
    const expression = `${FROM_TEST}(${JSON.stringify(message)})`;
    await session.send('Runtime.evaluate', { expression, contextId: id }).catch(() => {});
  }

  #ask(to: Context, message: unknown, sender: object): Promise<unknown> {
    this.#messages += 1;
    const id = this.#messages;
    return new Promise((answer, fail) => {
      this.#asked.set(id, { to, answer, fail });
      void this.#tell(to, { kind: 'message', id, message, sender });
    });
  }

  /** The browser's number of a frame: 0 for the top page. */
  #numberOf(frame: string): number {
    if (!this.#frames.includes(frame)) this.#frames.push(frame);
    return this.#frames.indexOf(frame);
  }

  #inFrames(place: Context['place'], numbers?: readonly number[]): Context[] {
    return [...this.#contexts].filter(
      (context) =>
        context.place === place &&
        context.session === this.#tabSession &&
        (place === 'page' || this.#spoken.has(context)) &&
        (!numbers || numbers.includes(this.#numberOf(context.frame))),
    );
  }

  async #call(name: string, args: readonly unknown[], from: Context): Promise<unknown> {
    const [first, second, third] = args;
    const [, area, action] = /^storage\.(\w+)\.(\w+)$/.exec(name) ?? [];
    if (area && action) return this.#storage(area, action, first);
    switch (name) {
      case 'runtime.sendMessage':
        return this.#sendToBackground(first, from);
      case 'tabs.sendMessage': {
        const { frameId } = (third ?? {}) as { readonly frameId?: number };
        const [to] = this.#inFrames('content', frameId === undefined ? undefined : [frameId]);
        if (!to) throw new Error('nobody is there');
        return this.#ask(to, second, {});
      }
      case 'tabs.query':
        return [{ id: 1, windowId: 1, active: true, url: this.tab.url() }];
      case 'windows.getCurrent':
        return { id: 1 };
      case 'permissions.contains':
        return true;
      case 'scripting.executeScript':
        return this.#execute(first as Injection);
      case 'scripting.getRegisteredContentScripts': {
        const { ids } = (first ?? {}) as { readonly ids?: readonly string[] };
        return [...this.#registered.values()].filter(({ id }) => ids?.includes(id) ?? true);
      }
      case 'scripting.registerContentScripts':
        return this.#register(first as readonly Registered[]);
      default:
        return undefined;
    }
  }

  async #sendToBackground(message: unknown, from: Context): Promise<unknown> {
    const [background] = [...this.#contexts].filter(({ place }) => place === 'own');
    if (!background) throw new Error('there is no background');
    const tab = { id: 1, windowId: 1, url: this.tab.url() };
    const sender =
      from.place === 'own'
        ? { url: `${ORIGIN}/popup.html` }
        : { tab, frameId: this.#numberOf(from.frame) };
    return this.#ask(background, message, sender);
  }

  async #storage(area: string, action: string, given: unknown): Promise<unknown> {
    const stored = this.#areas[area] ?? {};
    const named = typeof given === 'string' ? [given] : Array.isArray(given) ? given : undefined;
    if (action === 'get') {
      const keys = named ?? Object.keys(stored);
      return Object.fromEntries(
        keys.filter((key) => key in stored).map((key) => [key, stored[key]]),
      );
    }
    const changes: Record<string, object> = {};
    const put = (key: string, newValue?: unknown) => {
      changes[key] = { oldValue: stored[key], newValue };
      if (newValue === undefined) delete stored[key];
      else stored[key] = newValue;
    };
    if (action === 'set')
      for (const [key, value] of Object.entries(given as object)) put(key, value);
    else for (const key of named ?? Object.keys(stored)) put(key);
    const event: ToEngine = { kind: 'event', name: `storage.${area}.onChanged`, args: [changes] };
    for (const context of this.#contexts) {
      if (context.place !== 'page') await this.#tell(context, event);
    }
    return undefined;
  }

  async #execute({ target, files, world }: Injection): Promise<readonly unknown[]> {
    const contexts = this.#inFrames(world === 'MAIN' ? 'page' : 'content', target.frameIds);
    for (const { session, id } of contexts) {
      for (const file of files) {
        const expression = this.#source(file);
        const ran = await session.send('Runtime.evaluate', { expression, contextId: id });
        if (ran.exceptionDetails) this.errors.push(`${file}: ${ran.exceptionDetails.text}`);
      }
    }
    return [];
  }

  async #register(scripts: readonly Registered[]): Promise<void> {
    for (const script of scripts) {
      if (this.#registered.has(script.id)) throw new Error(`twice: ${script.id}`);
      if (script.matchOriginAsFallback && this.#major < KNOWS_FALLBACK) {
        throw new Error("Unexpected property: 'matchOriginAsFallback'");
      }
      this.#registered.set(script.id, script);
      for (const file of script.js) {
        // A browser runs no file twice in a document, be it in another world.
        const isRun = this.#manifest.content_scripts.some(({ js }) =>
          js.includes(file.replace(/^\//, '')),
        );
        if (isRun) continue;
        // Only documents with an address of their own.
        const source = `if (location.protocol !== 'about:') {${this.#source(file)}\n}`;
        await this.#addScript(source, script.world === 'MAIN' ? undefined : WORLD);
      }
    }
  }
}
