/**
 * What stands for `chrome` in an old engine, which loads no extensions. It offers what a Chromium of
 * that version offers, as far as the extension uses it, and passes all on to the test.
 */

/** What the engine sends to the test. */
export type FromEngine =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown };

/** What the test sends into the engine. */
export type ToEngine =
  | {
      readonly kind: 'result';
      readonly id: number;
      readonly value: unknown;
      readonly error?: string;
    }
  | { readonly kind: 'event'; readonly name: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'message';
      readonly id: number;
      readonly message: unknown;
      readonly sender: object;
    };

/** What the stand-in is made from. */
export interface Offered {
  readonly functions: readonly string[];
  readonly events: readonly string[];
  readonly manifest: object;
  /** The address of the extension's own pages, without a slash at its end. */
  readonly origin: string;
}

/** How the two are called in the engine's global scope. */
export const TO_TEST = 'sendToTest';
export const FROM_TEST = 'hearFromTest';

const STORAGE = ['local', 'session', 'managed'].flatMap((area) =>
  ['get', 'set', 'remove', 'clear'].map((name) => `storage.${area}.${name}`),
);
const FUNCTIONS = [
  ...STORAGE,
  ...['sendMessage', 'openOptionsPage'].map((name) => `runtime.${name}`),
  ...['query', 'sendMessage', 'create'].map((name) => `tabs.${name}`),
  ...[
    'executeScript',
    'registerContentScripts',
    'getRegisteredContentScripts',
    'unregisterContentScripts',
  ].map((name) => `scripting.${name}`),
  ...['create', 'removeAll'].map((name) => `contextMenus.${name}`),
  ...['contains', 'request'].map((name) => `permissions.${name}`),
  ...['setBadgeText', 'setTitle'].map((name) => `action.${name}`),
  'omnibox.setDefaultSuggestion',
  'windows.getCurrent',
];
const EVENTS = [
  ...['local', 'session'].map((area) => `storage.${area}.onChanged`),
  ...['onMessage', 'onInstalled', 'onStartup'].map((name) => `runtime.${name}`),
  ...['onUpdated', 'onActivated', 'onRemoved'].map((name) => `tabs.${name}`),
  ...['onAdded', 'onRemoved'].map((name) => `permissions.${name}`),
  ...['onInputChanged', 'onInputEntered'].map((name) => `omnibox.${name}`),
  'contextMenus.onClicked',
  'commands.onCommand',
];

/** What scripts in pages get of it. */
const OF_CONTENT = /^(?:storage\.|runtime\.(?:sendMessage|onMessage))/;

/**
 * @param place what runs there
 * @param major Chromium's version. All of this is in 106; its side panel came with 114.
 * @returns the names of what is offered there
 */
export function offeredIn(place: 'content' | 'own', major: number) {
  const isThere = (name: string) => place === 'own' || OF_CONTENT.test(name);
  const functions = major < 114 ? FUNCTIONS : [...FUNCTIONS, 'sidePanel.open'];
  return { functions: functions.filter(isThere), events: EVENTS.filter(isThere) };
}

/** Runs in the engine, as text: it uses nothing else of this module but types. */
export function standIn(offered: Offered, toTest: string, fromTest: string): void {
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  type Listener = (...args: unknown[]) => unknown;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { ok(value: unknown): void; fail(error: Error): void }>();
  let calls = 0;
  const tell = (message: FromEngine) => scope[toTest]?.(JSON.stringify(message));
  const chrome: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let place = chrome;
    for (const step of path) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    place[last] = value;
  };
  for (const name of offered.functions) {
    put(name, (...args: unknown[]) => {
      calls += 1;
      const id = calls;
      return new Promise((ok, fail) => {
        waiting.set(id, { ok, fail });
        tell({ kind: 'call', id, name, args });
      });
    });
  }
  for (const name of offered.events) {
    const heard = new Set<Listener>();
    listeners.set(name, heard);
    put(name, {
      addListener: (listener: Listener) => heard.add(listener),
      removeListener: (listener: Listener) => heard.delete(listener),
    });
  }
  put('runtime.id', 'abcdefghijklmnopabcdefghijklmnop');
  put('runtime.getManifest', () => offered.manifest);
  put('runtime.getURL', (path: string) => `${offered.origin}/${path.replace(/^\//, '')}`);
  put('dom.openOrClosedShadowRoot', (element: Element) => element.shadowRoot);

  const answer = (id: number, value: unknown) => tell({ kind: 'answer', id, value });
  const hear = (message: ToEngine) => {
    if (message.kind === 'result') {
      const { ok, fail } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.error === undefined) ok?.(message.value);
      else fail?.(new Error(message.error));
    } else if (message.kind === 'event') {
      for (const listener of listeners.get(message.name) ?? []) listener(...message.args);
    } else {
      const reply = (value: unknown) => answer(message.id, value);
      const later = [...(listeners.get('runtime.onMessage') ?? [])].map((listener) =>
        listener(message.message, message.sender, reply),
      );
      if (!later.includes(true)) reply(undefined);
    }
  };
  Object.defineProperty(globalThis, 'chrome', { value: chrome, configurable: true });
  Object.defineProperty(globalThis, fromTest, { value: hear });
}
