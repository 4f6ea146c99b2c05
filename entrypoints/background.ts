import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { PORTAL_HOSTS } from '../core/hosts.ts';
import { type Message, readMessage } from '../core/protocol.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, sender) => {
    const message = readMessage(value);
    const tab = sender.tab?.id;
    if (message === undefined || tab === undefined) return;
    const frame = sender.frameId ?? TOP;
    if (message.type === 'prompt-seen') void passOn(message, tab, frame);
    else void run(tab, { frameIds: [frame] }, [READER_SCRIPT]);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void serveOpenTabs();
  });
});

// ---------------------------------------------------------------------------------------------

/** The id of the top page among the frames of a tab. */
const TOP = 0;

/** Shows the card. */
const CARD_SCRIPT = '/content-scripts/top.js';
/** Tells prompts from other texts. */
const READER_SCRIPT = '/reader.js';

/** To the top page; where that is not the portal's, back to the frame, which then shows the card. */
async function passOn(message: Message, tab: number, frame: number): Promise<void> {
  if (await isHeard(message, tab, TOP)) return;
  if (frame === TOP || (await isHeard(message, tab, frame))) return;
  await run(tab, { frameIds: [frame] }, [CARD_SCRIPT]);
  await isHeard(message, tab, frame);
}

async function isHeard(message: Message, tab: number, frame: number): Promise<boolean> {
  const options = { frameId: frame };
  const answer: unknown = await browser.tabs.sendMessage(tab, message, options).catch(() => false);
  return answer === true;
}

/** Chromium starts the scripts in pages that load from now on, not in those that are open. */
async function serveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_HOSTS });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { id: tab } of tabs) {
    for (const { js = [], all_frames: allFrames = false, world } of scripts as ContentScript[]) {
      if (tab !== undefined) await run(tab, { allFrames }, js, world);
    }
  }
}

/** The browser's types do not know `world` yet. */
interface ContentScript {
  readonly js?: readonly ScriptPublicPath[];
  readonly all_frames?: boolean;
  readonly world?: World;
}
type World = 'MAIN' | 'ISOLATED';
type Where = { readonly allFrames: boolean } | { readonly frameIds: number[] };

async function run(
  tabId: number,
  where: Where,
  files: readonly ScriptPublicPath[],
  world: World = 'ISOLATED',
): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId, ...where },
      files: [...files],
      world,
      injectImmediately: true,
    })
    // The tab has been closed, or shows a page of the browser by now.
    .catch(() => {});
}
