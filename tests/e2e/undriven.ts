/**
 * A Chromium whose tabs nobody drives: what drives a tab keeps it from loading pages ahead. Only the
 * extension's background is asked, and does in the tab what the test wants.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments } from '../harness/chromium.ts';
import { expect } from '../harness/fixtures.ts';
import { createProfile } from '../harness/launch.ts';

/** A browser with one page of the portal. */
export interface Undriven {
  /** Runs a self-contained function in the world of the portal's page. */
  inPage<Result>(fn: (argument: string) => Result, argument?: string): Promise<Result>;
  /** Opens a page in a window of its own, so that the other page stays in front in its. @returns the browser's id of its tab */
  openBeside(url: string): Promise<number>;
  /** @returns all that the extension keeps until the browser ends */
  session(): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** A net: beside other browsers one takes its time to start, and a new window in it, too. */
export const START = { timeout: 30_000 };

interface DevToolsTarget {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/**
 * @param address the page that it opens
 * @throws when the browser or the background does not start in time
 */
export async function launchUndriven(
  address: string,
  options: { readonly extension: string; readonly portalPort: number },
): Promise<Undriven> {
  const { CHROMIUM_PATH: path = '/usr/bin/chromium' } = process.env;
  const profile = createProfile('undriven');
  const isRoot = process.getuid?.() === 0;
  const chromium = spawn(
    path,
    [
      ...['--headless=new', '--no-first-run', '--remote-debugging-port=0'],
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile.path}`,
      ...chromiumArguments(options),
    ],
    { stdio: 'ignore' },
  );
  profile.removeAtExit();
  const portFile = join(profile.path, 'DevToolsActivePort');
  const readPort = () =>
    existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : '';
  await expect.poll(readPort, START).toMatch(/^\d+$/);
  const port = readPort();
  const background = async () => {
    const list = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await list.json()) as readonly DevToolsTarget[];
    return targets.find(({ type }) => type === 'service_worker')?.webSocketDebuggerUrl;
  };
  await expect.poll(background, START).toBeDefined();
  const ask = await connect((await background()) ?? '');
  // The page of welcome comes to the front, and what is behind another page goes to none loaded ahead.
  const welcome = `chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') }).then(({ length }) => length)`;
  await expect.poll(() => ask<number>(welcome), START).toBe(1);
  // By the extension: a page that came before it has no scripts of it.
  const open = `chrome.tabs.create({ url: ${JSON.stringify(address)} }).then(({ id }) => id)`;
  expect(await ask<number>(open)).toBeGreaterThan(0);
  return {
    inPage: (fn, argument = '') =>
      ask(`(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://zwfw.mohurd.gov.cn/*' });
        const what = { target: { tabId: tab?.id ?? -1 }, world: 'MAIN', func: ${fn}, args: [${JSON.stringify(argument)}] };
        const ran = await chrome.scripting.executeScript(what).catch(() => []);
        return ran[0]?.result;
      })()`),
    openBeside: (url) =>
      ask(
        `chrome.windows.create({ url: ${JSON.stringify(url)}, focused: false }).then(({ tabs }) => tabs[0].id)`,
      ),
    session: () => ask('chrome.storage.session.get()'),
    async close() {
      const ended = new Promise((resolve) => chromium.once('exit', resolve));
      chromium.kill();
      await ended;
      profile.remove();
    },
  };
}

// ---------------------------------------------------------------------------------------------

/** @returns evaluates an expression in a target of the browser, and gives what it comes to */
async function connect(url: string): Promise<<Result>(expression: string) => Promise<Result>> {
  const socket = new WebSocket(url);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (value: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as {
      readonly id?: number;
      readonly result?: { readonly result?: { readonly value?: unknown } };
    };
    if (id !== undefined) waiting.get(id)?.(result?.result?.value);
  });
  let last = 0;
  return <Result>(expression: string) =>
    new Promise<Result>((resolve) => {
      last += 1;
      waiting.set(last, (value) => resolve(value as Result));
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id: last, method: 'Runtime.evaluate', params }));
    });
}
