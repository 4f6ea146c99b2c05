/** Chromium starts the scripts in pages that load from now on, not in those that are open. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import type { Message } from '../../core/protocol.ts';
import { run, type World } from './run.ts';

/** Starts in every open tab of the portal what its next load would start. */
export async function serveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_HOSTS });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { id: tab } of tabs) {
    for (const { js = [], all_frames: allFrames = false, world } of scripts as ContentScript[]) {
      if (tab !== undefined) await run(tab, { allFrames }, js, world);
    }
  }
}

/**
 * Tells the open tabs of the portal how prompts are answered. While hints were off, a frame that
 * asked for its reader got none, and would ask again only at its next text: now it starts anew.
 * @param level as in `HINT_LEVELS`
 */
export async function serveHints(level: string): Promise<void> {
  const message: Message = { type: 'hints-set', level };
  for (const { id: tab } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
    if (tab === undefined) continue;
    // Nobody hears it where the scripts of an earlier version are.
    await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => {});
    if (level !== 'off') await run(tab, { allFrames: true }, ['/frame.js']);
  }
}

/** The browser's types do not know `world` yet. */
interface ContentScript {
  readonly js?: readonly ScriptPublicPath[];
  readonly all_frames?: boolean;
  readonly world?: World;
}
