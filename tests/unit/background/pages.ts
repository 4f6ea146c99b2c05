/** What the background needs of a browser with one tab of the portal, and the scripts in its page. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const TAB = 7;

type Hear = (value: unknown, sender: object, answer: (given: unknown) => void) => boolean;

let hear: Hear = () => false;
const event = { addListener: () => {} };

/** @param note is given what goes to pages: messages, and which scripts are started */
export function standInBrowser(note: (...sent: unknown[]) => Promise<void>): void {
  fakeBrowser.reset();
  vi.stubGlobal('location', { protocol: 'chrome-extension:' });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as Hear;
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: TAB }] as never);
  Object.assign(fakeBrowser.tabs, { sendMessage: note });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://own${path}`,
    getManifest: () => ({ name: 'name', content_scripts: [] }),
  });
  Object.assign(fakeBrowser, {
    action: { setBadgeText: async () => {}, setTitle: async () => {} },
    scripting: {
      executeScript: note,
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      unregisterContentScripts: async () => {},
    },
    contextMenus: { onClicked: event, create: () => {}, removeAll: async () => {} },
    omnibox: { setDefaultSuggestion: () => {}, onInputChanged: event, onInputEntered: event },
    commands: { onCommand: event },
    sidePanel: { open: async () => {} },
  });
}

/** Takes it away again: other tests share what it is made of. */
export function leaveBrowser(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

/** Asks as a script in the tab's page does. @returns the answer, where one comes */
export async function ask(type: string, rest: object): Promise<unknown> {
  const sender = { tab: { id: TAB, windowId: 1 }, frameId: 0, url: 'https://zwfw.mohurd.gov.cn/' };
  const { promise, resolve } = Promise.withResolvers<unknown>();
  let given: unknown;
  const isLater = hear({ type, ...rest }, sender, (answer) => {
    given = answer;
    resolve(answer);
  });
  return isLater ? promise : given;
}
